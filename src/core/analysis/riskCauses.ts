// Owns what each reason for attention is, customer by customer (metrics.md, risks).
import { isDay } from "../records/columns";
import type { DayColumn, NumberColumn, TextColumn } from "../records/columns";
import { moneyOf } from "./figures";
import { followUps } from "./followUps";
import { needStates } from "./needs";
import { customersOf, existsAt, meanOf } from "./packRows";
import type { RiskReason, RiskReasonKey } from "./riskReport";
import type { Scope } from "./scope";
import { serviceStates } from "./services";
import { questionColumns } from "./surveys";

/** By customer row, at most one a reason. */
export type Causes = ReadonlyMap<number, RiskReason>;

const OVERDUE_DAYS = 90;
const LEAST_FALL = 0.5;
const RATING_DAYS = 365;

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

/** The larger fall of the two sources; surveys where they are equal. */
function fallingSatisfaction(scope: Scope): Causes {
  const { surveys, services } = scope.records;
  const questions = questionColumns(surveys);
  const means = Float64Array.from({ length: surveys.length }, (_, row) => {
    const given = questions.map((column) => column[row]).filter(Number.isFinite);
    return meanOf(given) ?? NaN;
  });
  const falls = new Map(latestFalls(scope, surveys.customerId, surveys.date, means));
  for (const [customer, fall] of latestFalls(
    scope,
    services.customerId,
    services.date,
    services.satisfaction,
  )) {
    const known = falls.get(customer);
    if (!known || fall.before - fall.score > known.before - known.score) falls.set(customer, fall);
  }
  return reasons(falls, ({ score, before }) => ({ reason: "satisfaction", score, before }));
}

interface Fall {
  readonly score: number;
  readonly before: number;
}

/** By customer row: the last two ratings by date, then row, where the last is recent and clearly below the other. */
function latestFalls(scope: Scope, ids: TextColumn, date: DayColumn, score: NumberColumn): Map<number, Fall> {
  const { to } = scope.now;
  const customerOf = customersOf(ids, scope.records.customers, scope.now);
  const rows = Array.from(score.keys()).filter(
    (row) => existsAt(date[row], to) && Number.isFinite(score[row]),
  );
  rows.sort((a, b) => date[a] - date[b] || a - b);
  const latest = new Map<number, { last: number; before: number | null }>();
  for (const row of rows) {
    const customer = customerOf[ids.codes[row]];
    if (customer >= 0) latest.set(customer, { last: row, before: latest.get(customer)?.last ?? null });
  }
  const falls = new Map<number, Fall>();
  for (const [customer, { last, before }] of latest) {
    if (before === null || to - date[last] > RATING_DAYS) continue;
    if (score[before] - score[last] >= LEAST_FALL)
      falls.set(customer, { score: score[last], before: score[before] });
  }
  return falls;
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
