// Owns walking all objects of a workbook through the real client, from class to class, as far as the host's table reaches.
import { surface } from "../../../src/host/wire/surface";
import type { DeclaredTypes } from "./declaredTypes";

/** A client object of any class. */
export interface Proxy {
  readonly [member: string]: unknown;
  readonly isNullObject?: boolean;
  load(properties: string[]): unknown;
}

const camel = (name: string): string => name[0].toLowerCase() + name.slice(1);
/** Different ones of a class hold different things: a rule of each kind, a filter on and off. */
const INSTANCES = 14;

interface Stop {
  readonly object: Proxy;
  readonly className: string;
  /** How it was come by. */
  readonly path: string;
}

export class ObjectWalk {
  /** What does not answer as declared, each once. */
  readonly problems = new Set<string>();
  /** `Class.member` of every property that was read. */
  readonly read = new Set<string>();
  private readonly count = new Map<string, number>();
  private readonly seen = new Set<string>();
  private readonly members = new Map(surface.all().map((type) => [type.name, type.members]));
  private readonly queue: Stop[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly types: DeclaredTypes,
  ) {}

  /** Reads an object and everything that can be reached from it without arguments, the nearest first. */
  async from(object: Proxy, className: string): Promise<void> {
    this.count.clear();
    this.queue.push({ object, className, path: className });
    for (let stop = this.queue.shift(); stop; stop = this.queue.shift()) await this.visit(stop);
  }

  /** Reads an object alone. */
  async only(object: Proxy, className: string): Promise<void> {
    await this.visit({ object, className, path: className });
    this.queue.length = 0;
  }

  private async visit(stop: Stop): Promise<void> {
    const { object, className, path } = stop;
    const members = Object.entries(this.members.get(className) ?? {});
    const names = members
      .filter(([, member]) => member.kind === "property" && member.get !== null)
      .map(([name]) => camel(name))
      .filter((name) => this.types.typeOf(className, name));
    const isCollection = this.types.typeOf(className, "items") !== null;
    if (!(await this.load(stop, isCollection ? [...names, "items"] : names))) return;
    const content = JSON.stringify(names.map((name) => object[name]));
    if (!this.isNew(className, isCollection || names.length === 0 ? path : content)) return;
    for (const name of names) this.check(object, className, name);
    if (isCollection) this.queueItems(stop);
    for (const [name, { kind }] of members)
      if (kind === "object" || (kind === "factory" && /^Get\w*OrNullObject$/.test(name)))
        this.queueMember(stop, camel(name), kind);
  }

  /** Whether it is worth a look: not the same once more, and not one of many. */
  private isNew(className: string, key: string): boolean {
    const count = this.count.get(className) ?? 0;
    if (count >= INSTANCES || this.seen.has(`${className} ${key}`)) return false;
    this.count.set(className, count + 1);
    this.seen.add(`${className} ${key}`);
    return true;
  }

  private async load({ object, className }: Stop, names: readonly string[]): Promise<boolean> {
    try {
      if (names.length > 0) object.load([...names]);
      await this.context.sync();
      return object.isNullObject !== true;
    } catch (error) {
      this.problems.add(`${className}: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  private check(object: Proxy, className: string, name: string): void {
    const type = this.types.typeOf(className, name);
    if (!type) return;
    this.read.add(`${className}.${name}`);
    for (const problem of this.types.problems(object[name], type, `${className}.${name}`))
      this.problems.add(problem);
  }

  private queueItems({ object, className, path }: Stop): void {
    const type = this.types.typeOf(className, "items");
    const [, itemClass] = /^(\w+)\[\]$/.exec(type ? this.types.nameOf(type) : "") ?? [];
    if (itemClass === undefined) return;
    try {
      (object.items as Proxy[]).slice(0, INSTANCES).forEach((item, index) => {
        this.queue.push({ object: item, className: itemClass, path: `${path}[${index}]` });
      });
    } catch {
      this.problems.add(`${className}.items cannot be loaded`);
    }
  }

  /** A navigation property, or a method that takes no arguments and gives an object or the null object. */
  private queueMember({ object, className, path }: Stop, name: string, kind: "object" | "factory"): void {
    const type = this.types.typeOf(className, name);
    const target = type && this.types.classOf(type);
    // Of a pair, the one that does not throw.
    if (!target || (kind === "object" && this.types.typeOf(className, `${name}OrNullObject`))) return;
    if (kind === "factory" && !this.types.takesNothing(className, name)) return;
    const member = object[name];
    const found: unknown = typeof member === "function" ? member.call(object) : member;
    this.queue.push({ object: found as Proxy, className: target, path: `${path}.${name}` });
  }
}
