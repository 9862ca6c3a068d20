// Owns which names Excel accepts for sheets, tables and defined names.
import { MAX_COLUMNS, MAX_ROWS, columnIndex } from "./address";

/**
 * "Rename a worksheet" (support.microsoft.com): 1–31 characters, none of / \ ? * : [ ], no apostrophe at either end,
 * not "History". Length: "under 32 characters" in Excel.Worksheet.name of @types/office-js.
 */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*:[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

/**
 * "Names in formulas" (support.microsoft.com): begins with a letter, _ or \; then letters, digits, periods, _ (and ? \);
 * at most 255 characters; not a cell address in A1 or R1C1 form. "Rename an Excel table" has the same rules for tables.
 */
export function isDefinedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  if (/^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) return false;
  const cell = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(name);
  return !cell || columnIndex(cell[1]) >= MAX_COLUMNS || Number(cell[2]) > MAX_ROWS || Number(cell[2]) === 0;
}

export const isTableName = (name: string): boolean => isDefinedName(name) && !name.includes("?");

/** A name that no other has, by counting up: `Table1`, `Table2` … */
export function freeName(stem: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) if (!isTaken(stem + number)) return stem + number;
}
