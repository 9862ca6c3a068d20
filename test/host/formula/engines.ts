// Owns the results of formulas from three engines: ours, IronCalc and LibreOffice, as plain values that compare.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { Calculator } from "../../../src/host/formula/calculator";
import { columnIndex } from "../../../src/host/model/address";
import { CellError, type Scalar } from "../../../src/host/model/values";
import { Workbook } from "../../../src/host/model/workbook";
import type { Generated } from "./generatedFormulas";
import type { KnownDifference } from "./knownDifferences";

/** An error goes by its code; "uncalculated" is our own word for what we do not claim to know. */
export type Result = number | string | boolean | null | { error: string } | { uncalculated: string };
export type Cells = Readonly<Record<string, number | string | boolean>>;

export const FORMULA_COLUMN = 39;

/** A workbook of the cells, and of the formulas below each other in one column far to the right. */
export function workbookOf(cells: Cells, formulas: readonly string[]): Workbook {
  const workbook = new Workbook();
  const { grid } = workbook.activeSheet;
  for (const [address, value] of Object.entries(cells)) {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const [row, column] = [Number(digits) - 1, columnIndex(letters)];
    if (typeof value === "string" && value.startsWith("=")) grid.setFormula(row, column, value, null);
    else grid.setValue(row, column, value);
  }
  formulas.forEach((formula, row) => grid.setFormula(row, FORMULA_COLUMN, formula, null));
  return workbook;
}

export function ourResults(cells: Cells, formulas: readonly string[], now = 45413.5): Result[] {
  const workbook = workbookOf(cells, formulas);
  const calculator = new Calculator(workbook, () => now);
  calculator.calculate();
  return formulas.map((_, row) => {
    const why = calculator.whyUncalculated(workbook.activeSheet, row, FORMULA_COLUMN);
    return why === undefined
      ? resultOf(workbook.activeSheet.grid.value(row, FORMULA_COLUMN))
      : { uncalculated: why };
  });
}

export const resultOf = (value: Scalar): Result =>
  value instanceof CellError ? { error: value.code } : value;

export function ironCalcResults(cells: Cells, formulas: readonly string[]): Result[] {
  const run = spawnSync(process.execPath, [path.join(__dirname, "ironCalc.mjs")], {
    input: JSON.stringify({ cells, formulas }),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`IronCalc ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Result[];
}

/** Numbers agree to nine digits (engines sum in different orders); everything else exactly. */
export function agree(a: Result, b: Result): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return JSON.stringify(a) === JSON.stringify(b);
}

export const isError = (result: Result): result is { error: string } =>
  typeof result === "object" && result !== null && "error" in result;

/** Differences that no known one explains, as lines to read. */
export function unexplained(
  cases: readonly Generated[],
  ours: readonly Result[],
  theirs: readonly Result[],
  same: (a: Result, b: Result) => boolean,
  known: readonly KnownDifference[],
): string[] {
  return cases.flatMap(({ formula }, index) => {
    const [a, b] = [ours[index], theirs[index]];
    if (same(a, b) || known.some(({ explains }) => explains(formula, a, b))) return [];
    return [`${formula}  ours: ${JSON.stringify(a)}  theirs: ${JSON.stringify(b)}`];
  });
}

/** How many formulas of each function, and which; more for a long run. */
export function formulaSettings(): { seed: number; each: number } {
  return { seed: Number(process.env.FORMULAS_SEED ?? 1), each: Number(process.env.FORMULAS_EACH ?? 25) };
}
