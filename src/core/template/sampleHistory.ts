// Owns what happened between the sample's customers and the firm: its contacts and order lines, without language.
import { sampleContacts, type SampleContact } from "./sampleContacts";
import { type SampleCustomer, sampleCustomers } from "./sampleCustomers";
import { orderLines, type SampleLine } from "./sampleOrders";

export interface SampleHistory {
  readonly contacts: readonly SampleContact[];
  readonly lines: readonly SampleLine[];
}

/** Numbers from 0 to 1, the same on every run (mulberry32). */
export function sampleRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Everything that happened, by customer and time. */
export function sampleHistory(random: () => number): SampleHistory {
  const contacts: SampleContact[] = [];
  const lines: SampleLine[] = [];
  sampleCustomers.forEach((customer, index) => {
    const days = orderDays(customer, random);
    contacts.push(...sampleContacts(customer, index, days, random));
    days.forEach((day, order) => lines.push(...orderLines(customer, index, day, order)));
  });
  return { contacts, lines };
}

/** From the first order to the last, evenly apart but for some days; the ends are exact. */
function orderDays({ orders }: SampleCustomer, random: () => number): number[] {
  if (orders.count < 2) return orders.count === 1 ? [orders.first] : [];
  const step = (orders.first - orders.last) / (orders.count - 1);
  return Array.from({ length: orders.count }, (_, order) => {
    const inner = order > 0 && order < orders.count - 1;
    return Math.round(orders.first - order * step + (inner ? (random() - 0.5) * step * 0.4 : 0));
  });
}
