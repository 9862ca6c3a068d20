// Owns the order of a customer's events: grouped by customer, then by date, then by row. Linear time, typed arrays.
import { group } from "./group";

/** Events of known customers: customer c has the entries start[c] up to, not including, start[c + 1]. */
export interface Timeline {
  readonly start: Int32Array;
  readonly date: Int32Array;
  /** What the event is: an order number or the index of an interaction. */
  readonly item: Int32Array;
}

/** Events in row order. */
export interface Events {
  readonly item: Int32Array;
  readonly date: Int32Array;
  /** Index of the customer's row, below customerCount. */
  readonly customer: Int32Array;
}

/** Sorts events by customer, date and row: two stable counting sorts. Dates are Excel serials, so their span is small. */
export function timelineOf(events: Events, customerCount: number): Timeline {
  const { item, date, customer } = inDateOrder(events);
  const byCustomer = group(customer, customerCount);
  return { start: byCustomer.start, date: pick(date, byCustomer.item), item: pick(item, byCustomer.item) };
}

function inDateOrder(events: Events): Events {
  const { item, date, customer } = events;
  let first = Infinity;
  let last = -Infinity;
  let ascending = true;
  for (let i = 0; i < date.length; i++) {
    if (date[i] < last) ascending = false;
    if (date[i] < first) first = date[i];
    if (date[i] > last) last = date[i];
  }
  if (ascending) return events;
  const order = group(
    date.map((day) => day - first),
    last - first + 1,
  ).item;
  return { item: pick(item, order), date: pick(date, order), customer: pick(customer, order) };
}

function pick(values: Int32Array, positions: Int32Array): Int32Array {
  const picked = new Int32Array(positions.length);
  for (let i = 0; i < positions.length; i++) picked[i] = values[positions[i]];
  return picked;
}
