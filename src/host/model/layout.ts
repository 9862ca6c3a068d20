// Owns where rows and columns lie on the sheet, in points, hidden ones taking no room.
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from "./sheet";

/** Points from the sheet's top edge to a row's. */
export function topOf(sheet: Sheet, row: number): number {
  let top = row * DEFAULT_ROW_HEIGHT;
  for (const [index, height] of sheet.rowHeights) if (index < row) top += height - DEFAULT_ROW_HEIGHT;
  for (const index of sheet.hiddenRows.keys()) if (index < row) top -= sheet.rowHeight(index);
  return top;
}

/** Points from the sheet's left edge to a column's. */
export function leftOf(sheet: Sheet, column: number): number {
  let left = column * DEFAULT_COLUMN_WIDTH;
  for (const [index, width] of sheet.columnWidths) if (index < column) left += width - DEFAULT_COLUMN_WIDTH;
  for (const index of sheet.hiddenColumns) if (index < column) left -= sheet.columnWidth(index);
  return left;
}
