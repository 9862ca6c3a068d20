// Owns what the parts of packs share about a row: whether it exists, which list value it has, whose it is, when it ended.
import { isDay } from "../records/columns";
import type { Customers, DayColumn, TextColumn } from "../records/columns";
import type { Ledger } from "./ledger";
import { UNKNOWN_CUSTOMER } from "./ledger";

/** Whether a row dated so exists at the end of `to`. */
export const existsAt = (day: number, to: number): boolean => isDay(day) && day <= to;

/** Rows dated from `from` to `to`, both included. */
export function rowsIn(date: DayColumn, { from, to }: { from: number; to: number }): number[] {
  const rows: number[] = [];
  for (let row = 0; row < date.length; row++)
    if (date[row] >= from && existsAt(date[row], to)) rows.push(row);
  return rows;
}

/** By label code: the position among the values of a list, −1 for anything else. */
export const positionsIn = (values: readonly string[], { labels }: TextColumn): Int32Array =>
  Int32Array.from(labels, (label) => values.indexOf(label));

/** The end of something that began on a day; null where the cell holds no date or an earlier one. */
export const endOf = (began: number, ended: number): number | null =>
  isDay(ended) && ended >= began ? ended : null;

/** By label code of a column of customer ids: the row of that customer in the ledger, or UNKNOWN_CUSTOMER. */
export function customersOf(ids: TextColumn, { customerId }: Customers, { exists }: Ledger): Int32Array {
  // A pack that a workbook does not have must not cost a look at every customer.
  if (ids.labels.length === 1) return Int32Array.of(UNKNOWN_CUSTOMER);
  const rowOf = new Map<string, number>();
  for (let row = 0; row < exists.length; row++)
    if (exists[row] === 1) rowOf.set(customerId.labels[customerId.codes[row]], row);
  return Int32Array.from(ids.labels, (label) => rowOf.get(label) ?? UNKNOWN_CUSTOMER);
}

/** Null of nothing. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
