// Owns moving a block of cells as cut and paste does: formulas everywhere follow what was moved.
import {
  changeFormulas,
  columnCount,
  followMove,
  rect,
  type Rect,
  rowCount,
  type Sheet,
  type Workbook,
} from "../../host/workbook";
import { cellAt, putCell } from "./snapshot";

const EMPTY = { value: null, formula: undefined, style: 0 };

/** The cells that a block covers once its corner stands at a cell. */
export const blockAt = (block: Rect, row: number, column: number): Rect =>
  rect(row, column, row + rowCount(block) - 1, column + columnCount(block) - 1);

/** What was at the new place is overwritten, also where the two overlap. */
export function moveBlock(workbook: Workbook, from: Sheet, block: Rect, to: Sheet, target: Rect): void {
  const source = { sheet: from.name, range: block };
  const place = { sheet: to.name, top: target.top, left: target.left };
  const cells: ReturnType<typeof cellAt>[] = [];
  eachCell(block, (row, column) => {
    cells.push(cellAt(from, row, column));
    putCell(from, row, column, EMPTY);
  });
  changeFormulas(workbook, (formula, home) => followMove(formula, home?.name ?? "", false, source, place));
  let next = 0;
  eachCell(target, (row, column) => {
    const cell = cells[next++];
    const formula = cell.formula && followMove(cell.formula, from.name, true, source, place);
    putCell(to, row, column, { ...cell, formula });
  });
}

function eachCell(area: Rect, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) visit(row, column);
}
