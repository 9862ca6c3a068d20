// Owns changing the workbook as a user does: every change is one undoable step, checked against protection, told to all.
import {
  coerce,
  type CoercionContext,
  contains,
  growTables,
  intersect,
  readHeaders,
  rect,
  type Rect,
  type Sheet,
  styleAt,
  type Table,
  union,
  updateCalculatedColumns,
  type Workbook,
  type Written,
} from "../../host/workbook";
import { keepChartsOnCells } from "../charts/chartAnchors";
import { History, type Step } from "./history";
import { restoreSnapshot, takeSnapshot, type Snapshot } from "./snapshot";
import { rememberWorkbook } from "./workbookMemory";

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
    const apply = (): boolean => {
      act();
      sheet.selection = selection;
      return this.settle(sheet, area);
    };
    // A column's new name goes into formulas everywhere.
    if (headersIn(sheet, area).length > 0) return this.changeStructure(sheet, apply);
    const reach = withTables(sheet, area);
    const before = takeSnapshot(sheet, reach);
    const merges = [...sheet.merges];
    this.perform(() => {
      const grown = apply();
      const merged =
        merges.length !== sheet.merges.length || merges.some((area, at) => area !== sheet.merges[at]);
      this.history.push(stepBetween(before, takeSnapshot(sheet, reach)));
      this.workbook.notify({ kind: "cells", sheet, range: reach });
      if (grown || merged) this.workbook.notify({ kind: "sheet", sheet });
    });
  }

  /** Lets tables follow what was written into, below and over them; whether one grew. */
  settle(sheet: Sheet, area: Rect): boolean {
    const grown = growTables(sheet, area);
    updateCalculatedColumns(sheet, area);
    for (const table of headersIn(sheet, area)) readHeaders(this.workbook, sheet, table, this.columnStem);
    return grown.length > 0;
  }

  /** Runs a change of sizes, hidden rows, filters, charts and the like as one step. */
  changeObjects(sheet: Sheet, act: () => void): void {
    const before = takeSnapshot(sheet, rect(0, 0));
    this.perform(() => {
      keepChartsOnCells(sheet, act);
      this.history.push(stepBetween(before, takeSnapshot(sheet, rect(0, 0))));
      this.workbook.notify({ kind: "sheet", sheet });
    });
  }

  /**
   * Runs a change that moves cells and what refers to them, as one step.
   * @param act does the same again when it is repeated
   * @param others sheets whose cells change besides
   */
  changeStructure(sheet: Sheet, act: () => unknown, others: readonly Sheet[] = []): void {
    const { size, reach, restore } = rememberWorkbook(this.workbook, [sheet, ...others]);
    this.perform(() => {
      act();
      this.history.push({ sheet, area: reach, size, undo: restore, redo: () => void act() });
      this.tell(sheet, reach());
      for (const other of others) this.tell(other, other.grid.usedRect(false) ?? rect(0, 0));
    });
  }

  /** Runs a change that cannot be undone, such as deleting a sheet. */
  changeForGood(act: () => void): void {
    this.perform(act);
    this.history.clear();
  }

  undo(): void {
    const step = this.history.undo();
    if (step) this.replay(step, () => step.undo());
  }
  redo(): void {
    const step = this.history.redo();
    if (step) this.replay(step, () => step.redo());
  }
  private replay(step: Step, act: () => void): void {
    const { sheet } = step;
    this.perform(() => {
      act();
      if (this.workbook.activeSheet !== sheet) {
        this.workbook.activeSheet = sheet;
        this.workbook.notify({ kind: "activated", sheet });
      }
      this.tell(sheet, step.area());
    });
  }
  private tell(sheet: Sheet, range: Rect): void {
    this.workbook.notify({ kind: "cells", sheet, range });
    this.workbook.notify({ kind: "sheet", sheet });
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

const stepBetween = (before: Snapshot, after: Snapshot): Step => ({
  sheet: before.sheet,
  area: () => before.area,
  size: before.cells.length + after.cells.length,
  undo: () => restoreSnapshot(before),
  redo: () => restoreSnapshot(after),
});

const headersIn = (sheet: Sheet, area: Rect): Table[] =>
  sheet.tables.filter(
    ({ range, showHeaders }) => showHeaders && intersect(area, { ...range, bottom: range.top }),
  );

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
