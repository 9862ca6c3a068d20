// Owns inserting and deleting cells on behalf of a client: refused where Excel refuses, followed by tracked ranges.
import { findShiftProblem, movingBand, shiftCells } from "../model/structure";
import { shiftRect, type CellShift } from "../model/cellShift";
import type { Table } from "../model/objects";
import type { Sheet } from "../model/sheet";
import { columnCount, MAX_COLUMNS, MAX_ROWS, rowCount } from "../model/address";
import { requireAllowed, requireEditable } from "./guard";
import { HostError } from "./hostError";
import { RangeAreasObject } from "./objects";
import type { DataChangeType, Session } from "./session";

/** Codes of Excel.ErrorCodes; which of them Excel gives where is UNVERIFIED. */
const PROBLEMS = {
  splitsTable: () => new HostError("InsertDeleteConflict", "Cells of a table can't be shifted in part."),
  splitsArray: () => new HostError("InvalidOperation", "You can't change part of an array."),
  splitsMerge: () => new HostError("InvalidArgument", "A merged area can't be shifted in part."),
  offSheet: () => new HostError("NonBlankCellOffSheet"),
};

/**
 * Makes the shift.
 * @param growing a table that takes the new cells in; the caller sets its range
 */
export function shift(session: Session, sheet: Sheet, change: CellShift, growing?: Table): void {
  requireShift(session, sheet, change);
  const problem = findShiftProblem(sheet, change, growing);
  if (problem) throw PROBLEMS[problem]();
  const tablesBefore = new Set(sheet.tables);
  const made = shiftCells(session.workbook, sheet, change, growing);
  for (const range of session.liveRanges) {
    if (range.sheet !== sheet || !made) continue;
    if (range instanceof RangeAreasObject) {
      range.rects = range.rects.flatMap((rect) => shiftRect(rect, made) ?? []);
      continue;
    }
    const moved = shiftRect(range.rect, made);
    if (moved) range.rect = moved;
    else range.gone = true;
  }
  for (const table of sheet.tables) tablesBefore.delete(table);
  for (const { id, name } of tablesBefore)
    session.raise({ kind: "tableDeleted", tableId: id, tableName: name, sheet });
  session.cellsChanged(sheet, movingBand(change), changeType(change), change.range);
  session.sheetChanged(sheet);
}

function requireShift(session: Session, sheet: Sheet, { kind, axis, range }: CellShift): void {
  const whole = axis === "rows" ? columnCount(range) === MAX_COLUMNS : rowCount(range) === MAX_ROWS;
  const option = `allow${kind === "insert" ? "Insert" : "Delete"}${axis === "rows" ? "Rows" : "Columns"}`;
  if (whole) requireAllowed(session, sheet, option);
  else requireEditable(session, sheet, [range]);
}

function changeType({ kind, axis, range }: CellShift): DataChangeType {
  const done = kind === "insert" ? "Inserted" : "Deleted";
  if (axis === "rows" && columnCount(range) === MAX_COLUMNS) return `Row${done}`;
  if (axis === "columns" && rowCount(range) === MAX_ROWS) return `Column${done}`;
  return `Cell${done}`;
}
