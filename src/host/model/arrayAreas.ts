// Owns which cells of a sheet one formula fills: where a dynamic array spills, and the fixed range of an array formula
// made with Ctrl+Shift+Enter ("Dynamic array formulas and spilled array behavior", support.microsoft.com).
import { contains, intersect, MAX_COLUMNS, rect, type Rect } from "./address";
import { shiftRect, type CellShift } from "./cellShift";

export interface ArrayArea {
  /** The first cell holds the formula. */
  readonly range: Rect;
  /** spill: as large as the result; blocked: would be, but something stands there (#SPILL!); fixed: as entered. */
  readonly kind: "spill" | "blocked" | "fixed";
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

export class ArrayAreas {
  /** By the cell of the formula, column by column. */
  private byColumn = new Map<number, Map<number, ArrayArea>>();
  /** Cells besides the formula's that show part of a result. */
  private filled = new Set<number>();

  get isEmpty(): boolean {
    return this.byColumn.size === 0;
  }
  /** The area of the formula in a cell. */
  at(row: number, column: number): ArrayArea | undefined {
    return this.byColumn.get(column)?.get(row);
  }
  /** The area of the formula that fills a cell, or has it itself. */
  around(row: number, column: number): ArrayArea | undefined {
    if (this.isEmpty) return undefined;
    if (!this.isFilled(row, column)) return this.at(row, column);
    for (const area of this) if (area.kind !== "blocked" && contains(area.range, row, column)) return area;
    return undefined;
  }
  /** Of the formulas in some rows of a column. */
  *startingIn(column: number, top: number, bottom: number): Iterable<ArrayArea> {
    for (const [row, area] of this.byColumn.get(column) ?? []) if (row >= top && row <= bottom) yield area;
  }
  *meeting(range: Rect): Iterable<ArrayArea> {
    for (const area of this) if (intersect(area.range, range)) yield area;
  }
  *[Symbol.iterator](): Iterator<ArrayArea> {
    for (const areas of this.byColumn.values()) yield* areas.values();
  }
  isFilled(row: number, column: number): boolean {
    return this.filled.size > 0 && this.filled.has(keyOf(row, column));
  }

  set(area: ArrayArea): void {
    const { left, top } = area.range;
    const column = this.byColumn.get(left) ?? new Map<number, ArrayArea>();
    this.byColumn.set(left, column.set(top, area));
  }
  remove({ range: { top, left } }: ArrayArea): void {
    const column = this.byColumn.get(left);
    if (column?.delete(top) && column.size === 0) this.byColumn.delete(left);
  }
  setFilled(row: number, column: number, filled: boolean): void {
    if (filled) this.filled.add(keyOf(row, column));
    else this.filled.delete(keyOf(row, column));
  }

  /** Follows cells that moved. @returns where formulas are gone: what they filled is to be emptied */
  shift(shift: CellShift): Rect[] {
    if (this.isEmpty) return [];
    const gone: Rect[] = [];
    const areas = [...this];
    this.byColumn = new Map();
    for (const { range, kind } of areas) {
      const moved = shiftRect(range, shift);
      const first = shiftRect(rect(range.top, range.left), shift);
      if (moved && first) this.set({ range: { ...moved, top: first.top, left: first.left }, kind });
      else if (moved) gone.push(moved);
    }
    const cells = [...this.filled];
    this.filled = new Set();
    for (const key of cells) {
      const moved = shiftRect(rect(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS), shift);
      if (moved) this.setFilled(moved.top, moved.left, true);
    }
    return gone;
  }
}
