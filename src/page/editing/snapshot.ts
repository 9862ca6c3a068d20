// Owns remembering a part of a sheet as it was: its cells, and the objects that follow an edit (tables, rules, sizes).
import type { Rect, Scalar, Sheet, StyleId } from "../../host/workbook";
import { rememberObjects } from "./sheetMemory";

interface Cell {
  value: Scalar;
  formula: string | undefined;
  style: StyleId;
}

export interface Snapshot {
  readonly sheet: Sheet;
  readonly area: Rect;
  /** Row by row. */
  readonly cells: readonly Cell[];
  /** Puts the objects back. */
  readonly restoreObjects: () => void;
}

/** Of a cell that a formula elsewhere fills there is nothing to put back: the formula does. */
export function cellAt({ grid }: Sheet, row: number, column: number): Cell {
  return {
    value: grid.arrays.isFilled(row, column) ? null : grid.value(row, column),
    formula: grid.formula(row, column),
    style: grid.style(row, column),
  };
}

export function putCell({ grid }: Sheet, row: number, column: number, { value, formula, style }: Cell): void {
  if (formula === undefined) grid.setValue(row, column, value);
  else grid.setFormula(row, column, formula, value);
  grid.setStyle(row, column, style);
}

export function takeSnapshot(sheet: Sheet, area: Rect): Snapshot {
  const cells: Cell[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) cells.push(cellAt(sheet, row, column));
  return { sheet, area, cells, restoreObjects: rememberObjects(sheet) };
}

export function restoreSnapshot({ sheet, area, cells, restoreObjects }: Snapshot): void {
  let next = 0;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) putCell(sheet, row, column, cells[next++]);
  restoreObjects();
}
