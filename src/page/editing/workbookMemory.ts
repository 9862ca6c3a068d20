// Owns remembering a workbook before its structure changes: all cells of the sheet that changes, formulas and objects of all.
import {
  type Grid,
  rect,
  type Rect,
  type Scalar,
  type Sheet,
  type StyleId,
  union,
  type Workbook,
} from "../../host/workbook";
import { rememberItems, rememberObjects } from "./sheetMemory";

interface ColumnCopy {
  readonly values: readonly Scalar[];
  readonly styles: readonly StyleId[];
  readonly formulas: ReadonlyMap<number, string>;
}

interface FormulaAt {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface WorkbookMemory {
  /** Cells held, a measure of its size. */
  readonly size: number;
  /** Every cell that the sheet has now or had then. */
  reach(): Rect;
  restore(): void;
}

/** @param changing the sheets whose cells are about to move */
export function rememberWorkbook(workbook: Workbook, changing: readonly Sheet[]): WorkbookMemory {
  const grids = changing.map((sheet) => ({ grid: sheet.grid, columns: copyColumns(sheet.grid) }));
  const formulas = workbook.sheets.filter((sheet) => !changing.includes(sheet)).flatMap(formulasOf);
  const objects = workbook.sheets.map(rememberObjects);
  const names = rememberItems(workbook.names, (items) => (workbook.names = items));
  const [first] = changing;
  const before = usedOf(first);
  return {
    size: grids.flatMap(({ columns }) => columns).reduce((sum, { values }) => sum + values.length, 0),
    reach: () => union(before, usedOf(first)),
    restore() {
      for (const { grid, columns } of grids) restoreColumns(grid, columns);
      for (const { sheet, row, column, formula } of formulas)
        if (sheet.grid.formula(row, column) !== formula)
          sheet.grid.setFormula(row, column, formula, sheet.grid.value(row, column));
      for (const put of objects) put();
      names();
    },
  };
}

const usedOf = (sheet: Sheet): Rect => sheet.grid.usedRect(false) ?? rect(0, 0);

const formulasOf = (sheet: Sheet): FormulaAt[] =>
  [...sheet.grid.formulas()].map((cell) => ({ sheet, ...cell }));

function copyColumns(grid: Grid): ColumnCopy[] {
  return Array.from({ length: grid.columnLimit }, (_, column) => ({
    values: grid.columnValues(column).slice(),
    styles: grid.columnStyles(column)?.slice() ?? [],
    formulas: new Map(grid.columnFormulas(column)),
  }));
}

const NOTHING: ColumnCopy = { values: [], styles: [], formulas: new Map() };

function restoreColumns(grid: Grid, columns: readonly ColumnCopy[]): void {
  const last = Math.max(columns.length, grid.columnLimit);
  for (let column = 0; column < last; column++) {
    const { values, styles, formulas } = columns[column] ?? NOTHING;
    const rows = Math.max(values.length, grid.columnValues(column).length);
    for (const row of [...(grid.columnFormulas(column)?.keys() ?? [])])
      if (row >= rows) grid.setValue(row, column, null);
    for (let row = 0; row < rows; row++) grid.setValue(row, column, values[row] ?? null);
    for (const [row, formula] of formulas) grid.setFormula(row, column, formula, values[row] ?? null);
    const styled = Math.max(styles.length, grid.columnStyles(column)?.length ?? 0);
    for (let row = 0; row < styled; row++) grid.setStyle(row, column, styles[row] ?? 0);
  }
}
