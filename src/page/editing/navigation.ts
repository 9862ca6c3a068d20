// Owns where keys move the selection: to the edge of a block of cells (Ctrl+arrow), pages, beginnings and ends.
import { MAX_COLUMNS, MAX_ROWS, rect, type Rect, type Sheet } from "../../host/workbook";

export interface Cell {
  row: number;
  column: number;
}

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const STEPS: Record<Direction, Cell> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

export const isDirection = (key: string): key is Direction => key in STEPS;

/** Where Ctrl+arrow goes: the last filled cell before a gap, or across a gap the next filled one, or the sheet's edge. */
export function edge(sheet: Sheet, from: Cell, direction: Direction): Cell {
  const step = STEPS[direction];
  const { lastRow, lastColumn } = sheet.grid.extent();
  const filled = ({ row, column }: Cell): boolean => sheet.grid.value(row, column) !== null;
  const visible = ({ row, column }: Cell): boolean =>
    !sheet.isRowHidden(row) && !sheet.hiddenColumns.has(column);
  const inside = ({ row, column }: Cell): boolean =>
    row >= 0 && column >= 0 && row <= lastRow && column <= lastColumn;
  const next = (cell: Cell): Cell => {
    let to = { row: cell.row + step.row, column: cell.column + step.column };
    while (inside(to) && !visible(to)) to = { row: to.row + step.row, column: to.column + step.column };
    return to;
  };
  // From beyond the used cells the way back begins at their border.
  const start = { row: Math.min(from.row, lastRow + 1), column: Math.min(from.column, lastColumn + 1) };
  const goesBack = direction === "ArrowUp" || direction === "ArrowLeft";
  let at = next(goesBack ? start : from);
  if (inside(at) && filled(from) && filled(at)) {
    for (let ahead = next(at); inside(ahead) && filled(ahead); ahead = next(at)) at = ahead;
    return at;
  }
  while (inside(at) && !filled(at)) at = next(at);
  return inside(at) ? at : sheetEdge(from, direction);
}

function sheetEdge({ row, column }: Cell, direction: Direction): Cell {
  if (direction === "ArrowUp") return { row: 0, column };
  if (direction === "ArrowDown") return { row: MAX_ROWS - 1, column };
  return { row, column: direction === "ArrowLeft" ? 0 : MAX_COLUMNS - 1 };
}

/** The selection from its fixed corner (the active cell) to another cell. */
export const extend = (active: Cell, to: Cell): Rect =>
  rect(
    Math.min(active.row, to.row),
    Math.min(active.column, to.column),
    Math.max(active.row, to.row),
    Math.max(active.column, to.column),
  );

/** The corner opposite to the active cell. */
export const farCorner = (selection: Rect, active: Cell): Cell => ({
  row: active.row === selection.top ? selection.bottom : selection.top,
  column: active.column === selection.left ? selection.right : selection.left,
});

/** A row some visible rows further on. */
export function rowsAway(sheet: Sheet, from: number, count: number): number {
  const step = Math.sign(count);
  let row = from;
  for (let left = Math.abs(count); left > 0 && row + step >= 0 && row + step < MAX_ROWS; row += step)
    if (!sheet.isRowHidden(row + step)) left--;
  return row;
}

/** The block of cells around a cell that blank rows and columns bound; the cell itself where all around is blank. */
export function region(sheet: Sheet, { row, column }: Cell): Rect {
  const { lastRow, lastColumn } = sheet.grid.extent();
  const filled = (top: number, left: number, bottom: number, right: number): boolean => {
    for (let r = Math.max(0, top); r <= Math.min(bottom, lastRow); r++)
      for (let c = Math.max(0, left); c <= Math.min(right, lastColumn); c++)
        if (sheet.grid.value(r, c) !== null) return true;
    return false;
  };
  let { top, left, bottom, right } = rect(row, column);
  for (let before = ""; before !== `${top},${left},${bottom},${right}`;) {
    before = `${top},${left},${bottom},${right}`;
    while (filled(bottom + 1, left - 1, bottom + 1, right + 1)) bottom++;
    while (top > 0 && filled(top - 1, left - 1, top - 1, right + 1)) top--;
    while (filled(top - 1, right + 1, bottom + 1, right + 1)) right++;
    while (left > 0 && filled(top - 1, left - 1, bottom + 1, left - 1)) left--;
  }
  return rect(top, left, bottom, right);
}
