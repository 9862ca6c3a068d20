// Owns SUBTOTAL and AGGREGATE: totals over what a list shows, without the subtotals that stand in it.
// Rules: support.microsoft.com "SUBTOTAL function".
import { CellError, type Scalar } from "../../model/values";
import { HIDDEN_BY_FILTER } from "../../model/sheet";
import { Unsupported, type Args } from "../calculation";
import { clipToUsed } from "../resolve";
import { FormulaFailure, Reference, fail, orError } from "../value";
import { whole, type FunctionTable } from "./definition";
import { product, sum } from "./math";
import {
  largest,
  mean,
  median,
  mostFrequent,
  nthSmallest,
  percentileOf,
  smallest,
  variance,
} from "./statistical";

const totals: Readonly<Record<number, (numbers: number[], all: Scalar[]) => number>> = {
  1: mean,
  2: (numbers) => numbers.length,
  3: (_, all) => all.filter((value) => value !== null).length,
  4: (numbers) => (numbers.length > 0 ? largest(numbers) : 0),
  5: (numbers) => (numbers.length > 0 ? smallest(numbers) : 0),
  6: product,
  7: (numbers) => Math.sqrt(variance(numbers, 1)),
  8: (numbers) => Math.sqrt(variance(numbers, 0)),
  9: sum,
  10: (numbers) => variance(numbers, 1),
  11: (numbers) => variance(numbers, 0),
};

function subtotal(args: Args): Scalar {
  const code = Math.trunc(args.number(0));
  const total = totals[code % 100];
  if (!total || code < 1 || code > 111) fail("#VALUE!");
  // Codes from 101 leave out every hidden row, the others only rows that a filter hides.
  const hides = code > 100 ? "hidden" : "filtered";
  const visible: Scalar[] = [];
  for (let i = 1; i < args.count; i++)
    for (const value of visibleValues(args, args.reference(i), hides, /\b(SUBTOTAL|AGGREGATE)\(/i))
      visible.push(value);
  const counts = code % 100 === 2 || code % 100 === 3;
  const error = counts ? undefined : visible.find((value) => value instanceof CellError);
  if (error instanceof CellError) throw new FormulaFailure(error);
  return total(
    visible.filter((value) => typeof value === "number"),
    visible,
  );
}

/** @param nested formulas that are left out: they are totals themselves */
function visibleValues(
  args: Args,
  reference: Reference,
  leaveOut: "hidden" | "filtered" | "none",
  nested: RegExp | null,
): Scalar[] {
  const block = args.calculation.matrix(reference);
  const { sheet } = reference;
  const top = clipToUsed(reference)?.top ?? 0;
  return block.values.filter((_, i) => {
    const row = top + Math.floor(i / block.columns);
    const reasons = sheet.hiddenRows.get(row) ?? 0;
    if (leaveOut === "hidden" && reasons !== 0) return false;
    if (leaveOut === "filtered" && (reasons & HIDDEN_BY_FILTER) !== 0) return false;
    if (!nested) return true;
    const formula = sheet.grid.formula(row, reference.range.left + (i % block.columns));
    return formula === undefined || !nested.test(formula);
  });
}

/** Of AGGREGATE beyond those of SUBTOTAL; from 14 on with a number of their own, and over arrays too. */
const aggregates: Readonly<Record<number, (numbers: number[], k: number) => number>> = {
  12: (numbers) => median(numbers),
  13: (numbers) => mostFrequent(numbers),
  14: (numbers, k) => nthSmallest(numbers, numbers.length - Math.ceil(k) + 1),
  15: (numbers, k) => nthSmallest(numbers, Math.ceil(k)),
  16: (numbers, k) => percentileOf(numbers, k),
  17: (numbers, k) => (k >= 0 && k < 5 ? percentileOf(numbers, Math.trunc(k) / 4) : fail("#NUM!")),
};

/** "AGGREGATE function": options 1, 3, 5, 7 leave out hidden rows, 2, 3, 6, 7 errors, 0 to 3 nested totals. */
function aggregate(args: Args): Scalar {
  const [code, option] = [Math.trunc(args.number(0)), Math.trunc(args.number(1))];
  if (option < 0 || option > 7) fail("#VALUE!");
  const total = totals[code];
  const special = aggregates[code];
  if (!total && !special) fail(code >= 1 && code <= 19 ? "#NUM!" : "#VALUE!");
  if (code === 18 || code === 19) throw new Unsupported(`AGGREGATE ${code}`);
  const last = code >= 14 ? 3 : args.count;
  const all: Scalar[] = [];
  for (let i = 2; i < last; i++) all.push(...aggregated(args, i, option));
  const leaveOutErrors = [2, 3, 6, 7].includes(option);
  const values = leaveOutErrors ? all.filter((value) => !(value instanceof CellError)) : all;
  const error = code === 2 || code === 3 ? undefined : values.find((value) => value instanceof CellError);
  if (error instanceof CellError) throw new FormulaFailure(error);
  const numbers = values.filter((value) => typeof value === "number");
  return total ? total(numbers, values) : special(numbers, code >= 14 ? args.number(3) : 0);
}

function aggregated(args: Args, i: number, option: number): Scalar[] {
  const value = orError(() => args.value(i));
  if (value instanceof CellError) return [value];
  if (!(value instanceof Reference)) return args.matrix(i).values;
  const nested = option >= 4 ? null : /\b(SUBTOTAL|AGGREGATE)\(/i;
  return visibleValues(args, value, option % 2 === 1 ? "hidden" : "filtered", nested);
}

export const subtotalFunctions: FunctionTable = { SUBTOTAL: whole(subtotal), AGGREGATE: whole(aggregate) };
