// Owns counting, averages and order statistics over ranges.
import { CellError, type Scalar } from "../../model/values";
import { Unsupported, type Args } from "../calculation";
import { FormulaFailure, Reference, fail, toNumber } from "../value";
import { whole, type FunctionTable } from "./definition";
import { sum } from "./math";

/** The numbers of the arguments: text and booleans count only where they are written in the call itself. */
export function numbers(args: Args, from = 0): number[] {
  const found: number[] = [];
  args.each((value, literal) => {
    if (value instanceof CellError) throw new FormulaFailure(value);
    if (typeof value === "number") found.push(value);
    else if (literal && value !== null) found.push(toNumber(value));
  }, from);
  return found;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? fail("#DIV/0!") : sum(values) / values.length;
const smallest = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

function variance(values: readonly number[], lessOne: number): number {
  if (values.length <= lessOne) fail("#DIV/0!");
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - lessOne);
}

function median(values: readonly number[]): number {
  if (values.length === 0) fail("#NUM!");
  const sorted = ascending(values);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function nth(args: Args, pick: (sorted: number[], k: number) => number | undefined): number {
  const sorted = ascending(
    args.matrix(0).values.filter((value): value is number => typeof value === "number"),
  );
  return pick(sorted, Math.ceil(args.number(1))) ?? fail("#NUM!");
}

function count(args: Args, counts: (value: Scalar, literal: boolean) => boolean, from = 0): number {
  let total = 0;
  args.each((value, literal) => (total += counts(value, literal) ? 1 : 0), from);
  return total;
}

const countsAsNumber = (value: Scalar, literal: boolean): boolean =>
  typeof value === "number" || (literal && typeof value === "boolean");
const holdsSomething = (value: Scalar): boolean => value !== null;

function rank(args: Args): number {
  const wanted = args.number(0);
  const values = args.matrix(1).values.filter((value): value is number => typeof value === "number");
  if (!values.includes(wanted)) fail("#N/A");
  const before =
    args.number(2, 0) === 0 ? (value: number) => value > wanted : (value: number) => value < wanted;
  return values.filter(before).length + 1;
}

/** SUBTOTAL by its function number; 101 and up, and rows a filter hides, leave hidden rows out. */
export function subtotal(args: Args): Scalar {
  const code = args.number(0);
  const visible: Scalar[] = [];
  for (let i = 1; i < args.count; i++) visible.push(...visibleValues(args, args.reference(i), code > 100));
  const found = visible.filter((value): value is number => typeof value === "number");
  switch (code % 100) {
    case 1:
      return mean(found);
    case 2:
      return found.length;
    case 3:
      return visible.filter(holdsSomething).length;
    case 4:
      return found.length ? largest(found) : 0;
    case 5:
      return found.length ? smallest(found) : 0;
    case 9:
      return sum(found);
    default:
      throw new Unsupported(`SUBTOTAL ${code}`);
  }
}

function visibleValues(args: Args, reference: Reference, leaveOutHidden: boolean): Scalar[] {
  const block = args.calculation.matrix(reference);
  const { hiddenRows } = reference.sheet;
  const filtered = 2;
  return block.values.filter((_, i) => {
    const reasons = hiddenRows.get(reference.range.top + Math.floor(i / block.columns)) ?? 0;
    return leaveOutHidden ? reasons === 0 : (reasons & filtered) === 0;
  });
}

export const statisticalFunctions: FunctionTable = {
  COUNT: whole((args) => count(args, countsAsNumber)),
  COUNTA: whole((args) => count(args, holdsSomething)),
  COUNTBLANK: whole((args) => {
    const reference = args.reference(0);
    return reference.rows * reference.columns - count(args, (value) => value !== null && value !== "");
  }),
  AVERAGE: whole((args) => mean(numbers(args))),
  MEDIAN: whole((args) => median(numbers(args))),
  MAX: whole((args) => {
    const values = numbers(args);
    return values.length === 0 ? 0 : largest(values);
  }),
  MIN: whole((args) => {
    const values = numbers(args);
    return values.length === 0 ? 0 : smallest(values);
  }),
  LARGE: whole((args) => nth(args, (sorted, k) => sorted[sorted.length - k])),
  SMALL: whole((args) => nth(args, (sorted, k) => sorted[k - 1])),
  RANK: whole(rank),
  "RANK.EQ": whole(rank),
  VAR: whole((args) => variance(numbers(args), 1)),
  "VAR.S": whole((args) => variance(numbers(args), 1)),
  "VAR.P": whole((args) => variance(numbers(args), 0)),
  STDEV: whole((args) => Math.sqrt(variance(numbers(args), 1))),
  "STDEV.S": whole((args) => Math.sqrt(variance(numbers(args), 1))),
  "STDEV.P": whole((args) => Math.sqrt(variance(numbers(args), 0))),
};
