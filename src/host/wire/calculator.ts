// Owns the contract between the host and whatever calculates formulas, and what stands in when nothing does.
import type { Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import { parseRect, splitSheet } from "../model/address";

export interface CellPosition {
  sheet: Sheet;
  row: number;
  column: number;
}

export interface Calculator {
  /** Whether Excel would accept this text as a formula; left out, any text is taken. */
  accepts?(formula: string): boolean;
  /** Brings every formula's result up to date. */
  calculate(): void;
  /** What a formula comes to at a cell. */
  evaluate(formula: string, at: CellPosition): Scalar | Scalar[][];
  /** The cells a formula refers to (`=Sheet1!$A$1:$B$2`, a name, a table reference); null when it is no reference. */
  reference(formula: string, at: CellPosition): { sheet: Sheet; range: Rect } | null;
}

/** Follows plain references and names; calculates nothing, so results stay as they were. */
export class ReferenceReader implements Calculator {
  constructor(private readonly workbook: Workbook) {}

  calculate(): void {}

  evaluate(formula: string, at: CellPosition): Scalar | Scalar[][] {
    const found = this.reference(formula, at);
    if (!found) return null;
    const { sheet, range } = found;
    const rows: Scalar[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const cells: Scalar[] = [];
      for (let column = range.left; column <= range.right; column++)
        cells.push(sheet.grid.value(row, column));
      rows.push(cells);
    }
    return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
  }

  reference(formula: string, at: CellPosition, depth = 0): { sheet: Sheet; range: Rect } | null {
    const { sheet: sheetName, rest } = splitSheet(formula.replace(/^=/, "").trim());
    const sheet = sheetName === null ? at.sheet : this.workbook.sheetNamed(sheetName);
    if (!sheet) return null;
    const range = parseRect(rest);
    if (range) return { sheet, range };
    const name = depth < 8 ? this.workbook.nameNamed(rest, sheet) : undefined;
    return name ? this.reference(name.formula, { sheet, row: 0, column: 0 }, depth + 1) : null;
  }
}
