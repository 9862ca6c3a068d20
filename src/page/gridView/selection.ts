// Owns what a selection covers: merged areas as a whole, whole rows and columns; and how wide a cell is shown.
import {
  contains,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
  type Rect,
  sameRect,
  type Sheet,
  union,
} from "../../host/workbook";

interface Span {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** A selection down to the last row that the view has means whole columns, and the other way round. */
export function wholeLines(
  { startRow, startColumn, endRow, endColumn }: Span,
  rows: number,
  columns: number,
): Rect {
  const bottom = startRow === 0 && endRow >= rows - 1 ? MAX_ROWS - 1 : endRow;
  const right = startColumn === 0 && endColumn >= columns - 1 ? MAX_COLUMNS - 1 : endColumn;
  return rect(startRow, startColumn, bottom, right);
}

/** A cell's width in points; of a merged area, that of all its columns. */
export function shownWidth(sheet: Sheet, row: number, column: number): number {
  const merge = sheet.merges.find((area) => contains(area, row, column));
  let width = 0;
  for (let at = merge?.left ?? column; at <= (merge?.right ?? column); at++) width += sheet.shownWidth(at);
  return width;
}

/** A selection takes in the whole of every merged area it touches. */
export function withMerges(selection: Rect, merges: readonly Rect[]): Rect {
  const grown = merges.reduce(
    (area, merge) => (intersect(area, merge) ? union(area, merge) : area),
    selection,
  );
  return sameRect(grown, selection) ? grown : withMerges(grown, merges);
}
