// Owns what a sheet's cells and rows hold beyond the model: array formulas, rich text, thick edges. Written back
// where the cell still holds what was read.
import type { Scalar } from "../../model/values";
import { MAX_COLUMNS } from "../../model/address";
import type { MovedReferences } from "../moved/movedReferences";

/** A cell that a plain value or formula does not describe fully. */
export interface CarriedCell {
  readonly value: Scalar;
  readonly formula: string | undefined;
  /** cm, vm, ph of `<c>`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** `<f>` of an array formula or data table, as in the file. */
  readonly f: { readonly attributes: Readonly<Record<string, string>>; readonly text: string } | null;
  /** Text with runs or phonetics: the index of a shared string, or what stands within an inline one's `<is>`. */
  readonly rich: number | string | null;
  /** An error value that the model does not know, as written. */
  readonly error: string | null;
}

function movedCell(cell: CarriedCell, moves: MovedReferences, sheet: string): CarriedCell {
  const { formula, f } = cell;
  const attributes: Record<string, string> = { ...f?.attributes };
  for (const name of ["ref", "r1", "r2"])
    if (attributes[name]) attributes[name] = moves.range(attributes[name], sheet) ?? "#REF!";
  return {
    ...cell,
    formula: formula && `=${moves.formula(formula.slice(1), sheet)}`,
    f: f && { attributes, text: moves.formula(f.text, sheet) },
  };
}

export class CarriedCells {
  private readonly cells = new Map<number, CarriedCell>();
  /** Row attributes besides those of the model: thickTop, ph … */
  readonly rows = new Map<number, Readonly<Record<string, string>>>();
  /** Rows whose height follows from their content. */
  readonly autoHeight = new Set<number>();

  /** Columns with cells of which the grid holds nothing: data tables without results. */
  readonly bareColumns = new Set<number>();

  add(row: number, column: number, cell: CarriedCell): void {
    this.cells.set(row * MAX_COLUMNS + column, cell);
    if (cell.value === null && cell.formula === undefined) {
      this.bareColumns.add(column);
      this.lastBareRow = Math.max(this.lastBareRow, row);
    }
  }
  lastBareRow = -1;
  get(row: number, column: number): CarriedCell | undefined {
    return this.cells.size === 0 ? undefined : this.cells.get(row * MAX_COLUMNS + column);
  }

  /** Where all of it stands after cells moved. @param sheet as named in the file */
  moved(moves: MovedReferences, sheet: string): CarriedCells {
    if (moves.none) return this;
    const result = new CarriedCells();
    for (const [key, cell] of this.cells) {
      const at = moves.cell(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, sheet);
      if (at) result.add(at.top, at.left, movedCell(cell, moves, sheet));
    }
    for (const [row, attributes] of this.rows) {
      const { index, deleted } = moves.line(row, "rows", sheet);
      if (!deleted) result.rows.set(index, attributes);
    }
    for (const row of this.autoHeight) {
      const { index, deleted } = moves.line(row, "rows", sheet);
      if (!deleted) result.autoHeight.add(index);
    }
    return result;
  }

  /**
   * Rich texts whose cell has moved: text → indexes to be used up, one a cell. Rows inserted above a title or a sorted
   * table move cells without telling the codec.
   */
  movedRichTexts(valueAt: (row: number, column: number) => Scalar): Map<string, number[]> {
    const moved = new Map<string, number[]>();
    for (const [key, { value, rich }] of this.cells) {
      if (typeof rich !== "number" || typeof value !== "string") continue;
      if (valueAt(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS) === value) continue;
      const indexes = moved.get(value);
      if (indexes) indexes.push(rich);
      else moved.set(value, [rich]);
    }
    return moved;
  }
}
