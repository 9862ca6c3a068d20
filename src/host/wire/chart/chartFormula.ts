// Owns texts of charts that may come from a cell: titles and series names.
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
