// Owns copying cells to another place: contents, formats, or both, with relative references moved along.
import { columnCount, contains, offset, rect, rowCount, type Rect } from "./address";
import { clearObjects, type Copies, copyObjects, cutsMergedArea } from "./cellObjects";
import { type ObjectKinds, objectsOn } from "./cellObjects";
import { transpose } from "./cellShift";
import { styleAt } from "./formatting";
import { moveFormula } from "./formulaText";
import type { Sheet } from "./sheet";
import { overlapsTable } from "./tables";
import type { Scalar } from "./values";
import type { Workbook } from "./workbook";

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

interface Block {
  readonly sheet: Sheet;
  readonly range: Rect;
}

/**
 * Copies the cells of a block; a target that is a whole multiple of the source is tiled, any other takes one copy at its
 * corner (Excel.Range.copyFrom: "if the destination is larger … the content repeats"; if smaller, it spills over).
 * @returns the cells that were written
 */
export function copyCells(from: Block, to: Block, options: CopyOptions): Rect {
  const block = readBlock(from.sheet, from.range, options.what !== "Values");
  const { written, places } = copiesOf(from.range, to.range, options.transpose);
  for (const place of places)
    for (const cell of block) {
      const { top, left } = place(rect(cell.row, cell.column));
      writeCell(to.sheet, top, left, cell, options);
    }
  return written;
}

/** Copies a block with what stands on it. The caller has asked findCopyProblem. */
export function copyBlock(workbook: Workbook, from: Block, to: Block, options: CopyOptions): Rect {
  const kinds = kindsOf(options);
  const objects = objectsOn(from.sheet, from.range);
  const written = copyCells(from, to, options);
  if (kinds) {
    clearObjects(to.sheet, written, kinds);
    copyObjects(workbook, objects, to.sheet, copiesOf(from.range, to.range, options.transpose), kinds);
  }
  return written;
}

/** What merged cells keep from being copied: they are not written over in part, and do not stand in tables. */
export function findCopyProblem(from: Block, to: Block, options: CopyOptions): MergeProblem | null {
  if (!kindsOf(options)) return null;
  const { written, places } = copiesOf(from.range, to.range, options.transpose);
  if (cutsMergedArea(to.sheet, written)) return "cutsMerge";
  const { merges } = objectsOn(from.sheet, from.range);
  const isOverTable = (merge: Rect): boolean => places.some((place) => overlapsTable(to.sheet, place(merge)));
  return merges.some(isOverTable) ? "overlapsTable" : null;
}
type MergeProblem = "cutsMerge" | "overlapsTable";

/** UNVERIFIED: where blank cells are skipped, nothing but the others' contents and formats is copied. */
const kindsOf = ({ what, skipBlanks }: CopyOptions): ObjectKinds | null =>
  (what === "All" || what === "Formats") && !skipBlanks ? what : null;

function copiesOf(from: Rect, to: Rect, turned: boolean): Copies {
  const [rows, columns] = turned ? [columnCount(from), rowCount(from)] : [rowCount(from), columnCount(from)];
  const down = rowCount(to) % rows === 0 ? rowCount(to) / rows : 1;
  const across = columnCount(to) % columns === 0 ? columnCount(to) / columns : 1;
  const { top, left } = to;
  const places: Copies["places"][number][] = [];
  for (let i = 0; i < down; i++)
    for (let j = 0; j < across; j++)
      places.push((area) => {
        const inBlock = offset(area, -from.top, -from.left);
        return offset(turned ? transpose(inBlock) : inBlock, top + i * rows, left + j * columns);
      });
  return { written: rect(top, left, top + down * rows - 1, left + across * columns - 1), places };
}

/** @param formulas what an array formula fills is left to it, where the formula is copied too */
function readBlock(sheet: Sheet, range: Rect, formulas: boolean): Cell[] {
  const cells: Cell[] = [];
  const isFilled = (row: number, column: number): boolean => {
    if (!formulas || !sheet.grid.arrays.isFilled(row, column)) return false;
    const area = sheet.grid.arrays.around(row, column);
    return area !== undefined && contains(range, area.range.top, area.range.left);
  };
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      cells.push({
        row,
        column,
        value: isFilled(row, column) ? null : sheet.grid.value(row, column),
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
