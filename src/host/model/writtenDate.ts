// Owns reading a date or time that was written as text, as Excel does on entry: what may be a date becomes one ("2/2": support.
// microsoft.com, "Format a date the way you want"), without a year in the current one (excelribbon.tips.net T012386). The
// formats that come with each form, and times of 24 hours and more, are UNVERIFIED.
import type { CoercionContext, Written } from "./coercion";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = /^(january|february|march|april|june|july|august|september|october|november|december)$/i;
const TIME = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d)(?:\.\d+)?)?(?:\s*(am|pm))?$/i;

interface Found {
  serial: number;
  format: string;
}

/** A date, a time, or both; null when Excel would keep the text. */
export function parseWrittenDate(text: string, context: CoercionContext): Written | null {
  const time = parseTime(text);
  if (time) return { value: time.serial, numberFormat: time.format };
  const space = text.lastIndexOf(" ");
  const late = space > 0 && text.includes(":") ? splitTime(text) : null;
  const date = parseDate(late ? late.date : text, context);
  if (!date) return null;
  if (!late) return { value: date.serial, numberFormat: date.format };
  return { value: date.serial + late.time.serial, numberFormat: `${date.format} h:mm` };
}

function splitTime(text: string): { date: string; time: Found } | null {
  const match = /^(.+?)\s+(\d{1,2}:\d{1,2}(?::\d{1,2})?(?:\s*[ap]m)?)$/i.exec(text);
  const time = match ? parseTime(match[2]) : null;
  return match && time ? { date: match[1], time } : null;
}

function parseTime(text: string): Found | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const hour = Number(match[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  const hours = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  const serial = (hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86400;
  const base = hours >= 24 ? "[h]:mm:ss" : match[3] ? "h:mm:ss" : "h:mm";
  return { serial, format: half ? `${base} AM/PM` : base };
}

function parseDate(text: string, context: CoercionContext): Found | null {
  const shortDate = context.language === "zh-CN" ? "yyyy/m/d" : "m/d/yyyy";
  let match = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text);
  if (match) return date(context, match[1], match[2], match[3] ?? "1", match[3] ? shortDate : "mmm-yy");
  match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (match) return date(context, fullYear(match[3]), match[1], match[2], shortDate);
  match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return date(context, String(context.year), match[1], match[2], monthDay(context));
  if (context.language === "zh-CN") {
    match = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
    const pattern = match?.[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
    if (match) return date(context, match[1], match[2], match[3] ?? "1", pattern);
    match = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
    if (match) return date(context, String(context.year), match[1], match[2], 'm"月"d"日"');
  }
  return parseNamedMonth(text, context);
}

/** `5-Jan`, `5 January 2024`, `Jan-24`, `Jan 5, 2024`. */
function parseNamedMonth(text: string, context: CoercionContext): Found | null {
  let match = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ](\d{4}|\d{2}))?$/i.exec(text);
  if (match) {
    const month = monthNumber(match[2]);
    const year = match[3] ? fullYear(match[3]) : String(context.year);
    return month ? date(context, year, month, match[1], match[3] ? "d-mmm-yy" : "d-mmm") : null;
  }
  match = /^([a-z]{3,9})[- ](\d{1,2}),?(?: (\d{4}))?$/i.exec(text);
  const month = match ? monthNumber(match[1]) : null;
  if (!match || !month) return null;
  if (match[3]) return date(context, match[3], month, match[2], "d-mmm-yy");
  if (Number(match[2]) > 31) return date(context, fullYear(match[2]), month, "1", "mmm-yy");
  return date(context, String(context.year), month, match[2], "d-mmm");
}

function monthNumber(name: string): string | null {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index >= 0 && (name.length === 3 || LONG_MONTHS.test(name)) ? String(index + 1) : null;
}

/** Two digits up to 29 mean 20xx (Excel's default two-digit-year rule, "Change the date system, format …"). */
const fullYear = (year: string): string =>
  year.length === 4 ? year : String(Number(year) + (Number(year) < 30 ? 2000 : 1900));
const monthDay = (context: CoercionContext): string =>
  context.language === "zh-CN" ? 'm"月"d"日"' : "d-mmm";

function date(
  context: CoercionContext,
  year: string,
  month: string,
  day: string,
  format: string,
): Found | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const at = new Date(Date.UTC(y, m - 1, d));
  if (at.getUTCFullYear() !== y || at.getUTCMonth() !== m - 1 || at.getUTCDate() !== d) return null;
  const days = Math.round(at.getTime() / 86_400_000) + 25_569;
  if (context.date1904) return days < 1462 ? null : { serial: days - 1462, format };
  if (y < 1900) return null;
  // The 1900 system counts a 29 February 1900 that never was; days before it stand one lower.
  return { serial: days < 61 ? days - 1 : days, format };
}
