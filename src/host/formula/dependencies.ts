// Owns which formulas a change reaches. Formulas of one shape below each other are one run, and what a run reads is kept
// by the column that is read, so that an edit costs what depends on it and not what there is.
import { MAX_ROWS } from "../model/address";
import type { FormulaShape, Line } from "../model/formulaShape";
import { RowSet } from "../model/rowSet";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Programs } from "./programs";
import { readsOf, type Read } from "./reads";

/** Cells of one column with formulas of one shape, below each other. */
export interface Run {
  readonly sheet: Sheet;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

interface Reader {
  readonly run: Run;
  readonly rows: readonly Line[];
}

/** Rows of columns of sheets. */
export class CellSet {
  readonly sheets = new Map<Sheet, Map<number, RowSet>>();

  add(sheet: Sheet, column: number, from: number, to: number): (readonly [number, number])[] {
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map()));
    let rows = columns.get(column);
    if (!rows) columns.set(column, (rows = new RowSet()));
    return rows.add(from, to);
  }
}

/** A read over more columns than this is looked at for every change of its sheet. */
const WIDE = 64;

export class Dependencies {
  private readonly runs = new Map<Sheet, Map<number, Run[]>>();
  private readonly narrow = new Map<Sheet, Map<number, Reader[]>>();
  private readonly wide = new Map<Sheet, { read: Read; run: Run }[]>();
  /** Recalculated whatever changes: volatile functions, and reads that cannot be told in advance. */
  private readonly always: Run[] = [];
  /** Those that mention a name or a table. */
  private readonly defined: Run[] = [];

  constructor(
    private readonly workbook: Workbook,
    programs: Programs,
  ) {
    for (const sheet of workbook.sheets)
      for (let column = 0; column < sheet.grid.columnLimit; column++) this.addColumn(sheet, column, programs);
  }

  private addColumn(sheet: Sheet, column: number, programs: Programs): void {
    const shapes = sheet.grid.columnShapes(column);
    const runs: Run[] = [];
    for (let top = 0; top < shapes.length;) {
      const shape = shapes[top];
      let bottom = top;
      while (bottom + 1 < shapes.length && shapes[bottom + 1] === shape) bottom++;
      if (shape) {
        const run = { sheet, column, top, bottom };
        runs.push(run);
        this.addReads(run, shape, programs);
      }
      top = bottom + 1;
    }
    if (runs.length === 0) return;
    const columns = this.runs.get(sheet) ?? new Map<number, Run[]>();
    this.runs.set(sheet, columns.set(column, runs));
  }

  private addReads(run: Run, shape: FormulaShape, programs: Programs): void {
    const program = programs.ofShape(shape, run.top, run.column);
    if (program.mentions.some(({ kind }) => kind !== "cells")) this.defined.push(run);
    const reads = program.volatile ? null : readsOf(this.workbook, program, run, programs);
    if (!reads) this.always.push(run);
    for (const read of reads ?? []) {
      if (read.right - read.left >= WIDE) push(this.wide, read.sheet, { read, run });
      else {
        const columns = this.narrow.get(read.sheet) ?? new Map<number, Reader[]>();
        this.narrow.set(read.sheet, columns);
        for (let column = read.left; column <= read.right; column++)
          push(columns, column, { run, rows: read.rows });
      }
    }
  }

  /** Every formula. */
  all(): CellSet {
    const found = new CellSet();
    for (const [sheet, columns] of this.runs)
      for (const [column, runs] of columns)
        for (const { top, bottom } of runs) found.add(sheet, column, top, bottom);
    return found;
  }

  /**
   * The formulas to calculate after cells changed: those in them, and all that read them, directly or not.
   * @param how redefined: names or tables changed too; spilled: formulas filled these cells, in the pass under way
   */
  reached(changed: CellSet, how: "edited" | "redefined" | "spilled"): CellSet {
    const found = new CellSet();
    const waiting: Run[] = [];
    const reach = ({ sheet, column }: Omit<Run, "top" | "bottom">, from: number, to: number): void => {
      for (const [top, bottom] of found.add(sheet, column, from, to))
        waiting.push({ sheet, column, top, bottom });
    };
    for (const [sheet, columns] of changed.sheets)
      for (const [column, rows] of columns)
        for (const [top, bottom] of rows) {
          waiting.push({ sheet, column, top, bottom });
          if (how === "spilled") continue;
          for (const run of this.runsWithin(sheet, column, top, bottom))
            reach(run, Math.max(top, run.top), Math.min(bottom, run.bottom));
          // Something may stand where a formula spills, or stand there no longer.
          for (const { range } of sheet.grid.arrays.meeting({ top, left: column, bottom, right: column }))
            reach({ sheet, column: range.left }, range.top, range.top);
        }
    if (how !== "spilled") for (const run of this.always) reach(run, run.top, run.bottom);
    if (how === "redefined") for (const run of this.defined) reach(run, run.top, run.bottom);
    for (let area = waiting.pop(); area; area = waiting.pop()) {
      for (const { run, rows } of this.readers(area)) {
        const [from, to] = rowsReading(rows, area.top, area.bottom);
        const [first, last] = [Math.max(from, run.top), Math.min(to, run.bottom)];
        if (first <= last) reach(run, first, last);
      }
      this.addFilled(area, waiting);
    }
    return found;
  }

  /** What a formula fills changes with it. */
  private addFilled({ sheet, column, top, bottom }: Run, waiting: Run[]): void {
    if (sheet.grid.arrays.isEmpty) return;
    for (const { range, kind } of sheet.grid.arrays.startingIn(column, top, bottom)) {
      if (kind === "blocked") continue;
      if (range.bottom > range.top) waiting.push({ sheet, column, top: range.top + 1, bottom: range.bottom });
      for (let next = column + 1; next <= range.right; next++)
        waiting.push({ sheet, column: next, top: range.top, bottom: range.bottom });
    }
  }

  private *readers({ sheet, column }: Run): Iterable<Reader> {
    yield* this.narrow.get(sheet)?.get(column) ?? [];
    for (const { read, run } of this.wide.get(sheet) ?? [])
      if (column >= read.left && column <= read.right) yield { run, rows: read.rows };
  }

  private *runsWithin(sheet: Sheet, column: number, top: number, bottom: number): Iterable<Run> {
    const runs = this.runs.get(sheet)?.get(column) ?? [];
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle].bottom < top) low = middle + 1;
      else high = middle;
    }
    for (; low < runs.length && runs[low].top <= bottom; low++) yield runs[low];
  }
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** The rows whose formulas read any of some rows, where moving lines are distances from the formula's row. */
function rowsReading(
  [first, second = first]: readonly Line[],
  top: number,
  bottom: number,
): [number, number] {
  if (first.fixed !== second.fixed) {
    const [{ at }, { at: distance }] = first.fixed ? [first, second] : [second, first];
    if (at < top) return [top - distance, MAX_ROWS];
    return at > bottom ? [0, bottom - distance] : [0, MAX_ROWS];
  }
  const [low, high] = [Math.min(first.at, second.at), Math.max(first.at, second.at)];
  if (first.fixed) return low <= bottom && high >= top ? [0, MAX_ROWS] : [0, -1];
  return [top - high, bottom - low];
}
