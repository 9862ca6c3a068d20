// Owns Excel.CultureInfo: how the user's language writes numbers, dates and times.
import { object, readOnly, type Members } from "../members";
import type { HostLanguage } from "../session";
import { WireObject } from "../wireObject";

export class CultureInfoObject extends WireObject {}
export class NumberFormatInfoObject extends WireObject {}
export class DatetimeFormatInfoObject extends WireObject {}

/** As Windows gives them for the two languages (.NET CultureInfo en-US and zh-CN). */
const DATES: Readonly<Record<HostLanguage, { long: string; short: string; time: string }>> = {
  "en-US": { long: "dddd, MMMM d, yyyy", short: "M/d/yyyy", time: "h:mm:ss tt" },
  "zh-CN": { long: "yyyy'年'M'月'd'日'", short: "yyyy/M/d", time: "H:mm:ss" },
};

export const cultureInfoMembers: Members<CultureInfoObject> = {
  Name: readOnly("1.11", ({ session }) => session.language),
  NumberFormat: object("1.11", ({ session }) => new NumberFormatInfoObject(session)),
  DatetimeFormat: object("1.12", ({ session }) => new DatetimeFormatInfoObject(session)),
};
/** zh-CN and en-US write numbers alike. */
export const numberFormatInfoMembers: Members<NumberFormatInfoObject> = {
  NumberDecimalSeparator: readOnly("1.11", () => "."),
  NumberGroupSeparator: readOnly("1.11", () => ","),
};
export const datetimeFormatInfoMembers: Members<DatetimeFormatInfoObject> = {
  LongDatePattern: readOnly("1.12", ({ session }) => DATES[session.language].long),
  ShortDatePattern: readOnly("1.12", ({ session }) => DATES[session.language].short),
  LongTimePattern: readOnly("1.12", ({ session }) => DATES[session.language].time),
  DateSeparator: readOnly("1.12", () => "/"),
  TimeSeparator: readOnly("1.12", () => ":"),
};
