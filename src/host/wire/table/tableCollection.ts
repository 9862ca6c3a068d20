// Owns the member table of Excel.TableCollection, and making a table.
import { rect, type Rect } from "../../model/address";
import { freeName } from "../../model/names";
import { createTable, overlapsMerge, overlapsTable } from "../../model/tables";
import type { Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { requireUnprotected } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import { factory, method, type Members } from "../members";
import { TableObject, type TableCollectionObject } from "../objects";
import { rangeArgument } from "../range/rangeArgument";
import { columnStem, tableStem } from "./names";

export const tableCollectionMembers: Members<TableCollectionObject> = {
  ...collectionMembers<TableCollectionObject>({
    getItem: "1.1",
    getItemOrNullObject: "1.4",
    getItemAt: "1.1",
    count: "1.1",
    getCount: "1.4",
  }),
  Add: factory("1.1", addTable),
};

/** "If the table can't be added … an error will be thrown" (Excel.TableCollection.add): overlaps, more than a header wide. */
function addTable({ session, scope }: TableCollectionObject, args: Arguments): TableObject {
  const { workbook } = session;
  const range = rangeArgument(args, 0, session, scope ?? workbook.activeSheet);
  if (scope && range.sheet !== scope) throw invalidArgument("The range is on another sheet.");
  const hasHeaders = args.boolean(1, true);
  requireUnprotected(session, range.sheet);
  requireRoom(range.sheet, range.rect);
  const area = hasHeaders ? range.rect : shiftForHeader(range);
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
function shiftForHeader(range: TableObject | { sheet: TableObject["sheet"]; rect: Rect }): Rect {
  if (!("rect" in range)) throw invalidArgument();
  const { top, left, bottom, right } = range.rect;
  range.sheet.grid.insertRows(top, 1, left, right);
  return rect(top, left, bottom + 1, right);
}
void method;
