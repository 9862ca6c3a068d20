// Owns ISO 8601 dates in cells (`t="d"`, ECMA-376-1, 18.18.11) as Excel serial numbers.

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;

/** A time alone, as Excel writes it into strict files. */
const TIME = /^(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;
/** A duration, as Excel writes times of formats such as [h]:mm into strict files: `PT0H11M0.000S`. */
const DURATION = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;
const dayShare = (hour: string, minute: string, second: string): number =>
  (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;

/** The serial number, or null when the text is no such date. Day 60 of the 1900 system is skipped as in Excel. */
export function serialFromIso(text: string, date1904: boolean): number | null {
  const timeAlone = TIME.exec(text.trim());
  if (timeAlone) return dayShare(timeAlone[1], timeAlone[2], timeAlone[3] ?? "0");
  const duration = DURATION.exec(text.trim());
  if (duration) return dayShare(duration[1] ?? "0", duration[2] ?? "0", duration[3] ?? "0");
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const time = dayShare(hour, minute, second);
  if (date1904) return days + 24_107 + time;
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
