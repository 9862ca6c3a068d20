// Owns what a step of a property test is: one operation, made through Office.js and on the plain model.
import type { Book, Cell, Plain, Rect, Sheet, Table } from "./plainSheet";
import { meet } from "./plainSheet";

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
export const hasFormula = (sheet: Sheet, rect: Rect): boolean =>
  sheet.cellsIn(rect).some(({ formula }) => formula !== null);

export const bodyOf = (sheet: Sheet, table: Table): Rect => {
  const place = sheet.placeOf(table);
  return { ...place, top: place.top + 1 };
};
export const rowCells = (sheet: Sheet, place: Rect, row: number): Cell[] =>
  sheet.cellsIn({ ...place, top: row, bottom: row });

/** New rows of a table get the formulas of its calculated columns where they are empty. */
export function fillRows(sheet: Sheet, table: Table, from: number, to: number): void {
  const place = sheet.placeOf(table);
  for (let row = from; row <= to; row++) {
    const cells = rowCells(sheet, place, row);
    table.columns.forEach(({ formula }, index) => {
      const cell = cells[index];
      if (formula && cell.value === null && cell.formula === null) cell.formula = formula(cells);
    });
  }
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

export function sortRows(rect: Rect, key: (row: number) => Plain, ascending: boolean): number[] {
  const order = Array.from({ length: rect.bottom - rect.top + 1 }, (_, index) => rect.top + index);
  return order.sort((a, b) => compareValues(key(a), key(b), ascending) || a - b);
}
