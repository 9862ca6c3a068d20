// Owns what a text in the name box means: cells of this or another sheet, a table, or a defined name.
import {
  type Calculation,
  parseRect,
  type Rect,
  type Sheet,
  splitSheet,
  type Workbook,
} from "../../host/workbook";
import type { Place } from "./validation";

/** Null when the text names nothing; a table means its rows without the header. */
export function findPlace(
  workbook: Workbook,
  calculator: Calculation,
  from: Place,
  text: string,
): { sheet: Sheet; range: Rect } | null {
  const { sheet: name, rest } = splitSheet(text);
  const sheet = name === null ? from.sheet : workbook.sheetNamed(name);
  if (!sheet) return null;
  const range = parseRect(rest);
  if (range) return { sheet, range };
  const found = workbook.tableNamed(rest);
  if (found) return { sheet: found.sheet, range: { ...found.table.range, top: found.table.range.top + 1 } };
  return workbook.nameNamed(rest, sheet) ? calculator.reference(`=${text}`, from) : null;
}
