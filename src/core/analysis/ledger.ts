// Owns the records as they stood on one day: who was a customer, the orders, and everyone's events in order.
// All parts of the report compute on it; what is dated later does not exist in it (metrics.md, Ground rules).
import type { Progress } from "../progress";
import { isDay } from "../records/columns";
import type { Customers, Records } from "../records/columns";
import type { Joins } from "./joins";
import { timelineOf } from "./timeline";
import type { Events, Timeline } from "./timeline";

/** No customer that exists has this id. */
export const UNKNOWN_CUSTOMER = -1;

/** By order number (Joins.orderOf). An order is a purchase when its amount is above 0. */
export interface Orders {
  readonly count: number;
  /** Day of its earliest line; meaningless for a number without lines. */
  readonly date: Int32Array;
  /** Cents, the sum of its lines that have an amount. */
  readonly amount: Float64Array;
  /** Row index of the first line's customer, or UNKNOWN_CUSTOMER. */
  readonly customer: Int32Array;
}

export interface Ledger {
  /** The last day that exists, an Excel serial. */
  readonly to: number;
  /** By row of Customers: 1 for the first row of an id that was a customer by then. */
  readonly exists: Uint8Array;
  readonly customerCount: number;
  readonly orders: Orders;
  /** Purchases of known customers; items are order numbers. */
  readonly purchases: Timeline;
  /** Interactions of known customers; items are indices into Interactions. */
  readonly interactions: Timeline;
}

/**
 * The ledger at the end of day `to`.
 *
 * Decided here, where metrics.md leaves it open: a customer without a readable 首次接触时间 has always existed; one first
 * contacted after `to` does not exist yet, so its id is unknown. Of rows with the same id the first existing one is the
 * customer. Lines without a date exist on no day. An order's date and customer come from all its lines up to `to`, its
 * amount from those that have one.
 */
export async function ledgerAt(
  records: Records,
  joins: Joins,
  to: number,
  progress: Progress,
): Promise<Ledger> {
  const { exists, customerCount, rowOfId } = existingCustomers(records.customers, to);
  const orders = ordersAt(records, joins, rowOfId, to);
  await progress.pause();
  const purchases = purchaseTimeline(records, joins, orders);
  const interactions = interactionTimeline(records, joins, rowOfId, to);
  return { to, exists, customerCount, orders: orders.orders, purchases, interactions };
}

function existingCustomers({ length, customerId, firstContact }: Customers, to: number) {
  const exists = new Uint8Array(length);
  const rowOfId = new Int32Array(customerId.labels.length).fill(UNKNOWN_CUSTOMER);
  let customerCount = 0;
  for (let row = 0; row < length; row++) {
    const id = customerId.codes[row];
    const later = firstContact[row] > to;
    if (id === 0 || later || rowOfId[id] !== UNKNOWN_CUSTOMER) continue;
    rowOfId[id] = row;
    exists[row] = 1;
    customerCount++;
  }
  return { exists, customerCount, rowOfId };
}

/** The row of each label's customer, so that the hot loops look up once a row. */
function rowsOfLabels(ids: Int32Array, rowOfId: Int32Array): Int32Array {
  return ids.map((id) => (id < 0 ? UNKNOWN_CUSTOMER : rowOfId[id]));
}

interface OrdersAndLines {
  readonly orders: Orders;
  /** The first line of each order by row, −1 for none. */
  readonly firstLine: Int32Array;
}

function ordersAt({ purchases }: Records, joins: Joins, rowOfId: Int32Array, to: number): OrdersAndLines {
  const count = joins.orderCount;
  const rowOfLabel = rowsOfLabels(joins.purchaseId, rowOfId);
  const firstLine = new Int32Array(count).fill(-1);
  const date = new Int32Array(count);
  const amount = new Float64Array(count);
  const customer = new Int32Array(count).fill(UNKNOWN_CUSTOMER);
  for (let line = 0; line < purchases.length; line++) {
    const day = purchases.date[line];
    if (day > to || !isDay(day)) continue;
    const order = joins.orderOf[line];
    if (firstLine[order] < 0) {
      firstLine[order] = line;
      date[order] = day;
      customer[order] = rowOfLabel[purchases.customerId.codes[line]];
    } else if (day < date[order]) {
      date[order] = day;
    }
    const cents = purchases.amount[line];
    if (Number.isFinite(cents)) amount[order] += cents;
  }
  return { orders: { count, date, amount, customer }, firstLine };
}

function purchaseTimeline(records: Records, joins: Joins, { orders, firstLine }: OrdersAndLines): Timeline {
  const lines = records.purchases.length;
  const item = new Int32Array(lines);
  const date = new Int32Array(lines);
  const customer = new Int32Array(lines);
  let length = 0;
  for (let line = 0; line < lines; line++) {
    const order = joins.orderOf[line];
    if (firstLine[order] !== line || orders.amount[order] <= 0 || orders.customer[order] < 0) continue;
    item[length] = order;
    date[length] = orders.date[order];
    customer[length++] = orders.customer[order];
  }
  return timelineOf(upTo(length, { item, date, customer }), records.customers.length);
}

function interactionTimeline(
  { customers, interactions }: Records,
  joins: Joins,
  rowOfId: Int32Array,
  to: number,
) {
  const rowOfLabel = rowsOfLabels(joins.interactionId, rowOfId);
  const item = new Int32Array(interactions.length);
  const date = new Int32Array(interactions.length);
  const customer = new Int32Array(interactions.length);
  let length = 0;
  for (let i = 0; i < interactions.length; i++) {
    const day = interactions.date[i];
    const row = rowOfLabel[interactions.customerId.codes[i]];
    if (day > to || !isDay(day) || row < 0) continue;
    item[length] = i;
    date[length] = day;
    customer[length++] = row;
  }
  return timelineOf(upTo(length, { item, date, customer }), customers.length);
}

function upTo(length: number, { item, date, customer }: Events): Events {
  return {
    item: item.subarray(0, length),
    date: date.subarray(0, length),
    customer: customer.subarray(0, length),
  };
}

/** How many purchases a customer made. */
export const purchaseCount = ({ purchases }: Ledger, customer: number): number =>
  purchases.start[customer + 1] - purchases.start[customer];

/** Whether the customer's last event is on or after `from`, that is within the period when the ledger ends with it. */
export function happenedSince({ start, date }: Timeline, customer: number, from: number): boolean {
  const end = start[customer + 1];
  return end > start[customer] && date[end - 1] >= from;
}
