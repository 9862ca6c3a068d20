// Owns Range.setCellProperties, getCellProperties and their like for rows and columns: the looks of many in one call.
import { MAX_COLUMNS, MAX_ROWS, rect, type Rect } from "../../model/address";
import { type Arguments } from "../arguments";
import { isUnbounded, requireAllowed } from "../guard";
import { invalidArgument } from "../hostError";
import { method, type Members } from "../members";
import type { RangeObject } from "../objects";
import { isObject } from "../protocol";
import { tellFormat } from "./cellsLook";
import { CELL, changesOf, COLUMN, FormattedCells, propertiesOf, ROW, type Group } from "./formatProperties";

function rowsOf(range: RangeObject): FormattedCells[] {
  if (range.rows === MAX_ROWS)
    throw invalidArgument("The rows of whole columns are not formatted one by one.");
  return cut(range, range.rows, ({ top, left, right }, row) => rect(top + row, left, top + row, right));
}
function columnsOf(range: RangeObject): FormattedCells[] {
  if (range.columns === MAX_COLUMNS)
    throw invalidArgument("The columns of whole rows are not formatted one by one.");
  return cut(range, range.columns, ({ top, left, bottom }, column) =>
    rect(top, left + column, bottom, left + column),
  );
}
function cellsOf(range: RangeObject): FormattedCells[][] {
  if (isUnbounded(range.rect)) throw invalidArgument("Whole rows and columns are not read cell by cell.");
  return Array.from({ length: range.rows }, (_, row) =>
    cut(range, range.columns, ({ top, left }, column) => rect(top + row, left + column)),
  );
}
const cut = (
  range: RangeObject,
  count: number,
  part: (whole: Rect, index: number) => Rect,
): FormattedCells[] =>
  Array.from({ length: count }, (_, index) => new FormattedCells(range.at(part(range.rect, index))));

/** Nothing is written when one of the properties is refused. */
function set(range: RangeObject, group: Group, items: readonly FormattedCells[], given: unknown): void {
  const { session, sheet } = range;
  if (!Array.isArray(given) || given.length !== items.length)
    throw invalidArgument("The properties don't match the size of the range.");
  requireAllowed(session, sheet, "allowFormatCells");
  const changes = items.flatMap((cells, index) => changesOf(group, cells, given[index]));
  for (const change of changes) change();
  tellFormat(session, sheet, [range.rect]);
}

/** Rows of properties as one list; rows of another length than the range's are refused. */
function flattened(range: RangeObject, given: unknown): unknown {
  if (!Array.isArray(given) || given.length !== range.rows) return null;
  const rows: unknown[] = given;
  return rows.every((row) => Array.isArray(row) && row.length === range.columns) ? rows.flat() : null;
}

function read(group: Group, args: Arguments): (cells: FormattedCells) => unknown {
  const options = args.value(0);
  if (!isObject(options)) throw invalidArgument("Load options are no object.");
  return (cells) => propertiesOf(group, options, cells);
}

export const propertiesMembers: Members<RangeObject> = {
  SetCellProperties: method("1.9", (range, args) =>
    set(range, CELL, cellsOf(range).flat(), flattened(range, args.value(0))),
  ),
  SetRowProperties: method("1.9", (range, args) => set(range, ROW, rowsOf(range), args.value(0))),
  SetColumnProperties: method("1.9", (range, args) => set(range, COLUMN, columnsOf(range), args.value(0))),
  GetCellProperties: method("1.9", (range, args) => {
    const one = read(CELL, args);
    return cellsOf(range).map((row) => row.map(one));
  }),
  /** Of cells that differ within a row, a property is null (Excel.Range.getRowProperties). */
  GetRowProperties: method("1.9", (range, args) => rowsOf(range).map(read(ROW, args))),
  GetColumnProperties: method("1.9", (range, args) => columnsOf(range).map(read(COLUMN, args))),
};
