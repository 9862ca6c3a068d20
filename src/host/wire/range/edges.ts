// Owns Excel.Range.getRangeEdge and getExtendedRange: where Ctrl+arrow and Ctrl+Shift+arrow lead.
// "End mode": from a filled cell to the last filled one before a gap, from an empty or last one to the next filled cell,
// else to the edge of the sheet (support.microsoft.com, "Keyboard shortcuts in Excel").
import { MAX_COLUMNS, MAX_ROWS, rect, union } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { asOneOf, type Arguments } from "../arguments";
import { factory, type Members } from "../members";
import { RangeObject } from "../objects";
import { rangeArgument } from "./rangeArgument";

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;
const STEPS: Record<(typeof DIRECTIONS)[number], readonly [rows: number, columns: number]> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

interface Place {
  readonly row: number;
  readonly column: number;
}

const onSheet = ({ row, column }: Place): boolean =>
  row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;

function edge(sheet: Sheet, from: Place, [down, across]: readonly [number, number]): Place {
  const filled = ({ row, column }: Place): boolean =>
    sheet.grid.value(row, column) !== null || sheet.grid.formula(row, column) !== undefined;
  const next = ({ row, column }: Place): Place => ({ row: row + down, column: column + across });
  const end: Place = {
    row: down === 0 ? from.row : down > 0 ? MAX_ROWS - 1 : 0,
    column: across === 0 ? from.column : across > 0 ? MAX_COLUMNS - 1 : 0,
  };
  const used = sheet.grid.usedRect(true);
  const beyond = ({ row, column }: Place): boolean =>
    !used ||
    (down > 0 && row > used.bottom) ||
    (down < 0 && row < used.top) ||
    (across > 0 && column > used.right) ||
    (across < 0 && column < used.left);
  let place = from;
  if (filled(from) && onSheet(next(from)) && filled(next(from))) {
    while (onSheet(next(place)) && filled(next(place))) place = next(place);
    return place;
  }
  for (place = next(from); onSheet(place) && !beyond(place); place = next(place))
    if (filled(place)) return place;
  return end;
}

/** The edge from the active cell: the given one, else the first of the range (Excel.Range.getRangeEdge). */
function edgeOf(range: RangeObject, args: Arguments): Place {
  const direction = asOneOf(args.value(0), DIRECTIONS, "direction");
  const active = args.has(1) ? rangeArgument(args, 1, range.session, range.sheet).rect : range.rect;
  return edge(range.sheet, { row: active.top, column: active.left }, STEPS[direction]);
}

export const edgeMembers: Members<RangeObject> = {
  GetRangeEdge: factory("1.13", (range, args) => {
    const { row, column } = edgeOf(range, args);
    return range.at(rect(row, column));
  }),
  GetExtendedRange: factory("1.13", (range, args) => {
    const { row, column } = edgeOf(range, args);
    const { top, left, bottom, right } = range.rect;
    const [down] = STEPS[asOneOf(args.value(0), DIRECTIONS, "direction")];
    return range.at(
      union(range.rect, down === 0 ? rect(top, column, bottom, column) : rect(row, left, row, right)),
    );
  }),
};
