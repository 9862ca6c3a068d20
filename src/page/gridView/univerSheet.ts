// Owns the translation of a sheet's geometry (sizes, hidden rows, merges, frozen panes) into a Univer worksheet.
import { BooleanNumber, type IFreeze, type IRange, type IWorksheetData } from "@univerjs/core";
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  MAX_COLUMNS,
  MAX_ROWS,
  type Sheet,
} from "../../host/workbook";
import { toPixels } from "./pixels";

/** Empty rows and columns offered beyond the used ones; more come as one moves on. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 15;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export type Geometry = Pick<
  IWorksheetData,
  "rowCount" | "columnCount" | "rowData" | "columnData" | "mergeData" | "freeze" | "showGridlines"
>;

interface Cell {
  row: number;
  column: number;
}
/** Points of rows that have no height of their own but need more than the usual. */
export type TallRows = ReadonlyMap<number, number>;

export const sameHeights = (one: TallRows, other: TallRows): boolean =>
  one === other || (one.size === other.size && [...one].every(([row, height]) => other.get(row) === height));

/** @param atLeast the cell that must be reachable, e.g. where the selection is */
function geometry(sheet: Sheet, atLeast: Cell, tall: TallRows): Geometry {
  const { lastRow, lastColumn } = sheet.grid.extent();
  const objects = [...sheet.tables.map((table) => table.range), ...sheet.merges];
  const bottom = Math.max(lastRow, atLeast.row, ...objects.map((range) => range.bottom));
  const right = Math.max(lastColumn, atLeast.column, ...objects.map((range) => range.right));
  return {
    rowCount: Math.min(MAX_ROWS, Math.max(LEAST_ROWS, bottom + SPARE_ROWS)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, right + SPARE_COLUMNS)),
    rowData: rows(sheet, tall),
    columnData: columns(sheet),
    mergeData: sheet.merges.map(univerRange),
    freeze: freeze(sheet),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

const univerRange = (range: { top: number; left: number; bottom: number; right: number }): IRange => ({
  startRow: range.top,
  startColumn: range.left,
  endRow: range.bottom,
  endColumn: range.right,
});

function rows(sheet: Sheet, tall: TallRows): Geometry["rowData"] {
  const data: Geometry["rowData"] = {};
  for (const [row, height] of [...tall, ...sheet.rowHeights])
    data[row] = { h: toPixels(height), ah: toPixels(height) };
  for (const row of sheet.hiddenRows.keys()) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}

function columns(sheet: Sheet): Geometry["columnData"] {
  const data: Geometry["columnData"] = {};
  for (const [column, width] of sheet.columnWidths) data[column] = { w: toPixels(width) };
  for (const column of sheet.hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}

function freeze({ frozenRows, frozenColumns }: Sheet): IFreeze {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

/** A worksheet without cells: those are pulled when it paints. */
export function univerSheet(sheet: Sheet, atLeast: Cell, tall: TallRows): Partial<IWorksheetData> {
  return {
    id: sheet.id,
    name: sheet.name,
    cellData: {},
    defaultRowHeight: toPixels(DEFAULT_ROW_HEIGHT),
    defaultColumnWidth: toPixels(DEFAULT_COLUMN_WIDTH),
    rowHeader: { width: 46, hidden: sheet.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    columnHeader: { height: 20, hidden: sheet.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    ...geometry(sheet, atLeast, tall),
  };
}
