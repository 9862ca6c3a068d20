// Owns filters that move with the calendar or the data: above average, this month, last week … (Excel.DynamicFilterCriteria).
import type { FilterCell, RowTest } from "./filtering";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

interface Day {
  year: number;
  month: number;
  day: number;
}

const dayOf = (serial: number): Day => {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
};
const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month, day) / 86_400_000 + 25_569;

/** @param now serial number of now */
export function dynamicTest(criterion: string, cells: readonly FilterCell[], now: number): RowTest {
  if (criterion === "AboveAverage" || criterion === "BelowAverage") return averageTest(criterion, cells);
  const repeating = repeatingPeriod(criterion);
  if (repeating) return ({ value }) => typeof value === "number" && repeating(dayOf(value).month);
  const [from, to] = period(criterion, Math.floor(now));
  return ({ value }) => typeof value === "number" && value >= from && value < to;
}

function averageTest(criterion: string, cells: readonly FilterCell[]): RowTest {
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const sign = criterion === "AboveAverage" ? 1 : -1;
  return ({ value }) => typeof value === "number" && (value - average) * sign > 0;
}

/** A month or quarter of any year. The client spells February "Februray". */
function repeatingPeriod(criterion: string): ((month: number) => boolean) | null {
  const match = /^AllDatesInPeriod(.+)$/.exec(criterion);
  if (!match) return null;
  const quarter = /^Quarter([1-4])$/.exec(match[1]);
  if (quarter) return (month) => Math.floor(month / 3) === Number(quarter[1]) - 1;
  const wanted = MONTHS.indexOf(match[1].replace("Februray", "February"));
  return wanted < 0 ? null : (month) => month === wanted;
}

/** First day, and the day after the last. Weeks begin on Sunday, as Excel's filter has them. */
function period(criterion: string, today: number): [number, number] {
  const { year, month } = dayOf(today);
  const week = today - ((today - 1) % 7);
  const quarter = Math.floor(month / 3) * 3;
  const months = (offset: number): [number, number] => [
    serialOf(year, month + offset, 1),
    serialOf(year, month + offset + 1, 1),
  ];
  const quarters = (offset: number): [number, number] => [
    serialOf(year, quarter + offset * 3, 1),
    serialOf(year, quarter + offset * 3 + 3, 1),
  ];
  const years = (offset: number): [number, number] => [
    serialOf(year + offset, 0, 1),
    serialOf(year + offset + 1, 0, 1),
  ];
  const periods: Record<string, [number, number]> = {
    Today: [today, today + 1],
    Yesterday: [today - 1, today],
    Tomorrow: [today + 1, today + 2],
    ThisWeek: [week, week + 7],
    LastWeek: [week - 7, week],
    NextWeek: [week + 7, week + 14],
    ThisMonth: months(0),
    LastMonth: months(-1),
    NextMonth: months(1),
    ThisQuarter: quarters(0),
    LastQuarter: quarters(-1),
    NextQuarter: quarters(1),
    ThisYear: years(0),
    LastYear: years(-1),
    NextYear: years(1),
    YearToDate: [serialOf(year, 0, 1), today + 1],
  };
  return periods[criterion] ?? [0, 0];
}

export const DYNAMIC_CRITERIA: readonly string[] = [
  "AboveAverage",
  "BelowAverage",
  "Today",
  "Yesterday",
  "Tomorrow",
  "ThisWeek",
  "LastWeek",
  "NextWeek",
  "ThisMonth",
  "LastMonth",
  "NextMonth",
  "ThisQuarter",
  "LastQuarter",
  "NextQuarter",
  "ThisYear",
  "LastYear",
  "NextYear",
  "YearToDate",
  ...[1, 2, 3, 4].map((quarter) => `AllDatesInPeriodQuarter${quarter}`),
  ...MONTHS.map((month) => `AllDatesInPeriod${month === "February" ? "Februray" : month}`),
];
