// Owns Excel.RangeFormat and FormatProtection: alignment, wrapping, row heights and column widths, locking.
import { columnCount, rowCount, MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { autofitColumn, autofitRow } from "../../model/autofit";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../model/sheet";
import type { HorizontalAlignment, ReadingOrder, VerticalAlignment } from "../../model/style";
import { AreaObject, uniform } from "../area";
import { asBoolean, asInteger, asNumber, asOneOf } from "../arguments";
import { requireAllowed } from "../guard";
import { invalidArgument } from "../hostError";
import { fact, factProperty, LookObject } from "../look";
import { method, object, readWrite, type Members } from "../members";
import { RangeBorderCollectionObject } from "./rangeBorders";
import { RangeFillObject } from "./rangeFill";
import { RangeFontObject } from "./rangeFont";
import { CellsLook } from "./cellsLook";

export class RangeFormatObject extends AreaObject {
  readonly look = new CellsLook(this.session, this.sheet, this.rects);
}
export class FormatProtectionObject extends LookObject {}

export const HORIZONTAL: readonly HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
export const READING_ORDERS: readonly ReadingOrder[] = ["Context", "LeftToRight", "RightToLeft"];
export const VERTICAL: readonly VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
/** "Change the column width or row height" (support.microsoft.com): 0–409 points high, 0–255 characters wide. */
const MAX_HEIGHT = 409.5;
const MAX_WIDTH = 1790;
const MAX_INDENT = 250;

export const ALIGNMENT_FACTS = {
  horizontalAlignment: fact("horizontal", (value) => asOneOf(value, HORIZONTAL)),
  verticalAlignment: fact("vertical", (value) => asOneOf(value, VERTICAL)),
  wrapText: fact("wrapText", (value) => asBoolean(value)),
  indentLevel: fact("indent", (value) => {
    const level = asInteger(value);
    if (level < 0 || level > MAX_INDENT) throw invalidArgument("An indent is 0 to 250.");
    return level;
  }),
  /** -90 to 90 degrees, or 180 for vertical text (Excel.RangeFormat.textOrientation). */
  textOrientation: fact("rotation", (value) => {
    const degrees = asInteger(value);
    if (degrees !== 180 && Math.abs(degrees) > 90)
      throw invalidArgument("An orientation is -90 to 90, or 180.");
    return degrees;
  }),
  autoIndent: fact("autoIndent", (value) => asBoolean(value)),
  readingOrder: fact("readingOrder", (value) => asOneOf(value, READING_ORDERS)),
  shrinkToFit: fact("shrinkToFit", (value) => asBoolean(value)),
};
export const PROTECTION_FACTS = {
  locked: fact("locked", (value) => asBoolean(value)),
  formulaHidden: fact("formulaHidden", (value) => asBoolean(value)),
};

function* rowsOf(area: AreaObject): Iterable<number> {
  for (const rect of area.rects) {
    // As with columns: of a whole sheet the rows that it uses, since heights are kept one by one.
    const last = rowCount(rect) === MAX_ROWS ? Math.max(0, area.sheet.grid.extent().lastRow) : rect.bottom;
    for (let row = rect.top; row <= last; row++) yield row;
  }
}
function* columnsOf(area: AreaObject): Iterable<number> {
  for (const rect of area.rects) {
    const last =
      columnCount(rect) === MAX_COLUMNS ? Math.max(0, area.sheet.grid.extent().lastColumn) : rect.right;
    for (let column = rect.left; column <= last; column++) yield column;
  }
}
const readRows = (area: AreaObject): Iterable<number> =>
  area.rects.some((rect) => rowCount(rect) === MAX_ROWS) ? [0] : rowsOf(area);

/** Checks a height; sets it. */
export function heightChange(area: AreaObject, value: unknown): () => void {
  requireAllowed(area.session, area.sheet, "allowFormatRows");
  const height = asNumber(value);
  if (height < 0 || height > MAX_HEIGHT) throw invalidArgument("A row is 0 to 409 points high.");
  return () => setHeight(area, height);
}
function setHeight(area: AreaObject, height: number): void {
  for (const row of rowsOf(area)) area.sheet.rowHeights.set(row, height);
  area.session.sheetChanged(area.sheet);
}
export function widthChange(area: AreaObject, value: unknown): () => void {
  requireAllowed(area.session, area.sheet, "allowFormatColumns");
  const width = asNumber(value);
  if (width < 0 || width > MAX_WIDTH) throw invalidArgument("A column is 0 to 255 characters wide.");
  return () => setWidth(area, width);
}
function setWidth(area: AreaObject, width: number): void {
  for (const column of columnsOf(area)) area.sheet.columnWidths.set(column, width);
  area.session.sheetChanged(area.sheet);
}

export const rowHeightOf = (area: AreaObject): number | null =>
  uniform([...readRows(area)].map((row) => area.sheet.rowHeight(row)));
export const columnWidthOf = (area: AreaObject): number | null =>
  uniform([...columnsOf(area)].map((column) => area.sheet.columnWidth(column)));
export const hasStandardHeight = (area: AreaObject): boolean | null =>
  uniform([...readRows(area)].map((row) => !area.sheet.rowHeights.has(row)));
export const hasStandardWidth = (area: AreaObject): boolean | null =>
  uniform([...columnsOf(area)].map((column) => !area.sheet.columnWidths.has(column)));

export const rangeFormatMembers: Members<RangeFormatObject> = {
  Fill: object("1.1", ({ session, look }) => new RangeFillObject(session, look)),
  Font: object("1.1", ({ session, look }) => new RangeFontObject(session, look)),
  Borders: object("1.1", ({ session, look }) => new RangeBorderCollectionObject(session, look)),
  Protection: object("1.2", ({ session, look }) => new FormatProtectionObject(session, look)),
  HorizontalAlignment: factProperty("1.1", ALIGNMENT_FACTS.horizontalAlignment),
  VerticalAlignment: factProperty("1.1", ALIGNMENT_FACTS.verticalAlignment),
  WrapText: factProperty("1.1", ALIGNMENT_FACTS.wrapText),
  IndentLevel: factProperty("1.9", ALIGNMENT_FACTS.indentLevel),
  TextOrientation: factProperty("1.7", ALIGNMENT_FACTS.textOrientation),
  AutoIndent: factProperty("1.9", ALIGNMENT_FACTS.autoIndent),
  ReadingOrder: factProperty("1.9", ALIGNMENT_FACTS.readingOrder),
  ShrinkToFit: factProperty("1.9", ALIGNMENT_FACTS.shrinkToFit),
  RowHeight: readWrite("1.2", rowHeightOf, (area, value) => value !== null && heightChange(area, value)()),
  ColumnWidth: readWrite("1.2", columnWidthOf, (area, value) => value !== null && widthChange(area, value)()),
  UseStandardHeight: readWrite(
    "1.7",
    hasStandardHeight,
    (area, value) => asBoolean(value) && heightChange(area, DEFAULT_ROW_HEIGHT)(),
  ),
  UseStandardWidth: readWrite(
    "1.7",
    hasStandardWidth,
    (area, value) => asBoolean(value) && widthChange(area, DEFAULT_COLUMN_WIDTH)(),
  ),
  AutofitColumns: method("1.2", (area) => {
    requireAllowed(area.session, area.sheet, "allowFormatColumns");
    area.session.ensureCalculated();
    const display = area.session.display();
    for (const rect of area.rects) autofitColumn(area.session.workbook, area.sheet, rect, display);
    area.session.sheetChanged(area.sheet);
  }),
  AutofitRows: method("1.2", (area) => {
    requireAllowed(area.session, area.sheet, "allowFormatRows");
    area.session.ensureCalculated();
    const display = area.session.display();
    for (const rect of area.rects) autofitRow(area.session.workbook, area.sheet, rect, display);
    area.session.sheetChanged(area.sheet);
  }),
};

export const formatProtectionMembers: Members<FormatProtectionObject> = {
  Locked: factProperty("1.2", PROTECTION_FACTS.locked),
  FormulaHidden: factProperty("1.2", PROTECTION_FACTS.formulaHidden),
};
