// Owns running one request: resolves object paths, runs the actions in order, stops at the first that fails.
// There is no transaction: what ran before a failing action stays done. The client expects the index of the one that failed
// (processRequestExecutorResponseMessage in office-js); that Excel takes nothing back is line 22 of docs/excel-checklist.md.
import { Arguments } from "./arguments";
import { HostError, invalidArgument, itemNotFound, MissingMember } from "./hostError";
import { RangeAreasObject, RangeObject, WorkbookObject } from "./objects";
import {
  ActionType,
  PathType,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireRequest,
  type WireResponse,
} from "./protocol";
import { Loader } from "./query";
import { requireSupported, type Registry } from "./registry";
import type { Session } from "./session";
import { WireCollection, type WireObject } from "./wireObject";

/** Called around each action; throws to make it fail. */
export interface ActionFaults {
  beforeAction(): void;
  afterAction(): void;
}

const NULL_RESULT = { _IsNull: true };

export function runRequest(
  request: WireRequest,
  session: Session,
  registry: Registry,
  apiLevel: string,
  faults: ActionFaults | null,
): WireResponse {
  const batch = new Batch(request, session, registry, apiLevel);
  const response: WireResponse = { Results: [] };
  for (const [index, action] of request.actions.entries()) {
    try {
      faults?.beforeAction();
      const value = batch.run(action);
      faults?.afterAction();
      if (action.type === ActionType.Trace) (response.TraceIds ??= []).push(action.id);
      response.Results.push({ ActionId: action.id, Value: value === undefined ? null : value });
    } catch (error) {
      response.Error = { ...describe(error), ActionIndex: index };
      break;
    }
  }
  return response;
}

function describe(error: unknown): { Code: string; Message: string; Location: string } {
  if (error instanceof HostError)
    return { Code: error.code, Message: error.message, Location: camelCase(error.location) };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `The embedded host failed: ${text}`, Location: "" };
}

/** `Range.GetCell` → `Range.getCell`, as Excel reports it. */
const camelCase = (location: string): string => location.replace(/\.([A-Z])/g, (dot) => dot.toLowerCase());

class Batch {
  private readonly resolved = new Map<number, WireObject | null>();
  private readonly loader: Loader;

  constructor(
    private readonly request: WireRequest,
    private readonly session: Session,
    private readonly registry: Registry,
    private readonly apiLevel: string,
  ) {
    this.loader = new Loader(registry, apiLevel);
  }

  run(action: WireAction): unknown {
    if (action.type === ActionType.Trace) return null;
    const object = this.resolve(action.pathId);
    switch (action.type) {
      case ActionType.Instantiate:
        return object === null ? null : object.identity();
      case ActionType.Query:
        return object === null ? null : this.loader.load(object, action.query);
      case ActionType.Method:
        return object === null ? NULL_RESULT : this.call(object, action);
      case ActionType.SetProperty:
        if (object !== null) this.set(object, action);
        return null;
      default:
        throw new HostError("NotImplemented", `The embedded host has no action of type ${action.type}.`);
    }
  }

  /** Each path is resolved once a request, so a method that creates something runs once. */
  private resolve(pathId: number): WireObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.paths.get(pathId);
    if (!path) throw new HostError("InvalidRequest", `Object path ${pathId} is missing.`);
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    if (object instanceof RangeObject || object instanceof RangeAreasObject)
      this.session.liveRanges.add(object);
    return object;
  }

  private follow(path: WirePath): WireObject | null {
    if (path.type === PathType.Global) return new WorkbookObject(this.session);
    if (path.type === PathType.Reference) return this.session.byReference(path.name);
    if (path.type === PathType.Null) return null;
    if (path.parent === null) throw new HostError("InvalidRequest", `Object path ${path.id} has no parent.`);
    const parent = this.resolve(path.parent);
    if (parent === null) return null;
    if (path.type === PathType.Indexer) return this.index(parent, path);
    return this.locate(parent, path.name, () => {
      const type = this.registry.typeOf(parent);
      const member = this.registry.member(type, path.name);
      requireSupported(type, path.name, member.since, this.apiLevel);
      if (member.kind === "object") return member.get(parent as never);
      if (member.kind === "factory") return member.call(parent as never, this.args(path.args));
      throw new MissingMember(type.name, `${path.name} (as an object)`);
    });
  }

  private index(parent: WireObject, path: WirePath): WireObject {
    return this.locate(parent, "GetItem", () => {
      if (!(parent instanceof WireCollection))
        throw new MissingMember(this.registry.typeOf(parent).name, "GetItem");
      const [key] = path.args.values;
      if (key === null || key === undefined) throw invalidArgument("getItem needs a key.");
      const item = parent.find(key);
      if (!item) throw itemNotFound();
      return item;
    });
  }

  private call(object: WireObject, action: WireAction): unknown {
    return this.locate(object, action.name, () => {
      const type = this.registry.typeOf(object);
      const member = this.registry.member(type, action.name);
      requireSupported(type, action.name, member.since, this.apiLevel);
      if (member.kind !== "method") throw new MissingMember(type.name, `${action.name} (as a method)`);
      return member.call(object as never, this.args(action.args));
    });
  }

  private set(object: WireObject, action: WireAction): void {
    this.locate(object, action.name, () => {
      const type = this.registry.typeOf(object);
      const member = this.registry.member(type, action.name);
      requireSupported(type, action.name, member.since, this.apiLevel);
      if (member.kind !== "property" || !member.set)
        throw new MissingMember(type.name, `${action.name} (to set)`);
      const args = this.args(action.args);
      member.set(object as never, args.value(0), args);
    });
  }

  /** Runs something on an object; its error says where. */
  private locate<T>(object: WireObject, member: string, run: () => T): T {
    try {
      object.assertExists();
      return run();
    } catch (error) {
      if (error instanceof HostError) error.location ||= `${this.registry.typeOf(object).name}.${member}`;
      throw error;
    }
  }

  private args(args: WireArguments): Arguments {
    const object = (id: unknown): WireObject | null | undefined =>
      typeof id === "number" && id !== 0 ? this.resolve(id) : undefined;
    // An argument that is a list holds objects of its own: functions take any number of ranges.
    const objects = args.pathIds.map((id) => (Array.isArray(id) ? id.map(object) : object(id)));
    return new Arguments(args.values, objects, (id) => this.resolve(id));
  }
}
