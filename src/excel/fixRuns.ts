// Owns turning fixes of single cells into as few ranges as they fall into: rows below each other in one column.
import type { ModuleTable } from "./moduleTables";

/** A value for one cell, and what the cell must still hold for it to be written. */
export interface CellFix {
  readonly module: ModuleTable;
  /** 0-based in the table's body. */
  readonly row: number;
  readonly column: number;
  readonly oldValue: number | string | boolean;
  readonly newValue: number | string;
  /** What a number needs so as not to be kept as text or shown as a serial; en-US code. */
  readonly numberFormat: string | null;
}

export interface FixRun {
  readonly module: ModuleTable;
  readonly column: number;
  readonly firstRow: number;
  /** One a row, without gaps. */
  readonly fixes: readonly CellFix[];
}

/** The fixes by table, column and row, joined where rows follow each other. Of two fixes of a cell the first counts. */
export function runsOf(fixes: readonly CellFix[]): FixRun[] {
  const sorted = [...fixes].sort(
    (a, b) => a.module.table.name.localeCompare(b.module.table.name) || a.column - b.column || a.row - b.row,
  );
  const runs: { module: ModuleTable; column: number; firstRow: number; fixes: CellFix[] }[] = [];
  for (const fix of sorted) {
    const run = runs[runs.length - 1];
    const offset =
      run && run.module === fix.module && run.column === fix.column ? fix.row - run.firstRow : -1;
    if (run && offset >= 0 && offset < run.fixes.length) continue;
    if (run && offset === run.fixes.length) run.fixes.push(fix);
    else runs.push({ module: fix.module, column: fix.column, firstRow: fix.row, fixes: [fix] });
  }
  return runs;
}
