// Owns the sample data as rows of the three modules, in a workbook's language.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { SampleTexts } from "../../language/zh-CN/sample";
import { dateOf } from "../calendar";
import { lastFullMonth } from "../period";
import type { CustomerField, InteractionField, ListKey, PurchaseField } from "../schema/fields";
import { listValueIn } from "../schema/lists";
import type { CellValue } from "./plan";
import { sampleCustomers } from "./sampleCustomers";
import { sampleHistory, sampleRandom } from "./sampleHistory";
import type { SampleLine } from "./sampleOrders";

/** A row by field; a field that is absent is empty. */
export type SampleRow<Field extends string = string> = Readonly<Partial<Record<Field, CellValue>>>;

export interface SampleRows {
  readonly customers: readonly SampleRow<CustomerField>[];
  readonly interactions: readonly SampleRow<InteractionField>[];
  readonly purchases: readonly SampleRow<PurchaseField>[];
}

const SEED = 20_240_501;

/**
 * About 30 customers, 120 interactions and 150 order lines over the 18 months that end with the last full month.
 * The same on every day of a month, so that the default analysis always has something to say.
 * @param today Excel serial
 */
export function sampleRows(language: Language, today: number): SampleRows {
  const lastDay = lastFullMonth(today).to;
  const history = sampleHistory(sampleRandom(SEED));
  const ids = customerIds(lastDay);
  const { sample } = texts(language);
  const valueOf = (list: ListKey, canonical: string): string => listValueIn(list, canonical, language);
  const idOf = (customer: number): string => ids[customer] ?? "";

  const customers = byDay(
    sampleCustomers.map((customer, index) => ({ ...customer, index, day: customer.since })),
  );
  const contacts = byDay(history.contacts);
  const lines = byDay(history.lines);
  const orderIds = orderNumbers(lines, lastDay);
  return {
    customers: customers.map((customer) => ({
      customerId: idOf(customer.index),
      ...sample.companies[customer.index],
      industry: valueOf("industry", customer.industry),
      firstContact: lastDay - customer.since,
      source: valueOf("source", customer.source),
      owner: ownerOf(sample, customer.index),
      tags: customer.tags.map((tag) => sample.tags[tag]).join(sample.tagSeparator),
      lostReason: valueOf("lostReason", customer.lostReason),
    })),
    interactions: contacts.map((contact) => ({
      customerId: idOf(contact.customer),
      date: lastDay - contact.day,
      method: valueOf("method", contact.method),
      ...sample.topics[contact.topic],
      owner: ownerOf(sample, contact.customer),
      stage: valueOf("stage", contact.stage),
    })),
    purchases: lines.map((line) => ({
      orderId: orderIds.get(orderKey(line)) ?? "",
      customerId: idOf(line.customer),
      product: sample.products[line.product].name,
      quantity: line.quantity,
      unit: sample.products[line.product].unit,
      amount: line.amount / 100,
      date: lastDay - line.day,
      payment: valueOf("payment", line.payment),
      feedback: feedbackOf(sample, line),
      intent: valueOf("intent", line.intent),
    })),
  };
}

/** Oldest first; what happened on one day keeps its order. */
const byDay = <Event extends { readonly day: number }>(events: readonly Event[]): Event[] =>
  [...events].sort((a, b) => b.day - a.day);

/** `CUST-2024-001`: numbered within the year of the first contact. By index into sampleCustomers. */
function customerIds(lastDay: number): string[] {
  const next = new Map<string, number>();
  const ids: string[] = [];
  for (const { index, day } of byDay(sampleCustomers.map(({ since }, index) => ({ index, day: since })))) {
    ids[index] = numbered(next, `CUST-${dateOf(lastDay - day).year}-`);
  }
  return ids;
}

/** `PO202405001`: numbered within the month of the order. */
function orderNumbers(lines: readonly SampleLine[], lastDay: number): Map<string, string> {
  const next = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const line of lines) {
    if (ids.has(orderKey(line))) continue;
    const { year, month } = dateOf(lastDay - line.orderDay);
    ids.set(orderKey(line), numbered(next, `PO${year}${String(month).padStart(2, "0")}`));
  }
  return ids;
}

const orderKey = ({ customer, orderDay }: SampleLine): string => `${customer}/${orderDay}`;

function numbered(next: Map<string, number>, prefix: string): string {
  const number = (next.get(prefix) ?? 0) + 1;
  next.set(prefix, number);
  return prefix + String(number).padStart(3, "0");
}

const ownerOf = (sample: SampleTexts, customer: number): string =>
  sample.owners[sampleCustomers[customer]?.owner ?? 0] ?? "";

function feedbackOf({ purchaseFeedback }: SampleTexts, { intent }: SampleLine): string {
  switch (intent) {
    case "高意向":
      return purchaseFeedback.high;
    case "低意向":
      return purchaseFeedback.low;
    case "不确定":
      return purchaseFeedback.unsure;
    case "":
      return "";
  }
}
