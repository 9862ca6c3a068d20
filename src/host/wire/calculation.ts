// Owns the contract between the host and whatever calculates formulas.
import type { Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Scalar } from "../model/values";

export interface CellPosition {
  sheet: Sheet;
  row: number;
  column: number;
}

export interface Calculation {
  /** Whether Excel would accept this text as a formula; left out, any text is taken. */
  accepts?(formula: string, at?: { row: number; column: number }): boolean;
  /** Brings every formula's result up to date. */
  calculate(): void;
  /** What a formula comes to at a cell. */
  evaluate(formula: string, at: CellPosition): Scalar | Scalar[][];
  /** The cells a formula refers to (`=Sheet1!$A$1:$B$2`, a name, a table reference); null when it is no reference. */
  reference(formula: string, at: CellPosition): { sheet: Sheet; range: Rect } | null;
  /** What a cell's formula needs that is not calculated here, so that the cell keeps what the file held. */
  whyUncalculated?(sheet: Sheet, row: number, column: number): string | undefined;
}
