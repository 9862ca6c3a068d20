// Owns counting the rows that miss something, over a module's columns.
import { DAY_MISSING, DAY_UNUSABLE, isDay } from "../records/columns";
import type { DayColumn, NumberColumn, TextColumn } from "../records/columns";
import type { ExclusionReason } from "./reportValues";

export type Counts = Partial<Record<ExclusionReason, number>>;

/** By row: 1 when it is dated up to `to`. */
export function existing(date: DayColumn, to: number): Uint8Array {
  const exists = new Uint8Array(date.length);
  for (let row = 0; row < exists.length; row++) exists[row] = Number(date[row] <= to && isDay(date[row]));
  return exists;
}

export function dateCounts(date: DayColumn): Counts {
  let missing = 0;
  let unusable = 0;
  for (let row = 0; row < date.length; row++) {
    if (date[row] === DAY_MISSING) missing++;
    else if (date[row] === DAY_UNUSABLE) unusable++;
  }
  return { "date-missing": missing, "date-unusable": unusable };
}

export function customerIdCounts(exists: Uint8Array, known: Uint8Array, { codes }: TextColumn): Counts {
  let missing = 0;
  let unknown = 0;
  for (let row = 0; row < exists.length; row++) {
    if (exists[row] === 0 || known[row] === 1) continue;
    if (codes[row] === 0) missing++;
    else unknown++;
  }
  return { "customerId-missing": missing, "customerId-unknown": unknown };
}

export function numberCounts(exists: Uint8Array, values: NumberColumn) {
  const counts = { usable: 0, missing: 0, unusable: 0 };
  for (let row = 0; row < exists.length; row++) {
    if (exists[row] === 0) continue;
    if (Number.isFinite(values[row])) counts.usable++;
    else if (Number.isNaN(values[row])) counts.missing++;
    else counts.unusable++;
  }
  return counts;
}

export const isEmpty = (label: string): boolean => label === "";
export const isFilled = (label: string): boolean => label !== "";
export const isOutside =
  (list: readonly string[]) =>
  (label: string): boolean =>
    label !== "" && !list.includes(label);

/** Existing rows whose label passes the test, which is asked once a label. */
export function rowsWith(
  exists: Uint8Array,
  { codes, labels }: TextColumn,
  test: (label: string) => boolean,
): number {
  const passes = Uint8Array.from(labels, (label) => Number(test(label)));
  let rows = 0;
  for (let row = 0; row < exists.length; row++) rows += exists[row] & passes[codes[row]];
  return rows;
}

/** Rows without a value in an optional column that others fill. */
export function gaps(exists: Uint8Array, column: TextColumn): number {
  return rowsWith(exists, column, isFilled) > 0 ? rowsWith(exists, column, isEmpty) : 0;
}

/** Existing rows with something in a day column that is no date. */
export function unusableDays(exists: Uint8Array, days: DayColumn): number {
  let rows = 0;
  for (let row = 0; row < days.length; row++) if (days[row] === DAY_UNUSABLE) rows += exists[row];
  return rows;
}

/** How many rows hold, of those that exist. */
export function countWhere(exists: Uint8Array, holds: (row: number) => boolean): number {
  let rows = 0;
  for (let row = 0; row < exists.length; row++) if (exists[row] === 1 && holds(row)) rows++;
  return rows;
}
