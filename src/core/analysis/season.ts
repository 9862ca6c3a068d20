// Owns revenue by month and its seasonal index (metrics.md, products.season).
import { dateOf, daysInMonth } from "../calendar";
import type { CalendarDate } from "../calendar";
import { isDay } from "../records/columns";
import type { Purchases } from "../records/columns";
import { moneyOf } from "./figures";
import type { Season } from "./report";
import type { Scope } from "./scope";

const MONTHS_SHOWN = 24;
const FULL_MONTHS_NEEDED = 24;

/**
 * Months run from the first line's to that of the period's end. For the index a month is full unless the period ends
 * within it; the first line's month counts as full, since nothing tells when the business began. The index is null, too,
 * when the moving average of some month of the year is never above 0.
 */
export function season({ records, period: { to } }: Scope): Season {
  const { firstMonth, cents } = centsByMonth(records.purchases, to);
  const last = dateOf(to);
  const full = last.day === daysInMonth(last.year, last.month) ? cents : cents.slice(0, -1);
  const months = cents.map((sum, i) => ({ month: isoMonth(firstMonth + i), revenue: moneyOf(sum) }));
  return { months: months.slice(-MONTHS_SHOWN), index: seasonalIndex(full, firstMonth) };
}

/** Months counted from year 0, so that neighbours differ by 1. */
const monthNumber = ({ year, month }: CalendarDate): number => year * 12 + month - 1;
const isoMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

function centsByMonth(
  { length, date, amount }: Purchases,
  to: number,
): { firstMonth: number; cents: number[] } {
  let firstDay = Infinity;
  for (let line = 0; line < length; line++) {
    if (date[line] < firstDay && isDay(date[line]) && Number.isFinite(amount[line])) firstDay = date[line];
  }
  if (firstDay > to) return { firstMonth: 0, cents: [] };
  const byDay = new Float64Array(to - firstDay + 1);
  for (let line = 0; line < length; line++) {
    const day = date[line];
    if (day >= firstDay && day <= to && Number.isFinite(amount[line])) byDay[day - firstDay] += amount[line];
  }
  const firstMonth = monthNumber(dateOf(firstDay));
  const cents = new Array<number>(monthNumber(dateOf(to)) - firstMonth + 1).fill(0);
  byDay.forEach((sum, i) => {
    if (sum !== 0) cents[monthNumber(dateOf(firstDay + i)) - firstMonth] += sum;
  });
  return { firstMonth, cents };
}

/**
 * Classical decomposition: ratios to the centred 2 × 12 moving average, averaged by month of the year, scaled to mean 1.
 * Source: M. G. Kendall, A. Stuart, The Advanced Theory of Statistics, vol. 3, as in R's stats::decompose("multiplicative").
 */
function seasonalIndex(cents: readonly number[], firstMonth: number): Season["index"] {
  if (cents.length < FULL_MONTHS_NEEDED) return null;
  const ratios = Array.from({ length: 12 }, (): number[] => []);
  for (let i = 6; i + 6 < cents.length; i++) {
    const inner = cents.slice(i - 5, i + 6).reduce((sum, value) => sum + value, 0);
    const average = (inner + (cents[i - 6] + cents[i + 6]) / 2) / 12;
    if (average > 0) ratios[(firstMonth + i) % 12].push(cents[i] / average);
  }
  const means = ratios.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const mean = means.reduce((sum, value) => sum + value, 0) / 12;
  return mean > 0 ? means.map((value, i) => ({ month: i + 1, index: value / mean })) : null;
}
