// Owns copying cells to another place: contents, formats, or both, with relative references moved along.
import { columnCount, rect, rowCount, type Rect } from "./address";
import { styleAt } from "./formatting";
import { moveFormula } from "./formulaText";
import type { Sheet } from "./sheet";
import type { Scalar } from "./values";

export interface CopyOptions {
  /** Excel.RangeCopyType. Link writes formulas that refer to the source. */
  what: "All" | "Formulas" | "Values" | "Formats";
  skipBlanks: boolean;
  transpose: boolean;
}

interface Cell {
  row: number;
  column: number;
  value: Scalar;
  formula: string | undefined;
  style: number;
}

/**
 * Copies a block; a target that is a whole multiple of the source is tiled, any other takes one copy at its corner
 * (Excel.Range.copyFrom: "if the destination is larger … the content repeats"; if smaller, it spills over).
 * @returns the cells that were written
 */
export function copyCells(
  from: { sheet: Sheet; range: Rect },
  to: { sheet: Sheet; range: Rect },
  options: CopyOptions,
): Rect {
  const block = readBlock(from.sheet, from.range);
  const [rows, columns] = options.transpose
    ? [columnCount(from.range), rowCount(from.range)]
    : [rowCount(from.range), columnCount(from.range)];
  const down = rowCount(to.range) % rows === 0 ? rowCount(to.range) / rows : 1;
  const across = columnCount(to.range) % columns === 0 ? columnCount(to.range) / columns : 1;
  const { top, left } = to.range;
  for (let i = 0; i < down; i++)
    for (let j = 0; j < across; j++) {
      const corner = { top: top + i * rows, left: left + j * columns };
      for (const cell of block) {
        const [row, column] = options.transpose
          ? [cell.column - from.range.left, cell.row - from.range.top]
          : [cell.row - from.range.top, cell.column - from.range.left];
        writeCell(to.sheet, corner.top + row, corner.left + column, cell, options);
      }
    }
  return rect(top, left, top + down * rows - 1, left + across * columns - 1);
}

function readBlock(sheet: Sheet, range: Rect): Cell[] {
  const cells: Cell[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      cells.push({
        row,
        column,
        value: sheet.grid.value(row, column),
        formula: sheet.grid.formula(row, column),
        style: styleAt(sheet, row, column),
      });
  return cells;
}

function writeCell(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
  { what, skipBlanks }: CopyOptions,
): void {
  const blank = cell.value === null && cell.formula === undefined;
  if (blank && skipBlanks) return;
  if (what === "All" || what === "Formats") sheet.grid.setStyle(row, column, cell.style);
  if (what === "Formats") return;
  if (cell.formula === undefined || what === "Values") sheet.grid.setValue(row, column, cell.value);
  else
    sheet.grid.setFormula(row, column, moveFormula(cell.formula, row - cell.row, column - cell.column), null);
}
