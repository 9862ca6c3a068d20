// Owns showing and hiding a table's header row and totals row (Excel.Table.showHeaders, showTotals). That cells move to make
// room, the label, and which function the last column gets are UNVERIFIED; SUBTOTAL itself: support.microsoft.com, "Total the
// data in an Excel table".
import { rect, type Rect } from "../../model/address";
import { bodyRange, writeHeaders } from "../../model/tables";
import { requireUnprotected } from "../guard";
import type { TableObject } from "../objects";
import { shift } from "../shifting";

const TOTAL = { "zh-CN": "汇总", "en-US": "Total" };

/** Without headers the row is emptied and leaves the table; with them the table takes the row above, or makes one. */
export function setShowHeaders({ session, sheet, table }: TableObject, show: boolean): void {
  requireUnprotected(session, sheet);
  if (show === table.showHeaders) return;
  const { top, left, bottom, right } = table.range;
  if (!show) {
    for (let column = left; column <= right; column++) sheet.grid.setValue(top, column, null);
    table.range = rect(top + 1, left, bottom, right);
    table.showHeaders = false;
    session.cellsChanged(sheet, rect(top, left, top, right));
  } else {
    const above = top > 0 && isEmpty(sheet, rect(top - 1, left, top - 1, right));
    if (!above)
      shift(session, sheet, { kind: "insert", axis: "rows", range: rect(top, left, top, right) }, table);
    table.range = above ? rect(top - 1, left, bottom, right) : rect(top, left, bottom + 1, right);
    table.showHeaders = true;
    writeHeaders(sheet, table);
    session.cellsChanged(sheet, { ...table.range, bottom: table.range.top });
  }
  session.sheetChanged(sheet);
}

const isEmpty = (sheet: TableObject["sheet"], { top, left, right }: Rect): boolean => {
  for (let column = left; column <= right; column++)
    if (sheet.grid.value(top, column) !== null || sheet.grid.formula(top, column) !== undefined) return false;
  return !sheet.tables.some(
    (table) =>
      table.range.bottom >= top &&
      table.range.top <= top &&
      table.range.left <= right &&
      table.range.right >= left,
  );
};

/** A new totals row says Total at the left and sums or counts the last column, as Excel's does. */
export function setShowTotals(owner: TableObject, show: boolean): void {
  const { session, sheet, table } = owner;
  requireUnprotected(session, sheet);
  if (show === table.showTotals) return;
  const { left, right } = table.range;
  if (!show) {
    const { bottom } = table.range;
    const row = rect(bottom, left, bottom, right);
    table.showTotals = false;
    table.range = { ...table.range, bottom: bottom - 1 };
    for (const column of table.columns) {
      delete column.totalsLabel;
      delete column.totalsFunction;
    }
    shift(session, sheet, { kind: "delete", axis: "rows", range: row }, table);
    return;
  }
  const bottom = table.range.bottom + 1;
  shift(session, sheet, { kind: "insert", axis: "rows", range: rect(bottom, left, bottom, right) }, table);
  table.range = { ...table.range, bottom };
  table.showTotals = true;
  const [first] = table.columns;
  const last = table.columns[table.columns.length - 1];
  if (first) {
    first.totalsLabel = TOTAL[session.language];
    sheet.grid.setValue(bottom, left, first.totalsLabel);
  }
  if (last && last !== first) {
    const numeric = typeof sheet.grid.value(bodyRange(table).top, right) === "number";
    last.totalsFunction = numeric ? "sum" : "count";
    sheet.grid.setFormula(
      bottom,
      right,
      `=SUBTOTAL(${numeric ? 109 : 103},${table.name}[${last.name}])`,
      null,
    );
  }
  session.cellsChanged(sheet, rect(bottom, left, bottom, right));
  session.sheetChanged(sheet);
}
