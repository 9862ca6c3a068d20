// Owns moving the cells themselves (values, formulas, formats) when others are inserted or deleted.
import { columnCount, intersect, MAX_COLUMNS, MAX_ROWS, rect, rowCount, type Rect } from "./address";
import type { CellShift } from "./cellShift";
import type { Grid } from "./grid";
import type { Sheet } from "./sheet";

export function moveCells(sheet: Sheet, shift: CellShift): void {
  const { range, kind, axis } = shift;
  const { grid } = sheet;
  if (axis === "rows") {
    if (kind === "delete") grid.deleteRows(range.top, rowCount(range), range.left, range.right);
    else {
      grid.insertRows(range.top, rowCount(range), range.left, range.right);
      inheritFormats(sheet, range, "rows");
    }
  } else if (rowCount(range) === MAX_ROWS) {
    if (kind === "delete") grid.deleteColumns(range.left, columnCount(range));
    else {
      grid.insertColumns(range.left, columnCount(range));
      inheritFormats(sheet, range, "columns");
    }
  } else moveSideways(sheet, shift);
}

/** Inserted cells look like those above, or to the left ("Format Same As Above/Left", Excel's default on insert). */
function inheritFormats(sheet: Sheet, range: Rect, axis: CellShift["axis"]): void {
  const used = sheet.grid.usedRect(false);
  if (!used || (axis === "rows" ? range.top : range.left) === 0) return;
  const target = intersect(
    range,
    rect(0, 0, Math.max(used.bottom, range.bottom), Math.max(used.right, range.left)),
  );
  if (!target || rowCount(target) * columnCount(target) > 5_000_000) return;
  for (let row = target.top; row <= Math.min(target.bottom, axis === "rows" ? MAX_ROWS : used.bottom); row++)
    for (
      let column = target.left;
      column <= Math.min(target.right, axis === "rows" ? used.right : MAX_COLUMNS);
      column++
    ) {
      const style =
        axis === "rows" ? sheet.grid.style(range.top - 1, column) : sheet.grid.style(row, range.left - 1);
      if (style !== 0) sheet.grid.setStyle(row, column, style);
    }
}

/** Part of some rows moves left or right, cell by cell. */
function moveSideways(sheet: Sheet, { range, kind }: CellShift): void {
  const { grid } = sheet;
  leaveArrays(grid, range);
  const count = columnCount(range);
  const last = grid.usedRect(false)?.right ?? -1;
  for (let row = range.top; row <= range.bottom; row++) {
    if (kind === "insert") {
      for (let column = last; column >= range.left; column--) copyCell(grid, row, column, column + count);
      for (let column = range.left; column <= range.right; column++) emptyCell(grid, row, column);
    } else {
      for (let column = range.left; column <= last; column++) copyCell(grid, row, column + count, column);
    }
  }
  if (kind === "insert") inheritFormats(sheet, range, "columns");
}

/** Results that spill into the cells that move are taken back; the formula spills anew when it is calculated. */
function leaveArrays(grid: Grid, range: Rect): void {
  for (const area of [...grid.arrays.meeting({ ...range, right: MAX_COLUMNS - 1 })]) {
    const { top, left } = area.range;
    grid.removeArray(area);
    grid.setResult(top, left, grid.value(top, left));
  }
}

function copyCell(grid: Grid, row: number, from: number, to: number): void {
  const formula = grid.formula(row, from);
  if (formula === undefined) grid.setValue(row, to, grid.value(row, from));
  else grid.setFormula(row, to, formula, grid.value(row, from));
  grid.setStyle(row, to, grid.style(row, from));
}

function emptyCell(grid: Grid, row: number, column: number): void {
  grid.setValue(row, column, null);
  grid.setStyle(row, column, 0);
}
