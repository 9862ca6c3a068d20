// Owns what evaluating one formula needs of the pass it is part of, and how arguments reach a function.
import type { Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import type { OrderIndex, ValueIndex } from "./lookupIndex";
import type { Site } from "./resolve";
import { Matrix, Reference, fail, orError, toBoolean, toNumber, toText, type Value } from "./value";

/** Thrown when a formula uses what this calculator does not know; the cell then keeps what the file held. */
export class Unsupported {
  constructor(readonly what: string) {}
}

/** The pass a formula is evaluated in. Cells it reads are up to date when it gets them. */
export interface Calculation {
  readonly workbook: Workbook;
  /** Serial date and time of the pass in the workbook's date system, for TODAY and NOW. */
  readonly now: number;
  /** From 0 to below 1. */
  random(): number;
  cell(reference: Reference, row: number, column: number): Scalar;
  /** All values of a reference, clipped to the cells in use. */
  matrix(reference: Reference): Matrix;
  /** A reference as a block of its full size; the unused rows of whole columns are its tail. */
  block(reference: Reference): Matrix;
  /** The cells that the formula in a cell fills; #REF! where it fills none. */
  spill(anchor: Reference): Reference;
  /** The values of a one-column reference from row 0 of its sheet, those in it up to date. */
  columnValues(reference: Reference): readonly Scalar[];
  /** Where each value stands in a one-column reference, by row of its sheet; null where a scan costs less. */
  rowIndex(reference: Reference): ValueIndex | null;
  /** The values of a reference in their order; null where a scan costs less. */
  orderIndex(reference: Reference): OrderIndex | null;
  /** Evaluates formula text (INDIRECT) as if it stood at a cell. */
  evaluateText(formula: string, site: Site): Value;
  /** Evaluates what a name stands for, whose relative references are as seen from A1. */
  evaluateName(formula: string, site: Site): Value;
}

/** Evaluates one node of a formula at a site. */
export type Evaluate = (site: Scope, calculation: Calculation) => Value;

/** A site, how far it is from the cell that the program was read for, and the names LET has bound. */
export interface Scope extends Site {
  readonly down: number;
  readonly across: number;
  readonly locals?: ReadonlyMap<string, Value>;
}

/** Thrown where a function that takes one value is given several: it is then called for each of them. */
export class Several {
  constructor(
    readonly call: Args,
    readonly argument: number,
    readonly block: Matrix,
  ) {}
}

/** The arguments of one call; each is evaluated when it is first asked for. */
export class Args {
  /** @param given values of arguments that are known already */
  constructor(
    private readonly nodes: readonly (Evaluate | null)[],
    readonly site: Scope,
    readonly calculation: Calculation,
    private readonly given: ReadonlyMap<number, Value> | null = null,
  ) {}

  get count(): number {
    return this.nodes.length;
  }
  /** Whether an argument is absent or left empty between commas. */
  omitted(i: number): boolean {
    return this.nodes[i] === null || this.nodes[i] === undefined;
  }
  value(i: number): Value {
    const known = this.given?.get(i);
    if (known !== undefined) return known;
    return this.nodes[i]?.(this.site, this.calculation) ?? null;
  }
  /** One value, of a reference its only cell. */
  scalar(i: number): Scalar {
    const value = this.value(i);
    if (isBlock(value)) throw new Several(this, i, toBlock(value, this.calculation));
    return single(value, this.calculation);
  }
  number(i: number, otherwise?: number): number {
    return this.omitted(i) && otherwise !== undefined ? otherwise : toNumber(this.scalar(i));
  }
  text(i: number, otherwise?: string): string {
    return this.omitted(i) && otherwise !== undefined ? otherwise : toText(this.scalar(i));
  }
  boolean(i: number, otherwise?: boolean): boolean {
    return this.omitted(i) && otherwise !== undefined ? otherwise : toBoolean(this.scalar(i));
  }
  /** All values of a block, of references those in use. */
  matrix(i: number): Matrix {
    return toMatrix(this.value(i), this.calculation);
  }
  /** A block with every cell that it has, also the empty ones. */
  block(i: number): Matrix {
    return toBlock(this.value(i), this.calculation);
  }
  reference(i: number): Reference {
    const value = this.value(i);
    return value instanceof Reference ? value : fail("#VALUE!");
  }
  /**
   * Visits every value of arguments from..; an argument that fails is visited as its error.
   * literal says whether it was written as a single value in the call.
   */
  each(visit: (value: Scalar, literal: boolean) => void, from = 0): void {
    for (let i = from; i < this.count; i++) {
      const value = orError(() => this.value(i));
      if (value instanceof Reference)
        this.calculation.matrix(value).values.forEach((cell) => visit(cell, false));
      else if (value instanceof Matrix) value.whole.values.forEach((cell) => visit(cell, false));
      else visit(value, true);
    }
  }
}

export const isBlock = (value: Value): boolean =>
  value instanceof Reference
    ? value.rows > 1 || value.columns > 1
    : value instanceof Matrix && (value.height > 1 || value.columns > 1);

/** The one value of what is no block. */
export function single(value: Value, calculation: Calculation): Scalar {
  if (value instanceof Reference) return calculation.cell(value, 0, 0);
  return value instanceof Matrix ? value.at(0, 0) : value;
}

function toMatrix(value: Value, calculation: Calculation): Matrix {
  if (value instanceof Matrix) return (value.tail?.value ?? null) === null ? value : value.whole;
  return value instanceof Reference ? calculation.matrix(value) : new Matrix(1, 1, [value]);
}

/** A block with every cell that it has, also the empty ones. */
export function toBlock(value: Value, calculation: Calculation): Matrix {
  if (value instanceof Matrix) return value;
  return value instanceof Reference ? calculation.block(value) : new Matrix(1, 1, [value]);
}
