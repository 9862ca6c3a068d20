// Owns SUBTOTAL: totals over what a list shows, without the subtotals that stand in it.
// Rules: support.microsoft.com "SUBTOTAL function".
import { CellError, type Scalar } from "../../model/values";
import { HIDDEN_BY_FILTER } from "../../model/sheet";
import type { Args } from "../calculation";
import { clipToUsed } from "../resolve";
import { FormulaFailure, Reference, fail } from "../value";
import { whole, type FunctionTable } from "./definition";
import { product, sum } from "./math";
import { largest, mean, smallest, variance } from "./statistical";

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
  const visible: Scalar[] = [];
  for (let i = 1; i < args.count; i++)
    for (const value of visibleValues(args, args.reference(i), code > 100)) visible.push(value);
  const counts = code % 100 === 2 || code % 100 === 3;
  const error = counts ? undefined : visible.find((value) => value instanceof CellError);
  if (error instanceof CellError) throw new FormulaFailure(error);
  return total(
    visible.filter((value) => typeof value === "number"),
    visible,
  );
}

/** Codes from 101 leave out every hidden row, the others only rows that a filter hides. */
function visibleValues(args: Args, reference: Reference, leaveOutHidden: boolean): Scalar[] {
  const block = args.calculation.matrix(reference);
  const { sheet } = reference;
  const top = clipToUsed(reference)?.top ?? 0;
  return block.values.filter((_, i) => {
    const row = top + Math.floor(i / block.columns);
    const reasons = sheet.hiddenRows.get(row) ?? 0;
    if (leaveOutHidden ? reasons !== 0 : (reasons & HIDDEN_BY_FILTER) !== 0) return false;
    const formula = sheet.grid.formula(row, reference.range.left + (i % block.columns));
    return formula === undefined || !/\bSUBTOTAL\(/i.test(formula);
  });
}

export const subtotalFunctions: FunctionTable = { SUBTOTAL: whole(subtotal) };
