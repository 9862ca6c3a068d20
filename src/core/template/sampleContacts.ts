// Owns how the sample's customers are kept in touch with: when, how, what about, and what stage came of it.
import type { Stage } from "../schema/values";
import type { SampleCustomer } from "./sampleCustomers";

/** What a contact was about; the language's sample says it in words. */
export type SampleTopic =
  "introduction" | "needs" | "quotation" | "delivery" | "renewal" | "visit" | "winBack";

export interface SampleContact {
  /** Index into sampleCustomers. */
  readonly customer: number;
  /** Days before the last day of the last full month. */
  readonly day: number;
  /** Canonical value of the method list. */
  readonly method: string;
  readonly stage: Stage;
  readonly topic: SampleTopic;
}

type Contact = Omit<SampleContact, "customer" | "method">;

/** Few visits and meetings, many calls and messages; each customer starts elsewhere in the round. */
const methodRound = ["电话", "线上", "拜访", "电话", "会议", "线上"];

/** From five orders on a customer counts as a long-term partner. */
const PARTNER_ORDERS = 5;

/** A customer's contacts, oldest first. @param orderDays days of its orders, oldest first */
export function sampleContacts(
  customer: SampleCustomer,
  index: number,
  orderDays: readonly number[],
  random: () => number,
): SampleContact[] {
  const contacts = [introduction(customer), ...laterContacts(customer, orderDays, random)];
  return contacts.map((contact, turn) => ({
    ...contact,
    customer: index,
    method: methodOf(contact, index + turn),
  }));
}

const introduction = ({ since }: SampleCustomer): Contact => ({
  day: since,
  stage: "潜在客户",
  topic: "introduction",
});

/** Lost customers were mostly only telephoned. */
const methodOf = (contact: Contact, turn: number): string =>
  contact.topic === "winBack" ? "电话" : (methodRound[turn % methodRound.length] ?? "电话");

function laterContacts(
  { habit, since }: SampleCustomer,
  orderDays: readonly number[],
  random: () => number,
): Contact[] {
  const first = orderDays[0] ?? 0;
  const last = orderDays[orderDays.length - 1] ?? 0;
  const quotation: Contact = { day: Math.min(first + 9, since - 2), stage: "意向客户", topic: "quotation" };
  const delivery: Contact = { day: Math.max(first - 5, 0), stage: "成交客户", topic: "delivery" };
  switch (habit) {
    case "prospect":
      return [{ day: Math.round(since / 2), stage: "潜在客户", topic: "needs" }];
    case "interested":
      return [
        { day: Math.round(since * 0.6), stage: "意向客户", topic: "needs" },
        { day: Math.round(since * 0.2), stage: "意向客户", topic: "quotation" },
      ];
    case "new":
    case "unprompted":
      return [quotation, delivery];
    case "lost":
      return [quotation, delivery, { day: last - 6, stage: "成交客户", topic: "winBack" }];
    case "loyal":
      return [quotation, ...renewals(orderDays, random)];
  }
}

/** Before every second order, and before the last, somebody got in touch. */
function renewals(orderDays: readonly number[], random: () => number): Contact[] {
  return orderDays.flatMap((day, order): Contact[] => {
    if (order === 0 || (order % 2 === 0 && order < orderDays.length - 1)) return [];
    const stage: Stage = order >= PARTNER_ORDERS ? "长期合作伙伴" : "成交客户";
    return [{ day: day + 2 + Math.floor(random() * 7), stage, topic: order % 4 === 3 ? "visit" : "renewal" }];
  });
}
