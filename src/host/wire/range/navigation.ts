// Owns the ranges that a range leads to: cells, rows, columns, neighbours, intersections, the used part.
import { contains, intersect, MAX_COLUMNS, MAX_ROWS, rect, union, type Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factory, factoryPair, type Members } from "../members";
import type { RangeObject } from "../objects";
import { rangeArgument } from "./rangeArgument";

/** A rectangle that must lie on the sheet; what lies off it is InvalidArgument. */
export function onSheet(top: number, left: number, bottom: number, right: number): Rect {
  const valid =
    top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS && top <= bottom && left <= right;
  if (!valid) throw invalidArgument("The range is not on the sheet.");
  return rect(top, left, bottom, right);
}

/** The used part of a rectangle; null when nothing in it is used. */
export function usedPart(sheet: Sheet, range: Rect, valuesOnly: boolean): Rect | null {
  const used = sheet.grid.usedRect(valuesOnly);
  const common = used ? intersect(used, range) : null;
  if (!used || !common) return null;
  if (contains(range, used.top, used.left) && contains(range, used.bottom, used.right)) return used;
  return shrink(sheet, common, valuesOnly);
}

function shrink(sheet: Sheet, range: Rect, valuesOnly: boolean): Rect | null {
  let found: Rect | null = null;
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) {
      const used =
        sheet.grid.value(row, column) !== null ||
        sheet.grid.formula(row, column) !== undefined ||
        (!valuesOnly && sheet.grid.style(row, column) !== 0);
      if (used) found = found ? union(found, rect(row, column)) : rect(row, column);
    }
  return found;
}

const another = (range: RangeObject, args: Parameters<typeof rangeArgument>[0]): RangeObject => {
  const other = rangeArgument(args, 0, range.session, range.sheet);
  if (other.sheet !== range.sheet) throw invalidArgument("The ranges are on different sheets.");
  return other;
};

const inside: Members<RangeObject> = {
  /** May lie outside the range, not off the sheet (Excel.Range.getCell). */
  GetCell: factory("1.1", (range, args) => {
    const [row, column] = [range.rect.top + args.integer(0), range.rect.left + args.integer(1)];
    return range.at(onSheet(row, column, row, column));
  }),
  GetRow: factory("1.1", (range, args) => {
    const row = range.rect.top + args.integer(0);
    return range.at(onSheet(row, range.rect.left, row, range.rect.right));
  }),
  GetColumn: factory("1.1", (range, args) => {
    const column = range.rect.left + args.integer(0);
    return range.at(onSheet(range.rect.top, column, range.rect.bottom, column));
  }),
  GetLastCell: factory("1.1", (range) => range.at(rect(range.rect.bottom, range.rect.right))),
  GetLastRow: factory("1.1", (range) => range.at({ ...range.rect, top: range.rect.bottom })),
  GetLastColumn: factory("1.1", (range) => range.at({ ...range.rect, left: range.rect.right })),
  GetEntireRow: factory("1.1", (range) => range.at({ ...range.rect, left: 0, right: MAX_COLUMNS - 1 })),
  GetEntireColumn: factory("1.1", (range) => range.at({ ...range.rect, top: 0, bottom: MAX_ROWS - 1 })),
  ...factoryPair<RangeObject>(
    "GetUsedRange",
    "1.1",
    (range, args) => {
      const used = usedPart(range.sheet, range.rect, args.boolean(0, false));
      return used && range.at(used);
    },
    () => itemNotFound("The range is empty."),
    "1.4",
  ),
};

/** A whole number of rows or columns; negative counts to the other side, 0 is refused (Excel.Range.getRowsAbove). */
function neighbours(count: number): number {
  if (count === 0) throw invalidArgument("count is 0.");
  return count;
}

const around: Members<RangeObject> = {
  GetRowsAbove: factory("1.3", (range, args) => rowsBeside(range, -neighbours(args.optionalInteger(0, 1)))),
  GetRowsBelow: factory("1.3", (range, args) => rowsBeside(range, neighbours(args.optionalInteger(0, 1)))),
  GetColumnsBefore: factory("1.3", (range, args) =>
    columnsBeside(range, -neighbours(args.optionalInteger(0, 1))),
  ),
  GetColumnsAfter: factory("1.3", (range, args) =>
    columnsBeside(range, neighbours(args.optionalInteger(0, 1))),
  ),
  GetOffsetRange: factory("1.1", (range, args) => {
    const [rows, columns] = [args.integer(0), args.integer(1)];
    const { top, left, bottom, right } = range.rect;
    return range.at(onSheet(top + rows, left + columns, bottom + rows, right + columns));
  }),
  GetResizedRange: factory("1.3", (range, args) => {
    // The corner may go beyond the other one, as in the client's own stand-in (Range_GetResizedRange in office-js).
    const { top, left, bottom, right } = range.rect;
    const [row, column] = [bottom + args.integer(0), right + args.integer(1)];
    return range.at(
      onSheet(Math.min(top, row), Math.min(left, column), Math.max(top, row), Math.max(left, column)),
    );
  }),
  GetAbsoluteResizedRange: factory("1.7", (range, args) => {
    const { top, left } = range.rect;
    return range.at(onSheet(top, left, top + args.integer(0) - 1, left + args.integer(1) - 1));
  }),
  GetBoundingRect: factory("1.1", (range, args) => range.at(union(range.rect, another(range, args).rect))),
  ...factoryPair<RangeObject>(
    "GetIntersection",
    "1.1",
    (range, args) => {
      const other = rangeArgument(args, 0, range.session, range.sheet);
      const common = other.sheet === range.sheet ? intersect(range.rect, other.rect) : null;
      return common && range.at(common);
    },
    () => new HostError("ItemNotFound", "The ranges have no cell in common."),
    "1.4",
  ),
};

function rowsBeside(range: RangeObject, count: number): RangeObject {
  const { top, left, bottom, right } = range.rect;
  return range.at(
    count < 0 ? onSheet(top + count, left, top - 1, right) : onSheet(bottom + 1, left, bottom + count, right),
  );
}
function columnsBeside(range: RangeObject, count: number): RangeObject {
  const { top, left, bottom, right } = range.rect;
  return range.at(
    count < 0 ? onSheet(top, left + count, bottom, left - 1) : onSheet(top, right + 1, bottom, right + count),
  );
}

export const navigationMembers: Members<RangeObject> = { ...inside, ...around };
