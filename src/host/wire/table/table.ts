// Owns the member table of Excel.Table.
import { bodyRange, headerRow, totalRow } from "../../model/tables";
import { itemNotFound } from "../hostError";
import { factory, object, readOnly, type Members } from "../members";
import { RangeObject, WorksheetObject, type TableObject } from "../objects";

export const tableMembers: Members<TableObject> = {
  Id: readOnly("1.1", ({ table }) => String(table.id)),
  Name: readOnly("1.1", ({ table }) => table.name),
  Worksheet: object("1.2", ({ session, sheet }) => new WorksheetObject(session, sheet)),
  GetRange: factory("1.1", ({ session, sheet, table }) => new RangeObject(session, sheet, table.range)),
  GetDataBodyRange: factory(
    "1.1",
    ({ session, sheet, table }) => new RangeObject(session, sheet, bodyRange(table)),
  ),
  GetHeaderRowRange: factory("1.1", ({ session, sheet, table }) => {
    const header = headerRow(table);
    if (!header) throw itemNotFound();
    return new RangeObject(session, sheet, header);
  }),
  GetTotalRowRange: factory("1.1", ({ session, sheet, table }) => {
    const total = totalRow(table);
    if (!total) throw itemNotFound();
    return new RangeObject(session, sheet, total);
  }),
};
