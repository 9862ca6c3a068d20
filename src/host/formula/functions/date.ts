// Owns date functions on serials of the workbook's date system; days that people write, and times of a day.
// In the 1900 system serial 60 is the 1900-02-29 that Excel counts and never was.
import { dateFromSerial, dateToSerial } from "numfmt";
import type { Scalar } from "../../model/values";
import { parseWrittenDate } from "../../model/writtenDate";
import { dateSystem, daysTo1900 } from "../dateSystem";
import { fail, toBoolean, toNumber, toText } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";

const part = (index: number) => scalar(1, 1, (serial) => partsOf(serial)[index]);

export const dateFunctions: FunctionTable = {
  TODAY: whole((args) => Math.floor(args.calculation.now)),
  NOW: whole((args) => args.calculation.now),
  DATE: scalar(3, 3, (year, month, day) => serialOf(toNumber(year), toNumber(month), toNumber(day))),
  YEAR: part(0),
  MONTH: part(1),
  DAY: part(2),
  HOUR: part(3),
  MINUTE: part(4),
  SECOND: part(5),
  TIME: scalar(3, 3, timeOfDay),
  WEEKDAY: scalar(1, 2, (serial, type = 1) => weekday(toSerial(serial), Math.trunc(toNumber(type)))),
  WEEKNUM: scalar(1, 2, (serial, type = 1) => weekNumber(serial, Math.trunc(toNumber(type)))),
  ISOWEEKNUM: scalar(1, 1, (serial) => isoWeek(Math.floor(toSerial(serial)))),
  EDATE: scalar(2, 2, (serial, months) => shiftMonths(serial, months, false)),
  EOMONTH: scalar(2, 2, (serial, months) => shiftMonths(serial, months, true)),
  DAYS: scalar(2, 2, (end, start) => Math.floor(toSerial(end)) - Math.floor(toSerial(start))),
  DATEDIF: scalar(3, 3, difference),
  DAYS360: scalar(2, 3, days360),
  DATEVALUE: scalar(1, 1, (text) => Math.floor(writtenSerial(text))),
  TIMEVALUE: scalar(1, 1, (text) => writtenSerial(text) % 1),
};

/** A serial number of a day and time that there is. */
export function toSerial(value: Scalar): number {
  const serial = toNumber(value);
  return serial >= 0 ? serial : fail("#NUM!");
}

/** EDATE, EOMONTH and others that came with the Analysis ToolPak take no logical value for a number. */
export function withoutLogical(value: Scalar): Scalar {
  return typeof value === "boolean" ? fail("#VALUE!") : value;
}

function writtenSerial(value: Scalar): number {
  const written = typeof value === "string" ? parseWrittenDate(value.trim(), dateSystem())?.value : undefined;
  return typeof written === "number" ? written : fail("#VALUE!");
}

function partsOf(value: Scalar): number[] {
  return dateFromSerial(toSerial(value) + daysTo1900()) ?? fail("#NUM!");
}

/** Months and days overflow; years under 1900 count from 1900 (support.microsoft.com "DATE function"). */
function serialOf(year: number, month: number, day: number): number {
  const given = Math.trunc(year);
  if (given < 0 || given > 9999) fail("#NUM!");
  const fullYear = given + (given < 1900 ? 1900 : 0);
  const date = new Date(Date.UTC(fullYear, Math.trunc(month) - 1, Math.trunc(day)));
  if (date.getUTCFullYear() > 9999) fail("#NUM!");
  const serial = dateToSerial([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
  return typeof serial === "number" && serial >= daysTo1900() ? serial - daysTo1900() : fail("#NUM!");
}

/** "TIME function": hours, minutes and seconds overflow, whole days are left out, less than none is #NUM!. */
function timeOfDay(hour: Scalar, minute: Scalar, second: Scalar): number {
  const [h, m, s] = [hour, minute, second].map((value) => Math.trunc(toNumber(value)));
  const seconds = h * 3600 + m * 60 + s;
  return seconds < 0 ? fail("#NUM!") : (seconds / 86400) % 1;
}

function shiftMonths(start: Scalar, by: Scalar, toEnd: boolean): number {
  const months = Math.trunc(toNumber(withoutLogical(by)));
  const [year, month, day] = partsOf(withoutLogical(start));
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  if (first.getUTCFullYear() < 1900) fail("#NUM!");
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return serialOf(first.getUTCFullYear(), first.getUTCMonth() + 1, toEnd ? last : Math.min(day, last));
}

/** 0 for the day that weeks begin on; first is 0 for Sunday. */
export const dayOfWeek = (serial: number, first: number): number =>
  (((Math.floor(serial) + daysTo1900() + 6 - first) % 7) + 7) % 7;

/** "WEEKDAY function": 1 Sunday first, 2 Monday first, 3 Monday 0, 11 to 17 Monday to Sunday first. */
function weekday(serial: number, type: number): number {
  if (type === 3) return dayOfWeek(serial, 1);
  const first = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : fail("#NUM!");
  return dayOfWeek(serial, first) + 1;
}

/** "WEEKNUM function": the week of 1 January is the first; 21 counts as ISO 8601 does. */
function weekNumber(value: Scalar, type: number): number {
  const serial = Math.floor(toSerial(withoutLogical(value)));
  if (type === 21) return isoWeek(serial);
  const first = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : fail("#NUM!");
  const newYear = serialOf(partsOf(serial)[0], 1, 1);
  return Math.floor((serial - newYear + dayOfWeek(newYear, first)) / 7) + 1;
}

/** The week of a year's first Thursday is its first. */
function isoWeek(serial: number): number {
  const thursday = serial - dayOfWeek(serial, 1) + 3;
  return Math.floor((thursday - serialOf(partsOf(thursday)[0], 1, 1)) / 7) + 1;
}

/**
 * "DATEDIF function". MD, which its page warns of, adds the days of the month before the end where the end's day is the
 * earlier one; YD counts from the start's year (both UNVERIFIED in Excel at ends of months).
 */
function difference(start: Scalar, end: Scalar, unit: Scalar): number {
  const [y1, m1, d1] = partsOf(start);
  const [y2, m2, d2] = partsOf(end);
  const first = Math.floor(toSerial(start));
  const days = Math.floor(toSerial(end)) - first;
  if (days < 0) fail("#NUM!");
  const months = (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
  switch (toText(unit).toUpperCase()) {
    case "D":
      return days;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return d2 >= d1 ? d2 - d1 : d2 - d1 + new Date(Date.UTC(y2, m2 - 1, 0)).getUTCDate();
    case "YD": {
      const later = m2 > m1 || (m2 === m1 && d2 >= d1);
      return serialOf(later ? y1 : y1 + 1, m2, d2) - first;
    }
    default:
      return fail("#NUM!");
  }
}

/** "DAYS360 function": months of 30 days, by the U.S. (NASD) method unless the European one is asked for. */
function days360(start: Scalar, end: Scalar, european: Scalar = false): number {
  const [y1, m1, first] = partsOf(start);
  const [y2, m2, last] = partsOf(end);
  const isLastOfFebruary = m1 === 2 && first === new Date(Date.UTC(y1, 2, 0)).getUTCDate();
  const d1 = first === 31 || (!toBoolean(european) && isLastOfFebruary) ? 30 : first;
  const d2 = last === 31 && (toBoolean(european) || d1 === 30) ? 30 : last;
  return (y2 - y1) * 360 + (m2 - m1) * 30 + d2 - d1;
}
