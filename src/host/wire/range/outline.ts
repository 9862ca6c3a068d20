// Owns Range.group, ungroup and the showing of what groups hold, and Worksheet.showOutlineLevels.
import { formatRect, MAX_COLUMNS, MAX_ROWS, rect } from "../../model/address";
import {
  canGroup,
  groupLines,
  outlineOf,
  showDetails,
  showLevels,
  ungroupLines,
  type OutlineAxis,
} from "../../model/outline";
import type { Sheet } from "../../model/sheet";
import { asInteger, asOneOf, type Arguments } from "../arguments";
import { requireAllowed } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import { method, type Member, type Members } from "../members";
import type { RangeObject, WorksheetObject } from "../objects";
import type { Session } from "../session";

/** "An InvalidArgument error is thrown when the group option differs from the range's isEntireRow or isEntireColumn" (Range.group). */
function axisOf(range: RangeObject, args: Arguments): OutlineAxis {
  const axis =
    asOneOf(args.value(0), ["ByRows", "ByColumns"], "groupOption") === "ByRows" ? "rows" : "columns";
  if (axis === "rows" ? range.rows === MAX_ROWS : range.columns === MAX_COLUMNS)
    throw invalidArgument("Whole columns are grouped by columns, whole rows by rows.");
  requireLines(range.session, range.sheet, axis);
  return axis;
}

function requireLines(session: Session, sheet: Sheet, axis: OutlineAxis): void {
  requireAllowed(session, sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
}

/** Does something to the groups of a range's rows or columns. */
const onLines = (
  change: (sheet: Sheet, axis: OutlineAxis, from: number, to: number) => void,
): Member<RangeObject> =>
  method("1.10", (range, args) => {
    const axis = axisOf(range, args);
    const { top, bottom, left, right } = range.rect;
    const [from, to] = axis === "rows" ? [top, bottom] : [left, right];
    telling(range.session, range.sheet, axis, () => change(range.sheet, axis, from, to));
  });

/** Tells of rows that came or went, as hiding them does. */
function telling(session: Session, sheet: Sheet, axis: OutlineAxis, change: () => void): void {
  const before = axis === "rows" ? new Set(sheet.hiddenRows.keys()) : new Set<number>();
  change();
  session.sheetChanged(sheet);
  if (axis !== "rows" || !session.listensTo("RowHiddenChanged")) return;
  const rows = [...outlineOf(sheet, axis).keys()].sort((a, b) => a - b);
  for (const hidden of [true, false])
    for (const [from, to] of runs(
      rows.filter((row) => sheet.isRowHidden(row) === hidden && before.has(row) !== hidden),
    ))
      session.raiseSheetEvent("rowHiddenChanged", sheet, {
        address: formatRect(rect(from, 0, to, MAX_COLUMNS - 1)),
        changeType: hidden ? "Hidden" : "Unhidden",
      });
}

function runs(lines: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

export const outlineMembers: Members<RangeObject> = {
  /** UNVERIFIED: the code that Excel answers above eight levels. */
  Group: onLines((sheet, axis, from, to) => {
    if (!canGroup(sheet, axis, from, to))
      throw new HostError("InvalidOperation", "An outline has eight levels.");
    groupLines(sheet, axis, from, to);
  }),
  /** Nothing happens to lines that are in no group. UNVERIFIED: VBA's Range.Ungroup fails there. */
  Ungroup: onLines(ungroupLines),
  ShowGroupDetails: onLines((sheet, axis, from, to) => showDetails(sheet, axis, from, to, true)),
  HideGroupDetails: onLines((sheet, axis, from, to) => showDetails(sheet, axis, from, to, false)),
};

/** "The acceptable argument range is between 0 and 8. A value of 0 does not change the current display." */
export const showOutlineLevels: Member<WorksheetObject> = method("1.10", ({ session, sheet }, args) => {
  const wanted = [args.value(0), args.value(1)].map((value, index) => asInteger(value, index));
  if (wanted.some((levels) => levels < 0 || levels > 8)) throw invalidArgument("Levels are 0 to 8.");
  (["rows", "columns"] as const).forEach((axis, index) => {
    if (wanted[index] === 0) return;
    requireLines(session, sheet, axis);
    telling(session, sheet, axis, () => showLevels(sheet, axis, wanted[index]));
  });
});
