// Owns the member table of Excel.TableCollection, and making a table.
import type { Rect } from "../../model/address";
import { freeName } from "../../model/names";
import { createTable, overlapsMerge, overlapsTable } from "../../model/tables";
import type { Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { eventMembers } from "../eventRegistration";
import { requireUnprotected } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factory, type Members } from "../members";
import { TableObject, type RangeObject, type TableCollectionObject } from "../objects";
import { rangeArgument } from "../range/rangeArgument";
import { shift } from "../shifting";
import { columnStem, tableStem } from "./names";

export const tableCollectionMembers: Members<TableCollectionObject> = {
  ...collectionMembers<TableCollectionObject>({
    getItem: "1.1",
    getItemOrNullObject: "1.4",
    getItemAt: "1.1",
    count: "1.1",
    getCount: "1.4",
  }),
  ...eventMembers<TableCollectionObject>({ Added: "1.9", Deleted: "1.9", DataChanged: "1.7" }),
  Add: factory("1.1", addTable),
  /** Of Excel.TableScopedCollection, which Range.getTables gives. */
  GetFirst: factory("1.9", (collection) => {
    const [first] = collection.items();
    if (!first) throw itemNotFound();
    return first;
  }),
};

/** "If the table can't be added … an error will be thrown" (Excel.TableCollection.add): overlaps, more than a header wide. */
function addTable({ session, scope }: TableCollectionObject, args: Arguments): TableObject {
  const { workbook } = session;
  const range = rangeArgument(args, 0, session, scope ?? workbook.activeSheet);
  if (scope && range.sheet !== scope) throw invalidArgument("The range is on another sheet.");
  const hasHeaders = args.boolean(1, true);
  requireUnprotected(session, range.sheet);
  requireRoom(range.sheet, range.rect);
  const area = hasHeaders ? range.rect : makeHeaderRow(range);
  const taken = (name: string): boolean =>
    workbook.tableNamed(name) !== undefined || workbook.nameNamed(name) !== undefined;
  const table = createTable(
    workbook,
    range.sheet,
    area,
    freeName(tableStem(session), taken),
    columnStem(session),
  );
  session.sheetChanged(range.sheet);
  session.cellsChanged(range.sheet, { ...table.range, bottom: table.range.top });
  session.raise({ kind: "tableAdded", tableId: table.id, tableName: table.name, sheet: range.sheet });
  return new TableObject(session, range.sheet, table);
}

export function requireRoom(sheet: TableObject["sheet"], range: Rect, except?: TableObject["table"]): void {
  if (overlapsTable(sheet, range, except)) throw invalidArgument("A table can't overlap another table.");
  if (overlapsMerge(sheet, range)) throw new HostError("MergedRangeConflict");
}

/** Without headers Excel moves the data down one row and makes the header (Excel.TableCollection.add). */
function makeHeaderRow({ session, sheet, rect: data }: RangeObject): Rect {
  const header = { ...data, bottom: data.top };
  shift(session, sheet, { kind: "insert", axis: "rows", range: header });
  return { ...data, bottom: data.bottom + 1 };
}
