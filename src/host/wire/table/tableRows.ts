// Owns Excel.TableRowCollection and TableRow. A row is its place in the body: it has no identity of its own.
import { rect, type Rect } from "../../model/address";
import { inheritRows } from "../../model/tableGrowth";
import { awaitsRows, bodyRange, bodyRowCount } from "../../model/tables";
import type { Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { requireUnprotected } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, method, readOnly, readWrite, type Members } from "../members";
import { RangeObject, type TableObject } from "../objects";
import { readCells, valueReader } from "../range/cellReader";
import { writeValues } from "../range/cellWriter";
import { shift } from "../shifting";
import { WireCollection, WireObject } from "../wireObject";

export class TableRowObject extends WireObject {
  constructor(
    readonly owner: TableObject,
    readonly index: number,
  ) {
    super(owner.session);
  }
  override assertExists(): void {
    this.owner.assertExists();
    if (this.index >= bodyRowCount(this.owner.table)) throw itemNotFound();
  }
  get rect(): Rect {
    const body = bodyRange(this.owner.table);
    return { ...body, top: body.top + this.index, bottom: body.top + this.index };
  }
}

export class TableRowCollectionObject extends WireCollection<TableRowObject> {
  constructor(readonly owner: TableObject) {
    super(owner.session);
  }
  override assertExists(): void {
    this.owner.assertExists();
  }
  items(): TableRowObject[] {
    return Array.from(
      { length: bodyRowCount(this.owner.table) },
      (_, index) => new TableRowObject(this.owner, index),
    );
  }
  find(key: unknown): TableRowObject | null {
    const index = Number(key);
    return Number.isInteger(index) && index >= 0 && index < bodyRowCount(this.owner.table)
      ? new TableRowObject(this.owner, index)
      : null;
  }
}

/**
 * Rows are inserted and cells below move down, within the table's columns (Excel.TableRowCollection.add). Of a table made
 * from a header alone the blank row is filled first: office-js-snippets add-rows-and-columns-to-a-table and
 * get-data-from-table count on 7 rows after adding 7.
 */
function addRows({ session, owner }: TableRowCollectionObject, args: Arguments): TableRowObject {
  const { sheet, table } = owner;
  requireUnprotected(session, sheet);
  const body = bodyRange(table);
  const count = body.bottom - body.top + 1;
  const given = args.optionalInteger(0, -1);
  const wanted = given === -1 ? count : given;
  if (wanted < 0 || wanted > count) throw invalidArgument("There is no such place for a row.");
  const values = rowsOf(args.value(1), table.columns.length);
  const rows = Math.max(1, values.length);
  const waiting = awaitsRows(sheet, table);
  const at = waiting ? 0 : wanted;
  delete table.insertRow;
  const first = body.top + at;
  insertRows(owner, rect(first + (waiting ? 1 : 0), body.left, first + rows - 1, body.right));
  const added = rect(first, body.left, first + rows - 1, body.right);
  if (values.length > 0) writeValues(session, sheet, added, values);
  session.sheetChanged(sheet);
  return new TableRowObject(owner, at);
}

/** Makes room inside the table; nothing where the room is that of a table without data. */
function insertRows({ session, sheet, table }: TableObject, added: Rect): void {
  if (added.bottom < added.top) return;
  const end = table.range.bottom + (added.bottom - added.top + 1);
  shift(session, sheet, { kind: "insert", axis: "rows", range: added }, table);
  table.range = { ...table.range, bottom: end };
  inheritRows(sheet, table, added);
}

/** A list of rows, or one row; each as wide as the table. */
function rowsOf(value: unknown, width: number): unknown[][] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw invalidArgument("Rows are a list.");
  const rows = value.some(Array.isArray) ? (value as unknown[]) : [value];
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== width)
      throw invalidArgument("The number of values in a row doesn't match the table's columns.");
    return row;
  });
}

function deleteRow({ session, owner, rect: cells }: TableRowObject): void {
  requireUnprotected(session, owner.sheet);
  shift(session, owner.sheet, { kind: "delete", axis: "rows", range: cells }, owner.table);
}

export const tableRowMembers: Members<TableRowObject> = {
  Index: readOnly("1.1", ({ index }) => index),
  Values: readWrite(
    "1.1",
    ({ session, owner, rect: cells }) => readCells(cells, valueReader(session, owner.sheet)),
    ({ session, owner, rect: cells }, value) => writeValues(session, owner.sheet, cells, value),
  ),
  GetRange: factory("1.1", ({ session, owner, rect: cells }) => new RangeObject(session, owner.sheet, cells)),
  Delete: method("1.1", deleteRow),
};

export const tableRowCollectionMembers: Members<TableRowCollectionObject> = {
  ...collectionMembers<TableRowCollectionObject>({ getItemAt: "1.1" }),
  Count: readOnly("1.1", ({ owner }) => bodyRowCount(owner.table)),
  GetCount: method("1.4", ({ owner }) => bodyRowCount(owner.table)),
  Add: factory("1.1", addRows),
};
