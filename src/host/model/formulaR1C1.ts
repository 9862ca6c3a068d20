// Owns formulas in R1C1 notation: relative to the cell that they stand in (Excel.Range.formulasR1C1).
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { formatCell } from "./address";

/** `=C3*D3` in E3 is `=RC[-2]*RC[-1]`. */
export const formulaToR1C1 = (formula: string, row: number, column: number): string =>
  translateFormulaToR1C1(formula, formatCell(row, column));
export const formulaFromR1C1 = (formula: string, row: number, column: number): string =>
  translateFormulaToA1(formula, formatCell(row, column));
