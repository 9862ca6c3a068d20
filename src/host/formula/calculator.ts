// Owns keeping every formula's value up to date: which formulas a change reaches, in what order, cycles, and
// the cells whose formula this calculator does not know (they keep what the file held).
import type { Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import { Unsupported, type Calculation, type Scope } from "./calculation";
import type { Program } from "./compile";
import { inDateSystem } from "./dateSystem";
import { LookupIndexes } from "./lookupIndexes";
import type { OrderIndex, ValueIndex } from "./lookupIndex";
import { PendingFormulas } from "./pending";
import { Programs } from "./programs";
import { Recalculation } from "./recalculation";
import { clipToUsed, type Site } from "./resolve";
import { UncalculatedCells } from "./uncalculated";
import { FormulaFailure, Matrix, Reference, fail, type Value } from "./value";

/** Nested this deep, a formula waits until what it needs was calculated; keeps long chains off the call stack. */
const MAX_DEPTH = 200;

/** Cells of ranges kept for the next formula that reads them; a column of running totals would otherwise keep them all. */
const MAX_REMEMBERED = 5_000_000;

/** Asks for a cell to be calculated before the one at hand. */
class CalculateFirst {
  constructor(readonly site: Site) {}
}

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
    const pending = new PendingFormulas(this.recalculation.reached(all));
    if (pending.size > 0) {
      this.cycles.length = 0;
      const pass = new Pass(this.workbook, pending, this.now(), this);
      this.inPass(pass, () => pass.run());
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

/** One recalculation: every pending formula is evaluated once, those it reads first. */
class Pass implements Calculation {
  private readonly indexes = new LookupIndexes();
  private readonly matrices = new Map<string, Matrix>();
  private remembered = 0;
  private depth = 0;

  constructor(
    readonly workbook: Workbook,
    private readonly pending: PendingFormulas,
    readonly clock: number,
    private readonly calculator: Calculator,
  ) {}

  get now(): number {
    return this.clock - (this.workbook.date1904 ? 1462 : 0);
  }

  random(): number {
    return this.calculator.random();
  }

  run(): void {
    for (const site of this.pending.sites()) this.runFrom(site);
  }

  /** Calculates a cell and, without recursion, whatever it asks for first. */
  private runFrom(start: Site): void {
    const waiting = [start];
    const keys = new Set([keyOf(start)]);
    while (waiting.length > 0) {
      const site = waiting[waiting.length - 1];
      try {
        this.computeCell(site);
        waiting.pop();
        keys.delete(keyOf(site));
      } catch (signal) {
        if (!(signal instanceof CalculateFirst)) throw signal;
        if (keys.has(keyOf(signal.site))) this.endCycle(signal.site);
        else {
          waiting.push(signal.site);
          keys.add(keyOf(signal.site));
        }
      }
    }
  }

  private computeCell(site: Site): void {
    if (!this.pending.has(site.sheet, site.row, site.column)) return;
    if (this.pending.isRunning(site)) return this.endCycle(site);
    if (this.depth >= MAX_DEPTH) throw new CalculateFirst(site);
    const shape = site.sheet.grid.shape(site.row, site.column);
    if (!shape) return void this.pending.remove(site);
    this.pending.setRunning(site, true);
    this.depth++;
    try {
      const program = this.calculator.programs.ofShape(shape, site.row, site.column);
      const result = this.resultOf(program, site);
      // A cycle found below has already settled this cell.
      if (this.pending.remove(site) && result !== undefined)
        site.sheet.grid.setResult(site.row, site.column, result);
    } finally {
      this.depth--;
      this.pending.setRunning(site, false);
    }
  }

  /** undefined: the cell keeps the value it has. */
  private resultOf(program: Program, site: Site): Scalar | undefined {
    try {
      const value = program.evaluate(scopeOf(program, site), this);
      const single = this.single(value);
      this.calculator.uncalculated.unmark(site);
      return single;
    } catch (failure) {
      if (failure instanceof FormulaFailure) {
        this.calculator.uncalculated.unmark(site);
        return failure.error;
      }
      if (!(failure instanceof Unsupported)) throw failure;
      this.calculator.uncalculated.mark(site, failure.what);
      const kept = site.sheet.grid.value(site.row, site.column);
      return kept === null ? CellError.of("#NAME?") : undefined;
    }
  }

  private single(value: Value): Scalar {
    if (value instanceof Matrix) {
      if (value.rows === 1 && value.columns === 1) return value.at(0, 0) ?? 0;
      throw new Unsupported("a formula that spills");
    }
    if (!(value instanceof Reference)) return value ?? 0;
    if (value.rows === 1 && value.columns === 1) return this.cell(value, 0, 0) ?? 0;
    throw new Unsupported("a formula that spills");
  }

  private endCycle(site: Site): void {
    this.calculator.cycles.push(site);
    if (this.pending.remove(site)) site.sheet.grid.setResult(site.row, site.column, 0);
  }

  cell(reference: Reference, row: number, column: number): Scalar {
    const { sheet, range } = reference;
    const [atRow, atColumn] = [range.top + row, range.left + column];
    if (this.pending.has(sheet, atRow, atColumn)) this.computeCell({ sheet, row: atRow, column: atColumn });
    if (this.calculator.uncalculated.has(sheet, atRow, atColumn))
      throw new Unsupported("a cell that is not calculated");
    return sheet.grid.value(atRow, atColumn);
  }

  matrix(reference: Reference): Matrix {
    const cached = this.matrices.get(reference.key);
    if (cached) return cached;
    const matrix = this.readMatrix(reference);
    this.remembered += matrix.values.length;
    if (this.remembered > MAX_REMEMBERED) {
      this.matrices.clear();
      this.remembered = matrix.values.length;
    }
    this.matrices.set(reference.key, matrix);
    return matrix;
  }

  private readMatrix(reference: Reference): Matrix {
    const used = clipToUsed(reference);
    if (!used) return new Matrix(0, reference.columns, []);
    const { grid } = reference.sheet;
    this.settle(reference.sheet, used);
    const width = used.right - used.left + 1;
    const values: Scalar[] = new Array<Scalar>((used.bottom - used.top + 1) * width).fill(null);
    for (let column = used.left; column <= used.right; column++) {
      const source = grid.columnValues(column);
      const last = Math.min(used.bottom, source.length - 1);
      for (let row = used.top; row <= last; row++)
        values[(row - used.top) * width + column - used.left] = source[row];
    }
    return new Matrix(used.bottom - used.top + 1, width, values);
  }

  /** Calculates what is pending in a range. */
  private settle(sheet: Sheet, range: Rect): void {
    for (const site of this.pending.within(sheet, range)) this.computeCell(site);
    if (this.calculator.uncalculated.within(sheet, range))
      throw new Unsupported("a cell that is not calculated");
  }

  columnValues({ sheet, range }: Reference): readonly Scalar[] {
    this.settle(sheet, range);
    return sheet.grid.columnValues(range.left);
  }

  rowIndex(reference: Reference): ValueIndex | null {
    const values = this.columnValues(reference);
    // Of the whole column, so that $A$2:A2, $A$2:A3 … share one; not while formulas in it wait.
    if (!this.pending.isSettled(reference.sheet, reference.range.left)) return null;
    return this.indexes.values(`${reference.sheet.id}:${reference.range.left}`, values);
  }

  orderIndex(reference: Reference): OrderIndex | null {
    return this.indexes.order(reference.key, () => this.matrix(reference).values);
  }

  evaluateText(formula: string, site: Site): Value {
    const program = this.calculator.programs.ofText(formula, site.row, site.column);
    return program ? program.evaluate(scopeOf(program, site), this) : fail("#NAME?");
  }

  evaluateName(formula: string, site: Site): Value {
    const program = this.calculator.programs.ofText(formula, 0, 0);
    return program ? program.evaluate(scopeOf(program, site), this) : fail("#NAME?");
  }
}

const scopeOf = ({ row, column }: Program, site: Site): Scope => ({
  sheet: site.sheet,
  row: site.row,
  column: site.column,
  down: site.row - row,
  across: site.column - column,
});

const keyOf = (site: Site): string => `${site.sheet.id}:${site.row}:${site.column}`;
