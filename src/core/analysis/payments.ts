// Owns whether the money came in: payment status in the period, and how old what is unpaid is (metrics.md, payments, aging).
import { isDay } from "../records/columns";
import { payments as statuses } from "../schema/values";
import type { Payment } from "../schema/values";
import { moneyOf } from "./figures";
import { agingBuckets } from "./reportValues";
import type { Aging, PaymentStatus } from "./report";
import type { Scope } from "./scope";

/** The three statuses, always. Amount is of all lines with the status, refunds too; orders are the purchases among theirs. */
export function payments({ records: { purchases }, joins, now, period }: Scope): PaymentStatus[] {
  const statusOf = statusCodes(purchases.payment.labels);
  const sums = lineSums(statuses.length, now.orders.count);
  for (let line = 0; line < purchases.length; line++) {
    const status = statusOf[purchases.payment.codes[line]];
    const cents = purchases.amount[line];
    if (status < 0 || purchases.date[line] < period.from || purchases.date[line] > period.to) continue;
    if (Number.isFinite(cents))
      sums.add(status, cents, joins.orderOf[line], now.orders.amount[joins.orderOf[line]] > 0);
  }
  return statuses.map((payment, i) => ({ payment, orders: sums.orders[i], amount: moneyOf(sums.cents[i]) }));
}

/** Lines 待付款 or 部分付款 to date, by days from the line's date to the period's end; the four buckets, always. */
export function aging({ records: { purchases }, joins, now, period: { to } }: Scope): Aging[] {
  const statusOf = statusCodes(purchases.payment.labels);
  const paid = statuses.indexOf("已付款");
  const sums = lineSums(agingBuckets.length, now.orders.count);
  for (let line = 0; line < purchases.length; line++) {
    const status = statusOf[purchases.payment.codes[line]];
    const day = purchases.date[line];
    const cents = purchases.amount[line];
    if (status < 0 || status === paid || day > to || !isDay(day) || !Number.isFinite(cents)) continue;
    const order = joins.orderOf[line];
    sums.add(bucketOf(to - day), cents, order, now.orders.amount[order] > 0);
  }
  return agingBuckets.map((days, i) => ({ days, orders: sums.orders[i], amount: moneyOf(sums.cents[i]) }));
}

/** By days since the line's date, a position in agingBuckets; 30, 60 and 90 days are the last of their buckets. */
export function bucketOf(days: number): number {
  if (days <= 30) return 0;
  if (days <= 60) return 1;
  return days <= 90 ? 2 : 3;
}

/** By label code: the position among the statuses, −1 for anything else. */
function statusCodes(labels: readonly string[]): Int32Array {
  return Int32Array.from(labels, (label) => statuses.indexOf(label as Payment));
}

/** Cents and distinct purchases by a small key; an order's keys so far are bits of its mark. */
function lineSums(keys: number, orderCount: number) {
  const cents = new Float64Array(keys);
  const orders = new Int32Array(keys);
  const marks = new Uint8Array(orderCount);
  const add = (key: number, amount: number, order: number, isPurchase: boolean): void => {
    cents[key] += amount;
    const bit = 1 << key;
    if (!isPurchase || (marks[order] & bit) !== 0) return;
    marks[order] |= bit;
    orders[key]++;
  };
  return { cents, orders, add };
}
