// Owns remembering a workbook before its structure changes: all cells of the sheet that changes, formulas and objects of all.
import {
  type FormulaShape,
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
  readonly shapes: readonly (FormulaShape | undefined)[];
}

interface FormulaAt {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly shape: FormulaShape;
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
  const grids = changing.map(({ grid }) => ({ grid, columns: copyColumns(grid), arrays: [...grid.arrays] }));
  const formulas = workbook.sheets.filter((sheet) => !changing.includes(sheet)).flatMap(formulasOf);
  const objects = workbook.sheets.map(rememberObjects);
  const names = rememberItems(workbook.names, (items) => (workbook.names = items));
  const [first] = changing;
  const before = usedOf(first);
  return {
    size: grids.flatMap(({ columns }) => columns).reduce((sum, { values }) => sum + values.length, 0),
    reach: () => union(before, usedOf(first)),
    restore() {
      for (const { grid, columns, arrays } of grids) {
        restoreColumns(grid, columns);
        for (const area of arrays) {
          const { top, left } = area.range;
          grid.setArray(area, (row, column) => grid.value(top + row, left + column));
        }
      }
      for (const { sheet, row, column, shape } of formulas)
        if (sheet.grid.shape(row, column) !== shape)
          sheet.grid.rewriteFormula(row, column, shape.at(row, column));
      for (const put of objects) put();
      names();
    },
  };
}

const usedOf = (sheet: Sheet): Rect => sheet.grid.usedRect(false) ?? rect(0, 0);

const formulasOf = (sheet: Sheet): FormulaAt[] =>
  [...sheet.grid.shapes()].map((cell) => ({ sheet, ...cell }));

function copyColumns(grid: Grid): ColumnCopy[] {
  return Array.from({ length: grid.columnLimit }, (_, column) => ({
    values: grid.columnValues(column).slice(),
    styles: grid.columnStyles(column)?.slice() ?? [],
    shapes: grid.columnShapes(column).slice(),
  }));
}

const NOTHING: ColumnCopy = { values: [], styles: [], shapes: [] };

function restoreColumns(grid: Grid, columns: readonly ColumnCopy[]): void {
  const last = Math.max(columns.length, grid.columnLimit);
  for (let column = 0; column < last; column++) {
    const { values, styles, shapes } = columns[column] ?? NOTHING;
    const now = [grid.columnValues(column).length, grid.columnShapes(column).length];
    const rows = Math.max(values.length, shapes.length, ...now);
    for (let row = 0; row < rows; row++) {
      grid.setResult(row, column, values[row] ?? null);
      grid.setShape(row, column, shapes[row]);
    }
    const styled = Math.max(styles.length, grid.columnStyles(column)?.length ?? 0);
    for (let row = 0; row < styled; row++) grid.setStyle(row, column, styles[row] ?? 0);
  }
}
