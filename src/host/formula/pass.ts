// Owns one recalculation: every pending formula is evaluated once, those it reads first.
import { columnCount, MAX_COLUMNS, MAX_ROWS, rowCount, type Rect } from "../model/address";
import type { ArrayArea } from "../model/arrayAreas";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import { Unsupported, isBlock, single, toBlock, type Calculation, type Scope } from "./calculation";
import type { Calculator } from "./calculator";
import type { Program } from "./compile";
import { CellSet } from "./dependencies";
import { asOrdinary } from "./implicitIntersection";
import { LookupIndexes } from "./lookupIndexes";
import type { OrderIndex, ValueIndex } from "./lookupIndex";
import type { PendingFormulas } from "./pending";
import { clipToUsed, type Site } from "./resolve";
import { writeResult } from "./spilling";
import { FormulaFailure, Matrix, Reference, fail, type Value } from "./value";

/** Nested this deep, a formula waits until what it needs was calculated; keeps long chains off the call stack. */
const MAX_DEPTH = 200;

/** Cells of ranges kept for the next formula that reads them; a column of running totals would otherwise keep them all. */
const MAX_REMEMBERED = 5_000_000;

/** Asks for a cell to be calculated before the one at hand. */
class CalculateFirst {
  constructor(readonly site: Site) {}
}

export class Pass implements Calculation {
  private readonly indexes = new LookupIndexes();
  private readonly matrices = new Map<string, Matrix>();
  private remembered = 0;
  private depth = 0;
  /** Where arrays spilled or no longer do. */
  readonly resized = new CellSet();

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
      if (!this.pending.remove(site) || result === undefined) return;
      for (const { left, right, top, bottom } of writeResult(site, result)) {
        this.indexes.clear();
        this.matrices.clear();
        for (let column = left; column <= right; column++) this.resized.add(site.sheet, column, top, bottom);
      }
    } finally {
      this.depth--;
      this.pending.setRunning(site, false);
    }
  }

  /** undefined: the cell keeps the value it has. */
  private resultOf(program: Program, site: Site): Scalar | Matrix | undefined {
    try {
      const value = program.evaluate(scopeOf(program, site), this);
      const result = this.whole(value);
      this.calculator.uncalculated.unmark(site);
      return result;
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

  /** An empty cell that a formula comes to is 0. */
  private whole(value: Value): Scalar | Matrix {
    if (isBlock(value)) return toBlock(value, this);
    return single(value, this) ?? 0;
  }

  private endCycle(site: Site): void {
    this.calculator.cycles.push(site);
    if (this.pending.remove(site)) site.sheet.grid.setResult(site.row, site.column, 0);
  }

  cell(reference: Reference, row: number, column: number): Scalar {
    const { sheet, range } = reference;
    const [atRow, atColumn] = [range.top + row, range.left + column];
    this.settleCell(sheet, atRow, atColumn);
    if (this.calculator.uncalculated.has(sheet, atRow, atColumn))
      throw new Unsupported("a cell that is not calculated");
    return sheet.grid.value(atRow, atColumn);
  }

  matrix(reference: Reference): Matrix {
    return this.remember(reference.key, () => {
      const used = clipToUsed(reference);
      return used ? this.read(reference.sheet, used) : new Matrix(0, reference.columns, []);
    });
  }

  block(reference: Reference): Matrix {
    const { sheet, range, rows, columns } = reference;
    if (columns === MAX_COLUMNS) throw new Unsupported("whole rows in an array");
    return this.remember(`${reference.key} block`, () => {
      if (rows < MAX_ROWS) return this.read(sheet, range);
      const bottom = clipToUsed(reference)?.bottom ?? -1;
      const values = bottom < 0 ? [] : this.read(sheet, { ...range, bottom }).values;
      return new Matrix(bottom + 1, columns, values, { rows: MAX_ROWS - bottom - 1, value: null });
    });
  }

  private remember(key: string, read: () => Matrix): Matrix {
    const known = this.matrices.get(key);
    if (known) return known;
    const matrix = read();
    this.remembered += matrix.values.length;
    if (this.remembered > MAX_REMEMBERED) {
      this.matrices.clear();
      this.remembered = matrix.values.length;
    }
    this.matrices.set(key, matrix);
    return matrix;
  }

  private read(sheet: Sheet, range: Rect): Matrix {
    this.settle(sheet, range);
    const width = columnCount(range);
    const values: Scalar[] = new Array<Scalar>(rowCount(range) * width).fill(null);
    for (let column = range.left; column <= range.right; column++) {
      const source = sheet.grid.columnValues(column);
      const last = Math.min(range.bottom, source.length - 1);
      for (let row = range.top; row <= last; row++)
        values[(row - range.top) * width + column - range.left] = source[row];
    }
    return new Matrix(rowCount(range), width, values);
  }

  spill(anchor: Reference): Reference {
    const { sheet, range } = anchor;
    this.settleCell(sheet, range.top, range.left);
    const area = sheet.grid.arrays.at(range.top, range.left);
    if (area) return area.kind === "spill" ? new Reference(sheet, area.range) : fail("#REF!");
    const formula = sheet.grid.formula(range.top, range.left);
    // An array of one cell is one too.
    return formula !== undefined && asOrdinary(formula).isArray ? anchor : fail("#REF!");
  }

  /** Calculates a cell that is pending, or the formula that fills it. */
  private settleCell(sheet: Sheet, row: number, column: number): void {
    if (this.pending.size === 0) return;
    if (this.pending.has(sheet, row, column)) this.computeCell({ sheet, row, column });
    if (!sheet.grid.arrays.isFilled(row, column)) return;
    const area = sheet.grid.arrays.around(row, column);
    if (area) this.settleArea(sheet, area);
  }
  private settleArea(sheet: Sheet, { range: { top, left } }: ArrayArea): void {
    if (this.pending.has(sheet, top, left)) this.computeCell({ sheet, row: top, column: left });
  }

  /** Calculates what is pending in a range. */
  private settle(sheet: Sheet, range: Rect): void {
    if (this.pending.size > 0) {
      for (const site of this.pending.within(sheet, range)) this.computeCell(site);
      if (!sheet.grid.arrays.isEmpty)
        for (const area of [...sheet.grid.arrays.meeting(range)]) this.settleArea(sheet, area);
    }
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
