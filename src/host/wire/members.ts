// Owns how a wire class says what it has: a table of members, each with its kind and requirement set.
// The table drives dispatch, the refusal of members above the supported level, and the generated docs page.
import type { Arguments } from "./arguments";
import type { WireObject } from "./wireObject";

/** ExcelApi level such as `1.9`. Members of ExcelApiOnline and ExcelApiDesktop are not there. */
export type ApiSet = `1.${number}`;

export type Member<T> =
  | {
      readonly kind: "property";
      readonly since: ApiSet;
      readonly get: ((self: T) => unknown) | null;
      readonly set: ((self: T, value: unknown, args: Arguments) => void) | null;
    }
  /** A navigation property: null is the null object. */
  | { readonly kind: "object"; readonly since: ApiSet; readonly get: (self: T) => WireObject | null }
  /** A method that gives an object; null is the null object. */
  | {
      readonly kind: "factory";
      readonly since: ApiSet;
      readonly call: (self: T, args: Arguments) => WireObject | null;
    }
  /** A method that gives nothing or a plain value. */
  | { readonly kind: "method"; readonly since: ApiSet; readonly call: (self: T, args: Arguments) => unknown };

export type Members<T> = { readonly [wireName: string]: Member<T> };

export const readOnly = <T>(since: ApiSet, get: (self: T) => unknown): Member<T> => ({
  kind: "property",
  since,
  get,
  set: null,
});
export const readWrite = <T>(
  since: ApiSet,
  get: (self: T) => unknown,
  set: (self: T, value: unknown, args: Arguments) => void,
): Member<T> => ({ kind: "property", since, get, set });
export const writeOnly = <T>(since: ApiSet, set: (self: T, value: unknown) => void): Member<T> => ({
  kind: "property",
  since,
  get: null,
  set,
});
export const object = <T>(since: ApiSet, get: (self: T) => WireObject | null): Member<T> => ({
  kind: "object",
  since,
  get,
});
export const factory = <T>(
  since: ApiSet,
  call: (self: T, args: Arguments) => WireObject | null,
): Member<T> => ({ kind: "factory", since, call });
export const method = <T>(since: ApiSet, call: (self: T, args: Arguments) => unknown): Member<T> => ({
  kind: "method",
  since,
  call,
});

/** A pair `getX` / `getXOrNullObject`: the first throws where the second gives the null object. */
export const factoryPair = <T>(
  name: string,
  since: ApiSet,
  find: (self: T, args: Arguments) => WireObject | null,
  missing: (self: T, args: Arguments) => Error,
  sinceOrNull: ApiSet = since,
): Members<T> => ({
  [name]: factory(since, (self: T, args: Arguments) => {
    const found = find(self, args);
    if (!found) throw missing(self, args);
    return found;
  }),
  [`${name}OrNullObject`]: factory(sinceOrNull, find),
});
