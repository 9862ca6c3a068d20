// Owns counting working days: Monday to Friday, or without a weekend that is given, and without holidays.
// Rules: support.microsoft.com "NETWORKDAYS function", "WORKDAY function".
import type { Args } from "../calculation";
import { fail, toNumber } from "../value";
import { dayOfWeek, toSerial, withoutLogical } from "./date";
import { whole, type FunctionTable } from "./definition";

type IsFree = (serial: number) => boolean;

const SATURDAY_AND_SUNDAY: IsFree = (serial) => dayOfWeek(serial, 1) >= 5;

/** "NETWORKDAYS.INTL function": 1 to 7 two days from Saturday on, 11 to 17 one from Sunday on, or seven digits from Monday. */
function weekendOf(args: Args, i: number): IsFree {
  if (args.omitted(i)) return SATURDAY_AND_SUNDAY;
  const value = args.scalar(i);
  if (typeof value === "string") {
    if (!/^[01]{7}$/.test(value) || value === "1111111") fail("#VALUE!");
    return (serial) => value[dayOfWeek(serial, 1)] === "1";
  }
  const code = Math.trunc(toNumber(value));
  if (code >= 11 && code <= 17) return (serial) => dayOfWeek(serial, 0) === code - 11;
  if (code < 1 || code > 7) fail("#NUM!");
  return (serial) => dayOfWeek(serial, (code + 5) % 7) <= 1;
}

function holidays(args: Args, i: number): Set<number> {
  const days = new Set<number>();
  if (args.omitted(i)) return days;
  for (const value of args.matrix(i).values) if (value !== null) days.add(Math.floor(toSerial(value)));
  return days;
}

const dayOf = (args: Args, i: number): number => Math.floor(toSerial(withoutLogical(args.scalar(i))));

/** Both days count; backwards the count is negative. */
function networkDays(args: Args, isFree: IsFree, off: Set<number>): number {
  const [start, end] = [dayOf(args, 0), dayOf(args, 1)];
  const [first, last] = start <= end ? [start, end] : [end, start];
  let count = 0;
  for (let day = first; day <= last; day++) if (!isFree(day) && !off.has(day)) count++;
  return start <= end ? count : -count;
}

function workday(args: Args, isFree: IsFree, off: Set<number>): number {
  let day = dayOf(args, 0);
  const days = Math.trunc(toNumber(withoutLogical(args.scalar(1))));
  const step = Math.sign(days);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (day < 0) fail("#NUM!");
    if (!isFree(day) && !off.has(day)) left--;
  }
  return day;
}

export const workdayFunctions: FunctionTable = {
  NETWORKDAYS: whole((args) => networkDays(args, SATURDAY_AND_SUNDAY, holidays(args, 2))),
  WORKDAY: whole((args) => workday(args, SATURDAY_AND_SUNDAY, holidays(args, 2))),
  "NETWORKDAYS.INTL": whole((args) => networkDays(args, weekendOf(args, 2), holidays(args, 3))),
  "WORKDAY.INTL": whole((args) => workday(args, weekendOf(args, 2), holidays(args, 3))),
};
