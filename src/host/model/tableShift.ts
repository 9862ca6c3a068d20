// Owns what happens to tables when cells are inserted or deleted: they move, grow, shrink or go.
import { columnCount, contains, intersect, type Rect } from "./address";
import { shiftRect, type CellShift } from "./cellShift";
import { shiftCriteria, showFilteredRows } from "./filtering";
import type { Table, TableColumn } from "./objects";
import type { Sheet } from "./sheet";
import { inheritRows } from "./tableGrowth";
import { forgetColumns, forgetTable } from "./tableReferences";
import { bodyRange, uniqueColumnName, writeHeaders } from "./tables";
import type { Workbook } from "./workbook";

/** @param growing a table that takes the new cells in; the caller sets its range */
export function shiftTables(workbook: Workbook, sheet: Sheet, shift: CellShift, growing?: Table): void {
  for (const table of [...sheet.tables]) {
    const before = table.range;
    const after = table === growing && shift.kind === "insert" ? before : shiftRect(before, shift);
    if (!after) {
      if (table.criteria.size > 0) showFilteredRows(sheet, before);
      forgetTable(workbook, sheet, table);
      sheet.tables = sheet.tables.filter((other) => other !== table);
      continue;
    }
    table.range = after;
    if (shift.axis === "columns") shiftColumns(workbook, sheet, table, before, shift);
    else if (table.showTotals && shift.kind === "delete") dropTotals(table, before, shift);
  }
}

/** Rows inserted in the middle of a table are rows of it, with all that its rows have. */
export function fillInsertedRows(sheet: Sheet, shift: CellShift, growing?: Table): void {
  if (shift.kind !== "insert" || shift.axis !== "rows") return;
  for (const table of sheet.tables) {
    const added = intersect(shift.range, bodyRange(table));
    if (
      table !== growing &&
      added &&
      shift.range.left <= added.left &&
      shift.range.right >= table.range.right
    )
      inheritRows(sheet, table, added);
  }
}

/** A totals row that was deleted is no more. */
function dropTotals(table: Table, { bottom, left }: Rect, { range }: CellShift): void {
  if (!contains(range, bottom, left)) return;
  table.showTotals = false;
  for (const column of table.columns) {
    delete column.totalsLabel;
    delete column.totalsFunction;
  }
}

/** Columns inserted inside a table get names of their own; deleted ones go, with their filter. */
function shiftColumns(workbook: Workbook, sheet: Sheet, table: Table, before: Rect, shift: CellShift): void {
  const common = intersect(before, shift.range);
  if (shift.kind === "insert") {
    if (shift.range.left <= before.left || shift.range.left > before.right) return;
    if (columnCount(table.range) === columnCount(before)) return;
    insertColumns(table, shift.range.left - before.left, columnCount(shift.range));
    writeHeaders(sheet, table);
  } else if (common && contains(before, common.top, common.left)) {
    const at = common.left - before.left;
    const count = columnCount(common);
    const names = table.columns.map(({ name }) => name);
    table.columns.splice(at, count);
    forgetColumns(workbook, sheet, table, names);
    table.criteria = shiftCriteria(sheet, before, table.criteria, shift);
  }
}

/** New columns in the middle; the caller moved the cells. */
export function insertColumns(table: Table, at: number, count: number, stem = "Column"): TableColumn[] {
  const nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  const added: TableColumn[] = [];
  for (let index = 0; index < count; index++) {
    const column = { id: nextId + index, name: uniqueColumnName(table.columns, `${stem}${at + index + 1}`) };
    table.columns.splice(at + index, 0, column);
    added.push(column);
  }
  table.criteria = new Map(
    [...table.criteria].map(([index, value]) => [index >= at ? index + count : index, value]),
  );
  return added;
}

/** Whether a deletion takes a table's header row away but not the table. */
export function cutsHeader({ range, showHeaders }: Table, shift: CellShift): boolean {
  if (!showHeaders || shift.kind !== "delete" || shift.axis !== "rows") return false;
  return contains(shift.range, range.top, range.left) && shift.range.bottom < range.bottom;
}

/**
 * A table keeps one body row at least: where a deletion takes them all but leaves the header, the first is emptied and
 * the others go (UNVERIFIED).
 * @returns the row that is emptied; null when all that is wanted goes
 */
function keptRow(sheet: Sheet, { kind, axis, range }: CellShift): number | null {
  if (kind !== "delete" || axis !== "rows") return null;
  const keeps = sheet.tables.some((table) => {
    const body = bodyRange(table);
    return (
      table.showHeaders &&
      range.top === body.top &&
      range.bottom >= body.bottom &&
      range.left <= body.left &&
      range.right >= body.right
    );
  });
  return keeps ? range.top : null;
}

/** Whether the row that one table keeps holds the headers of another, which cannot be emptied. */
export function emptiesHeader(sheet: Sheet, shift: CellShift): boolean {
  const row = keptRow(sheet, shift);
  return (
    row !== null &&
    sheet.tables.some(
      ({ range, showHeaders }) => showHeaders && range.top === row && contains(shift.range, row, range.left),
    )
  );
}

/** @returns the shift that is left to be made once a table has kept its row; null when there is none */
export function keepFirstRows(sheet: Sheet, shift: CellShift): CellShift | null {
  const row = keptRow(sheet, shift);
  if (row === null) return shift;
  const { range } = shift;
  for (let column = range.left; column <= Math.min(range.right, sheet.grid.columnLimit - 1); column++)
    sheet.grid.setValue(row, column, null);
  return range.top === range.bottom ? null : { ...shift, range: { ...range, top: row + 1 } };
}
