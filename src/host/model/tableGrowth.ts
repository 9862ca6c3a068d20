// Owns how a table takes in what is written directly below it, and what its new rows inherit.
// "Coauthoring in Excel add-ins" (office-js-docs-pr docs/excel/co-authoring-in-excel-add-ins.md) tells add-ins to write
// below a table instead of rows.add, because Excel then expands the table; it does not on a protected sheet (officejs.md 2.2),
// nor below a totals row. Columns beside a table are left alone here: no page says that writes by code add them.
import { columnCount, contains, intersect, rect, type Rect } from "./address";
import type { Table } from "./objects";
import type { Sheet } from "./sheet";
import { bodyRange, overlapsMerge, overlapsTable } from "./tables";

/** Grows the tables that a write reached over the bottom of; gives those that grew. */
export function growTables(sheet: Sheet, written: Rect): Table[] {
  if (sheet.protection) return [];
  return sheet.tables.filter((table) => {
    const { range } = table;
    if (table.showTotals || written.bottom <= range.bottom || written.top > range.bottom + 1) return false;
    if (written.left > range.right || written.right < range.left) return false;
    const bottom = lastWrittenRow(sheet, range, written);
    const added = rect(range.bottom + 1, range.left, bottom, range.right);
    if (bottom <= range.bottom || overlapsTable(sheet, added, table) || overlapsMerge(sheet, added))
      return false;
    const before = bodyRange(table);
    table.range = { ...range, bottom };
    inheritRows(sheet, table, before, added);
    return true;
  });
}

/** Rows that a write left empty at its end do not make the table grow. */
function lastWrittenRow(sheet: Sheet, table: Rect, written: Rect): number {
  const left = Math.max(table.left, written.left);
  const right = Math.min(table.right, written.right);
  for (let row = written.bottom; row > table.bottom; row--)
    for (let column = left; column <= right; column++)
      if (sheet.grid.value(row, column) !== null || sheet.grid.formula(row, column) !== undefined) return row;
  return table.bottom;
}

/** New rows take the formats, calculated columns, validation and conditional formats that the column above has. */
export function inheritRows(sheet: Sheet, table: Table, body: Rect, added: Rect): void {
  for (let column = added.left; column <= added.right; column++) {
    const style = sheet.grid.style(body.bottom, column);
    const formula = table.columns[column - added.left]?.formula;
    for (let row = added.top; row <= added.bottom; row++) {
      if (style !== 0 && sheet.grid.style(row, column) === 0) sheet.grid.setStyle(row, column, style);
      if (formula && sheet.grid.value(row, column) === null && sheet.grid.formula(row, column) === undefined)
        sheet.grid.setFormula(row, column, formula, null);
    }
  }
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats])
    rule.ranges = rule.ranges.flatMap((range) => extend(range, body, added));
}

/** A rule on whole body columns goes on over the new rows. */
function extend(range: Rect, body: Rect, added: Rect): Rect[] {
  const common = intersect(range, body);
  const whole =
    common && common.top <= body.top && common.bottom === body.bottom && range.bottom === body.bottom;
  if (!whole || contains(range, added.bottom, range.left)) return [range];
  const inside = range.left >= body.left && range.right <= body.right;
  if (inside) return [{ ...range, bottom: added.bottom }];
  return [range, rect(added.top, common.left, added.bottom, common.left + columnCount(common) - 1)];
}
