// Owns keeping every formula's value up to date: which formulas a change reaches, in what order, cycles, and
// the cells whose formula this calculator does not know (they keep what the file held).
import type { Sheet } from "../model/sheet";
import type { Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import { Unsupported } from "./calculation";
import { inDateSystem } from "./dateSystem";
import { Pass } from "./pass";
import { PendingFormulas } from "./pending";
import { Programs } from "./programs";
import { Recalculation } from "./recalculation";
import type { Site } from "./resolve";
import { UncalculatedCells } from "./uncalculated";
import { FormulaFailure, Matrix, Reference } from "./value";

/** Arrays whose sizes depend on each other settle in so many rounds, or keep what they have. */
const MAX_ROUNDS = 32;

export class Calculator {
  /** Cells whose formula could not be calculated: they keep what the file held, and a save asks Excel to recalculate. */
  readonly uncalculated = new UncalculatedCells();
  /** Cells found in a cycle in the last pass; Excel shows 0 there. */
  readonly cycles: Site[] = [];
  readonly programs = new Programs();
  private readonly recalculation: Recalculation;

  /**
   * @param now date and time as a serial of the 1900 system, for TODAY and NOW; the clock of whoever runs the host
   * @param random from 0 to below 1, for RAND and RANDBETWEEN
   */
  constructor(
    private readonly workbook: Workbook,
    private readonly now: () => number,
    readonly random: () => number = Math.random,
  ) {
    this.recalculation = new Recalculation(workbook, this.programs);
  }

  /** Whether Excel would accept this text as a formula. @param at where it is written: like formulas are read once */
  accepts(formula: string, at?: { row: number; column: number }): boolean {
    return this.programs.ofText(formula, at?.row ?? 0, at?.column ?? 0) !== null;
  }

  /**
   * Recalculates what the changes since the last pass reach.
   * @param all every formula, whatever changed (the first pass does that too, unless the file's values were trusted)
   */
  calculate(all = false): void {
    this.uncalculated.sweep(this.workbook);
    let pending = new PendingFormulas(this.recalculation.reached(all));
    if (pending.size > 0) this.cycles.length = 0;
    for (let round = 0; pending.size > 0 && round < MAX_ROUNDS; round++) {
      const pass = new Pass(this.workbook, pending, this.now(), this);
      this.inPass(pass, () => pass.run());
      // Spilled arrays that grew, shrank or moved reach formulas that could not be foreseen.
      pending = new PendingFormulas(this.recalculation.reachedBy(pass.resized));
    }
    this.recalculation.done();
  }

  /** Takes the values that stand in formula cells as calculated, e.g. those a file held. */
  trustValues(): void {
    this.recalculation.done();
  }

  /** What a formula comes to at a cell, as one value or rows of values; null where it cannot be calculated. */
  evaluate(formula: string, at: Site): Scalar | Scalar[][] {
    const pass = new Pass(this.workbook, new PendingFormulas(), this.now(), this);
    try {
      const value = this.inPass(pass, () => pass.evaluateText(formula, at));
      if (!(value instanceof Reference) && !(value instanceof Matrix)) return value;
      const block = value instanceof Reference ? pass.matrix(value) : value;
      if (block.rows === 1 && block.columns === 1) return block.at(0, 0);
      return Array.from({ length: block.rows }, (_, row) =>
        block.values.slice(row * block.columns, (row + 1) * block.columns),
      );
    } catch (failure) {
      if (failure instanceof FormulaFailure) return failure.error;
      if (failure instanceof Unsupported) return null;
      throw failure;
    }
  }

  /** The cells a formula refers to (a name, a structured reference, `=A1:B2`), or null when it is no reference. */
  reference(formula: string, at: Site): Reference | null {
    const pass = new Pass(this.workbook, new PendingFormulas(), this.now(), this);
    try {
      const value = this.inPass(pass, () => pass.evaluateText(formula, at));
      return value instanceof Reference ? value : null;
    } catch (failure) {
      if (failure instanceof FormulaFailure || failure instanceof Unsupported) return null;
      throw failure;
    }
  }

  private inPass<T>(pass: Pass, run: () => T): T {
    return inDateSystem(this.workbook.date1904, pass.clock, run);
  }

  /** Why a cell keeps what the file held; undefined when it is calculated, or holds no formula. */
  whyUncalculated(sheet: Sheet, row: number, column: number): string | undefined {
    return this.uncalculated.why({ sheet, row, column });
  }
}
