// Owns what a cell's data validation allows: the rule that holds there, its list, and whether a value passes.
// Meaning of the rules: support.microsoft.com "Apply data validation to cells".
import { contains } from "../../host/model/address";
import type { DataValidation, ValidationRule } from "../../host/model/objects";
import type { Sheet } from "../../host/model/sheet";
import { CellError, type Scalar } from "../../host/model/values";
import type { Calculator } from "../../host/wire/calculator";
import { compareWith } from "../look/comparison";
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
    private readonly calculator: () => Calculator,
    private readonly show: (sheet: Sheet, row: number, column: number) => string,
  ) {}

  /** The values of a list rule at a cell, as texts; null when the rule is no list. */
  list(validation: DataValidation, at: Place): string[] | null {
    const { rule } = validation;
    if (rule.kind !== "list") return null;
    if (!rule.source.startsWith("=")) return rule.source.split(",").map((item) => item.trim());
    const formula = this.moved(rule.source, validation, at);
    const cells = this.calculator().reference(formula, at);
    if (!cells) return flatten(this.calculator().evaluate(formula, at)).map((value) => String(value ?? ""));
    const texts: string[] = [];
    const last = Math.min(cells.range.bottom, cells.sheet.grid.extent().lastRow);
    for (let row = cells.range.top; row <= last; row++)
      for (let column = cells.range.left; column <= cells.range.right; column++)
        texts.push(this.show(cells.sheet, row, column));
    return texts;
  }

  /** Whether a value that someone types passes. */
  accepts(validation: DataValidation, at: Place, value: Scalar): boolean {
    if (value === null || value === "") return validation.ignoreBlanks;
    const { rule } = validation;
    if (rule.kind === "list") return this.inList(validation, rule, at, value);
    if (rule.kind === "custom") return this.customHolds(validation, rule.formula, at, value);
    const measured = rule.kind === "textLength" ? String(value).length : value;
    if (typeof measured !== "number") return false;
    if (rule.kind === "wholeNumber" && !Number.isInteger(measured)) return false;
    const bound = (formula: string): Scalar =>
      formula === "" ? null : this.evaluate(formula, validation, at);
    return compareWith(rule.operator, measured, bound(rule.formula1), bound(rule.formula2));
  }

  /** A list typed into the rule compares with case, one from cells without. */
  private inList(
    validation: DataValidation,
    { source }: Extract<ValidationRule, { kind: "list" }>,
    at: Place,
    value: Scalar,
  ): boolean {
    const allowed = this.list(validation, at) ?? [];
    const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    if (!source.startsWith("=")) return allowed.includes(text);
    const wanted = text.toLowerCase();
    return allowed.some((item) => item.toLowerCase() === wanted);
  }

  /** A formula about the cell itself must see the new value, so it stands there while the formula is evaluated. */
  private customHolds(validation: DataValidation, formula: string, at: Place, value: Scalar): boolean {
    const { grid } = at.sheet;
    const before = grid.value(at.row, at.column);
    grid.setResult(at.row, at.column, value);
    try {
      const result = this.evaluate(formula, validation, at);
      return result === true || (typeof result === "number" && result !== 0);
    } finally {
      grid.setResult(at.row, at.column, before);
    }
  }

  private evaluate(formula: string, validation: DataValidation, at: Place): Scalar {
    const result = flatten(this.calculator().evaluate(this.moved(formula, validation, at), at))[0] ?? null;
    return result instanceof CellError ? null : result;
  }
  private moved(formula: string, validation: DataValidation, at: Place): string {
    const { top, left } = validation.ranges[0];
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    return formulaAt(text, { row: top, column: left }, at);
  }
}

const flatten = (value: Scalar | Scalar[][]): Scalar[] => (Array.isArray(value) ? value.flat() : [value]);
