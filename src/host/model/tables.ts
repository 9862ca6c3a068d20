// Owns making and reshaping tables: header texts, unique column names, resizing, columns and rows added and taken away.
// That headers are texts, and all different: ECMA-376-1, 18.5.1.3 (tableColumn, name); what an empty or repeated one becomes
// ("Column1", "Name2") is UNVERIFIED.
import { columnCount, intersect, rect, rowCount, type Rect } from "./address";
import { DisplayText } from "./displayText";
import type { Table, TableColumn } from "./objects";
import type { Sheet } from "./sheet";
import { renameColumns } from "./tableReferences";
import type { Workbook } from "./workbook";

const DEFAULT_TABLE_STYLE = "TableStyleMedium2";

export const headerRow = (table: Table): Rect | null =>
  table.showHeaders ? { ...table.range, bottom: table.range.top } : null;
export const totalRow = (table: Table): Rect | null =>
  table.showTotals ? { ...table.range, top: table.range.bottom } : null;
/** The rows between header and totals; a table always has at least one. */
export const bodyRange = (table: Table): Rect => ({
  ...table.range,
  top: table.range.top + (table.showHeaders ? 1 : 0),
  bottom: table.range.bottom - (table.showTotals ? 1 : 0),
});
export const bodyRowCount = (table: Table): number => rowCount(bodyRange(table));

export const overlapsTable = (sheet: Sheet, range: Rect, except?: Table): boolean =>
  sheet.tables.some((table) => table !== except && intersect(table.range, range) !== null);
export const overlapsMerge = (sheet: Sheet, range: Rect): boolean =>
  sheet.merges.some((merge) => intersect(merge, range) !== null);

/**
 * A table over cells that hold headers and data; the caller has checked overlaps and made room for a header row.
 * Empty, repeated and non-text headers become texts, as Excel does on Ctrl+T.
 */
export function createTable(
  workbook: Workbook,
  sheet: Sheet,
  range: Rect,
  name: string,
  columnStem: string,
): Table {
  const withBody = range.bottom === range.top ? { ...range, bottom: range.bottom + 1 } : range;
  const table: Table = {
    id: workbook.freshId(),
    name,
    range: withBody,
    showHeaders: true,
    showTotals: false,
    columns: [],
    style: DEFAULT_TABLE_STYLE,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    criteria: new Map(),
    ...(withBody !== range && { insertRow: true }),
  };
  for (let index = 0; index < columnCount(range); index++)
    table.columns.push({ id: index + 1, name: headerText(workbook, sheet, table, index, columnStem) });
  writeHeaders(sheet, table);
  sheet.tables.push(table);
  return table;
}

function headerText(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number,
  stem: string,
  taken: readonly { name: string }[] = table.columns,
): string {
  const { top, left } = table.range;
  const value = sheet.grid.value(top, left + index);
  const format = workbook.styles.get(sheet.grid.style(top, left + index)).numberFormat;
  const text = new DisplayText({ language: "en-US", date1904: workbook.date1904 }).show(value, format);
  return uniqueColumnName(taken, text || `${stem}${index + 1}`);
}

/** Whether the table has no data yet but the blank row that it was made with; rows that are added take its place. */
export function awaitsRows(sheet: Sheet, table: Table): boolean {
  const body = bodyRange(table);
  if (!table.insertRow || rowCount(body) !== 1) return false;
  for (let column = body.left; column <= body.right; column++)
    if (sheet.grid.value(body.top, column) !== null || sheet.grid.formula(body.top, column) !== undefined)
      return false;
  return true;
}

/** Excel keeps column names unique by a number at the end: `Name`, `Name2`. */
export function uniqueColumnName(columns: readonly { name: string }[], wanted: string): string {
  const taken = (name: string): boolean =>
    columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
  if (!taken(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken(`${wanted}${number}`)) return `${wanted}${number}`;
}

/** Puts the column names into the header cells, as text. */
export function writeHeaders(sheet: Sheet, table: Table): void {
  const header = headerRow(table);
  if (!header) return;
  table.columns.forEach((column, index) => {
    if (sheet.grid.value(header.top, header.left + index) !== column.name)
      sheet.grid.setValue(header.top, header.left + index, column.name);
  });
}

/** Takes over what was written into header cells; an emptied one gets a name of its own back. References follow. */
export function readHeaders(workbook: Workbook, sheet: Sheet, table: Table, columnStem: string): void {
  const header = headerRow(table);
  if (!header) return;
  const named: { name: string }[] = [];
  table.columns.forEach((_, index) =>
    named.push({ name: headerText(workbook, sheet, table, index, columnStem, named) }),
  );
  renameColumns(
    workbook,
    sheet,
    table,
    named.map(({ name }) => name),
  );
  writeHeaders(sheet, table);
}

/** Gives the table another range with the same header row; columns are added at the right or dropped. */
export function resizeTable(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  range: Rect,
  columnStem: string,
): void {
  const shift = range.left - table.range.left;
  const kept: TableColumn[] = [];
  const nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  let added = 0;
  const old = table.columns;
  table.range = range;
  table.columns = kept;
  for (let index = 0; index < columnCount(range); index++) {
    const same = old[index + shift];
    kept.push(same ?? { id: nextId + added++, name: headerText(workbook, sheet, table, index, columnStem) });
  }
  const criteria = new Map([...table.criteria].map(([index, value]) => [index - shift, value] as const));
  table.criteria = new Map([...criteria].filter(([index]) => index >= 0 && index < kept.length));
  writeHeaders(sheet, table);
}

/** The cells of one column of the table: all, header, body or total. */
export const columnPart = (part: Rect, index: number): Rect =>
  rect(part.top, part.left + index, part.bottom, part.left + index);
