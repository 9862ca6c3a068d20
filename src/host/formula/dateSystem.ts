// Owns the date system that formulas count in: the 1900 system, or the 1904 system that files of old Macs have
// (support.microsoft.com "Date systems in Excel": the same day is 1462 less there), and the year of a date without one.
// A calculation is one synchronous pass over one workbook, so the system of the pass under way holds for all it calls.
import type { CoercionContext } from "../model/coercion";

/** Chinese dates are read in either language: an en-US Excel would refuse them, which nobody relies on. */
const standard: CoercionContext = { language: "zh-CN", date1904: false, year: 1900 };
let current = standard;

/** How dates that stand in texts are read in the pass under way. */
export const dateSystem = (): CoercionContext => current;

/** What a serial of this workbook lacks to one of the 1900 system. */
export const daysTo1900 = (): number => (current.date1904 ? 1462 : 0);

/** @param now serial number of the 1900 system */
export function inDateSystem<T>(date1904: boolean, now: number, run: () => T): T {
  const outer = current;
  const year = new Date((Math.floor(now) - 25_569) * 86_400_000).getUTCFullYear();
  current = { ...standard, date1904, year };
  try {
    return run();
  } finally {
    current = outer;
  }
}
