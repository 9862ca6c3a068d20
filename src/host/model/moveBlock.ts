// Owns moving a block of cells with all that stands on it, as cut and paste does: references follow it, whole tables go
// along, and what was at the new place is overwritten ("Move or copy cells and cell contents", support.microsoft.com).
import { containsRect, intersect, offset, type Rect } from "./address";
import { clearObjects, cutsMergedArea, moveObjects, objectsOn } from "./cellObjects";
import { changeFormulas } from "./formulas";
import { followMove } from "./formulaText";
import type { Table } from "./objects";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export interface BlockMove {
  readonly from: Sheet;
  readonly block: Rect;
  readonly to: Sheet;
  /** Of the block's size. */
  readonly target: Rect;
}

/** The move that brings a block's corner to a cell. */
export const moveOf = (from: Sheet, block: Rect, to: Sheet, row: number, column: number): BlockMove => ({
  from,
  block,
  to,
  target: offset(block, row - block.top, column - block.left),
});

const tablesIn = ({ from, block }: BlockMove): Table[] =>
  from.tables.filter(({ range }) => containsRect(block, range));

/**
 * What keeps a block from being moved, or null: a merged area is not cut, a table neither stands over another nor holds
 * merged cells ("To do this, all the merged cells need to be the same size"; "A table cannot overlap another table").
 * Rows that a filter hides stay where they are, so a filtered table is not moved.
 */
export function findMoveProblem(move: BlockMove): "cutsMerge" | "overlapsTable" | "filtered" | null {
  const { from, block, to, target } = move;
  const tables = tablesIn(move);
  const isStaying = (area: Rect): boolean => !(from === to && containsRect(block, area));
  const staying = { merges: to.merges.filter(isStaying) };
  if (cutsMergedArea(from, block) || cutsMergedArea(staying, target)) return "cutsMerge";
  const others = to.tables.filter((table) => !tables.includes(table));
  const brought = [...tables.map(({ range }) => range), ...objectsOn(from, block).merges];
  const places = brought.map(placeOf(move));
  if (others.some(({ range }) => places.some((place) => intersect(place, range)))) return "overlapsTable";
  const isFiltered = tables.some(({ criteria }) => criteria.size > 0);
  const cutsFilter = [from.autoFilter, to.autoFilter].some(
    (filter) => filter !== null && (intersect(filter.range, block) ?? intersect(filter.range, target)),
  );
  return isFiltered || cutsFilter ? "filtered" : null;
}

const placeOf =
  ({ block, target }: BlockMove) =>
  (area: Rect): Rect =>
    offset(area, target.top - block.top, target.left - block.left);

/** Makes the move; the caller has asked findMoveProblem. */
export function moveBlock(workbook: Workbook, move: BlockMove): void {
  const { from, block, to, target } = move;
  const source = { sheet: from.name, range: block };
  const corner = { sheet: to.name, top: target.top, left: target.left };
  const follow = (formula: string): string => followMove(formula, from.name, true, source, corner);
  const cells = takeCells(from, block);
  const objects = objectsOn(from, block);
  clearObjects(from, block, "All");
  clearObjects(to, target, "All");
  moveTables(move, follow, () =>
    changeFormulas(workbook, (formula, home) => followMove(formula, home?.name ?? "", false, source, corner)),
  );
  putCells(to, target, cells, follow);
  moveObjects(workbook, objects, to, placeOf(move), follow);
}

/** Calculated columns are told as the cells are, which go to another sheet. */
function moveTables(move: BlockMove, follow: (formula: string) => string, changeOthers: () => void): void {
  const { from, to } = move;
  const tables = tablesIn(move);
  const formulas = tables.map(({ columns }) => columns.map(({ formula }) => formula && follow(formula)));
  changeOthers();
  tables.forEach((table, index) => {
    table.range = placeOf(move)(table.range);
    table.columns.forEach((column, offset) => (column.formula = formulas[index]?.[offset]));
  });
  if (from === to) return;
  from.tables = from.tables.filter((table) => !tables.includes(table));
  to.tables.push(...tables);
}

interface Cell {
  readonly value: ReturnType<Sheet["grid"]["value"]>;
  readonly formula: string | undefined;
  readonly style: number;
}

function takeCells({ grid }: Sheet, block: Rect): Cell[] {
  const cells: Cell[] = [];
  eachCell(block, (row, column) => {
    const [value, formula] = [grid.value(row, column), grid.formula(row, column)];
    cells.push({ value, formula, style: grid.style(row, column) });
    grid.setValue(row, column, null);
    grid.setStyle(row, column, 0);
  });
  return cells;
}

function putCells(
  { grid }: Sheet,
  target: Rect,
  cells: readonly Cell[],
  follow: (formula: string) => string,
): void {
  let next = 0;
  eachCell(target, (row, column) => {
    const { value, formula, style } = cells[next++];
    if (formula === undefined) grid.setValue(row, column, value);
    else grid.setFormula(row, column, follow(formula), null);
    grid.setStyle(row, column, style);
  });
}

function eachCell(area: Rect, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) visit(row, column);
}
