// Owns what a formula computes with: scalars, arrays and references, and how one kind turns into another.
// Coercions are Excel's: support.microsoft.com "Calculation operators and precedence in Excel" (type conversion).
import { columnCount, rowCount, type Rect } from "../model/address";
import { coerce } from "../model/coercion";
import { CellError, type ErrorCode, type Scalar } from "../model/values";
import type { Sheet } from "../model/sheet";
import { dateSystem } from "./dateSystem";

/** More rows below a block, all of the same value: what a formula makes of the empty cells of whole columns. */
export interface Tail {
  readonly rows: number;
  readonly value: Scalar;
}

/** A block of values, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: Scalar[],
    readonly tail: Tail | null = null,
  ) {}
  /** Rows with those of the tail. */
  get height(): number {
    return this.rows + (this.tail?.rows ?? 0);
  }
  at(row: number, column: number): Scalar {
    if (row >= this.rows) return this.tail?.value ?? null;
    return this.values[row * this.columns + column] ?? null;
  }
  /** The same values with those of the tail among them. */
  get whole(): Matrix {
    if (!this.tail) return this;
    const more = new Array<Scalar>(this.tail.rows * this.columns).fill(this.tail.value);
    return new Matrix(this.height, this.columns, this.values.concat(more));
  }
  static fill(rows: number, columns: number, cell: (row: number, column: number) => Scalar): Matrix {
    const values: Scalar[] = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) values.push(cell(row, column));
    return new Matrix(rows, columns, values);
  }
}

/** Cells of a sheet that a formula refers to. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly range: Rect,
  ) {}
  get rows(): number {
    return rowCount(this.range);
  }
  get columns(): number {
    return columnCount(this.range);
  }
  /** A text that two references to the same cells share. */
  get key(): string {
    const { top, left, bottom, right } = this.range;
    return `${this.sheet.id}:${top}:${left}:${bottom}:${right}`;
  }
}

export type Value = Scalar | Matrix | Reference;

/** Thrown inside evaluation to end a formula with an error value. */
export class FormulaFailure {
  constructor(readonly error: CellError) {}
}

/** A value, or the error that it failed with. */
export function orError<T>(compute: () => T): T | CellError {
  try {
    return compute();
  } catch (failure) {
    if (failure instanceof FormulaFailure) return failure.error;
    throw failure;
  }
}

export function fail(code: ErrorCode): never {
  throw new FormulaFailure(CellError.of(code));
}

/** The number of a cell that holds a number, a boolean or number-like text; an empty cell is 0. */
export function toNumber(value: Scalar): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) throw new FormulaFailure(value);
  return textToNumber(value) ?? fail("#VALUE!");
}

/**
 * A number, percentage, amount of money, date or time written as text; null when it is none ("VALUE function": "any of
 * the constant number, date, or time formats recognized by Microsoft Excel").
 */
export function textToNumber(text: string): number | null {
  const { value } = coerce(text.trim(), "General", dateSystem());
  return typeof value === "number" ? value : null;
}

/** A text that is nothing but a plain number, as COUNTIF counts it; NaN for any other. */
export const numberInText = (text: string): number =>
  /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : NaN;

/** Text of a value in the General format. */
export function toText(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) throw new FormulaFailure(value);
  return typeof value === "number" ? generalNumber(value) : value;
}

/** Excel keeps 15 significant digits (support.microsoft.com "Excel specifications and limits": number precision). */
function generalNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes("e") ? text.replace("e", "E").replace(/E\+(\d)$/, "E+0$1") : text;
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (value instanceof CellError) throw new FormulaFailure(value);
  const upper = value.toUpperCase();
  if (upper === "TRUE") return true;
  return upper === "FALSE" ? false : fail("#VALUE!");
}

/** Numbers before text before booleans; text without case. Negative, 0 or positive. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (a instanceof CellError) throw new FormulaFailure(a);
  if (b instanceof CellError) throw new FormulaFailure(b);
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  const order = kindRank(left) - kindRank(right);
  if (order !== 0) return order;
  if (typeof left === "string" && typeof right === "string") {
    const x = left.toLowerCase();
    const y = right.toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return compareNumbers(Number(left), Number(right));
}

/**
 * Numbers that agree in 15 digits are equal, so that 0.1+0.2=0.3 ("Floating-point arithmetic may give inaccurate results
 * in Excel", learn.microsoft.com: 15 significant digits).
 */
export function compareNumbers(a: number, b: number): number {
  const difference = a - b;
  const near = Math.abs(difference) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  return near && a.toPrecision(15) === b.toPrecision(15) ? 0 : difference;
}

function emptyLike(other: Scalar): Scalar {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function kindRank(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
