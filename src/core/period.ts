// Owns analysis periods: month, quarter, year or any two days, and the period before each (metrics.md, Ground rules).
import { dateOf, daysInMonth, formatDay, parseIsoDay, serialOf } from "./calendar";

export type PeriodKind = "month" | "quarter" | "year" | "custom";

/** Both ends included, as Excel serials. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: number;
  readonly to: number;
}

const monthsOf: Record<Exclude<PeriodKind, "custom">, number> = { month: 1, quarter: 3, year: 12 };

function calendarPeriod(kind: Exclude<PeriodKind, "custom">, year: number, firstMonth: number): Period {
  const last = firstMonth + monthsOf[kind] - 1;
  return { kind, from: serialOf(year, firstMonth, 1), to: serialOf(year, last, daysInMonth(year, last)) };
}

/** @example monthPeriod(2024, 5) // 2024-05-01 to 2024-05-31 */
export const monthPeriod = (year: number, month: number): Period => calendarPeriod("month", year, month);
/** @param quarter 1 to 4 */
export const quarterPeriod = (year: number, quarter: number): Period =>
  calendarPeriod("quarter", year, quarter * 3 - 2);
export const yearPeriod = (year: number): Period => calendarPeriod("year", year, 1);
export const customPeriod = (from: number, to: number): Period => ({ kind: "custom", from, to });

/** The last full month before a day. */
export function lastFullMonth(today: number): Period {
  const { year, month } = dateOf(today);
  return month === 1 ? monthPeriod(year - 1, 12) : monthPeriod(year, month - 1);
}

/** The period of the same kind just before; a custom one has the same number of days. */
export function previousPeriod(period: Period): Period {
  if (period.kind === "custom") {
    const days = period.to - period.from + 1;
    return customPeriod(period.from - days, period.from - 1);
  }
  const { year, month } = dateOf(period.from);
  const index = year * 12 + month - 1 - monthsOf[period.kind];
  return calendarPeriod(period.kind, Math.floor(index / 12), (index % 12) + 1);
}

/**
 * The name of a period, the same in every language; it names the analysis sheet.
 * @example "2024-05", "2024Q2", "2024", "20240501-20240515"
 */
export function periodName(period: Period): string {
  const { year, month } = dateOf(period.from);
  switch (period.kind) {
    case "month":
      return formatDay(period.from).slice(0, 7);
    case "quarter":
      return `${year}Q${(month + 2) / 3}`;
    case "year":
      return String(year);
    case "custom":
      return `${formatDay(period.from)}_${formatDay(period.to)}`.replace(/-/g, "").replace("_", "-");
  }
}

/** A period from a command-line or settings text: `2024-05`, `2024Q2`, `2024`; null when it is none. */
export function parsePeriod(text: string): Period | null {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return monthPeriod(Number(month[1]), Number(month[2]));
  const quarter = /^(\d{4})[Qq]([1-4])$/.exec(text);
  if (quarter) return quarterPeriod(Number(quarter[1]), Number(quarter[2]));
  return /^\d{4}$/.test(text) ? yearPeriod(Number(text)) : null;
}

/** A custom period from two ISO days; null when either is no date or they are the wrong way round. */
export function parseCustomPeriod(from: string, to: string): Period | null {
  const first = parseIsoDay(from);
  const last = parseIsoDay(to);
  return first === null || last === null || first > last ? null : customPeriod(first, last);
}

/** A period by its periodName; null for anything else. @example parsePeriodName("20240501-20240515") */
export function parsePeriodName(name: string): Period | null {
  const days = /^(\d{4})(\d\d)(\d\d)-(\d{4})(\d\d)(\d\d)$/.exec(name);
  if (!days) return parsePeriod(name);
  const [, ...parts] = days;
  return parseCustomPeriod(parts.slice(0, 3).join("-"), parts.slice(3).join("-"));
}
