// Owns calendar arithmetic on Excel serials (1900 system): no time zones, no clock. Right from 1900-03-01 on.

/** Serial of 1970-01-01; Excel counts a 1900-02-29 that never was, so real days are right from serial 61. */
const UNIX_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The serial of a date that exists; month and day overflow like Date.UTC. @example serialOf(2024, 5, 1) // 45413 */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY) + UNIX_EPOCH;
}

/** The calendar date of a serial. */
export function dateOf(serial: number): CalendarDate {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `yyyy-mm-dd`. @example formatDay(45413) // "2024-05-01" */
export function formatDay(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days in a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day n months later; the end of a shorter month clamps. @example 2024-01-31 + 1 month = 2024-02-29 */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dateOf(serial);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return serialOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The serial of `yyyy-mm-dd`, or null when it is no such date. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const serial = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(serial) === text ? serial : null;
}

/** The calendar day a moment falls on where the user is. Edges hand it the clock: localDay(new Date()). */
export function localDay(moment: Date): number {
  return serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
