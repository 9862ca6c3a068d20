// Owns a formula as it reads at another cell: rules and fills are written for one cell and meant for each of many.
import { moveFormula } from "../../host/workbook";

interface Cell {
  row: number;
  column: number;
}

const REMEMBERED = 50_000;
const moved = new Map<string, string>();

/** The formula with its relative references moved from one cell to another; remembered, since painting asks often. */
export function formulaAt(formula: string, from: Cell, to: Cell): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows === 0 && columns === 0) return formula;
  const key = `${rows},${columns}${formula}`;
  let result = moved.get(key);
  if (result === undefined) {
    if (moved.size >= REMEMBERED) moved.clear();
    moved.set(key, (result = moveFormula(formula, rows, columns)));
  }
  return result;
}
