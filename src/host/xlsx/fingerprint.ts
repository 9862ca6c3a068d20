// Owns telling whether a part of the model is still what was read: a short text that changes with the content.
import type { Grid } from "../model/grid";

/** Equal content gives equal fingerprints; `origin` and `id` are not content. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, replacer) ?? "";
  return text.length <= 64 ? text : `${text.length}:${hash(text)}`;
}

function replacer(key: string, value: unknown): unknown {
  if (key === "origin") return undefined;
  if (isMap(value)) return [...value].sort(([a], [b]) => order(a, b));
  if (isSet(value)) return [...value].sort(order);
  return value;
}
// By their tag: what structuredClone makes may be of another realm, as in Jest's sandbox.
const isMap = (value: unknown): value is Map<unknown, unknown> =>
  Object.prototype.toString.call(value) === "[object Map]";
const isSet = (value: unknown): value is Set<unknown> =>
  Object.prototype.toString.call(value) === "[object Set]";
const order = (a: unknown, b: unknown): number =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : 1;

/** The same for all formulas of a sheet, whatever their order; a million are not put into one text. */
export function formulasPrint(grid: Grid): string {
  let a = 0;
  let b = 0;
  let last = "";
  let [lastA, lastB] = [0, 0];
  for (const { row, column, formula } of grid.formulas()) {
    if (formula !== last) [lastA, lastB] = hashes((last = formula));
    a = (a + Math.imul(lastA ^ Math.imul(row + 1, 0x9e3779b1), 0x01000193 + 2 * column)) | 0;
    b ^= Math.imul(lastB + Math.imul(row + 1, 0x85ebca6b), 0x1b873593 + 2 * column);
  }
  return `${grid.formulaCount}:${a}:${b}`;
}

/** Two 32-bit FNV-1a-like hashes with different seeds, as hex. */
function hash(text: string): string {
  const [a, b] = hashes(text);
  return a.toString(16) + b.toString(16);
}

function hashes(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a >>> 0, b >>> 0];
}
