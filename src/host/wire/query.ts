// Owns load: which properties a query selects, of an object, of its navigation properties, of a collection's items.
import { isDeclared } from "./absentMembers";
import { HostError, MissingMember } from "./hostError";
import { isSupported, requireSupported, type Registry, type WireType } from "./registry";
import { WireCollection, type WireObject } from "./wireObject";
import type { WireQuery } from "./protocol";

/** Names selected at one level; an empty selection means all scalar properties. */
class Selection {
  readonly children = new Map<string, Selection>();
  all = false;

  add(path: readonly string[]): void {
    const [first, ...rest] = path;
    if (first === undefined) return;
    if (first === "*" || first === "$all") {
      this.all = true;
      return;
    }
    this.child(first).add(rest);
  }
  child(name: string): Selection {
    let child = this.children.get(name);
    if (!child) this.children.set(name, (child = new Selection()));
    return child;
  }
  get isEmpty(): boolean {
    return this.children.size === 0;
  }
  get wantsAll(): boolean {
    return this.all || this.isEmpty;
  }
}

type Loaded = Record<string, unknown>;

export class Loader {
  constructor(
    private readonly registry: Registry,
    private readonly apiLevel: string,
  ) {}

  /** The value of a query action. */
  load(object: WireObject, query: WireQuery): Loaded {
    const selection = new Selection();
    for (const path of [...query.select, ...query.expand]) selection.add(path.split(/[/.]/));
    return this.read(object, selection, query);
  }

  private read(object: WireObject, selection: Selection, page?: WireQuery): Loaded {
    object.assertExists();
    return object instanceof WireCollection
      ? this.readCollection(object, selection, page)
      : this.readObject(object, selection);
  }

  /** `items/name` and `name` both mean the items; what the collection itself has (`count`) is its own. */
  private readCollection(collection: WireCollection, selection: Selection, page?: WireQuery): Loaded {
    const type = this.registry.typeOf(collection);
    const ofItems = new Selection();
    const own = new Selection();
    ofItems.all = selection.all;
    for (const [name, child] of selection.children) {
      if (name.toLowerCase() === "items") merge(ofItems, child);
      else merge((this.registry.canonicalName(type, name) ? own : ofItems).child(name), child);
    }
    const result: Loaded = {};
    if (selection.isEmpty) Object.assign(result, this.scalars(collection, type));
    for (const [name, child] of own.children) this.readMember(collection, type, name, child, result);
    const skip = page?.skip ?? 0;
    const items = collection.items();
    const shown =
      page?.top === null || page === undefined ? items.slice(skip) : items.slice(skip, skip + page.top);
    result._Items = shown.map((item) => ({ ...item.identity(), ...this.read(item, ofItems) }));
    return result;
  }

  private readObject(object: WireObject, selection: Selection): Loaded {
    const type = this.registry.typeOf(object);
    const result: Loaded = selection.wantsAll ? this.scalars(object, type) : {};
    for (const [name, child] of selection.children) this.readMember(object, type, name, child, result);
    return result;
  }

  private readMember(
    object: WireObject,
    type: WireType,
    wanted: string,
    child: Selection,
    result: Loaded,
  ): void {
    const name = this.registry.canonicalName(type, wanted);
    if (name === null) {
      if (isDeclared(type.name, wanted)) throw new MissingMember(type.name, wanted);
      return; // Excel leaves out what it has never heard of: samples load "NoPropertiesNeeded" or a misspelt name. UNVERIFIED otherwise.
    }
    const member = this.registry.member(type, name);
    requireSupported(type, name, member.since, this.apiLevel);
    if (member.kind === "property" && member.get) {
      result[name] = read(type, name, () => member.get?.(object as never));
    } else if (member.kind === "object") {
      const nested = read(type, name, () => member.get(object as never));
      result[name] = nested ? this.read(nested, child) : null;
    } else throw new MissingMember(type.name, `${name} (as a property)`);
  }

  private scalars(object: WireObject, type: WireType): Loaded {
    const result: Loaded = {};
    for (const [name, member] of Object.entries(type.members)) {
      if (member.kind !== "property" || !member.get || !isSupported(member.since, this.apiLevel)) continue;
      result[name] = read(type, name, () => member.get?.(object as never));
    }
    return result;
  }
}

function merge(target: Selection, source: Selection): void {
  if (source.all) target.all = true;
  for (const [name, child] of source.children) merge(target.child(name), child);
}

/** Runs a getter and says in its error where it happened. */
function read<T>(type: WireType, name: string, get: () => T): T {
  try {
    return get();
  } catch (error) {
    if (error instanceof HostError) error.location ||= `${type.name}.${name}`;
    throw error;
  }
}
