// Owns when a table column becomes a calculated column, whose formula new rows get by themselves.
// "Use calculated columns in an Excel table" (support.microsoft.com): one formula for all rows of a column makes it one.
import { intersect, rowCount, type Rect } from "./address";
import { shiftIndex, type CellShift } from "./cellShift";
import { moveFormula, shiftFormula } from "./formulaText";
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
function sharedFormula({ grid }: Sheet, { top, bottom, left }: Rect): string | undefined {
  const first = grid.shape(top, left);
  if (first === undefined) return undefined;
  for (let row = top + 1; row <= bottom; row++) {
    const shape = grid.shape(row, left);
    if (shape !== first && shape?.at(row, left) !== first.at(row, left)) return undefined;
  }
  return first.at(top, left);
}

/** A calculated column's formula as a row of the body writes it. */
export function formulaOfRow(formula: string, body: Rect, row: number): string {
  return row === body.top ? formula : moveFormula(formula, row - body.top, 0);
}

/**
 * Keeps calculated columns right while rows are inserted or deleted: their formula is written as the first body row has
 * it, which may become another row. To be called before the shift; the answer is called after it.
 */
export function followCalculatedColumns(sheet: Sheet, shift: CellShift): () => void {
  if (shift.axis === "columns") return () => undefined;
  const columns = sheet.tables.flatMap((table) => {
    const body = bodyRange(table);
    const moves = shift.range.left <= body.left && shift.range.right >= body.right;
    const row = moves ? firstKept(body, shift) : body.top;
    const after = (moves ? shiftIndex(row, shift) : row) ?? row;
    return table.columns.flatMap((column) =>
      column.formula === undefined
        ? []
        : [{ table, column, row: after, text: formulaOfRow(column.formula, body, row) }],
    );
  });
  return () => {
    for (const { table, column, row, text } of columns) {
      const shifted = shiftFormula(text, sheet.name, sheet.name, shift);
      column.formula = moveFormula(shifted, bodyRange(table).top - row, 0);
    }
  };
}

function firstKept(body: Rect, shift: CellShift): number {
  for (let row = body.top; row <= body.bottom; row++) if (shiftIndex(row, shift) !== null) return row;
  return body.top;
}
