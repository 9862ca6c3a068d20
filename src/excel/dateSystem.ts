// Owns telling whether a workbook counts days from 1904: Workbook.use1904DateSystem is preview only, so some dates are
// compared with how Excel shows them.
import { isDay } from "../core/records/columns";
import { fieldsOf } from "../core/schema/headers";
import type { AnyModuleKey } from "../core/schema/packs";
import { parseDay } from "../core/values/parseDay";
import type { ModuleTable } from "./moduleTables";

const PROBED_ROWS = 20;
const SHIFT_1904 = 1462;

/** The first cells of a date column: values and text. */
export type DateProbe = Excel.Range;

/** Positions of a module's date columns. */
export function dateColumns({ module, positions }: ModuleTable<AnyModuleKey>): number[] {
  return fieldsOf(module).flatMap(({ key, type }) => {
    const position = positions.get(key);
    return type.kind === "date" && position !== undefined ? [position] : [];
  });
}

export function queueDateProbe(body: Excel.Range, column: number): DateProbe {
  return body
    .getCell(0, column)
    .getResizedRange(PROBED_ROWS - 1, 0)
    .getIntersection(body)
    .load("values,text");
}

/** True when some date shows as the day 1462 days later and none as its own; what shows as a plain number tells nothing. */
export function countsFrom1904(probes: readonly DateProbe[]): boolean {
  let later = false;
  for (const { values, text } of probes)
    for (const [index, [value]] of values.entries()) {
      const seen = String(text[index]?.[0] ?? "");
      const shown = parseDay(seen);
      if (typeof value !== "number" || !isDay(shown) || /^\d+(\.\d+)?$/.test(seen)) continue;
      if (shown === Math.floor(value)) return false;
      later ||= shown === Math.floor(value) + SHIFT_1904;
    }
  return later;
}
