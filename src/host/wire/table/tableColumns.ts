// Owns Excel.TableColumnCollection and TableColumn.
import { rect, rowCount, type Rect } from "../../model/address";
import type { Table, TableColumn } from "../../model/objects";
import { renameColumns } from "../../model/tableReferences";
import { insertColumns } from "../../model/tableShift";
import { bodyRange, columnPart, headerRow, totalRow, writeHeaders } from "../../model/tables";
import { asText, type Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { requireEditable, requireUnprotected } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factory, method, object, readOnly, readWrite, type Members } from "../members";
import { RangeObject, TableColumnObject, type TableObject } from "../objects";
import { readCells, valueReader } from "../range/cellReader";
import { writeValues } from "../range/cellWriter";
import { shift } from "../shifting";
import { WireCollection } from "../wireObject";
import { FilterObject } from "./filter";
import { columnStem } from "./names";

export class TableColumnCollectionObject extends WireCollection<TableColumnObject> {
  constructor(readonly owner: TableObject) {
    super(owner.session);
  }
  override assertExists(): void {
    this.owner.assertExists();
  }
  items(): TableColumnObject[] {
    return this.owner.table.columns.map((column) => new TableColumnObject(this.session, this.owner, column));
  }
  /** Name or id (Excel.TableColumnCollection.getItem). A number is an id, a text that is no name may be one. */
  find(key: unknown): TableColumnObject | null {
    const wanted = String(key).toLowerCase();
    const byName =
      typeof key === "string" && this.items().find(({ column }) => column.name.toLowerCase() === wanted);
    return byName || (this.items().find(({ column }) => String(column.id) === wanted) ?? null);
  }
}

const place = (column: TableColumnObject, part: Rect | null): RangeObject => {
  if (!part) throw itemNotFound("The table shows no such row.");
  return new RangeObject(column.session, column.owner.sheet, columnPart(part, column.index));
};

/** @param args index (null or -1 at the end), values of header and all rows, name */
function addColumn({ session, owner }: TableColumnCollectionObject, args: Arguments): TableColumnObject {
  const { sheet, table } = owner;
  requireUnprotected(session, sheet);
  const given = args.optionalInteger(0, -1);
  const at = given === -1 ? table.columns.length : given;
  if (at < 0 || at > table.columns.length) throw invalidArgument("There is no such place for a column.");
  const { range } = table;
  const left = range.left + at;
  const cells = rect(range.top, left, range.bottom, left);
  const values = args.has(1) ? columnValues(args.value(1), rowCount(cells)) : null;
  const name = args.has(2) ? args.text(2) : null;
  if (name !== null) requireFreeName(table, name);
  shift(session, sheet, { kind: "insert", axis: "columns", range: cells }, table);
  table.range = { ...range, right: range.right + 1 };
  const [column] = insertColumns(table, at, 1, columnStem(session));
  if (!column) throw invalidArgument();
  writeHeaders(sheet, table);
  const added = new TableColumnObject(session, owner, column);
  if (values !== null) writeValues(session, sheet, cells, values);
  if (name !== null) renameColumn(added, name);
  session.sheetChanged(sheet);
  return added;
}

/** Values may be one for each row, header first, or a single one. */
function columnValues(given: unknown, rows: number): unknown {
  if (!Array.isArray(given)) return given;
  const values = given.map((value: unknown) => (Array.isArray(value) ? value : [value]));
  if (values.length !== rows)
    throw invalidArgument("The values must be as many as the table's rows, header included.");
  return values;
}

function writeColumn(column: TableColumnObject, values: unknown): void {
  const { rect: cells } = place(column, column.owner.table.range);
  writeValues(column.session, column.owner.sheet, cells, columnValues(values, rowCount(cells)));
}

function requireFreeName(table: Table, name: string, own?: TableColumn): void {
  if (name === "") throw invalidArgument("A column needs a name.");
  const taken = table.columns.some(
    (other) => other !== own && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new HostError("ItemAlreadyExists", `There is a column ${name} already.`);
}

function renameColumn(item: TableColumnObject, name: string): void {
  const { session, owner, column } = item;
  const { sheet, table } = owner;
  const header = headerRow(table);
  requireEditable(session, sheet, header ? [columnPart(header, item.index)] : []);
  requireFreeName(table, name, column);
  const names = table.columns.map((other) => (other === column ? name : other.name));
  renameColumns(session.workbook, sheet, table, names);
  writeHeaders(sheet, table);
  if (header) session.cellsChanged(sheet, columnPart(header, item.index));
  session.definitionsChanged();
}

function deleteColumn(item: TableColumnObject): void {
  const { session, owner } = item;
  const { sheet, table } = owner;
  requireUnprotected(session, sheet);
  if (table.columns.length === 1) throw invalidArgument("A table keeps one column at least.");
  shift(
    session,
    sheet,
    { kind: "delete", axis: "columns", range: columnPart(table.range, item.index) },
    table,
  );
}

export const tableColumnMembers: Members<TableColumnObject> = {
  Id: readOnly("1.1", ({ column }) => column.id),
  Index: readOnly("1.1", ({ index }) => index),
  Name: readWrite(
    "1.1",
    ({ column }) => column.name,
    (column, value) => renameColumn(column, asText(value, "name")),
  ),
  Values: readWrite(
    "1.1",
    (column) =>
      readCells(
        place(column, column.owner.table.range).rect,
        valueReader(column.session, column.owner.sheet),
      ),
    writeColumn,
  ),
  Filter: object("1.2", (column) => new FilterObject(column)),
  GetRange: factory("1.1", (column) => place(column, column.owner.table.range)),
  GetDataBodyRange: factory("1.1", (column) => place(column, bodyRange(column.owner.table))),
  GetHeaderRowRange: factory("1.1", (column) => place(column, headerRow(column.owner.table))),
  GetTotalRowRange: factory("1.1", (column) => place(column, totalRow(column.owner.table))),
  Delete: method("1.1", deleteColumn),
};

export const tableColumnCollectionMembers: Members<TableColumnCollectionObject> = {
  ...collectionMembers<TableColumnCollectionObject>({
    getItem: "1.1",
    getItemAt: "1.1",
    getItemOrNullObject: "1.4",
    count: "1.1",
    getCount: "1.4",
  }),
  Add: factory("1.1", addColumn),
};
