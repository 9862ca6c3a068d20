// Owns the cells of one sheet, column by column: values, formulas and style ids. Knows nothing of tables or events.
import { rect, type Rect } from "./address";
import type { StyleId } from "./style";
import type { Scalar } from "./values";

/** One column; arrays end at the last row that was written. */
interface Column {
  values: Scalar[];
  /** Formula text with its leading `=`, en-US, A1; sparse. */
  formulas: Map<number, string> | null;
  styles: StyleId[] | null;
  /** Bumped by every change of a value or formula in this column. */
  revision: number;
}

export class Grid {
  private columns: (Column | undefined)[] = [];
  /** Bumped by every write; the file codec and the calculator compare it. */
  revision = 0;

  private column(index: number): Column {
    return (this.columns[index] ??= { values: [], formulas: null, styles: null, revision: 0 });
  }

  value(row: number, column: number): Scalar {
    return this.columns[column]?.values[row] ?? null;
  }
  /** Sets a value and drops a formula that stood there. */
  setValue(row: number, column: number, value: Scalar): void {
    this.setResult(row, column, value);
    const target = this.columns[column];
    if (target?.formulas?.delete(row)) target.revision++;
  }
  /** Sets what a formula came to; the formula stays. */
  setResult(row: number, column: number, value: Scalar): void {
    if (value === null && row >= (this.columns[column]?.values.length ?? 0)) return;
    const target = this.column(column);
    while (target.values.length < row) target.values.push(null);
    target.values[row] = value;
    target.revision++;
    this.revision++;
  }
  formula(row: number, column: number): string | undefined {
    return this.columns[column]?.formulas?.get(row);
  }
  setFormula(row: number, column: number, formula: string, result: Scalar): void {
    const target = this.column(column);
    this.setResult(row, column, result);
    (target.formulas ??= new Map()).set(row, formula);
    target.revision++;
    this.revision++;
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
    for (let column = 0; column < this.columns.length; column++) {
      const formulas = this.columns[column]?.formulas;
      if (formulas) for (const [row, formula] of formulas) yield { row, column, formula };
    }
  }
  /** The formulas of one column by row, or null. */
  columnFormulas(column: number): ReadonlyMap<number, string> | null {
    return this.columns[column]?.formulas ?? null;
  }
  /** The values of one column from row 0; rows past its end are empty. Not to be changed. */
  columnValues(column: number): readonly Scalar[] {
    return this.columns[column]?.values ?? [];
  }
  /** The style ids of one column from row 0, or null when it has none. Not to be changed. */
  columnStyles(column: number): readonly StyleId[] | null {
    return this.columns[column]?.styles ?? null;
  }
  columnRevision(column: number): number {
    return this.columns[column]?.revision ?? 0;
  }
  /** Columns that may hold something: 0 up to this number. */
  get columnLimit(): number {
    return this.columns.length;
  }
  get formulaCount(): number {
    return this.columns.reduce((sum, column) => sum + (column?.formulas?.size ?? 0), 0);
  }
  columnHasFormulas(column: number): boolean {
    return (this.columns[column]?.formulas?.size ?? 0) > 0;
  }

  insertRows(at: number, count: number, left = 0, right = Infinity): void {
    this.eachColumn(left, right, (column) => {
      if (at < column.values.length) splice(column.values, at, 0, count, null);
      if (column.styles && at < column.styles.length) splice(column.styles, at, 0, count, 0);
      column.formulas = shiftKeys(column.formulas, at, 0, count);
    });
  }
  deleteRows(at: number, count: number, left = 0, right = Infinity): void {
    this.eachColumn(left, right, (column) => {
      column.values.splice(at, count);
      column.styles?.splice(at, count);
      column.formulas = shiftKeys(column.formulas, at, count, 0);
    });
  }
  insertColumns(at: number, count: number): void {
    if (at < this.columns.length) splice(this.columns, at, 0, count, undefined);
    this.touchColumnsFrom(at);
  }
  deleteColumns(at: number, count: number): void {
    this.columns.splice(at, count);
    this.touchColumnsFrom(at);
  }
  /** Columns that moved differ from whatever stood at their place before. */
  private touchColumnsFrom(at: number): void {
    this.revision++;
    for (const column of this.columns.slice(at)) if (column) column.revision += this.revision;
  }

  private eachColumn(left: number, right: number, visit: (column: Column) => void): void {
    for (let index = left; index <= Math.min(right, this.columns.length - 1); index++) {
      const column = this.columns[index];
      if (!column) continue;
      visit(column);
      column.revision++;
    }
    this.revision++;
  }
}

/** Splices in count copies of a filler without spreading them as arguments. */
function splice<T>(array: T[], at: number, removed: number, count: number, filler: T): void {
  const tail = array.splice(at);
  for (let i = 0; i < count; i++) array.push(filler);
  for (let i = removed; i < tail.length; i++) array.push(tail[i]);
}

function shiftKeys(
  map: Map<number, string> | null,
  at: number,
  removed: number,
  added: number,
): Map<number, string> | null {
  if (!map) return null;
  const shifted = new Map<number, string>();
  for (const [row, formula] of map) {
    if (row < at) shifted.set(row, formula);
    else if (row >= at + removed) shifted.set(row - removed + added, formula);
  }
  return shifted;
}

function firstUsed(column: Column, valuesOnly: boolean): number {
  const value = column.values.findIndex((v) => v !== null);
  const style = valuesOnly || !column.styles ? -1 : column.styles.findIndex((s) => s !== 0);
  let formula = -1;
  for (const row of column.formulas?.keys() ?? []) if (formula < 0 || row < formula) formula = row;
  return Math.min(...[value, style, formula].filter((row) => row >= 0), Infinity) === Infinity
    ? -1
    : Math.min(...[value, style, formula].filter((row) => row >= 0));
}

function lastUsed(column: Column, valuesOnly: boolean): number {
  let last = column.values.length - 1;
  while (last >= 0 && column.values[last] === null) last--;
  for (const row of column.formulas?.keys() ?? []) if (row > last) last = row;
  if (!valuesOnly && column.styles) {
    let styled = column.styles.length - 1;
    while (styled >= 0 && column.styles[styled] === 0) styled--;
    last = Math.max(last, styled);
  }
  return last;
}
