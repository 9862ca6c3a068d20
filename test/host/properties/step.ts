// Owns what a step of a property test is: one operation, made through Office.js and on the plain model.
import type { Book, Cell, Cells, Column, Formula, Plain, Rect, Sheet, Shift, Table } from "./plainSheet";
import { meet, torn } from "./plainSheet";

/** Numbers that a step takes its choices from; what they mean depends on the workbook as it then is. */
export interface Draw {
  readonly kind: number;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  readonly pick: number;
  readonly value: number;
}

export interface Step {
  /** For the report of a failure. */
  readonly says: string;
  readonly office: (context: Excel.RequestContext) => void;
  readonly plain: () => void;
  /** The sheets whose cells and objects it changes: where one is protected, Excel refuses it. */
  readonly edits: readonly Sheet[];
  /** Whether Excel may refuse it; then nothing may have changed. */
  readonly mayRefuse?: boolean;
}

/** The values that cells get; their order is that of a sort. */
export const VALUES: readonly Plain[] = [
  -3,
  0,
  1,
  2.5,
  7,
  40,
  "apple",
  "beta",
  "melon",
  "zebra",
  false,
  true,
];
const ORDER = new Map(VALUES.map((value, index) => [value, index]));

/** -1, 0 or 1 by Excel's order; blanks go last in both directions. */
export function compareValues(a: Plain, b: Plain, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rank = (value: Plain): number =>
    typeof value === "number" ? value / 1e6 : 10 + (ORDER.get(value) ?? 0);
  return (rank(a) - rank(b)) * (ascending ? 1 : -1);
}

let made = 0;
export const freshName = (stem: string): string => `${stem}${++made}x`;
/** Names begin anew with every sequence, so that a failing one reads the same when it is run again. */
export const resetNames = (): void => {
  made = 0;
};

export const officeSheet = (context: Excel.RequestContext, sheet: Sheet): Excel.Worksheet =>
  context.workbook.worksheets.getItem(sheet.name);
export const officeTable = (context: Excel.RequestContext, table: Table): Excel.Table =>
  context.workbook.tables.getItem(table.name);

export const choose = <T>(items: readonly T[], pick: number): T | undefined => items[pick % items.length];

export function tablesOf(book: Book): { sheet: Sheet; table: Table }[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}
export const isFiltered = (sheet: Sheet): boolean => sheet.hidden.size > 0;

export const touchesTable = (sheet: Sheet, rect: Rect): boolean =>
  sheet.tables.some((table) => meet(sheet.placeOf(table), rect));
export const touchesMerge = (sheet: Sheet, rect: Rect): boolean =>
  sheet.merges.some((merge) => {
    const place = sheet.place(merge);
    return place !== null && meet(place, rect);
  });
export const hasComment = (sheet: Sheet, rect: Rect): boolean =>
  sheet.comments.some(({ cell }) => sheet.cellsIn(rect).includes(cell));
export const rectOf = ({ row, column, height, width }: Draw): Rect => ({
  top: row,
  left: column,
  bottom: row + height,
  right: column + width,
});
export const hasFormula = (sheet: Sheet, rect: Rect): boolean =>
  sheet.cellsIn(rect).some(({ formula }) => formula !== null);

export const bodyOf = (sheet: Sheet, table: Table): Rect => sheet.bodyOf(table);
export const rowCells = (sheet: Sheet, place: Rect, row: number): Cell[] =>
  sheet.cellsIn({ ...place, top: row, bottom: row });

/** New rows of a table get the formulas of its calculated columns where they are empty. */
export function fillRows(sheet: Sheet, table: Table, from: number, to: number): void {
  const place = sheet.placeOf(table);
  for (let row = from; row <= to; row++) {
    const cells = rowCells(sheet, place, row);
    table.columns.forEach((column, index) => {
      const cell = cells[index];
      if (cell.value === null && cell.formula === null) cell.formula = formulaOf(sheet, table, column, cells);
    });
  }
}

/** Whether a shift of a table's own rows or columns would tear another table, or merged cells. */
export const tears = (sheet: Sheet, change: Shift, except: Table): boolean =>
  sheet.tables.some((table) => table !== except && torn(sheet.placeOf(table), change)) ||
  sheet.merges.some((merge) => torn(sheet.place(merge) ?? { top: 0, left: 0, bottom: 0, right: 0 }, change));

/** What a calculated column has in a row; null for other columns. */
export function formulaOf(sheet: Sheet, table: Table, column: Column, row: Cells): Formula | null {
  const { calculated } = column;
  if (!calculated) return null;
  const { how, of } = calculated;
  return how === "thisRow"
    ? { kind: how, table, column: of, times: 2 }
    : { kind: how, sheet, cell: row[table.columns.indexOf(of)], times: 3 };
}

/** Rules that stand on all body rows of a column go on over rows added at its end. */
export function extendRules(sheet: Sheet, body: Rect, to: number): void {
  for (const list of [sheet.validations, sheet.formats])
    list.forEach((area, index) => {
      const added: Cell[] = [];
      for (let column = body.left; column <= body.right; column++) {
        const cells = sheet.cellsIn({ ...body, left: column, right: column });
        if (cells.every((cell) => area.includes(cell)) && !area.includes(sheet.at(body.bottom + 1, column)))
          added.push(...sheet.cellsIn({ top: body.bottom + 1, bottom: to, left: column, right: column }));
      }
      list[index] = [...area, ...added];
    });
}

/** A rule that stands on all body rows of a column, and no higher, takes in rows inserted before the first. */
export function extendRulesUp(sheet: Sheet, body: Rect, count: number): void {
  for (const list of [sheet.validations, sheet.formats])
    list.forEach((area, index) => {
      const columns = Array.from({ length: body.right - body.left + 1 }, (_, offset) => body.left + offset);
      const added = columns.flatMap((column) => {
        const place = { top: body.top, bottom: body.bottom, left: column, right: column };
        const old = sheet.cellsIn({ ...place, top: body.top + count });
        const fresh = sheet.cellsIn({ ...place, bottom: body.top + count - 1 });
        return old.every((cell) => area.includes(cell)) && !area.includes(fresh[0]) ? fresh : [];
      });
      list[index] = [...area, ...added];
    });
}

/** A sort moves the rows that are shown. */
export const shownRows = (sheet: Sheet, { top, bottom }: Rect): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => !sheet.isHidden(row));
export const sortRows = (
  rows: readonly number[],
  key: (row: number) => Plain,
  ascending: boolean,
): number[] => [...rows].sort((a, b) => compareValues(key(a), key(b), ascending) || a - b);
