// Owns Excel.RangeFormat and FormatProtection: alignment, wrapping, row heights and column widths, locking.
import { columnCount, rowCount, MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { autofitColumn, autofitRow } from "../../model/autofit";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../model/sheet";
import type { HorizontalAlignment, VerticalAlignment } from "../../model/style";
import { AreaObject, uniform } from "../area";
import { asBoolean, asInteger, asNumber, asOneOf } from "../arguments";
import { requireAllowed } from "../guard";
import { invalidArgument } from "../hostError";
import { method, object, readWrite, type Members } from "../members";
import { RangeBorderCollectionObject } from "./rangeBorders";
import { RangeFillObject } from "./rangeFill";
import { RangeFontObject } from "./rangeFont";
import { styleProperty } from "./styleProperty";

export class RangeFormatObject extends AreaObject {}
export class FormatProtectionObject extends AreaObject {}

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
export const VERTICAL: readonly VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
/** "Change the column width or row height" (support.microsoft.com): 0–409 points high, 0–255 characters wide. */
const MAX_HEIGHT = 409.5;
const MAX_WIDTH = 1790;
const MAX_INDENT = 250;

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

function setHeight(area: AreaObject, height: number): void {
  requireAllowed(area.session, area.sheet, "allowFormatRows");
  if (height < 0 || height > MAX_HEIGHT) throw invalidArgument("A row is 0 to 409 points high.");
  for (const row of rowsOf(area)) area.sheet.rowHeights.set(row, height);
  area.session.sheetChanged(area.sheet);
}
function setWidth(area: AreaObject, width: number): void {
  requireAllowed(area.session, area.sheet, "allowFormatColumns");
  if (width < 0 || width > MAX_WIDTH) throw invalidArgument("A column is 0 to 255 characters wide.");
  for (const column of columnsOf(area)) area.sheet.columnWidths.set(column, width);
  area.session.sheetChanged(area.sheet);
}

export const rangeFormatMembers: Members<RangeFormatObject> = {
  Fill: object("1.1", ({ session, sheet, rects }) => new RangeFillObject(session, sheet, rects)),
  Font: object("1.1", ({ session, sheet, rects }) => new RangeFontObject(session, sheet, rects)),
  Borders: object(
    "1.1",
    ({ session, sheet, rects }) => new RangeBorderCollectionObject(session, sheet, rects),
  ),
  Protection: object("1.2", ({ session, sheet, rects }) => new FormatProtectionObject(session, sheet, rects)),
  HorizontalAlignment: styleProperty("1.1", "horizontal", (value) => asOneOf(value, HORIZONTAL)),
  VerticalAlignment: styleProperty("1.1", "vertical", (value) => asOneOf(value, VERTICAL)),
  WrapText: styleProperty("1.1", "wrapText", (value) => asBoolean(value)),
  IndentLevel: styleProperty("1.9", "indent", (value) => {
    const level = asInteger(value);
    if (level < 0 || level > MAX_INDENT) throw invalidArgument("An indent is 0 to 250.");
    return level;
  }),
  /** -90 to 90 degrees, or 180 for vertical text (Excel.RangeFormat.textOrientation). */
  TextOrientation: styleProperty("1.7", "rotation", (value) => {
    const degrees = asInteger(value);
    if (degrees !== 180 && Math.abs(degrees) > 90)
      throw invalidArgument("An orientation is -90 to 90, or 180.");
    return degrees;
  }),
  RowHeight: readWrite(
    "1.2",
    (area) => uniform([...readRows(area)].map((row) => area.sheet.rowHeight(row))),
    (area, value) => value !== null && setHeight(area, asNumber(value)),
  ),
  ColumnWidth: readWrite(
    "1.2",
    (area) => uniform([...columnsOf(area)].map((column) => area.sheet.columnWidth(column))),
    (area, value) => value !== null && setWidth(area, asNumber(value)),
  ),
  UseStandardHeight: readWrite(
    "1.7",
    (area) => uniform([...readRows(area)].map((row) => !area.sheet.rowHeights.has(row))),
    (area, value) => asBoolean(value) && setHeight(area, DEFAULT_ROW_HEIGHT),
  ),
  UseStandardWidth: readWrite(
    "1.7",
    (area) => uniform([...columnsOf(area)].map((column) => !area.sheet.columnWidths.has(column))),
    (area, value) => asBoolean(value) && setWidth(area, DEFAULT_COLUMN_WIDTH),
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
  Locked: styleProperty("1.2", "locked", (value) => asBoolean(value)),
  FormulaHidden: styleProperty("1.2", "formulaHidden", (value) => asBoolean(value)),
};
