// Owns date functions on serials of the 1900 system. Serial 60 is the 1900-02-29 that Excel counts and never was.
import { dateFromSerial, dateToSerial, parseDate } from "numfmt";
import type { Scalar } from "../../model/values";
import { fail, toNumber, toText } from "../value";
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
  TIME: scalar(3, 3, (h, m, s) => ((toNumber(h) * 3600 + toNumber(m) * 60 + toNumber(s)) / 86400) % 1),
  WEEKDAY: scalar(1, 2, (serial, type = 1) => weekday(toSerial(serial), toNumber(type))),
  EDATE: scalar(2, 2, (serial, months) => shiftMonths(serial, toNumber(months), false)),
  EOMONTH: scalar(2, 2, (serial, months) => shiftMonths(serial, toNumber(months), true)),
  DAYS: scalar(2, 2, (end, start) => Math.floor(toSerial(end)) - Math.floor(toSerial(start))),
  DATEDIF: scalar(3, 3, difference),
  DATEVALUE: scalar(1, 1, (text) => Math.floor(textToSerial(toText(text)))),
};

/** A serial from a number or from text that reads as a date. */
function toSerial(value: Scalar): number {
  const serial =
    typeof value === "string" && !/^[\d.]+$/.test(value.trim()) ? textToSerial(value) : toNumber(value);
  return serial >= 0 ? serial : fail("#NUM!");
}

function textToSerial(text: string): number {
  const value = parseDate(text.trim().replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, "$1-$2-$3"))?.v;
  return typeof value === "number" ? value : fail("#VALUE!");
}

function partsOf(value: Scalar): number[] {
  return dateFromSerial(toSerial(value)) ?? fail("#NUM!");
}

/** Months and days overflow; years under 1900 count from 1900 (support.microsoft.com "DATE function"). */
function serialOf(year: number, month: number, day: number): number {
  const fullYear = Math.trunc(year) + (year < 1900 ? 1900 : 0);
  const date = new Date(Date.UTC(fullYear, Math.trunc(month) - 1, Math.trunc(day)));
  const serial = dateToSerial([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
  return typeof serial === "number" && serial >= 0 ? serial : fail("#NUM!");
}

function shiftMonths(start: Scalar, months: number, toEnd: boolean): number {
  const [year, month, day] = partsOf(start);
  const target = month + Math.trunc(months);
  const last = new Date(Date.UTC(year, target, 0)).getUTCDate();
  return serialOf(year, target, toEnd ? last : Math.min(day, last));
}

function weekday(serial: number, type: number): number {
  const sunday0 = (Math.floor(serial) + 6) % 7;
  if (type === 1) return sunday0 + 1;
  const monday0 = (sunday0 + 6) % 7;
  return type === 2 ? monday0 + 1 : type === 3 ? monday0 : fail("#NUM!");
}

function difference(start: Scalar, end: Scalar, unit: Scalar): number {
  const [y1, m1, d1] = partsOf(start);
  const [y2, m2, d2] = partsOf(end);
  const days = Math.floor(toSerial(end)) - Math.floor(toSerial(start));
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
    default:
      return fail("#NUM!");
  }
}
