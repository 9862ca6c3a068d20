// Owns what the references in a formula mean: A1 ranges, defined names and structured references, seen from a cell.
import { parseStructRef } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, rect, splitSheet, type Rect } from "../model/address";
import type { CellsReference, Line } from "../model/formulaShape";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/objects";
import type { Workbook } from "../model/workbook";
import { Reference, fail } from "./value";

/** Where a formula stands. */
export interface Site {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const WHOLE_ROWS: readonly Line[] = [
  { at: 0, fixed: true },
  { at: MAX_ROWS - 1, fixed: true },
];
const WHOLE_COLUMNS: readonly Line[] = [
  { at: 0, fixed: true },
  { at: MAX_COLUMNS - 1, fixed: true },
];

/** First and last row of a reference, which may stand the wrong way round. */
export const rowLines = ({ rows }: CellsReference): readonly Line[] =>
  rows.length === 0 ? WHOLE_ROWS : rows;
export const columnLines = ({ columns }: CellsReference): readonly Line[] =>
  columns.length === 0 ? WHOLE_COLUMNS : columns;

/**
 * The cells that a reference means.
 * @param down how far the formula's cell is below the one it was read for, across how far to the right; a name's
 * references run round the sheet's edges ("Define and use names in formulas": relative to the cell that is active)
 */
export function cellsAt(reference: CellsReference, down: number, across: number): Rect {
  const [r1, r2 = r1] = rowLines(reference);
  const [c1, c2 = c1] = columnLines(reference);
  const top = place(r1, down, MAX_ROWS);
  const left = place(c1, across, MAX_COLUMNS);
  if (r1 === r2 && c1 === c2) return rect(top, left);
  const bottom = place(r2, down, MAX_ROWS);
  const right = place(c2, across, MAX_COLUMNS);
  return rect(Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
}

const place = ({ at, fixed }: Line, by: number, count: number): number =>
  fixed ? at : (((at + by) % count) + count) % count;

/** The formula of a defined name, from the sheet's scope first. */
export function resolveName(workbook: Workbook, text: string, site: Site): string {
  const { sheet: scope, rest } = splitSheet(text);
  const sheet = scope === null ? site.sheet : workbook.sheetNamed(scope);
  return workbook.nameNamed(rest, sheet)?.formula ?? fail("#NAME?");
}

/**
 * The cells of `Table[Column]`, `Table[[#Headers],[Column]]`, `[@Column]`, `Table[#All]` …
 * Meaning: support.microsoft.com "Using structured references with Excel tables".
 */
export function resolveStructured(workbook: Workbook, text: string, site: Site): Reference {
  const parts = partsOf(text) ?? fail("#REF!");
  const found = parts.table ? workbook.tableNamed(parts.table) : tableAround(site);
  if (!found) fail("#REF!");
  const { sheet, table } = found;
  const columns = parts.columns ?? [];
  const first = columns[0] === undefined ? 0 : columnAt(table, columns[0]);
  const last =
    columns.length < 2
      ? columns[0] === undefined
        ? table.columns.length - 1
        : first
      : columnAt(table, columns[1]);
  const rows = sectionRows(table, parts.sections ?? [], sheet === site.sheet ? site.row : -1);
  const left = table.range.left;
  return new Reference(
    sheet,
    rect(rows.top, left + Math.min(first, last), rows.bottom, left + Math.max(first, last)),
  );
}

const parsed = new Map<string, ReturnType<typeof parseStructRef>>();

/** Column formulas repeat the same few texts in every row, so their parts are remembered. */
function partsOf(text: string): ReturnType<typeof parseStructRef> {
  let parts = parsed.get(text);
  if (parts === undefined) parsed.set(text, (parts = parseStructRef(text)));
  return parts;
}

function tableAround(site: Site): { sheet: Sheet; table: Table } | undefined {
  const table = site.sheet.tables.find(
    ({ range }) =>
      site.row >= range.top &&
      site.row <= range.bottom &&
      site.column >= range.left &&
      site.column <= range.right,
  );
  return table && { sheet: site.sheet, table };
}

function columnAt(table: Table, name: string): number {
  const wanted = name.toLowerCase();
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  return index >= 0 ? index : fail("#REF!");
}

/** First and last row of a table's body. */
export function bodyRows(table: Table): { top: number; bottom: number } {
  return {
    top: table.range.top + (table.showHeaders ? 1 : 0),
    bottom: table.range.bottom - (table.showTotals ? 1 : 0),
  };
}

function sectionRows(table: Table, sections: string[], siteRow: number): { top: number; bottom: number } {
  const body = bodyRows(table);
  const wanted = sections.map((section) => section.replace(/^#/, "").toLowerCase());
  if (wanted.length === 0) return body;
  let top = Infinity;
  let bottom = -Infinity;
  const include = (from: number, to: number): void => {
    top = Math.min(top, from);
    bottom = Math.max(bottom, to);
  };
  for (const section of wanted) {
    if (section === "all") include(table.range.top, table.range.bottom);
    else if (section === "data") include(body.top, body.bottom);
    else if (section === "headers" && table.showHeaders) include(table.range.top, table.range.top);
    else if (section === "totals" && table.showTotals) include(table.range.bottom, table.range.bottom);
    else if (section === "this row" && siteRow >= body.top && siteRow <= body.bottom)
      include(siteRow, siteRow);
    else fail(section === "this row" ? "#VALUE!" : "#REF!");
  }
  return { top, bottom };
}

/** The part of a range that can hold anything: whole columns end where the sheet's cells do. */
export function clipToUsed(reference: Reference): Rect | null {
  const { lastRow, lastColumn } = reference.sheet.grid.extent();
  const { top, left, bottom, right } = reference.range;
  const clipped = rect(top, left, Math.min(bottom, lastRow), Math.min(right, lastColumn));
  return clipped.top > clipped.bottom || clipped.left > clipped.right ? null : clipped;
}
