// Owns what changes cells other than writing values: insert, delete, clear, copy, merge, hide, select, links.
import { formatRect, intersect, sameRect } from "../../model/address";
import { copyBlock, type CopyOptions, findCopyProblem } from "../../model/cellCopy";
import { clearStyle } from "../../model/formatting";
import { HIDDEN_BY_USER } from "../../model/sheet";
import { rowCount } from "../../model/address";
import { overlapsTable } from "../../model/tables";
import { uniform } from "../area";
import { asBoolean, asOneOf, type Arguments } from "../arguments";
import { cutsMerge, isUnbounded, requireAllowed, requireEditable } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import { factory, method, readOnly, readWrite, type Members } from "../members";
import type { RangeObject } from "../objects";
import { shift } from "../shifting";
import { clearRules } from "../rules/clearRules";
import { afterWrite } from "./cellWriter";
import { linkOf, linkIn, putLink } from "./hyperlinks";
import { rangeArgument } from "./rangeArgument";
import { growTables } from "../../model/tableGrowth";

const APPLY_TO = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
const COPY_TYPES = ["All", "Formulas", "Values", "Formats"] as const;

/** Excel.Range.clear: contents, formats (with conditional formats), links, or all. */
export function clearCells(range: RangeObject, applyTo: unknown): void {
  const { session, sheet } = range;
  const what = asOneOf(applyTo ?? "All", APPLY_TO, "applyTo");
  const all = what === "All";
  if (all || what === "Contents" || what === "ResetContents") clearContents(range);
  if (all || what === "Formats") {
    requireAllowed(session, sheet, "allowFormatCells");
    clearStyle(sheet, range.rect);
    clearRules(sheet, range.rect, all);
  }
  if (all || what.endsWith("yperlinks"))
    sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersect(link.range, range.rect));
  session.sheetChanged(sheet);
}

function clearContents(range: RangeObject): void {
  const { session, sheet } = range;
  requireEditable(session, sheet, [range.rect]);
  const used = sheet.grid.usedRect(true);
  const area = used && intersect(used, range.rect);
  if (!area) return;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) sheet.grid.setValue(row, column, null);
  afterWrite(session, sheet, area);
}

export function copyFrom(range: RangeObject, args: Arguments): void {
  const { session, sheet } = range;
  const source = rangeArgument(args, 0, session, sheet);
  const options: CopyOptions = {
    what: asOneOf(args.value(1) ?? "All", COPY_TYPES, "copyType"),
    skipBlanks: args.boolean(2, false),
    transpose: args.boolean(3, false),
  };
  session.ensureCalculated();
  requireEditable(session, sheet, [range.rect]);
  if (isUnbounded(source.rect))
    throw invalidArgument("Whole rows and columns are not copied by the embedded host.");
  const [from, to] = [
    { sheet: source.sheet, range: source.rect },
    { sheet, range: range.rect },
  ];
  if (findCopyProblem(from, to, options))
    throw invalidArgument("Merged cells can't be copied or written over so.");
  const written = copyBlock(session.workbook, from, to, options);
  growTables(sheet, written);
  afterWrite(session, sheet, written);
  session.sheetChanged(sheet);
}

/** Keeps the top left cell's content (ECMA-376-1, 18.3.1.55, mergeCells) and drops the others; a table can't hold merged cells. */
function merge(range: RangeObject, across: boolean): void {
  const { session, sheet } = range;
  requireAllowed(session, sheet, "allowFormatCells");
  if (overlapsTable(sheet, range.rect))
    throw new HostError("InvalidArgument", "Cells of a table can't be merged.");
  if (cutsMerge(sheet, range.rect)) throw invalidArgument("The range cuts a merged area.");
  sheet.merges = sheet.merges.filter((area) => !intersect(area, range.rect));
  const areas = across
    ? Array.from({ length: range.rows }, (_, row) => ({
        ...range.rect,
        top: range.rect.top + row,
        bottom: range.rect.top + row,
      }))
    : [range.rect];
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (row !== area.top || column !== area.left) sheet.grid.setValue(row, column, null);
    if (area.top !== area.bottom || area.left !== area.right) sheet.merges.push(area);
  }
  session.cellsChanged(sheet, range.rect);
  session.sheetChanged(sheet);
}

/** @throws AccessDenied and InvalidArgument before anything is hidden */
export function setHidden(range: RangeObject, what: "rows" | "columns", hidden: boolean): void {
  const { session, sheet, rect } = range;
  requireAllowed(session, sheet, what === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (what === "rows") {
    if (rowCount(rect) > 1_000_000) throw invalidArgument("All rows of a sheet can't be hidden.");
    for (let row = rect.top; row <= rect.bottom; row++) sheet.hideRow(row, HIDDEN_BY_USER, hidden);
    session.raiseSheetEvent("rowHiddenChanged", sheet, {
      address: formatRect(rect),
      changeType: hidden ? "Hidden" : "Unhidden",
    });
  } else
    for (let column = rect.left; column <= rect.right; column++)
      if (hidden) sheet.hiddenColumns.add(column);
      else sheet.hiddenColumns.delete(column);
  session.shownRowsChanged(sheet);
}

export const rowsHidden = ({ sheet, rect }: RangeObject): boolean | null => {
  if (sheet.hiddenRows.size === 0) return false;
  return uniform(lines(rect.top, rect.bottom).map((row) => sheet.isRowHidden(row)));
};
export const columnsHidden = ({ sheet, rect }: RangeObject): boolean | null => {
  if (sheet.hiddenColumns.size === 0) return false;
  return uniform(lines(rect.left, rect.right).map((column) => sheet.hiddenColumns.has(column)));
};
export function isHidden(range: RangeObject): boolean | null {
  const [rows, columns] = [rowsHidden(range), columnsHidden(range)];
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}
const lines = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const editingMembers: Members<RangeObject> = {
  /** The new blank range stands where this one stood (Excel.Range.insert). */
  Insert: factory("1.1", (range, args) => {
    const at = range.rect;
    const axis = asOneOf(args.value(0), ["Down", "Right"], "shift") === "Down" ? "rows" : "columns";
    shift(range.session, range.sheet, { kind: "insert", axis, range: at });
    return range.at(at);
  }),
  Delete: method("1.1", (range, args) => {
    const axis = asOneOf(args.value(0), ["Up", "Left"], "shift") === "Up" ? "rows" : "columns";
    shift(range.session, range.sheet, { kind: "delete", axis, range: range.rect });
  }),
  Clear: method("1.1", (range, args) => clearCells(range, args.value(0))),
  CopyFrom: method("1.9", copyFrom),
  Merge: method("1.2", (range, args) => merge(range, args.boolean(0, false))),
  Unmerge: method("1.2", (range) => {
    requireAllowed(range.session, range.sheet, "allowFormatCells");
    range.sheet.merges = range.sheet.merges.filter(
      (area) => !intersect(area, range.rect) && !sameRect(area, range.rect),
    );
    range.session.sheetChanged(range.sheet);
  }),
  Select: method("1.1", (range) => {
    if (range.sheet.visibility !== "Visible") throw new HostError("InvalidSelection", "The sheet is hidden.");
    range.session.select(range.sheet, range.rect);
  }),
  Calculate: method("1.6", (range) => range.session.calculate()),
  RowHidden: readWrite("1.2", rowsHidden, (range, value) => setHidden(range, "rows", asBoolean(value))),
  ColumnHidden: readWrite("1.2", columnsHidden, (range, value) =>
    setHidden(range, "columns", asBoolean(value)),
  ),
  /** True or false when all cells are or are not hidden (Excel.Range.hidden). */
  Hidden: readOnly("1.2", isHidden),
  Hyperlink: readWrite("1.7", linkIn, (range, value) => {
    requireAllowed(range.session, range.sheet, "allowInsertHyperlinks");
    putLink(range, linkOf(value));
  }),
};
