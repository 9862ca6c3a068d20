// Owns writing what a formula comes to: one value into its cell, an array over the cells beside and below it.
// "Dynamic array formulas and spilled array behavior", "How to correct a #SPILL! error" (support.microsoft.com).
import { intersect, MAX_COLUMNS, MAX_ROWS, contains, rect, sameRect, type Rect } from "../model/address";
import type { ArrayArea } from "../model/arrayAreas";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import type { Site } from "./resolve";
import { Matrix } from "./value";

/** Writes a result. @returns the cells whose content may have changed besides the formula's own, and those that it left */
export function writeResult(site: Site, result: Scalar | Matrix): Rect[] {
  const { grid } = site.sheet;
  const before = grid.arrays.at(site.row, site.column);
  if (before?.kind === "fixed") {
    writeFixed(site, before, result);
    return [];
  }
  if (result instanceof Matrix) return spill(site, result, before);
  if (before) grid.removeArray(before);
  grid.setResult(site.row, site.column, result);
  return before ? [before.range] : [];
}

/** An array formula repeats a single row, column or value over its range; what it has no value for is #N/A. */
function writeFixed({ sheet }: Site, area: ArrayArea, result: Scalar | Matrix): void {
  const block = result instanceof Matrix ? result : new Matrix(1, 1, [result]);
  sheet.grid.setArray(area, (row, column) => {
    const r = block.height === 1 ? 0 : row;
    const c = block.columns === 1 ? 0 : column;
    return r < block.height && c < block.columns ? (block.at(r, c) ?? 0) : CellError.of("#N/A");
  });
}

function spill({ sheet, row, column }: Site, block: Matrix, before: ArrayArea | undefined): Rect[] {
  const wanted = rect(row, column, row + block.height - 1, column + block.columns - 1);
  const fits = wanted.bottom < MAX_ROWS && wanted.right < MAX_COLUMNS;
  const range = rect(
    row,
    column,
    Math.min(wanted.bottom, MAX_ROWS - 1),
    Math.min(wanted.right, MAX_COLUMNS - 1),
  );
  const { grid } = sheet;
  if (!fits || isBlocked(sheet, range, before)) {
    if (before) grid.removeArray(before);
    grid.arrays.set({ range, kind: "blocked" });
    grid.setResult(row, column, CellError.of("#SPILL!"));
  } else grid.setArray({ range, kind: "spill" }, (r, c) => block.at(r, c) ?? 0);
  return before && sameRect(before.range, range) && fits ? [] : [...(before ? [before.range] : []), range];
}

/** Cells with content, tables and merged cells are in the way. */
function isBlocked({ grid, tables, merges }: Sheet, range: Rect, own: ArrayArea | undefined): boolean {
  if (tables.some((table) => intersect(table.range, range))) return true;
  if (merges.some((merge) => intersect(merge, range))) return true;
  for (let column = range.left; column <= range.right; column++) {
    const values = grid.columnValues(column);
    const shapes = grid.columnShapes(column);
    const last = Math.min(range.bottom, Math.max(values.length, shapes.length) - 1);
    for (let row = range.top; row <= last; row++) {
      if (row === range.top && column === range.left) continue;
      const ours =
        own?.kind === "spill" && grid.arrays.isFilled(row, column) && contains(own.range, row, column);
      if (!ours && (values[row] ?? null) !== null) return true;
      if (shapes[row]) return true;
    }
  }
  return false;
}
