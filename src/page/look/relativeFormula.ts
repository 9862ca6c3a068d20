// Owns moving a formula's relative references: rules and fills are written for one cell and meant for each of many.
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { formatCell } from "../../host/model/address";

const REMEMBERED = 50_000;
const moved = new Map<string, string>();

/** The formula as it reads at another cell; references pushed off the sheet become #REF!. */
export function moveFormula(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  if (from.row === to.row && from.column === to.column) return formula;
  const start = formatCell(from.row, from.column);
  const end = formatCell(to.row, to.column);
  const key = `${start}>${end}${formula}`;
  let result = moved.get(key);
  if (result === undefined) {
    if (moved.size >= REMEMBERED) moved.clear();
    result = translateFormulaToA1(translateFormulaToR1C1(formula, start), end, { wrapEdges: false });
    moved.set(key, result);
  }
  return result;
}
