// Owns widths and heights fitted to what cells show. Text is not measured with a font: a Latin character counts one
// digit's width and a wide one (Chinese, full-width) two, as Excel's column width counts characters.
import { columnCount, intersect, MAX_COLUMNS, MAX_ROWS, rowCount, type Rect } from "./address";
import type { DisplayText } from "./displayText";
import { styleAt } from "./formatting";
import { DEFAULT_ROW_HEIGHT, type Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Points of one digit of Calibri 11 (7 pixels at 96 dpi), and of the padding of a cell (5 pixels). */
const DIGIT = 5.25;
const PADDING = 3.75;
const BASE_SIZE = 11;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** Width of a text in points at a font size. */
export function textWidth(text: string, size: number): number {
  const units = text.length + (text.match(WIDE)?.length ?? 0);
  return (units * DIGIT * size) / BASE_SIZE;
}

/** Sets the width of each column to its longest text in the range; of an empty one it stays. */
export function autofitColumn(workbook: Workbook, sheet: Sheet, range: Rect, display: DisplayText): void {
  const used = sheet.grid.usedRect(true);
  const area = used && intersect(range, used);
  if (!area) return;
  for (let column = area.left; column <= area.right; column++) {
    let widest = 0;
    for (let row = area.top; row <= area.bottom; row++) {
      const style = workbook.styles.get(styleAt(sheet, row, column));
      const text = display.show(sheet.grid.value(row, column), style.numberFormat);
      if (text === "" || style.wrapText) continue;
      const line = Math.max(...text.split("\n").map((part) => textWidth(part, style.fontSize)));
      widest = Math.max(widest, line * (style.bold ? 1.06 : 1) + style.indent * DIGIT * 1.5);
    }
    if (widest > 0)
      sheet.columnWidths.set(column, Math.min(1790, Math.round((widest + PADDING * 2) * 4) / 4));
  }
}

/** Sets the height of each row to its tallest cell, counting wrapped lines. */
export function autofitRow(workbook: Workbook, sheet: Sheet, range: Rect, display: DisplayText): void {
  const used = sheet.grid.usedRect(true);
  const area = used && intersect({ ...range, left: 0, right: MAX_COLUMNS - 1 }, used);
  if (!area || (rowCount(range) === MAX_ROWS && columnCount(range) === 0)) return;
  for (let row = area.top; row <= area.bottom; row++) {
    let tallest = DEFAULT_ROW_HEIGHT;
    for (let column = area.left; column <= area.right; column++) {
      const style = workbook.styles.get(styleAt(sheet, row, column));
      const text = display.show(sheet.grid.value(row, column), style.numberFormat);
      if (text === "") continue;
      const lines = style.wrapText ? wrappedLines(text, style.fontSize, sheet.columnWidth(column)) : 1;
      tallest = Math.max(tallest, (lines * style.fontSize * DEFAULT_ROW_HEIGHT) / BASE_SIZE);
    }
    if (tallest === DEFAULT_ROW_HEIGHT) sheet.rowHeights.delete(row);
    else sheet.rowHeights.set(row, Math.min(409.5, Math.round(tallest * 4) / 4));
  }
}

function wrappedLines(text: string, size: number, width: number): number {
  const room = Math.max(DIGIT, width - PADDING);
  return text
    .split("\n")
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part, size) / room)), 0);
}
