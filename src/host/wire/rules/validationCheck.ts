// Owns deciding whether a cell's value satisfies its validation rule, as "Circle Invalid Data" does.
import type { ComparisonOperator, DataValidation, ValidationRule } from "../../model/objects";
import { moveFormula } from "../../model/formulaText";
import type { Sheet } from "../../model/sheet";
import { CellError, type Scalar } from "../../model/values";
import type { Session } from "../session";

/** Tells of a cell of the sheet whether its value is allowed. */
export type ValidityTest = (row: number, column: number) => boolean;

export function validityTest(session: Session, sheet: Sheet, validation: DataValidation): ValidityTest {
  const allowed = ruleTest(session, sheet, validation);
  return (row, column) => {
    const value = sheet.grid.value(row, column);
    if (value === null || value === "") return validation.ignoreBlanks || validation.rule.kind === "none";
    return allowed(value, row, column);
  };
}

type Test = (value: Scalar, row: number, column: number) => boolean;

function ruleTest(session: Session, sheet: Sheet, { rule, ranges }: DataValidation): Test {
  const [anchor] = ranges;
  /** What a formula of the rule comes to at a cell; undefined when the host cannot tell. */
  const evaluate = (formula: string, row: number, column: number): Scalar[] | undefined => {
    const moved = anchor ? moveFormula(formula, row - anchor.top, column - anchor.left) : formula;
    const result = session.calculator.evaluate(moved, { sheet, row, column });
    if (result === null) return undefined;
    return Array.isArray(result) ? result.flat() : [result];
  };
  if (rule.kind === "none") return () => true;
  if (rule.kind === "list") return listTest(rule, evaluate);
  if (rule.kind === "custom")
    return (_, row, column) => {
      const [result] = evaluate(rule.formula, row, column) ?? [true];
      return !(result instanceof CellError) && Boolean(result);
    };
  const { kind, operator, formula1, formula2 } = rule;
  return (value, row, column) => {
    const measured = measure(kind, value);
    if (measured === null) return false;
    const [low] = evaluate(formula1, row, column) ?? [];
    const [high] = formula2 ? (evaluate(formula2, row, column) ?? []) : [];
    return compare(operator, measured, low, high);
  };
}

/** A list written out compares exactly; one from cells without case ("Apply data validation to cells"). */
function listTest(
  rule: Extract<ValidationRule, { kind: "list" }>,
  evaluate: (formula: string, row: number, column: number) => Scalar[] | undefined,
): Test {
  if (!rule.source.startsWith("=")) {
    const items = new Set(rule.source.split(",").map((item) => item.trim()));
    return (value) => items.has(String(value instanceof CellError ? value.code : value));
  }
  const fold = (value: Scalar): string => String(value).toLowerCase();
  const remembered = new Map<string, Set<string> | null>();
  const moves = moveFormula(rule.source, 1, 1) !== rule.source;
  return (value, row, column) => {
    const key = moves ? `${row}:${column}` : "";
    let items = remembered.get(key);
    if (items === undefined) {
      const found = evaluate(rule.source, row, column);
      items = found ? new Set(found.filter((item) => item !== null).map(fold)) : null;
      if (!moves) remembered.set(key, items);
    }
    return items === null || items.has(fold(value));
  };
}

function measure(kind: string, value: Scalar): number | null {
  if (kind === "textLength") return value instanceof CellError ? null : String(value).length;
  if (typeof value !== "number") return null;
  return kind === "wholeNumber" && !Number.isInteger(value) ? null : value;
}

/** A limit that the host cannot calculate lets the value pass; one that is no number lets none. */
function compare(
  operator: ComparisonOperator,
  value: number,
  low: Scalar | undefined,
  high: Scalar | undefined,
): boolean {
  if (low === undefined) return true;
  const ternary = operator === "Between" || operator === "NotBetween";
  if (ternary && high === undefined) return true;
  if (typeof low !== "number" || (ternary && typeof high !== "number")) return false;
  const top = typeof high === "number" ? high : low;
  switch (operator) {
    case "Between":
      return value >= low && value <= top;
    case "NotBetween":
      return value < low || value > top;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
  }
}
