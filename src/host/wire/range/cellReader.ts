// Owns reading cells in bulk: values, formulas, texts, types and formats as two-dimensional arrays.
import { columnCount, rowCount, type Rect } from "../../model/address";
import { styleAt } from "../../model/formatting";
import { formulaToR1C1 } from "../../model/formulaR1C1";
import type { Sheet } from "../../model/sheet";
import { CellError, type Scalar } from "../../model/values";
import { isUnbounded } from "../guard";
import { HostError } from "../hostError";
import type { Session } from "../session";

/** "Excel … 5 million cells" a read: docs/excel/performance.md of office-js-docs-pr. */
const MAX_CELLS_READ = 5_000_000;

/** A value as the client sees it: empty is "", an error is its text. */
export const wireValue = (value: Scalar): string | number | boolean =>
  value === null ? "" : value instanceof CellError ? value.code : value;

/** One value a cell; null for whole rows and columns. */
export function readCells<T>(range: Rect, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(range)) return null;
  if (rowCount(range) * columnCount(range) > MAX_CELLS_READ) throw new HostError("RangeExceedsLimit");
  const rows: T[][] = [];
  for (let row = range.top; row <= range.bottom; row++) rows.push(readRow(range, row, read));
  return rows;
}

export function readRow<T>(range: Rect, row: number, read: (row: number, column: number) => T): T[] {
  const cells: T[] = [];
  for (let column = range.left; column <= range.right; column++) cells.push(read(row, column));
  return cells;
}

/** Gives what a cell shows in one of the arrays of a range. */
export type CellReader<T> = (row: number, column: number) => T;

export function valueReader(session: Session, sheet: Sheet): CellReader<string | number | boolean> {
  session.ensureCalculated();
  const { grid } = sheet;
  return (row, column) => wireValue(grid.value(row, column));
}

/** A formula where there is one, else the value (Excel.Range.formulas). */
export function formulaReader(session: Session, sheet: Sheet): CellReader<string | number | boolean> {
  session.ensureCalculated();
  const { grid } = sheet;
  return (row, column) => grid.formula(row, column) ?? wireValue(grid.value(row, column));
}

/** The same in R1C1 notation (Excel.Range.formulasR1C1). */
export function formulaR1C1Reader(session: Session, sheet: Sheet): CellReader<string | number | boolean> {
  session.ensureCalculated();
  const { grid } = sheet;
  return (row, column) => {
    const formula = grid.formula(row, column);
    return formula === undefined ? wireValue(grid.value(row, column)) : formulaToR1C1(formula, row, column);
  };
}

export function textReader(session: Session, sheet: Sheet): CellReader<string> {
  session.ensureCalculated();
  const { workbook } = session;
  const display = session.display();
  return (row, column) =>
    display.show(
      sheet.grid.value(row, column),
      workbook.styles.get(styleAt(sheet, row, column)).numberFormat,
    );
}

/** Excel.RangeValueType. */
export function typeReader(session: Session, sheet: Sheet): CellReader<string> {
  session.ensureCalculated();
  return (row, column) => valueType(sheet.grid.value(row, column));
}

export function valueType(value: Scalar): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return value instanceof CellError ? "Error" : "Double";
}

export function numberFormatReader(session: Session, sheet: Sheet): CellReader<string> {
  const { styles } = session.workbook;
  return (row, column) => styles.get(styleAt(sheet, row, column)).numberFormat;
}
