// Owns changing the workbook as a user does: every change is one undoable step, checked against protection, told to all.
import { styleAt } from "../../host/model/formatting";
import { contains, intersect, rect, union, type Rect } from "../../host/model/address";
import { updateCalculatedColumns } from "../../host/model/calculatedColumns";
import { coerce, type CoercionContext, type Written } from "../../host/model/coercion";
import type { Sheet } from "../../host/model/sheet";
import { growTables } from "../../host/model/tableGrowth";
import { readHeaders } from "../../host/model/tables";
import type { Workbook } from "../../host/model/workbook";
import { History, type Step } from "./history";
import { restoreSnapshot, takeSnapshot } from "./snapshot";

export type Refusal = "protected" | "readOnly";

export class Editor {
  readonly history = new History();
  /** True while this editor itself changes the workbook. */
  private working = false;

  constructor(
    readonly workbook: Workbook,
    readonly coercion: () => CoercionContext,
    /** Begins the names that unnamed table columns get. */
    private readonly columnStem: string,
  ) {}

  /** Whether a change that the workbook tells of is this editor's own. */
  get isWorking(): boolean {
    return this.working;
  }

  /** Why cells may not be changed, or null. */
  refusal(sheet: Sheet, area: Rect): Refusal | null {
    if (this.workbook.readOnly) return "readOnly";
    return sheet.protection && this.hasLocked(sheet, area) ? "protected" : null;
  }
  private hasLocked(sheet: Sheet, area: Rect): boolean {
    const isLocked = (style: number): boolean => this.workbook.styles.get(style).locked;
    const { lastRow, lastColumn } = sheet.grid.extent();
    const unlockedLines = [...sheet.columnStyles, ...sheet.rowStyles].some(([, style]) => !isLocked(style));
    // Cells that were never formatted are locked, unless their whole column or row was unlocked.
    if ((area.bottom > lastRow || area.right > lastColumn) && !unlockedLines) return true;
    for (let row = area.top; row <= Math.min(area.bottom, Math.max(lastRow, area.top)); row++)
      for (let column = area.left; column <= Math.min(area.right, Math.max(lastColumn, area.left)); column++)
        if (isLocked(styleAt(sheet, row, column))) return true;
    return false;
  }

  /** What a typed text becomes in a cell. */
  read(sheet: Sheet, row: number, column: number, text: string): Written {
    const { numberFormat } = this.workbook.styles.get(styleAt(sheet, row, column));
    return coerce(text, numberFormat, this.coercion());
  }

  /** Writes what was read; a format comes along only where the cell had none. */
  write(sheet: Sheet, row: number, column: number, { value, formula, numberFormat }: Written): void {
    if (formula === undefined) sheet.grid.setValue(row, column, value);
    else sheet.grid.setFormula(row, column, formula, null);
    const style = styleAt(sheet, row, column);
    const { styles } = this.workbook;
    let changed = style;
    if (numberFormat && styles.get(style).numberFormat === "General")
      changed = styles.change(changed, { numberFormat });
    if (typeof value === "string" && value.includes("\n"))
      changed = styles.change(changed, { wrapText: true });
    if (changed !== style) sheet.grid.setStyle(row, column, changed);
  }

  /**
   * Runs a change of cells as one step that can be undone. Tables grow over what was written below them, and take over
   * what was written into their headers.
   */
  change(sheet: Sheet, area: Rect, act: () => void, selection = sheet.selection): void {
    const reach = withTables(sheet, area);
    const before = takeSnapshot(sheet, reach);
    this.perform(() => {
      act();
      const grown = growTables(sheet, area);
      updateCalculatedColumns(sheet, area);
      const renamed = sheet.tables.filter(
        (table) => table.showHeaders && intersect(area, headerOf(table.range)),
      );
      for (const table of renamed) readHeaders(this.workbook, sheet, table, this.columnStem);
      sheet.selection = selection;
      this.history.push({ before, after: takeSnapshot(sheet, reach) });
      this.workbook.notify({ kind: "cells", sheet, range: reach });
      if (grown.length > 0 || renamed.length > 0) this.workbook.notify({ kind: "sheet", sheet });
    });
  }

  /** Runs a change of sizes, hidden rows, filters and the like as one step. */
  changeObjects(sheet: Sheet, act: () => void): void {
    const before = takeSnapshot(sheet, rect(0, 0));
    this.perform(() => {
      act();
      this.history.push({ before, after: takeSnapshot(sheet, rect(0, 0)) });
      this.workbook.notify({ kind: "sheet", sheet });
    });
  }

  /** Runs a change that cannot be undone, such as deleting a sheet. */
  changeForGood(act: () => void): void {
    this.perform(act);
    this.history.clear();
  }

  undo(): void {
    this.replay(this.history.undo(), "before");
  }
  redo(): void {
    this.replay(this.history.redo(), "after");
  }
  private replay(step: Step | undefined, side: keyof Step): void {
    if (!step) return;
    const snapshot = step[side];
    const { sheet, area } = snapshot;
    this.perform(() => {
      restoreSnapshot(snapshot);
      if (this.workbook.activeSheet !== sheet) {
        this.workbook.activeSheet = sheet;
        this.workbook.notify({ kind: "activated", sheet });
      }
      this.workbook.notify({ kind: "cells", sheet, range: area });
      this.workbook.notify({ kind: "sheet", sheet });
    });
  }

  private perform(act: () => void): void {
    this.working = true;
    try {
      act();
    } finally {
      this.working = false;
    }
  }
}

const headerOf = (range: Rect): Rect => ({ ...range, bottom: range.top });

/** The area and, in its rows, the whole width of the tables it touches or stands below: calculated columns change there. */
function withTables(sheet: Sheet, area: Rect): Rect {
  return sheet.tables
    .filter(
      ({ range }) =>
        intersect({ ...range, bottom: range.bottom + 1 }, area) !== null ||
        contains(range, area.top, area.left),
    )
    .reduce((reach, { range }) => union(reach, rect(area.top, range.left, area.bottom, range.right)), area);
}
