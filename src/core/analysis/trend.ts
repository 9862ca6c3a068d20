// Owns the six headline figures over the last periods of the same kind: what the small charts of the sheet draw.
import { formatDay } from "../calendar";
import { type Period, type PeriodKind, previousPeriod } from "../period";
import { isDay } from "../records/columns";
import type { Purchases } from "../records/columns";
import { moneyOf, ratio } from "./figures";
import { type Groups, NO_GROUP, group } from "./group";
import { Purchased } from "./purchased";
import type { TrendPeriod } from "./report";
import type { Scope } from "./scope";

/** At most so many periods, the report's own among them. */
const mostPeriods: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 8, year: 6, custom: 6 };

/**
 * Ascending, the report's period last, none from before the first dated purchase line. Each figure is the one that the
 * period's own report shows: what is dated after its end does not exist in it. One pass over the purchase lines, in the
 * order of their periods, and one over the customers a period.
 */
export async function trend(scope: Scope): Promise<TrendPeriod[]> {
  const { records, progress } = scope;
  const { purchases } = records;
  const periods = periodsUpTo(scope.period, purchases);
  if (periods.length === 0) return [];
  const lines = linesByPeriod(purchases, periods);
  const purchased = new Purchased(scope, lines);
  purchased.addGroup(0);
  await progress.pause();
  return periods.map((period, index) => {
    const { orders, amount } = purchased.addGroup(index + 1, period.from);
    return {
      from: formatDay(period.from),
      to: formatDay(period.to),
      revenue: revenueOf(purchases, lines, index + 1),
      orders,
      averageOrder: orders === 0 ? null : moneyOf(amount / orders),
      ...customersAt(scope, purchased, period),
    };
  });
}

function periodsUpTo(period: Period, { date, length }: Purchases): Period[] {
  let firstDay = Infinity;
  for (let line = 0; line < length; line++)
    if (date[line] < firstDay && isDay(date[line])) firstDay = date[line];
  if (firstDay > period.to) return [];
  const periods = [period];
  while (periods.length < mostPeriods[period.kind] && periods[0].from > firstDay)
    periods.unshift(previousPeriod(periods[0]));
  return periods;
}

/** Group 0 holds the lines before the first period, group p + 1 those of period p. */
function linesByPeriod({ date, length }: Purchases, periods: readonly Period[]): Groups {
  const { from } = periods[0];
  const { to } = periods[periods.length - 1];
  const groupOfDay = new Uint8Array(to - from + 1);
  periods.forEach((period, index) => groupOfDay.fill(index + 1, period.from - from, period.to - from + 1));
  const groups = new Int32Array(length).fill(NO_GROUP);
  for (let line = 0; line < length; line++) {
    const day = date[line];
    if (day <= to && isDay(day)) groups[line] = day < from ? 0 : groupOfDay[day - from];
  }
  return group(groups, periods.length + 1);
}

function revenueOf({ amount }: Purchases, { start, item }: Groups, index: number): number {
  let cents = 0;
  for (let i = start[index]; i < start[index + 1]; i++) {
    if (Number.isFinite(amount[item[i]])) cents += amount[item[i]];
  }
  return moneyOf(cents);
}

/** Of rows with the same id the first that exists by the period's end is the customer, as in the ledger. */
function customersAt(
  { records: { customers }, settings }: Scope,
  purchased: Purchased,
  { from, to }: Period,
) {
  const { customerId, firstContact, lostReason } = customers;
  const { count, last } = purchased;
  const seen = new Uint8Array(customerId.labels.length);
  let buyers = 0;
  let boughtOnce = 0;
  let boughtAgain = 0;
  let lost = 0;
  for (let row = 0; row < customers.length; row++) {
    const id = customerId.codes[row];
    if (id === 0 || seen[id] === 1 || firstContact[row] > to) continue;
    seen[id] = 1;
    if (count[id] >= 1) boughtOnce++;
    if (count[id] >= 2) boughtAgain++;
    if (count[id] >= 1 && last[id] >= from) buyers++;
    const byDate = count[id] >= 1 && to - last[id] >= settings.lostAfterDays;
    if (byDate || lostReason.codes[row] !== 0) lost++;
  }
  return { buyers, rateToDate: ratio(boughtAgain, boughtOnce), lost };
}
