// Owns what each reason for attention is, customer by customer (metrics.md, risks).
import { isDay } from "../records/columns";
import type { DayColumn, TextColumn } from "../records/columns";
import { moneyOf } from "./figures";
import { followUps } from "./followUps";
import { needStates } from "./needs";
import { customersOf, existsAt } from "./packRows";
import type { RiskReason, RiskReasonKey } from "./riskReport";
import { satisfactionFalls } from "./satisfaction";
import type { Scope } from "./scope";
import { serviceStates } from "./services";

/** By customer row, at most one a reason. */
export type Causes = ReadonlyMap<number, RiskReason>;

const OVERDUE_DAYS = 90;

/** The ways to find the customers of each reason, run only when asked for. */
export const causesOf = (scope: Scope): Record<RiskReasonKey, () => Causes> => ({
  payment: () => overduePayments(scope),
  complaint: () => openComplaints(scope),
  satisfaction: () => fallingSatisfaction(scope),
  nextAction: () => overdueActions(scope),
  followUp: () => missedFollowUps(scope),
  cadence: () => pastCadence(scope),
  need: () => overdueNeeds(scope),
});

function overduePayments({ records: { purchases, customers }, joins, now }: Scope): Causes {
  const { date, amount, payment } = purchases;
  const isUnpaid = payment.labels.map((label) => label === "待付款" || label === "部分付款");
  const cents = new Float64Array(customers.length);
  const oldest = new Int32Array(customers.length).fill(now.to);
  for (let line = 0; line < purchases.length; line++) {
    if (!isUnpaid[payment.codes[line]] || !isDay(date[line]) || now.to - date[line] <= OVERDUE_DAYS) continue;
    const customer = now.orders.customer[joins.orderOf[line]];
    if (customer < 0 || !Number.isFinite(amount[line])) continue;
    cents[customer] += amount[line];
    oldest[customer] = Math.min(oldest[customer], date[line]);
  }
  const causes = new Map<number, RiskReason>();
  for (let c = 0; c < cents.length; c++)
    if (cents[c] > 0)
      causes.set(c, { reason: "payment", amount: moneyOf(cents[c]), days: now.to - oldest[c] });
  return causes;
}

function openComplaints(scope: Scope): Causes {
  const { services } = scope.records;
  const { to } = scope.now;
  const { isComplaint, isOpenAt } = serviceStates(services);
  const found = tally(
    scope,
    services.customerId,
    services.date,
    (row) => isComplaint(row) && isOpenAt(row, to),
  );
  return reasons(found, ({ count, oldest }) => ({ reason: "complaint", count, days: to - oldest }));
}

function overdueActions(scope: Scope): Causes {
  const { date, due, done, customerId } = scope.records.interactions;
  const { to } = scope.now;
  const isOverdue = (row: number): boolean =>
    existsAt(date[row], to) && isDay(due[row]) && due[row] < to && !existsAt(done[row], to);
  const found = tally(scope, customerId, due, isOverdue);
  return reasons(found, ({ count, oldest }) => ({ reason: "nextAction", count, days: to - oldest }));
}

function overdueNeeds(scope: Scope): Causes {
  const { needs } = scope.records;
  const { to } = scope.now;
  const { isOverdueAt } = needStates(needs);
  const found = tally(scope, needs.customerId, needs.due, (row) => isOverdueAt(row, to));
  return reasons(found, ({ count, oldest }) => ({ reason: "need", count, days: to - oldest }));
}

function missedFollowUps({ records, settings, now }: Scope): Causes {
  const { nextFollowUp } = records.customers;
  const { outcomeAt } = followUps(records, settings);
  const causes = new Map<number, RiskReason>();
  for (let c = 0; c < nextFollowUp.length; c++) {
    const isPast = now.exists[c] === 1 && nextFollowUp[c] < now.to;
    if (isPast && outcomeAt(c, now) === "open")
      causes.set(c, { reason: "followUp", days: now.to - nextFollowUp[c] });
  }
  return causes;
}

function pastCadence({ records, settings, now }: Scope): Causes {
  const { length, lostReason, firstContact } = records.customers;
  const { start, date } = now.interactions;
  const { levelOf, cadenceOf } = followUps(records, settings);
  const causes = new Map<number, RiskReason>();
  for (let c = 0; c < length; c++) {
    const level = levelOf(c);
    const cadence = cadenceOf(c);
    if (now.exists[c] === 0 || (level !== "A" && level !== "B") || cadence === null) continue;
    if (lostReason.codes[c] !== 0) continue;
    const last = start[c + 1] > start[c] ? date[start[c + 1] - 1] : firstContact[c];
    const days = isDay(last) ? now.to - last : null;
    if (days === null || days > cadence) causes.set(c, { reason: "cadence", days, cadence });
  }
  return causes;
}

function fallingSatisfaction({ records, now }: Scope): Causes {
  const rowsOf = (ids: TextColumn): Int32Array => customersOf(ids, records.customers, now);
  return reasons(satisfactionFalls(records, rowsOf, now.to), ({ score, before }) => ({
    reason: "satisfaction",
    score,
    before,
  }));
}

/** By customer row: how many rows hold, and the earliest of their days. */
function tally(scope: Scope, ids: TextColumn, day: DayColumn, holds: (row: number) => boolean) {
  const customerOf = customersOf(ids, scope.records.customers, scope.now);
  const found = new Map<number, { count: number; oldest: number }>();
  for (let row = 0; row < day.length; row++) {
    const customer = customerOf[ids.codes[row]];
    if (customer < 0 || !holds(row)) continue;
    const { count, oldest } = found.get(customer) ?? { count: 0, oldest: day[row] };
    found.set(customer, { count: count + 1, oldest: Math.min(oldest, day[row]) });
  }
  return found;
}

const reasons = <T>(found: ReadonlyMap<number, T>, reasonOf: (value: T) => RiskReason): Causes =>
  new Map(Array.from(found, ([customer, value]) => [customer, reasonOf(value)]));
