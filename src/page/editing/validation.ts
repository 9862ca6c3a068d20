// Owns what a cell's data validation allows: the rule that holds there, its list, and whether a value passes.
// Meaning of the rules: support.microsoft.com "Apply data validation to cells".
import {
  contains,
  type DataValidation,
  type Scalar,
  type Session,
  type Sheet,
  validityTest,
} from "../../host/workbook";
import { formulaAt } from "../look/relativeFormula";

export interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

export function validationAt({ sheet, row, column }: Place): DataValidation | undefined {
  return sheet.validations.find((item) => item.ranges.some((range) => contains(range, row, column)));
}

export class Validation {
  /** @param show the text of a cell, as lists offer it */
  constructor(
    private readonly session: () => Session,
    private readonly show: (sheet: Sheet, row: number, column: number) => string,
  ) {}

  /** The values of a list rule at a cell, as texts; null when the rule is no list. */
  list(validation: DataValidation, at: Place): string[] | null {
    const { rule } = validation;
    if (rule.kind !== "list") return null;
    if (!rule.source.startsWith("=")) return rule.source.split(",").map((item) => item.trim());
    const formula = this.moved(rule.source, validation, at);
    const cells = this.session().calculator.reference(formula, at);
    if (!cells)
      return flatten(this.session().calculator.evaluate(formula, at)).map((value) => String(value ?? ""));
    const texts: string[] = [];
    const last = Math.min(cells.range.bottom, cells.sheet.grid.extent().lastRow);
    for (let row = cells.range.top; row <= last; row++)
      for (let column = cells.range.left; column <= cells.range.right; column++)
        texts.push(this.show(cells.sheet, row, column));
    return texts;
  }

  /** Whether a value that someone types passes; it stands in the cell while the rule is asked, which may look at it. */
  accepts(validation: DataValidation, at: Place, value: Scalar): boolean {
    const { grid } = at.sheet;
    const before = grid.value(at.row, at.column);
    grid.setResult(at.row, at.column, value);
    try {
      return validityTest(this.session(), at.sheet, validation)(at.row, at.column);
    } finally {
      grid.setResult(at.row, at.column, before);
    }
  }

  private moved(formula: string, validation: DataValidation, at: Place): string {
    const { top, left } = validation.ranges[0];
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    return formulaAt(text, { row: top, column: left }, at);
  }
}

const flatten = (value: Scalar | Scalar[][]): Scalar[] => (Array.isArray(value) ? value.flat() : [value]);
