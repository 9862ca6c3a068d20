// Owns making the guide sheet.
import { fitToPageWidth } from "./pageWidth";
import type { GuidePlan, GuideRow, GuideStyle } from "../../core/template/plan";

/** Points. */
const LINE_HEIGHT = 17;
const CHINESE_CHARACTER = 11;
const LATIN_CHARACTER = 5.6;

const fonts: Record<GuideStyle, { readonly size: number; readonly bold: boolean; readonly color: string }> = {
  title: { size: 18, bold: true, color: "#1F3864" },
  heading: { size: 13, bold: true, color: "#1F3864" },
  text: { size: 11, bold: false, color: "#262626" },
  tableHeader: { size: 11, bold: true, color: "#FFFFFF" },
  tableRow: { size: 11, bold: false, color: "#262626" },
};
const TABLE_HEADER_FILL = "#4472C4";

/** Queues the text of its sheet, which is there, wrapped and set. */
export function addGuide(context: Excel.RequestContext, { sheet: title, rows, widths }: GuidePlan): void {
  const sheet = context.workbook.worksheets.getItem(title);
  const all = sheet.getRangeByIndexes(0, 0, rows.length, widths.length);
  all.values = rows.map(({ cells }) => widths.map((_, column) => cells[column] ?? ""));
  all.format.wrapText = true;
  all.format.verticalAlignment = Excel.VerticalAlignment.center;
  widths.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
  rows.forEach((row, index) => setRow(sheet.getRangeByIndexes(index, 0, 1, widths.length), row, widths));
  sheet.showGridlines = false;
  fitToPageWidth(sheet);
}

function setRow(cells: Excel.Range, row: GuideRow, widths: readonly number[]): void {
  const { size, bold, color } = fonts[row.style];
  cells.format.font.set({ size, bold, color });
  if (row.style === "tableHeader") cells.format.fill.color = TABLE_HEADER_FILL;
  const isTable = row.style === "tableHeader" || row.style === "tableRow";
  // Running text goes over the whole width. Excel does not fit the height of merged cells, so it is worked out.
  if (!isTable) cells.merge();
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = row.cells.map((text, column) => linesOf(text, isTable ? (widths[column] ?? whole) : whole));
  cells.format.rowHeight = Math.max(...lines) * Math.max(LINE_HEIGHT, size * 1.5) + (isTable ? 4 : 2);
}

function linesOf(text: string, width: number): number {
  let length = 0;
  for (const character of text) length += character > "\u2E7F" ? CHINESE_CHARACTER : LATIN_CHARACTER;
  // Words do not fill a line to its end.
  return Math.max(1, Math.ceil((length * 1.05) / (width - 8)));
}
