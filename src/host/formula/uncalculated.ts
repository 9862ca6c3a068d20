// Owns the cells whose formula could not be calculated, and why. A mark belongs to a formula at a place: once another
// formula or a value stands there, or the sheet is gone, the mark is no more.
import { contains, MAX_COLUMNS, type Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Site } from "./resolve";

interface Mark {
  readonly row: number;
  readonly column: number;
  readonly formula: string | undefined;
  readonly why: string;
}

export class UncalculatedCells {
  private readonly sheets = new Map<Sheet, Map<number, Mark>>();

  get size(): number {
    let size = 0;
    for (const marks of this.sheets.values()) size += marks.size;
    return size;
  }

  mark({ sheet, row, column }: Site, why: string): void {
    let marks = this.sheets.get(sheet);
    if (!marks) this.sheets.set(sheet, (marks = new Map()));
    marks.set(keyOf(row, column), { row, column, formula: sheet.grid.formula(row, column), why });
  }
  unmark({ sheet, row, column }: Site): void {
    const marks = this.sheets.get(sheet);
    if (marks?.delete(keyOf(row, column)) && marks.size === 0) this.sheets.delete(sheet);
  }
  has(sheet: Sheet, row: number, column: number): boolean {
    return this.sheets.size > 0 && (this.sheets.get(sheet)?.has(keyOf(row, column)) ?? false);
  }
  /** Why a cell is not calculated; undefined when it is, or holds no formula. */
  why({ sheet, row, column }: Site): string | undefined {
    return this.sheets.get(sheet)?.get(keyOf(row, column))?.why;
  }
  /** Whether any cell of a range is not calculated. */
  within(sheet: Sheet, range: Rect): boolean {
    for (const { row, column } of this.sheets.get(sheet)?.values() ?? [])
      if (contains(range, row, column)) return true;
    return false;
  }
  /** Forgets the marks whose formula stands there no longer. */
  sweep(workbook: Workbook): void {
    for (const [sheet, marks] of this.sheets) {
      for (const [key, { row, column, formula }] of marks)
        if (sheet.grid.formula(row, column) !== formula || formula === undefined) marks.delete(key);
      if (marks.size === 0 || !workbook.sheets.includes(sheet)) this.sheets.delete(sheet);
    }
  }
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
