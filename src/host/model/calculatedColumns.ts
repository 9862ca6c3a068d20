// Owns when a table column becomes a calculated column, whose formula new rows get by themselves.
// "Use calculated columns in an Excel table" (support.microsoft.com): one formula for all rows of a column makes it one.
import { intersect, rowCount, type Rect } from "./address";
import { moveFormula } from "./formulaText";
import type { Sheet } from "./sheet";
import { bodyRange } from "./tables";

/**
 * Looks at the columns whose whole body was written. A value over some formulas is an exception that leaves the column
 * calculated; values over all of several rows end it.
 */
export function updateCalculatedColumns(sheet: Sheet, written: Rect): void {
  for (const table of sheet.tables) {
    const body = bodyRange(table);
    const common = intersect(body, written);
    if (!common || rowCount(common) < rowCount(body)) continue;
    for (let column = common.left; column <= common.right; column++) {
      const target = table.columns[column - body.left];
      if (!target) continue;
      const formula = sharedFormula(sheet, { ...body, left: column, right: column });
      if (formula !== undefined) target.formula = formula;
      else if (rowCount(body) > 1 && !sheet.grid.columnHasFormulas(column)) target.formula = undefined;
    }
  }
}

/** The formula that every cell of a column has, as its first cell writes it; undefined when they differ or have none. */
function sharedFormula(sheet: Sheet, { top, bottom, left }: Rect): string | undefined {
  const first = sheet.grid.formula(top, left);
  if (first === undefined) return undefined;
  const isSame = moveFormula(first, 1, 0) === first;
  for (let row = top + 1; row <= bottom; row++) {
    const expected = isSame ? first : moveFormula(first, row - top, 0);
    if (sheet.grid.formula(row, left) !== expected) return undefined;
  }
  return first;
}
