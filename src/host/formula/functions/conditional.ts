// Owns COUNTIF, SUMIFS and their kin.
import { CellError, type Scalar } from "../../model/values";
import type { Args, Calculation } from "../calculation";
import { criterion, type Criterion } from "../criteria";
import { FormulaFailure, Matrix, Reference, fail } from "../value";
import { rect } from "../../model/address";
import { whole, type FunctionTable } from "./definition";
import { sum } from "./math";

interface Condition {
  readonly cells: Reference;
  readonly holds: Criterion;
}

/** Pairs (range, criterion) from an argument on. */
function conditions(args: Args, from: number): Condition[] {
  const found: Condition[] = [];
  for (let i = from; i + 1 < args.count; i += 2) {
    found.push({ cells: args.reference(i), holds: criterion(args.scalar(i + 1)) });
  }
  const [first] = found;
  if (
    !first ||
    found.some(({ cells }) => cells.rows !== first.cells.rows || cells.columns !== first.cells.columns)
  ) {
    fail("#VALUE!");
  }
  return found;
}

/** Values of target at the positions where all conditions hold; a clipped position reads as empty. */
function matching(args: Args, target: Reference, all: readonly Condition[]): Scalar[] {
  if (target.columns === 1) return matchingRows(args, target, all);
  const blocks = all.map(({ cells }) => args.calculation.matrix(cells));
  const values = args.calculation.matrix(target);
  const rows = Math.max(values.rows, ...blocks.map((block) => block.rows));
  const columns = Math.max(values.columns, ...blocks.map((block) => block.columns));
  const found: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (all.every(({ holds }, i) => holds(cellOf(blocks[i], row, column))))
        found.push(cellOf(values, row, column));
    }
  }
  return found;
}

/** The same for single columns, read where they stand; of a condition on one value only the rows that have it. */
function matchingRows({ calculation }: Args, target: Reference, all: readonly Condition[]): Scalar[] {
  const columns = all.map(({ cells, holds }) => ({
    values: calculation.columnValues(cells),
    top: cells.range.top,
    holds,
  }));
  const values = calculation.columnValues(target);
  const found: Scalar[] = [];
  for (const row of candidates(calculation, target, all))
    if (columns.every((column) => column.holds(column.values[column.top + row] ?? null)))
      found.push(values[target.range.top + row] ?? null);
  return found;
}

/** Rows from a range's first in which all conditions may hold. */
function* candidates(
  calculation: Calculation,
  target: Reference,
  all: readonly Condition[],
): Iterable<number> {
  for (const { cells, holds } of all) {
    if (holds.equalTo === undefined || holds.equalTo === "") continue;
    const index = calculation.rowIndex(cells);
    if (!index) continue;
    const { top, bottom } = cells.range;
    for (const row of index.matching(holds.equalTo, top, bottom)) yield row - top;
    return;
  }
  const ranges = [target, ...all.map(({ cells }) => cells)];
  const last = Math.max(...ranges.map((range) => lastUsed(calculation, range)));
  for (let row = 0; row <= last; row++) yield row;
}

/** The last row of a range that its column reaches, from the range's first. */
const lastUsed = (calculation: Calculation, reference: Reference): number =>
  Math.min(reference.range.bottom, calculation.columnValues(reference).length - 1) - reference.range.top;

const cellOf = (block: Matrix, row: number, column: number): Scalar =>
  row < block.rows && column < block.columns ? block.at(row, column) : null;

function onlyNumbers(values: readonly Scalar[]): number[] {
  return values.filter((value): value is number => {
    if (value instanceof CellError) throw new FormulaFailure(value);
    return typeof value === "number";
  });
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? fail("#DIV/0!") : sum(values) / values.length;

/** SUMIF's third argument has the size of the first, whatever it says. */
function targetOf(args: Args): Reference {
  const cells = args.reference(0);
  if (args.omitted(2)) return cells;
  const { sheet, range } = args.reference(2);
  return new Reference(
    sheet,
    rect(range.top, range.left, range.top + cells.rows - 1, range.left + cells.columns - 1),
  );
}

const single = (args: Args): number[] =>
  onlyNumbers(
    matching(args, targetOf(args), [{ cells: args.reference(0), holds: criterion(args.scalar(1)) }]),
  );
const several = (args: Args): number[] => onlyNumbers(matching(args, args.reference(0), conditions(args, 1)));

function countWhere(args: Args): number {
  const all = conditions(args, 0);
  const { cells } = all[0];
  const found = matching(args, cells, all).length;
  if (!all.every(({ holds }) => holds(null))) return found;
  // Criteria that empty cells meet also count the cells past the used part of the range.
  if (cells.columns === 1)
    return found + cells.rows - 1 - Math.max(...all.map((one) => lastUsed(args.calculation, one.cells)), -1);
  const scanned = all.map((condition) => args.calculation.matrix(condition.cells));
  const rows = Math.max(...scanned.map((block) => block.rows));
  const columns = Math.max(...scanned.map((block) => block.columns));
  return found + cells.rows * cells.columns - rows * columns;
}

/** 0 where nothing matches, as MAXIFS and MINIFS answer. */
const extreme = (values: readonly number[], pick: (a: number, b: number) => number): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => pick(a, b));

export const conditionalFunctions: FunctionTable = {
  COUNTIF: whole(countWhere),
  COUNTIFS: whole(countWhere),
  SUMIF: whole((args) => sum(single(args))),
  SUMIFS: whole((args) => sum(several(args))),
  AVERAGEIF: whole((args) => mean(single(args))),
  AVERAGEIFS: whole((args) => mean(several(args))),
  MAXIFS: whole((args) => extreme(several(args), Math.max)),
  MINIFS: whole((args) => extreme(several(args), Math.min)),
};
