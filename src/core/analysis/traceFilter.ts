// Owns how the rows behind a figure are shown by a filter on ids, which shows rows of the same id along with them.
import type { Records, TextColumn } from "../records/columns";
import type { Trace } from "./trace";

export interface TraceFilter {
  readonly customerIds: ReadonlySet<string>;
  /** By which purchases are shown instead; null where the customers' ids do. */
  readonly orderIds: ReadonlySet<string> | null;
  /** Rows of the trace's own module. */
  readonly count: TraceCount;
}

export interface TraceCount {
  /** Behind the figure. */
  readonly behind: number;
  /** Of these, those the filter cannot show, because they have no id. */
  readonly hidden: number;
  /** Shown along with them: they have the same id. */
  readonly along: number;
}

/** Purchases go by order id where all that count have one. */
export function traceFilter(records: Records, { module, rows, customerIds }: Trace): TraceFilter {
  const { orderId } = records.purchases;
  const byOrder = module === "purchases" && rows.every((row) => orderId.codes[row] !== 0);
  const column = byOrder ? orderId : records[module].customerId;
  const orderIds = byOrder ? new Set(Array.from(rows, (row) => orderId.labels[orderId.codes[row]])) : null;
  return { customerIds, orderIds, count: countRows(column, rows, orderIds ?? customerIds) };
}

function countRows({ codes, labels }: TextColumn, rows: Int32Array, ids: ReadonlySet<string>): TraceCount {
  const isShown = Uint8Array.from(labels, (label) => Number(label !== "" && ids.has(label)));
  let shown = 0;
  for (let row = 0; row < codes.length; row++) shown += isShown[codes[row]];
  const hidden = rows.reduce((sum, row) => sum + 1 - isShown[codes[row]], 0);
  return { behind: rows.length, hidden, along: shown - (rows.length - hidden) };
}
