// Owns what charts read from cells: titles, series names, and the values of a series.
import type { Scalar } from "../../model/values";
import type { Sheet } from "../../model/sheet";
import type { Session } from "../session";
import { wireValue } from "../range/cellReader";

/** The text itself, or what the cell holds that a formula names. */
export function titleText(session: Session, sheet: Sheet, text: string): string {
  if (!text.startsWith("=")) return text;
  session.ensureCalculated();
  const value = session.calculator.evaluate(text, { sheet, row: 0, column: 0 });
  return Array.isArray(value)
    ? value
        .flat()
        .map((item) => wireValue(item))
        .join(" ")
    : String(wireValue(value));
}

/** The cells that a series reads its values, categories or sizes from, row by row; none for an empty source. */
export function sourceValues(session: Session, sheet: Sheet, formula: string): unknown[] {
  if (formula === "") return [];
  session.ensureCalculated();
  const found = session.calculator.reference(formula, { sheet, row: 0, column: 0 });
  if (!found) return [];
  const cells: Scalar[] = [];
  const { top, left, bottom, right } = found.range;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(found.sheet.grid.value(row, column));
  return cells.map((cell) => wireValue(cell));
}
