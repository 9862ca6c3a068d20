// Owns look-ups by hashing and by order: a million MATCHes or COUNTIFs over a column cost one scan of it, and a sort.
import { CellError, type Scalar } from "../model/values";
import { compareScalars, numberInText } from "./value";

type Key = string | number | boolean;

/** Text keys carry a mark, so that the text 1 is not the number 1; text compares without case. */
function keyOf(value: Scalar): Key | undefined {
  if (value === null || value instanceof CellError) return undefined;
  return typeof value === "string" ? `s${value.toLowerCase()}` : value;
}

/** Whether MATCH takes two values for equal. */
export const sameKey = (a: Scalar, b: Scalar): boolean => {
  const key = keyOf(a);
  return key !== undefined && key === keyOf(b);
};

/** The positions of each value in a row or column of cells, ascending. */
export class ValueIndex {
  private readonly places = new Map<Key, number | number[]>();
  private texts: Map<number, number[]> | null = null;

  constructor(values: readonly Scalar[]) {
    values.forEach((value, position) => {
      const key = keyOf(value);
      if (key === undefined) return;
      const before = this.places.get(key);
      if (before === undefined) this.places.set(key, position);
      else if (typeof before === "number") this.places.set(key, [before, position]);
      else before.push(position);
    });
  }

  /** The first position from..to of a value, or its last; -1 when it is not there. */
  find(wanted: Scalar, from: number, to: number, last: boolean): number {
    const places = this.placesOf(wanted);
    const index = last ? firstAbove(places, to) - 1 : firstAbove(places, from - 1);
    const found = places[index] ?? -1;
    return found >= from && found <= to ? found : -1;
  }

  /** The positions from..to that COUNTIF takes for equal to a value: texts that are a number count as it. */
  *matching(wanted: Key, from: number, to: number): Iterable<number> {
    yield* between(this.placesOf(wanted), from, to);
    if (typeof wanted === "number") yield* between(this.numberTexts().get(wanted) ?? [], from, to);
  }

  private placesOf(wanted: Scalar): readonly number[] {
    const found = this.places.get(keyOf(wanted ?? 0) ?? NaN);
    return found === undefined ? [] : typeof found === "number" ? [found] : found;
  }

  private numberTexts(): Map<number, number[]> {
    if (this.texts) return this.texts;
    this.texts = new Map();
    for (const [key, places] of this.places) {
      if (typeof key !== "string") continue;
      const number = numberInText(key.slice(1));
      if (Number.isNaN(number)) continue;
      const before = this.texts.get(number) ?? [];
      this.texts.set(number, before.concat(places).sort((a, b) => a - b)); // prettier-ignore
    }
    return this.texts;
  }
}

function* between(places: readonly number[], from: number, to: number): Iterable<number> {
  for (let i = firstAbove(places, from - 1); i < places.length && places[i] <= to; i++) yield places[i];
}

/** Index of the first of some ascending numbers that is above a limit. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Positions by value, for the nearest value in cells that are in no order. */
export class OrderIndex {
  private readonly kinds = new Map<string, number[]>();

  constructor(private readonly values: readonly Scalar[]) {
    values.forEach((value, position) => {
      if (value === null || value instanceof CellError) return;
      const list = this.kinds.get(typeof value);
      if (list) list.push(position);
      else this.kinds.set(typeof value, [position]);
    });
    for (const list of this.kinds.values())
      list.sort((a, b) => compareScalars(values[a], values[b]) || a - b);
  }

  /** The equal value, else the next one below (side -1) or above (side 1); of several its first or last position. */
  nearest(wanted: Scalar, side: 1 | -1, last: boolean): number {
    const order = this.kinds.get(typeof (wanted ?? 0)) ?? [];
    const bound = side < 0 ? this.bound(order, wanted, 0) - 1 : this.bound(order, wanted, -1);
    const found = order[bound];
    if (found === undefined) return -1;
    const value = this.values[found];
    return last ? order[this.bound(order, value, 0) - 1] : order[this.bound(order, value, -1)];
  }

  /** Index of the first value that compares above a limit: 0 past equal ones, -1 at the first of them. */
  private bound(order: readonly number[], wanted: Scalar, limit: 0 | -1): number {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Math.sign(compareScalars(this.values[order[middle]], wanted)) > limit) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
