// Owns what happens to tables when cells are inserted or deleted: they move, grow, shrink or go.
import { columnCount, contains, intersect, rect, type Rect } from "./address";
import { shiftRect, type CellShift } from "./cellShift";
import type { Table, TableColumn } from "./objects";
import type { Sheet } from "./sheet";
import { uniqueColumnName, writeHeaders } from "./tables";

export function shiftTables(sheet: Sheet, shift: CellShift, growing?: Table): void {
  sheet.tables = sheet.tables.filter((table) => {
    const before = table.range;
    const after = table === growing && shift.kind === "insert" ? before : shiftRect(before, shift);
    if (!after) return false;
    table.range = after;
    if (shift.axis === "columns") shiftColumns(sheet, table, before, shift);
    else keepOneRow(sheet, table, shift);
    return true;
  });
}

/** Columns inserted inside a table get names of their own; deleted ones go, with their filter. */
function shiftColumns(sheet: Sheet, table: Table, before: Rect, shift: CellShift): void {
  const common = intersect(before, shift.range);
  if (shift.kind === "insert") {
    if (shift.range.left <= before.left || shift.range.left > before.right) return;
    if (columnCount(table.range) === columnCount(before)) return;
    insertColumns(table, shift.range.left - before.left, columnCount(shift.range));
    writeHeaders(sheet, table);
  } else if (common && contains(before, common.top, common.left)) {
    const at = common.left - before.left;
    const count = columnCount(common);
    table.columns.splice(at, count);
    table.criteria = new Map(
      [...table.criteria].flatMap(([index, value]) =>
        index < at ? [[index, value]] : index >= at + count ? [[index - count, value]] : [],
      ),
    );
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

/** A table whose last body row was deleted keeps one blank row. */
function keepOneRow(sheet: Sheet, table: Table, shift: CellShift): void {
  const fixed = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  const { top, left, bottom, right } = table.range;
  if (shift.kind !== "delete" || bottom - top + 1 > fixed) return;
  const blank = top + (table.showHeaders ? 1 : 0);
  sheet.grid.insertRows(blank, 1, left, right);
  table.range = rect(top, left, bottom + 1, right);
}
