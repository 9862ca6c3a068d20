// Owns the formulas not yet calculated in a pass: a byte for each row from the first to the last that is.
import type { Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { CellSet } from "./dependencies";
import type { Site } from "./resolve";

const [DONE, WAITING, RUNNING] = [0, 1, 2];

interface PendingColumn {
  readonly first: number;
  readonly states: Uint8Array;
  left: number;
}

export class PendingFormulas {
  private readonly sheets = new Map<Sheet, Map<number, PendingColumn>>();
  size = 0;

  constructor(cells?: CellSet) {
    for (const [sheet, columns] of cells?.sheets ?? []) {
      const pending = new Map<number, PendingColumn>();
      for (const [column, rows] of columns) pending.set(column, this.pendingColumn(sheet, column, [...rows]));
      this.sheets.set(sheet, pending);
    }
  }

  private pendingColumn(
    sheet: Sheet,
    column: number,
    runs: readonly (readonly [number, number])[],
  ): PendingColumn {
    const first = runs[0][0];
    const shapes = sheet.grid.columnShapes(column);
    const last = Math.min(runs[runs.length - 1][1], shapes.length - 1);
    const pending = { first, states: new Uint8Array(Math.max(0, last - first + 1)), left: 0 };
    for (const [from, to] of runs)
      for (let row = from; row <= Math.min(to, last); row++)
        if (shapes[row]) {
          pending.states[row - first] = WAITING;
          pending.left++;
        }
    this.size += pending.left;
    return pending;
  }

  has(sheet: Sheet, row: number, column: number): boolean {
    if (this.size === 0) return false;
    const pending = this.sheets.get(sheet)?.get(column);
    return pending !== undefined && (pending.states[row - pending.first] ?? DONE) !== DONE;
  }
  /** Whether no formula of a column waits. */
  isSettled(sheet: Sheet, column: number): boolean {
    return (this.sheets.get(sheet)?.get(column)?.left ?? 0) === 0;
  }
  isRunning({ sheet, row, column }: Site): boolean {
    const pending = this.sheets.get(sheet)?.get(column);
    return pending?.states[row - pending.first] === RUNNING;
  }
  /** Marks a formula as being calculated, or as waiting again. */
  setRunning({ sheet, row, column }: Site, running: boolean): void {
    const pending = this.sheets.get(sheet)?.get(column);
    const state = pending?.states[row - pending.first];
    if (pending && state) pending.states[row - pending.first] = running ? RUNNING : WAITING;
  }
  remove({ sheet, row, column }: Site): boolean {
    const pending = this.sheets.get(sheet)?.get(column);
    if (!pending?.states[row - pending.first]) return false;
    pending.states[row - pending.first] = DONE;
    pending.left--;
    this.size--;
    return true;
  }
  /** The formulas that wait, column by column. */
  *sites(): Iterable<Site> {
    for (const [sheet, columns] of this.sheets)
      for (const [column, { first, states }] of columns)
        for (let index = 0; index < states.length; index++)
          if (states[index] !== DONE) yield { sheet, row: first + index, column };
  }
  *within(sheet: Sheet, range: Rect): Iterable<Site> {
    for (const [column, pending] of this.sheets.get(sheet) ?? []) {
      if (column < range.left || column > range.right || pending.left === 0) continue;
      const { first, states } = pending;
      const last = Math.min(range.bottom, first + states.length - 1);
      for (let row = Math.max(range.top, first); row <= last; row++)
        if (states[row - first] !== DONE) yield { sheet, row, column };
    }
  }
}
