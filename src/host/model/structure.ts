// Owns inserting and deleting cells: the cells move, and everything that stands on or refers to them moves along.
import {
  columnCount,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
  rowCount,
  sameRect,
  type Rect,
} from "./address";
import { shiftAreas, shiftIndex, shiftRect, transpose, type CellShift } from "./cellShift";
import { followCalculatedColumns } from "./calculatedColumns";
import { cutsArea, fixedAreasOf, shiftCarried } from "./carriedAreas";
import { shiftCriteria } from "./filtering";
import { changeFormulas } from "./formulas";
import { shiftFormula } from "./formulaText";
import { moveCells } from "./moveCells";
import type { Table } from "./objects";
import { levelAt, setOutline } from "./outline";
import { anchorRules, rulesOf } from "./ruleAreas";
import type { Sheet } from "./sheet";
import { cutsHeader, emptiesHeader, fillInsertedRows, keepFirstRows, shiftTables } from "./tableShift";
import type { Workbook } from "./workbook";

/** Why cells cannot move. */
export type ShiftProblem = "splitsTable" | "offSheet" | "splitsMerge" | "splitsArray";

const isWholeRows = (range: Rect): boolean => columnCount(range) === MAX_COLUMNS;
const isWholeColumns = (range: Rect): boolean => rowCount(range) === MAX_ROWS;

/** The cells that move: those of the band below or to the right. */
export const movingBand = ({ axis, range }: CellShift): Rect =>
  axis === "rows" ? { ...range, bottom: MAX_ROWS - 1 } : { ...range, right: MAX_COLUMNS - 1 };

/**
 * What keeps the shift from being made, or null. A table moves only as a whole or takes rows or columns in as a whole
 * ("shift cells in a table" is refused by Excel); cells with content are not pushed off the sheet (NonBlankCellOffSheet).
 * @param except a table whose own rows or columns are being added or taken away
 */
export function findShiftProblem(sheet: Sheet, shift: CellShift, except?: Table): ShiftProblem | null {
  const band = movingBand(shift);
  const across = (area: Rect): boolean => {
    const common = intersect(area, band);
    if (!common) return false;
    return shift.axis === "rows"
      ? common.left > area.left || common.right < area.right
      : common.top > area.top || common.bottom < area.bottom;
  };
  if (sheet.tables.some((table) => table !== except && across(table.range))) return "splitsTable";
  // UNVERIFIED in Excel, which may refuse otherwise; a table whose columns have no headers would be a broken file.
  if (sheet.tables.some((table) => cutsHeader(table, shift)) || emptiesHeader(sheet, shift))
    return "splitsTable";
  if (fixedAreasOf(sheet).some((area) => across(area) || cutsArea(shift, area))) return "splitsTable";
  if (sheet.merges.some(across)) return "splitsMerge";
  if (fixedArrays(sheet).some((area) => across(area) || cutsArray(shift, area))) return "splitsArray";
  return shift.kind === "insert" && pushesOff(sheet, shift) ? "offSheet" : null;
}

/** Array formulas over several cells move, and go, as a whole: "You can't change part of an array". */
const fixedArrays = ({ grid }: Sheet): Rect[] =>
  [...grid.arrays].flatMap(({ kind, range }) =>
    kind === "fixed" && rowCount(range) * columnCount(range) > 1 ? [range] : [],
  );

function cutsArray(shift: CellShift, area: Rect): boolean {
  const common = intersect(shift.range, area);
  return cutsArea(shift, area) && !(shift.kind === "delete" && common !== null && sameRect(common, area));
}

function pushesOff(sheet: Sheet, { axis, range }: CellShift): boolean {
  const used = sheet.grid.usedRect(true);
  const band = used && intersect(used, movingBand({ kind: "insert", axis, range }));
  if (!band) return false;
  return axis === "rows"
    ? band.bottom + rowCount(range) >= MAX_ROWS
    : band.right + columnCount(range) >= MAX_COLUMNS;
}

/**
 * Moves cells and all that belongs to them; the caller has asked findShiftProblem.
 * @param growing a table that takes the new cells in; the caller sets its range
 * @returns what was moved, which is less where a table keeps its last row; null for nothing
 */
export function shiftCells(
  workbook: Workbook,
  sheet: Sheet,
  wanted: CellShift,
  growing?: Table,
): CellShift | null {
  const shift = keepFirstRows(sheet, wanted);
  if (!shift) return null;
  const rebase = followCalculatedColumns(sheet, shift);
  moveCells(sheet, shift);
  anchorRules(sheet, shift);
  changeFormulas(workbook, (formula, home) =>
    home || formula.includes("!") ? shiftFormula(formula, home?.name ?? "", sheet.name, shift) : formula,
  );
  shiftTables(workbook, sheet, shift, growing);
  rebase();
  shiftRules(sheet, shift);
  shiftLayout(sheet, shift);
  shiftCarried(sheet, shift);
  fillInsertedRows(sheet, shift, growing);
  return shift;
}

function shiftRules(sheet: Sheet, shift: CellShift): void {
  for (const rule of rulesOf(sheet)) rule.ranges = shiftAreas(rule.ranges, shift);
  sheet.validations = sheet.validations.filter((rule) => rule.ranges.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.ranges.length > 0);
  sheet.merges = sheet.merges
    .flatMap((merge) => shiftRect(merge, shift) ?? [])
    .filter((merge) => rowCount(merge) * columnCount(merge) > 1);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const range = shiftRect(link.range, shift);
    return range ? [Object.assign(link, { range })] : [];
  });
  sheet.notes = sheet.notes.flatMap((note) => {
    const cell = shiftRect(rect(note.row, note.column), shift);
    return cell ? [Object.assign(note, { row: cell.top, column: cell.left })] : [];
  });
  sheet.comments = sheet.comments.flatMap((thread) => {
    const cell = shiftRect(rect(thread.row, thread.column), shift);
    return cell ? [Object.assign(thread, { row: cell.top, column: cell.left })] : [];
  });
  if (sheet.autoFilter) {
    const { autoFilter } = sheet;
    const range = shiftRect(autoFilter.range, shift);
    autoFilter.criteria = shiftCriteria(sheet, autoFilter.range, autoFilter.criteria, shift);
    if (range) autoFilter.range = range;
    else sheet.autoFilter = null;
  }
  sheet.pageLayout.printArea = sheet.pageLayout.printArea.flatMap((area) => shiftRect(area, shift) ?? []);
}

/** Heights, widths, hidden rows, groups, page breaks and charts move with whole rows and columns only. */
function shiftLayout(sheet: Sheet, shift: CellShift): void {
  if (shift.axis === "rows" && isWholeRows(shift.range)) {
    shiftCharts(sheet, shift);
    for (const map of [sheet.rowHeights, sheet.hiddenRows, sheet.rowStyles]) shiftMap(map, shift);
    shiftOutline(sheet.rowOutline, shift);
    sheet.rowBreaks = sheet.rowBreaks.flatMap((row) => shiftIndex(row, shift) ?? []);
  }
  if (shift.axis === "columns" && isWholeColumns(shift.range)) {
    shiftCharts(sheet, shift);
    for (const map of [sheet.columnWidths, sheet.columnStyles]) shiftMap(map, shift);
    shiftOutline(sheet.columnOutline, shift);
    const hidden = [...sheet.hiddenColumns].flatMap((column) => shiftIndex(column, shift) ?? []);
    sheet.hiddenColumns.clear();
    for (const column of hidden) sheet.hiddenColumns.add(column);
  }
}

function shiftMap(map: Map<number, number>, shift: CellShift): void {
  const entries = [...map].flatMap(([index, value]) => {
    const moved = shiftIndex(index, shift);
    return moved === null ? [] : [[moved, value] as const];
  });
  map.clear();
  for (const [index, value] of entries) map.set(index, value);
}

/** Lines that are inserted within a group belong to it. UNVERIFIED at a group's first line, which stays outside here. */
function shiftOutline(outline: Map<number, number>, shift: CellShift): void {
  const { top: first, bottom: last } = shift.axis === "rows" ? shift.range : transpose(shift.range);
  const level = Math.min(levelAt(outline, first - 1), levelAt(outline, first));
  shiftMap(outline, shift);
  if (shift.kind === "insert")
    for (let line = first; line <= last; line++) setOutline(outline, line, level, false);
}

/** A chart below or right of whole rows or columns moves by their size. */
function shiftCharts(sheet: Sheet, shift: CellShift): void {
  const rows = shift.axis === "rows";
  const { top: first, bottom: last } = rows ? shift.range : transpose(shift.range);
  const size = (index: number): number => (rows ? sheet.shownHeight(index) : sheet.shownWidth(index));
  let start = 0;
  for (let index = 0; index < first; index++) start += size(index);
  let extent = 0;
  for (let index = first; index <= last; index++) extent += size(index);
  for (const chart of sheet.charts) {
    const at = rows ? chart.top : chart.left;
    if (at < start) continue;
    const moved = shift.kind === "insert" ? at + extent : Math.max(start, at - extent);
    if (rows) chart.top = moved;
    else chart.left = moved;
  }
}
