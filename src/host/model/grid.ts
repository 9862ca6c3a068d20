// Owns the cells of one sheet, column by column: values, formulas and style ids. Knows nothing of tables or events.
import { MAX_COLUMNS, MAX_ROWS, rect, sameRect, type Rect } from "./address";
import { ArrayAreas, type ArrayArea } from "./arrayAreas";
import type { CellShift } from "./cellShift";
import { shapeOf, type FormulaShape } from "./formulaShape";
import { RowSet } from "./rowSet";
import type { StyleId } from "./style";
import type { Scalar } from "./values";

/** One column; arrays end at the last row that was written. */
interface Column {
  values: Scalar[];
  /** What formulas stand in which rows; null when there is none. */
  shapes: (FormulaShape | undefined)[] | null;
  styles: StyleId[] | null;
  /** Rows whose value or formula changed since changes were last taken. */
  changed: RowSet;
  /** Bumped by every change of a formula in this column. */
  formulaRevision: number;
}

/** Rows that changed, by column, up to this taking of changes. */
export interface Changes {
  readonly taking: number;
  /** Null when somebody else has taken changes since. */
  readonly columns: ReadonlyMap<number, RowSet> | null;
}

export class Grid {
  private columns: (Column | undefined)[] = [];
  /** Bumped by every write; the file codec compares it. */
  revision = 0;
  private taking = 0;
  /** What formulas fill besides their own cell. */
  readonly arrays = new ArrayAreas();

  private column(index: number): Column {
    return (this.columns[index] ??= {
      values: [],
      shapes: null,
      styles: null,
      changed: new RowSet(),
      formulaRevision: 0,
    });
  }

  value(row: number, column: number): Scalar {
    return this.columns[column]?.values[row] ?? null;
  }
  /** Sets a value and drops a formula that stood there. */
  setValue(row: number, column: number, value: Scalar): void {
    this.setResult(row, column, value);
    this.setShape(row, column, undefined);
  }
  /** Sets what a formula came to; the formula stays. */
  setResult(row: number, column: number, value: Scalar): void {
    if (value === null && row >= (this.columns[column]?.values.length ?? 0)) return;
    const target = this.column(column);
    while (target.values.length < row) target.values.push(null);
    target.values[row] = value;
    this.touch(target, row);
  }
  /** The formula's text with its leading `=`, en-US, A1. */
  formula(row: number, column: number): string | undefined {
    return this.columns[column]?.shapes?.[row]?.at(row, column);
  }
  shape(row: number, column: number): FormulaShape | undefined {
    return this.columns[column]?.shapes?.[row];
  }
  setFormula(row: number, column: number, formula: string, result: Scalar): void {
    this.setResult(row, column, result);
    this.setShape(row, column, shapeOf(formula, row, column, this.columns[column]?.shapes?.[row - 1]));
  }
  /** Puts a formula, or none, in a cell and leaves its value. */
  setShape(row: number, column: number, shape: FormulaShape | undefined): void {
    if (!this.arrays.isEmpty) this.leaveArray(row, column);
    this.putShape(row, column, shape);
  }
  /** Rewrites a formula in its place: its value stays, and what it fills. */
  rewriteFormula(row: number, column: number, formula: string): void {
    this.putShape(row, column, shapeOf(formula, row, column, this.columns[column]?.shapes?.[row - 1]));
  }
  private putShape(row: number, column: number, shape: FormulaShape | undefined): void {
    if (shape === undefined && this.columns[column]?.shapes?.[row] === undefined) return;
    const target = this.column(column);
    const shapes = (target.shapes ??= []);
    while (shapes.length < row) shapes.push(undefined);
    shapes[row] = shape;
    target.formulaRevision++;
    this.touch(target, row);
  }
  /** A cell that is written belongs to no array any more; without its formula an array is gone. */
  private leaveArray(row: number, column: number): void {
    this.arrays.setFilled(row, column, false);
    const own = this.arrays.at(row, column);
    if (own) this.removeArray(own);
  }
  /** Empties what an array fills besides its formula's cell. */
  removeArray(area: ArrayArea): void {
    this.arrays.remove(area);
    this.emptyFilled(area.range);
  }
  private emptyFilled(range: Rect): void {
    for (let column = range.left; column <= Math.min(range.right, this.columns.length - 1); column++)
      for (let row = range.top; row <= range.bottom; row++) {
        if (!this.arrays.isFilled(row, column)) continue;
        this.arrays.setFilled(row, column, false);
        this.setResult(row, column, null);
      }
  }
  /** Sets what the formula in an area's first cell came to, over the area; values come row by row. */
  setArray(area: ArrayArea, valueAt: (row: number, column: number) => Scalar): void {
    const { range } = area;
    const before = this.arrays.at(range.top, range.left);
    if (before && !sameRect(before.range, range)) this.removeArray(before);
    this.arrays.set(area);
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) {
        this.setResult(row, column, valueAt(row - range.top, column - range.left));
        this.arrays.setFilled(row, column, row !== range.top || column !== range.left);
      }
  }
  private touch(column: Column, row: number): void {
    column.changed.add(row, row);
    this.revision++;
  }
  /**
   * The rows of every column that changed since changes were last taken.
   * @param since the taking that the caller knows of, null for none
   */
  takeChanges(since: number | null): Changes {
    const columns = new Map<number, RowSet>();
    this.columns.forEach((column, index) => {
      if (!column || column.changed.isEmpty) return;
      columns.set(index, column.changed);
      column.changed = new RowSet();
    });
    const known = since === this.taking;
    return { taking: ++this.taking, columns: known ? columns : null };
  }
  style(row: number, column: number): StyleId {
    return this.columns[column]?.styles?.[row] ?? 0;
  }
  setStyle(row: number, column: number, style: StyleId): void {
    const target = this.columns[column];
    if (style === 0 && row >= (target?.styles?.length ?? 0)) return;
    const styles = (this.column(column).styles ??= []);
    while (styles.length < row) styles.push(0);
    styles[row] = style;
    this.revision++;
  }

  /** Rows and columns up to the last that holds a value, formula or style; both -1 for an empty sheet. */
  extent(): { lastRow: number; lastColumn: number } {
    const used = this.usedRect(false);
    return used ? { lastRow: used.bottom, lastColumn: used.right } : { lastRow: -1, lastColumn: -1 };
  }

  /** The smallest rectangle around all cells with content (or, with valuesOnly false, formats too); null when none. */
  usedRect(valuesOnly: boolean): Rect | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.columns.forEach((column, index) => {
      if (!column) return;
      const first = firstUsed(column, valuesOnly);
      if (first < 0) return;
      top = Math.min(top, first);
      bottom = Math.max(bottom, lastUsed(column, valuesOnly));
      left = Math.min(left, index);
      right = Math.max(right, index);
    });
    return bottom < 0 ? null : rect(top, left, bottom, right);
  }

  /** Every formula, column by column. */
  *formulas(): Iterable<{ row: number; column: number; formula: string }> {
    for (const { row, column, shape } of this.shapes()) yield { row, column, formula: shape.at(row, column) };
  }
  /** Every formula as its shape, column by column. */
  *shapes(): Iterable<{ row: number; column: number; shape: FormulaShape }> {
    for (let column = 0; column < this.columns.length; column++) {
      const shapes = this.columns[column]?.shapes ?? [];
      for (let row = 0; row < shapes.length; row++) {
        const shape = shapes[row];
        if (shape) yield { row, column, shape };
      }
    }
  }
  /** The formulas of one column from row 0; rows past its end have none. Not to be changed. */
  columnShapes(column: number): readonly (FormulaShape | undefined)[] {
    return this.columns[column]?.shapes ?? [];
  }
  /** Grows with every change of a formula in a column. */
  formulaRevision(column: number): number {
    return this.columns[column]?.formulaRevision ?? 0;
  }
  /** The values of one column from row 0; rows past its end are empty. Not to be changed. */
  columnValues(column: number): readonly Scalar[] {
    return this.columns[column]?.values ?? [];
  }
  /** The style ids of one column from row 0, or null when it has none. Not to be changed. */
  columnStyles(column: number): readonly StyleId[] | null {
    return this.columns[column]?.styles ?? null;
  }
  /** Columns that may hold something: 0 up to this number. */
  get columnLimit(): number {
    return this.columns.length;
  }
  get formulaCount(): number {
    return this.columns.reduce((sum, column) => sum + countOf(column), 0);
  }
  columnHasFormulas(column: number): boolean {
    return this.columns[column]?.shapes?.some((shape) => shape !== undefined) ?? false;
  }

  /** Formulas keep their texts; whoever moves cells rewrites these. */
  insertRows(at: number, count: number, left = 0, right = MAX_COLUMNS - 1): void {
    this.eachColumn(left, right, at, (column, index) => {
      if (at < column.values.length) splice(column.values, at, 0, count, null);
      if (column.styles && at < column.styles.length) splice(column.styles, at, 0, count, 0);
      if (!column.shapes || at >= column.shapes.length) return;
      splice(column.shapes, at, 0, count, undefined);
      keepTexts(column.shapes, at + count, count, index, 0);
    });
    this.shiftArrays({ kind: "insert", axis: "rows", range: rect(at, left, at + count - 1, right) });
  }
  deleteRows(at: number, count: number, left = 0, right = MAX_COLUMNS - 1): void {
    this.eachColumn(left, right, at, (column, index) => {
      column.values.splice(at, count);
      column.styles?.splice(at, count);
      if (column.shapes?.splice(at, count)) keepTexts(column.shapes, at, -count, index, 0);
    });
    this.shiftArrays({ kind: "delete", axis: "rows", range: rect(at, left, at + count - 1, right) });
  }
  insertColumns(at: number, count: number): void {
    if (at < this.columns.length) splice(this.columns, at, 0, count, undefined);
    this.eachColumn(at, MAX_COLUMNS - 1, 0, (column, index) =>
      keepTexts(column.shapes ?? [], 0, 0, index, count),
    );
    this.shiftArrays({ kind: "insert", axis: "columns", range: rect(0, at, MAX_ROWS - 1, at + count - 1) });
  }
  deleteColumns(at: number, count: number): void {
    this.columns.splice(at, count);
    this.eachColumn(at, MAX_COLUMNS - 1, 0, (column, index) =>
      keepTexts(column.shapes ?? [], 0, 0, index, -count),
    );
    this.shiftArrays({ kind: "delete", axis: "columns", range: rect(0, at, MAX_ROWS - 1, at + count - 1) });
  }
  private shiftArrays(shift: CellShift): void {
    for (const gone of this.arrays.shift(shift)) this.emptyFilled(gone);
  }

  private eachColumn(
    left: number,
    right: number,
    top: number,
    visit: (column: Column, index: number) => void,
  ): void {
    for (let index = left; index <= Math.min(right, this.columns.length - 1); index++) {
      const column = this.columns[index];
      if (!column) continue;
      visit(column, index);
      column.changed.add(top, MAX_ROWS - 1);
      column.formulaRevision++;
    }
    this.revision++;
  }
}

/** Formulas from a row on that moved down and right, with the same texts as before. */
function keepTexts(
  shapes: (FormulaShape | undefined)[],
  top: number,
  down: number,
  column: number,
  right: number,
): void {
  for (let row = top; row < shapes.length; row++) {
    const text = shapes[row]?.at(row - down, column - right);
    if (text !== undefined) shapes[row] = shapeOf(text, row, column, shapes[row - 1]);
  }
}

const countOf = (column: Column | undefined): number =>
  column?.shapes?.reduce((sum, shape) => sum + (shape ? 1 : 0), 0) ?? 0;

/** Splices in count copies of a filler without spreading them as arguments. */
function splice<T>(array: T[], at: number, removed: number, count: number, filler: T): void {
  const tail = array.splice(at);
  for (let i = 0; i < count; i++) array.push(filler);
  for (let i = removed; i < tail.length; i++) array.push(tail[i]);
}

function firstUsed(column: Column, valuesOnly: boolean): number {
  const value = column.values.findIndex((v) => v !== null);
  const style = valuesOnly || !column.styles ? -1 : column.styles.findIndex((s) => s !== 0);
  const formula = column.shapes?.findIndex((shape) => shape !== undefined) ?? -1;
  const first = Math.min(...[value, style, formula].filter((row) => row >= 0), Infinity);
  return first === Infinity ? -1 : first;
}

function lastUsed(column: Column, valuesOnly: boolean): number {
  const value = column.values.findLastIndex((v) => v !== null);
  const style = valuesOnly || !column.styles ? -1 : column.styles.findLastIndex((s) => s !== 0);
  const formula = column.shapes?.findLastIndex((shape) => shape !== undefined) ?? -1;
  return Math.max(value, style, formula);
}
