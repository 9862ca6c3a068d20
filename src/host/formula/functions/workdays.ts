// Owns counting working days, Monday to Friday without holidays.
// Rules: support.microsoft.com "NETWORKDAYS function", "WORKDAY function".
import type { Args } from "../calculation";
import { fail, toNumber } from "../value";
import { dayOfWeek, toSerial, withoutLogical } from "./date";
import { whole, type FunctionTable } from "./definition";

const isWeekend = (serial: number): boolean => dayOfWeek(serial, 1) >= 5;

function holidays(args: Args): Set<number> {
  const days = new Set<number>();
  if (args.omitted(2)) return days;
  for (const value of args.matrix(2).values) if (value !== null) days.add(Math.floor(toSerial(value)));
  return days;
}

const dayOf = (args: Args, i: number): number => Math.floor(toSerial(withoutLogical(args.scalar(i))));

/** Both days count; backwards the count is negative. */
function networkDays(args: Args): number {
  const [start, end] = [dayOf(args, 0), dayOf(args, 1)];
  const free = holidays(args);
  const [first, last] = start <= end ? [start, end] : [end, start];
  let count = 0;
  for (let day = first; day <= last; day++) if (!isWeekend(day) && !free.has(day)) count++;
  return start <= end ? count : -count;
}

function workday(args: Args): number {
  let day = dayOf(args, 0);
  const days = Math.trunc(toNumber(withoutLogical(args.scalar(1))));
  const free = holidays(args);
  const step = Math.sign(days);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (day < 0) fail("#NUM!");
    if (!isWeekend(day) && !free.has(day)) left--;
  }
  return day;
}

export const workdayFunctions: FunctionTable = {
  NETWORKDAYS: whole(networkDays),
  WORKDAY: whole(workday),
};
