// Owns the one table of what the host has: class, members, requirement sets; and looking a member up in it.
import { HostError, MissingMember } from "./hostError";
import type { ApiSet, Member, Members } from "./members";
import type { WireObject } from "./wireObject";

/** A member table for some class; only an object of that class is ever passed to it (see `typeOf`). */
export type AnyMember = Member<never>;

export interface WireType {
  /** As in @types/office-js. */
  readonly name: string;
  readonly since: ApiSet;
  readonly members: Members<never>;
}

type Constructor<T> = abstract new (...args: never[]) => T;

export class Registry {
  private readonly types = new Map<unknown, WireType>();
  private readonly byLowerName = new Map<WireType, Map<string, string>>();

  add<T extends WireObject>(
    constructor: Constructor<T>,
    name: string,
    since: ApiSet,
    members: Members<T>,
  ): this {
    const type: WireType = { name, since, members: members as Members<never> };
    this.types.set(constructor, type);
    this.byLowerName.set(type, new Map(Object.keys(members).map((member) => [member.toLowerCase(), member])));
    return this;
  }
  all(): WireType[] {
    return [...this.types.values()];
  }
  typeOf(object: WireObject): WireType {
    const type = this.types.get(object.constructor);
    if (!type) throw new Error(`No wire type is registered for ${object.constructor.name}.`);
    return type;
  }
  /** A member by its wire name; loud when the host has none. */
  member(type: WireType, name: string): AnyMember {
    const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
    if (!member) throw new MissingMember(type.name, name);
    return member;
  }
  /** The wire name of a property as a load names it, in any case; null when there is none. */
  canonicalName(type: WireType, name: string): string | null {
    return this.byLowerName.get(type)?.get(name.toLowerCase()) ?? null;
  }
}

/** Whether a member of this set exists at the supported ExcelApi level. */
export function isSupported(since: ApiSet, level: string): boolean {
  return Number(since.slice(2)) <= Number(level.slice(2));
}

/** Excel refuses what is above its level with ApiNotFound (docs/testing/application-specific-api-error-handling.md). */
export function requireSupported(type: WireType, name: string, since: ApiSet, level: string): void {
  if (isSupported(type.since, level) && isSupported(since, level)) return;
  const error = new HostError("ApiNotFound");
  error.location = `${type.name}.${name}`;
  throw error;
}
