// Owns the binary operators of formulas.
import { CellError, type Scalar } from "../model/values";
import { compareScalars, fail, toNumber, toText } from "./value";

type Operator = (a: Scalar, b: Scalar) => Scalar;

const arithmetic =
  (compute: (a: number, b: number) => number): Operator =>
  (a, b) => {
    const result = compute(toNumber(a), toNumber(b));
    return Number.isFinite(result) ? result : fail("#NUM!");
  };

const comparison =
  (holds: (order: number) => boolean): Operator =>
  (a, b) =>
    holds(compareScalars(a, b));

const operators: Record<string, Operator> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? fail("#DIV/0!") : a / b)),
  "^": arithmetic(power),
  "&": (a, b) => toText(a) + toText(b),
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

/** 0 to the power of 0 is #NUM!, of a negative number a division by zero. */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent <= 0) fail(exponent === 0 ? "#NUM!" : "#DIV/0!");
  return base ** exponent;
}

/** Undefined for the reference operators (union, intersection), which the calculator does not know. */
export function binaryOperator(text: string): Operator | undefined {
  const operator = operators[text];
  if (!operator) return undefined;
  return (a, b) => (a instanceof CellError ? a : b instanceof CellError ? b : operator(a, b));
}
