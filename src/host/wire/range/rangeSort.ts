// Owns Excel.RangeSort, and reading sort fields for it and for tables.
import { columnCount, formatRect, rowCount, type Rect } from "../../model/address";
import { sortCells, type SortKey, type SortOptions } from "../../model/sorting";
import type { Sheet } from "../../model/sheet";
import { AreaObject } from "../area";
import { asInteger, asOneOf, type Arguments } from "../arguments";
import { requireAllowed, requireEditable } from "../guard";
import { invalidArgument } from "../hostError";
import { method, type Members } from "../members";
import { isObject } from "../protocol";
import type { Session } from "../session";
import { afterWrite } from "./cellWriter";

export class RangeSortObject extends AreaObject {}

/** Excel.SortField: key is an offset from the first column (or row); ascending unless said otherwise; by value only. */
export function sortKeys(value: unknown, width: number): SortKey[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument("Sort fields are missing.");
  return value.map((field: unknown) => {
    if (!isObject(field)) throw invalidArgument("A sort field is not an object.");
    if (field.sortOn !== undefined && field.sortOn !== null && field.sortOn !== "Value")
      throw invalidArgument("The embedded host sorts by value only.");
    const offset = asInteger(field.key, "key");
    if (offset < 0 || offset >= width) throw invalidArgument("A sort key is outside the range.");
    return { offset, descending: field.ascending === false };
  });
}

export const sortMethod = (value: unknown): SortOptions["method"] =>
  asOneOf(value ?? "PinYin", ["PinYin", "StrokeCount"], "method");

/** On a protected sheet sorting needs allowSort and unlocked cells (OfficeDev/office-js 2135). */
export function sortRange(
  session: Session,
  sheet: Sheet,
  range: Rect,
  keys: readonly SortKey[],
  options: SortOptions,
): void {
  requireAllowed(session, sheet, "allowSort");
  requireEditable(session, sheet, [range]);
  session.ensureCalculated();
  sortCells(sheet, range, keys, options);
  afterWrite(session, sheet, range);
  // The address is that of all that was sorted. UNVERIFIED.
  const name = options.orientation === "rows" ? "rowSorted" : "columnSorted";
  session.raiseSheetEvent(name, sheet, { address: formatRect(range) });
}

export const rangeSortMembers: Members<RangeSortObject> = {
  Apply: method("1.2", ({ session, sheet, rects }, args: Arguments) => {
    const [rect] = rects;
    if (!rect) return;
    const orientation =
      asOneOf(args.value(3) ?? "Rows", ["Rows", "Columns"], "orientation") === "Rows" ? "rows" : "columns";
    const hasHeaders = args.boolean(2, false);
    const width = orientation === "rows" ? columnCount(rect) : rowCount(rect);
    const keys = sortKeys(args.value(0), width);
    const body = !hasHeaders
      ? rect
      : orientation === "rows"
        ? { ...rect, top: rect.top + 1 }
        : { ...rect, left: rect.left + 1 };
    const options: SortOptions = {
      matchCase: args.boolean(1, false),
      method: sortMethod(args.value(4)),
      orientation,
    };
    const used = sheet.grid.usedRect(true);
    const shown = { ...body, bottom: Math.min(body.bottom, Math.max(body.top, used?.bottom ?? 0)) };
    sortRange(session, sheet, shown, keys, options);
  }),
};
