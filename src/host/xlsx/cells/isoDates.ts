// Owns ISO 8601 dates in cells (`t="d"`, ECMA-376-1, 18.18.11) as Excel serial numbers.

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;

/** The serial number, or null when the text is no such date. Day 60 of the 1900 system is skipped as in Excel. */
export function serialFromIso(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (date1904) return days + 24_107 + time;
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
