// Owns the headline figures (metrics.md, overview).
import type { Period } from "../period";
import { isDay } from "../records/columns";
import type { Records } from "../records/columns";
import { headline, moneyOf } from "./figures";
import { happenedSince } from "./ledger";
import type { Ledger } from "./ledger";
import type { Overview } from "./report";
import type { Scope } from "./scope";

/**
 * Each figure beside the one the previous period's own report would show.
 *
 * Interactions and orders of unknown customers count; customers, newCustomers, activeCustomers and buyers are known
 * customers only. Revenue, outstanding and partlyPaid go by line, refunds included; averageOrder by purchase.
 */
export function overview({ records, period, previous, now, before }: Scope): Overview {
  const value = figuresOf(records, now, period);
  const earlier = figuresOf(records, before, previous);
  const beside = (key: keyof Figures) => headline(value[key], earlier[key]);
  return {
    customers: beside("customers"),
    newCustomers: beside("newCustomers"),
    activeCustomers: beside("activeCustomers"),
    interactions: beside("interactions"),
    orders: beside("orders"),
    buyers: beside("buyers"),
    revenue: beside("revenue"),
    averageOrder: beside("averageOrder"),
    outstanding: beside("outstanding"),
    partlyPaid: beside("partlyPaid"),
  };
}

type Figures = Record<keyof Overview, number | null>;

function figuresOf(records: Records, ledger: Ledger, period: Period): Figures {
  const { orders, amount } = purchasesIn(ledger, period);
  return {
    customers: ledger.customerCount,
    ...customersIn(records, ledger, period),
    interactions: interactionsIn(records, period),
    orders,
    averageOrder: orders === 0 ? null : moneyOf(amount / orders),
    ...amountsOf(records, period),
  };
}

function customersIn({ customers }: Records, ledger: Ledger, { from }: Period) {
  let newCustomers = 0;
  let activeCustomers = 0;
  let buyers = 0;
  for (let c = 0; c < customers.length; c++) {
    if (ledger.exists[c] === 0) continue;
    if (customers.firstContact[c] >= from) newCustomers++;
    const bought = happenedSince(ledger.purchases, c, from);
    if (bought) buyers++;
    if (bought || happenedSince(ledger.interactions, c, from)) activeCustomers++;
  }
  return { newCustomers, activeCustomers, buyers };
}

function interactionsIn({ interactions: { date } }: Records, { from, to }: Period): number {
  let count = 0;
  for (let i = 0; i < date.length; i++) if (date[i] >= from && date[i] <= to) count++;
  return count;
}

/** How many purchases are dated in the period, those of unknown customers too. */
export const ordersIn = (ledger: Ledger, period: Period): number => purchasesIn(ledger, period).orders;

function purchasesIn({ orders: { count, date, amount } }: Ledger, { from, to }: Period) {
  let orders = 0;
  let sum = 0;
  for (let order = 0; order < count; order++) {
    if (amount[order] <= 0 || date[order] < from || date[order] > to) continue;
    orders++;
    sum += amount[order];
  }
  return { orders, amount: sum };
}

function amountsOf({ purchases }: Records, { from, to }: Period) {
  const { date, amount, payment } = purchases;
  const waiting = payment.labels.indexOf("待付款");
  const partly = payment.labels.indexOf("部分付款");
  let revenue = 0;
  let outstanding = 0;
  let partlyPaid = 0;
  for (let line = 0; line < purchases.length; line++) {
    const day = date[line];
    const cents = amount[line];
    if (day > to || !isDay(day) || !Number.isFinite(cents)) continue;
    if (day >= from) revenue += cents;
    if (payment.codes[line] === waiting) outstanding += cents;
    else if (payment.codes[line] === partly) partlyPaid += cents;
  }
  return { revenue: moneyOf(revenue), outstanding: moneyOf(outstanding), partlyPaid: moneyOf(partlyPaid) };
}
