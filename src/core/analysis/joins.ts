// Owns what holds on every day: which order a line belongs to, and which customer id the other modules' ids mean.
import type { Records, TextColumn } from "../records/columns";

export interface Joins {
  /** By code of Interactions' customerId: the code of the same id among Customers, −1 when no customer has it. */
  readonly interactionId: Int32Array;
  /** The same by code of Purchases' customerId. */
  readonly purchaseId: Int32Array;
  /** Order number of each purchase line: lines with one order id share it, an empty id has one to itself. */
  readonly orderOf: Int32Array;
  /** Order numbers are below this; some may belong to no line. */
  readonly orderCount: number;
}

/** Joins the three modules by their labels, which the records hold trimmed: one look-up a distinct id. */
export function joinRecords({ customers, interactions, purchases }: Records): Joins {
  const codes = new Map<string, number>();
  customers.customerId.labels.forEach((label, code) => {
    if (label !== "") codes.set(label, code);
  });
  const { orderOf, orderCount } = numberOrders(purchases.orderId);
  return {
    interactionId: translate(interactions.customerId, codes),
    purchaseId: translate(purchases.customerId, codes),
    orderOf,
    orderCount,
  };
}

function translate({ labels }: TextColumn, codes: ReadonlyMap<string, number>): Int32Array {
  const translated = new Int32Array(labels.length);
  for (let code = 0; code < labels.length; code++) translated[code] = codes.get(labels[code]) ?? -1;
  return translated;
}

function numberOrders({ codes, labels }: TextColumn): { orderOf: Int32Array; orderCount: number } {
  const orderOf = codes.slice();
  let orderCount = labels.length;
  for (let line = 0; line < codes.length; line++) if (codes[line] === 0) orderOf[line] = orderCount++;
  return { orderOf, orderCount };
}
