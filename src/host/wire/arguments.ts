// Owns reading the arguments of a call: each is checked once, here, and a wrong one is InvalidArgument.
import { invalidArgument } from "./hostError";
import { isObject } from "./protocol";
import type { WireObject } from "./wireObject";

type ObjectArgument = WireObject | null | undefined;
const isList = (value: ObjectArgument | readonly ObjectArgument[]): value is readonly ObjectArgument[] =>
  Array.isArray(value);

/** Arguments of one method call, or the value of a property that is set. */
export class Arguments {
  /**
   * @param values as sent
   * @param objects objects standing at an argument's place
   * @param resolve finds an object by path id, for objects nested in an argument (`{_ObjectPathId}`)
   */
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: readonly (ObjectArgument | readonly ObjectArgument[])[],
    private readonly resolve: (pathId: number) => WireObject | null,
  ) {}

  value(index: number): unknown {
    return this.values[index];
  }
  has(index: number): boolean {
    return this.values[index] !== null && this.values[index] !== undefined;
  }
  /** The object at this place, or null where something else stands. */
  object(index: number): WireObject | null {
    const object = this.objects[index];
    return object && !isList(object) ? object : null;
  }
  /** What stands at a place, spread where it is a list: plain values, and objects where objects stand. */
  list(index: number): unknown[] {
    const objects = this.objects[index];
    const value = this.values[index];
    if (!Array.isArray(value)) return [this.object(index) ?? value];
    return value.map((item: unknown, place) => (isList(objects) ? (objects[place] ?? item) : item));
  }
  get count(): number {
    return this.values.length;
  }
  /** The object that a nested `{_ObjectPathId: n}` means, or null for anything else. */
  nested(value: unknown): WireObject | null {
    return isObject(value) && typeof value._ObjectPathId === "number"
      ? this.resolve(value._ObjectPathId)
      : null;
  }
  text(index: number): string {
    return asText(this.values[index], index);
  }
  optionalText(index: number, fallback = ""): string {
    return this.has(index) ? this.text(index) : fallback;
  }
  number(index: number): number {
    return asNumber(this.values[index], index);
  }
  integer(index: number): number {
    return asInteger(this.values[index], index);
  }
  optionalInteger(index: number, fallback: number): number {
    return this.has(index) ? this.integer(index) : fallback;
  }
  boolean(index: number, fallback: boolean): boolean {
    const value = this.values[index];
    if (value === null || value === undefined) return fallback;
    return asBoolean(value, index);
  }
}

type Place = string | number;
const at = (place: Place): string => (typeof place === "number" ? `argument ${place + 1}` : place);

export function asText(value: unknown, place: Place = "value"): string {
  if (typeof value !== "string") throw invalidArgument(`${at(place)} is not a text.`);
  return value;
}
export function asNumber(value: unknown, place: Place = "value"): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw invalidArgument(`${at(place)} is not a number.`);
  return value;
}
export function asInteger(value: unknown, place: Place = "value"): number {
  if (!Number.isInteger(value)) throw invalidArgument(`${at(place)} is not a whole number.`);
  return asNumber(value, place);
}
export function asBoolean(value: unknown, place: Place = "value"): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${at(place)} is not true or false.`);
  return value;
}
/** One of a closed set of texts, compared as Excel does: exactly. */
export function asOneOf<T extends string>(value: unknown, allowed: readonly T[], place: Place = "value"): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw invalidArgument(`${at(place)} is none of ${allowed.join(", ")}.`);
  return found;
}
