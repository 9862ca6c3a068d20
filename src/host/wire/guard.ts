// Owns the refusals that come before any write: a read-only workbook, a protected sheet, a protected structure.
// Protected: "AccessDenied: You can't perform the requested operation" ("Error handling with the Excel JavaScript API" in
// office-js-docs-pr; that a protected sheet answers with it is UNVERIFIED there, and seen in OfficeDev/office-js 6784).
import {
  contains,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  columnCount,
  type Rect,
} from "../model/address";
import { styleAt } from "../model/formatting";
import type { Sheet } from "../model/sheet";
import { HostError } from "./hostError";
import type { Session } from "./session";

const denied = (detail: string): HostError => new HostError("AccessDenied", detail);

export function requireWritable(session: Session): void {
  if (session.workbook.readOnly) throw denied("The workbook is read-only.");
}

/** Cells may be written unless the sheet is protected and one of them is locked. */
export function requireEditable(session: Session, sheet: Sheet, rects: readonly Rect[]): void {
  requireWritable(session);
  if (sheet.protection && rects.some((range) => hasLockedCell(session, sheet, range)))
    throw denied(`The sheet ${sheet.name} is protected.`);
  if (rects.some((range) => cutsArray(sheet, range)))
    throw new HostError("InvalidOperation", "You can't change part of an array.");
}

/** "You can't change part of an array" ("Guidelines and examples of array formulas"); its code is UNVERIFIED. */
const cutsArray = ({ grid }: Sheet, range: Rect): boolean =>
  [...grid.arrays.meeting(range)].some(
    (area) =>
      area.kind === "fixed" &&
      !(
        contains(range, area.range.top, area.range.left) &&
        contains(range, area.range.bottom, area.range.right)
      ),
  );

/** What a protected sheet forbids unless an option allows it, e.g. `allowFormatCells` (WorksheetProtectionOptions). */
export function requireAllowed(session: Session, sheet: Sheet, option: string): void {
  requireWritable(session);
  if (sheet.protection && !sheet.protection.options[option])
    throw denied(`The sheet ${sheet.name} is protected.`);
}

/** Objects on the sheet (tables, charts, names of the sheet, validation): not on a protected sheet. */
export function requireUnprotected(session: Session, sheet: Sheet): void {
  requireWritable(session);
  if (sheet.protection) throw denied(`The sheet ${sheet.name} is protected.`);
}

/** Sheets are not added, renamed, moved, hidden or deleted while the structure is protected (Excel.WorkbookProtection). */
export function requireStructure(session: Session): void {
  requireWritable(session);
  if (session.workbook.protection) throw denied("The workbook's structure is protected.");
}

function hasLockedCell(session: Session, sheet: Sheet, range: Rect): boolean {
  const { styles } = session.workbook;
  const { lastRow, lastColumn } = sheet.grid.extent();
  if (range.bottom > lastRow || range.right > lastColumn) {
    // Cells that were never formatted are locked, unless their whole column or row was unlocked.
    const unlocked = [...sheet.columnStyles, ...sheet.rowStyles].some(
      ([, style]) => !styles.get(style).locked,
    );
    if (!unlocked) return true;
  }
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      if (styles.get(styleAt(sheet, row, column)).locked) return true;
  return false;
}

/** Whole rows and columns, whose cells are neither read nor written one by one (docs/excel/excel-add-ins-ranges-unbounded.md). */
export const isUnbounded = (range: Rect): boolean =>
  rowCount(range) === MAX_ROWS || columnCount(range) === MAX_COLUMNS;

/** A merged area that is cut by the range. */
export const cutsMerge = (sheet: Sheet, range: Rect): boolean =>
  sheet.merges.some((merge) => {
    const common = intersect(merge, range);
    return (
      common !== null &&
      !(contains(range, merge.top, merge.left) && contains(range, merge.bottom, merge.right))
    );
  });
