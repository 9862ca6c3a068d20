// Owns reading a cell as a calendar day: Excel serials and the ways people type dates. A time of day is dropped.
import { formatDay, serialOf } from "../calendar";
import { DAY_MISSING, DAY_UNUSABLE } from "../records/columns";
import type { Cell } from "./cell";
import { foldText } from "./foldText";

export interface DayOptions {
  /** The workbook counts days from 1904: its serials are 1462 lower. */
  readonly date1904?: boolean;
}

/** 9999-12-31, the last day Excel knows. */
const LAST_DAY = 2958465;
/** 1910-01-01. A bare year (2024) in a date cell reads as a day of 1905; nobody means that. */
const FIRST_SERIAL = 3654;
/** 1900-03-01: before it Excel's calendar is off by one. */
const FIRST_DAY = 61;
const SHIFT_1904 = 1462;

const time = String.raw`(?:[T ]*(?:上午|下午|中午|晚上|早上|凌晨|AM|PM)? ?\d{1,2}[:时点](?:\d{1,2}(?:[:分](?:\d{1,2}(?:\.\d+)?秒?)?)?)? ?(?:AM|PM)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const weekday = String.raw`(?: ?\(?(?:星期|周)[一二三四五六日天]\)?)?`;
const tail = `${weekday}${time}$`;
/** `2024/5/3`, `2024-05-03`, `2024.5.3`, the same separator twice. */
const separated = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})` + tail, "i");
const chinese = new RegExp(String.raw`^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?` + tail, "i");
const compact = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})` + tail, "i");
/** `May 3, 2024`, `3 May 2024`, `3-May-2024`: the month is spelled, so day and month cannot be confused. */
const monthFirst = new RegExp(
  String.raw`^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})` + tail,
  "i",
);
const dayFirst = new RegExp(String.raw`^(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})` + tail, "i");
const serialText = /^\d{4,7}(?:\.\d+)?$/;

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * The day a cell holds: an Excel serial of the 1900 system, DAY_MISSING when empty, DAY_UNUSABLE when it is no date.
 * Reads serials (with a time), `20240503` as number or text, `2024/5/3`, `2024-05-03 18:30`, `2024.5.3`,
 * `2024年5月3日`, spelled English months, all also full-width. Unusable on purpose: no year (`5月3日`), a two-digit year,
 * `5/3/2024` (month or day first?), a day that does not exist.
 * @example parseDay("2024年5月3日") // 45415
 */
export function parseDay(cell: Cell, options: DayOptions = {}): number {
  if (typeof cell === "number") return dayOfNumber(cell, options.date1904 === true);
  if (typeof cell === "boolean") return DAY_UNUSABLE;
  const text = foldText(cell);
  return text === "" ? DAY_MISSING : dayOfText(text, options.date1904 === true);
}

function dayOfNumber(value: number, date1904: boolean): number {
  if (value >= 19000101 && value <= 99991231 && Number.isInteger(value)) {
    return dayThatExists(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
  }
  if (!(value >= (date1904 ? FIRST_SERIAL - SHIFT_1904 : FIRST_SERIAL))) return DAY_UNUSABLE;
  const serial = Math.floor(value) + (date1904 ? SHIFT_1904 : 0);
  return serial <= LAST_DAY ? serial : DAY_UNUSABLE;
}

function dayOfText(text: string, date1904: boolean): number {
  const match = separated.exec(text);
  if (match) return dayThatExists(Number(match[1]), Number(match[3]), Number(match[4]));
  const numbers = chinese.exec(text) ?? compact.exec(text);
  if (numbers) return dayThatExists(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const english = monthFirst.exec(text);
  if (english) return dayThatExists(Number(english[3]), monthNamed(english[1]), Number(english[2]));
  const british = dayFirst.exec(text);
  if (british) return dayThatExists(Number(british[3]), monthNamed(british[2]), Number(british[1]));
  return serialText.test(text) ? dayOfNumber(Number(text), date1904) : DAY_UNUSABLE;
}

/** 1 to 12 for a month's English name or its first three or four letters (`Sept`); 0 when it is none. */
function monthNamed(name: string | undefined): number {
  const wanted = (name ?? "").toLowerCase();
  const index = monthNames.findIndex(
    (month) => month === wanted || (wanted.length <= 4 && month.startsWith(wanted)),
  );
  return index + 1;
}

function dayThatExists(year: number, month: number, day: number): number {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return DAY_UNUSABLE;
  const serial = serialOf(year, month, day);
  const exists = Number(formatDay(serial).slice(8)) === day;
  return exists && serial >= FIRST_DAY && serial <= LAST_DAY ? serial : DAY_UNUSABLE;
}
