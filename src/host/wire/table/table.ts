// Owns the member table of Excel.Table.
import { intersect, type Rect } from "../../model/address";
import { changeFormulas } from "../../model/formulas";
import { isTableName } from "../../model/names";
import { forgetTable, renameTableIn } from "../../model/tableReferences";
import { bodyRange, headerRow, resizeTable, totalRow } from "../../model/tables";
import { asBoolean, asText, type Arguments } from "../arguments";
import { dissolveReferences } from "../../formula/dissolve";
import { eventMembers } from "../eventRegistration";
import { requireUnprotected } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import {
  factory,
  method,
  object,
  readOnly,
  readWrite,
  type ApiSet,
  type Member,
  type Members,
} from "../members";
import { RangeObject, WorksheetObject, type TableObject } from "../objects";
import { clearCells } from "../range/editing";
import { rangeArgument } from "../range/rangeArgument";
import { AutoFilterObject } from "./autoFilter";
import { clearTableFilters, reapplyTableFilters, showAllRows } from "./filtering";
import { columnStem } from "./names";
import { setShowHeaders, setShowTotals } from "./specialRows";
import { requireRoom } from "./tableCollection";
import { TableColumnCollectionObject } from "./tableColumns";
import { TableRowCollectionObject } from "./tableRows";
import { TableSortObject } from "./tableSort";

function rename({ session, sheet, table }: TableObject, value: unknown): void {
  requireUnprotected(session, sheet);
  const name = asText(value, "name");
  if (!isTableName(name)) throw invalidArgument(`${name} is no name for a table.`);
  const { workbook } = session;
  const other = workbook.tableNamed(name)?.table;
  if ((other && other !== table) || workbook.nameNamed(name))
    throw new HostError("ItemAlreadyExists", `There is a table or name ${name} already.`);
  const before = table.name;
  table.name = name;
  changeFormulas(workbook, (formula) => renameTableIn(formula, before, name));
  session.definitionsChanged();
  session.sheetChanged(sheet);
}

/** "The headers must remain in the same row, and the new range must overlap the original" (Excel.Table.resize). */
function resize(owner: TableObject, args: Arguments): void {
  const { session, sheet, table } = owner;
  requireUnprotected(session, sheet);
  const { rect, sheet: target } = rangeArgument(args, 0, session, sheet);
  if (
    target !== sheet ||
    rect.top !== table.range.top ||
    !intersect(rect, table.range) ||
    rect.bottom === rect.top
  )
    throw invalidArgument("The new range must overlap the table and keep its header row.");
  requireRoom(sheet, rect, table);
  showAllRows(sheet, table);
  resizeTable(session.workbook, sheet, table, rect, columnStem(session));
  session.cellsChanged(sheet, { ...rect, bottom: rect.top });
  session.sheetChanged(sheet);
  if (table.criteria.size > 0) reapplyTableFilters(owner);
}

type Flag =
  | "showBandedRows"
  | "showBandedColumns"
  | "highlightFirstColumn"
  | "highlightLastColumn"
  | "showFilterButton";

const flag = (since: ApiSet, key: Flag): Member<TableObject> =>
  readWrite(
    since,
    ({ table }) => table[key],
    (owner, value) => {
      requireUnprotected(owner.session, owner.sheet);
      owner.table[key] = asBoolean(value);
      owner.session.sheetChanged(owner.sheet);
    },
  );

const part = (owner: TableObject, rect: Rect | null): RangeObject => {
  if (!rect) throw itemNotFound("The table shows no such row.");
  return new RangeObject(owner.session, owner.sheet, rect);
};

function remove({ session, sheet, table }: TableObject): void {
  requireUnprotected(session, sheet);
  showAllRows(sheet, table);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  session.raise({ kind: "tableDeleted", tableId: table.id, tableName: table.name, sheet });
  session.definitionsChanged();
  session.sheetChanged(sheet);
}

const look: Members<TableObject> = {
  Style: readWrite(
    "1.1",
    ({ table }) => table.style,
    ({ session, sheet, table }, value) => {
      requireUnprotected(session, sheet);
      const style = asText(value, "style");
      table.style = style;
      session.sheetChanged(sheet);
    },
  ),
  ShowHeaders: readWrite(
    "1.1",
    ({ table }) => table.showHeaders,
    (owner, value) => setShowHeaders(owner, asBoolean(value)),
  ),
  ShowTotals: readWrite(
    "1.1",
    ({ table }) => table.showTotals,
    (owner, value) => setShowTotals(owner, asBoolean(value)),
  ),
  ShowBandedRows: flag("1.3", "showBandedRows"),
  ShowBandedColumns: flag("1.3", "showBandedColumns"),
  HighlightFirstColumn: flag("1.3", "highlightFirstColumn"),
  HighlightLastColumn: flag("1.3", "highlightLastColumn"),
  ShowFilterButton: flag("1.3", "showFilterButton"),
};

export const tableMembers: Members<TableObject> = {
  Id: readOnly("1.1", ({ table }) => String(table.id)),
  LegacyId: readOnly("1.8", ({ table }) => String(table.id)),
  Name: readWrite("1.1", ({ table }) => table.name, rename),
  ...look,
  Worksheet: object("1.2", ({ session, sheet }) => new WorksheetObject(session, sheet)),
  Columns: object("1.1", (owner) => new TableColumnCollectionObject(owner)),
  Rows: object("1.1", (owner) => new TableRowCollectionObject(owner)),
  Sort: object("1.2", (owner) => new TableSortObject(owner)),
  AutoFilter: object("1.9", (owner) => new AutoFilterObject(owner.session, owner.sheet, owner)),
  GetRange: factory("1.1", (owner) => part(owner, owner.table.range)),
  GetDataBodyRange: factory("1.1", (owner) => part(owner, bodyRange(owner.table))),
  GetHeaderRowRange: factory("1.1", (owner) => part(owner, headerRow(owner.table))),
  GetTotalRowRange: factory("1.1", (owner) => part(owner, totalRow(owner.table))),
  ...eventMembers<TableObject>({ DataChanged: "1.7", SelectionChanged: "1.7" }),
  ClearFilters: method("1.2", (owner) => clearTableFilters(owner)),
  ReapplyFilters: method("1.2", (owner) => reapplyTableFilters(owner)),
  Resize: method("1.13", resize),
  /** Formulas go on referring to the cells ("Convert an Excel table to a range of data": as regular cell references). */
  ConvertToRange: factory("1.2", (owner) => {
    requireUnprotected(owner.session, owner.sheet);
    dissolveReferences(owner.session.workbook, owner.sheet, owner.table);
    remove(owner);
    return part(owner, owner.table.range);
  }),
  /** The table goes with its contents and formats. */
  Delete: method("1.1", (owner) => {
    requireUnprotected(owner.session, owner.sheet);
    forgetTable(owner.session.workbook, owner.sheet, owner.table);
    remove(owner);
    clearCells(part(owner, owner.table.range), "All");
  }),
};
