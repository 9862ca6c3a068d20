// Owns the member table of Excel.Worksheet.
import { rect } from "../../model/address";
import { requireStructure } from "../guard";
import { HostError, itemNotFound } from "../hostError";
import { factory, factoryPair, method, object, readOnly, readWrite, type Members } from "../members";
import { RangeObject, TableCollectionObject, WorksheetObject } from "../objects";
import { onSheet, usedPart } from "../range/navigation";
import { rangeFromText } from "../range/rangeArgument";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { asText } from "../arguments";
import { requireSheetName } from "./worksheetCollection";

const WHOLE = rect(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

const cells: Members<WorksheetObject> = {
  GetRange: factory("1.1", ({ session, sheet }, args) =>
    args.has(0) ? rangeFromText(session, args.text(0), sheet) : new RangeObject(session, sheet, WHOLE),
  ),
  GetRangeByIndexes: factory("1.7", ({ session, sheet }, args) => {
    const [top, left] = [args.integer(0), args.integer(1)];
    return new RangeObject(
      session,
      sheet,
      onSheet(top, left, top + args.integer(2) - 1, left + args.integer(3) - 1),
    );
  }),
  GetCell: factory("1.1", ({ session, sheet }, args) => {
    const [row, column] = [args.integer(0), args.integer(1)];
    return new RangeObject(session, sheet, onSheet(row, column, row, column));
  }),
  /** A blank sheet gives its top left cell (Excel.Worksheet.getUsedRange). */
  GetUsedRange: factory("1.1", ({ session, sheet }, args) => {
    const used = usedPart(sheet, WHOLE, args.boolean(0, false));
    return new RangeObject(session, sheet, used ?? rect(0, 0));
  }),
  GetUsedRangeOrNullObject: factory("1.4", ({ session, sheet }, args) => {
    const used = usedPart(sheet, WHOLE, args.boolean(0, false));
    return used && new RangeObject(session, sheet, used);
  }),
};

export const worksheetMembers: Members<WorksheetObject> = {
  Id: readOnly("1.1", ({ sheet }) => sheet.id),
  Name: readWrite("1.1", ({ sheet }) => sheet.name, rename),
  Position: readOnly("1.1", ({ session, sheet }) => session.workbook.sheets.indexOf(sheet)),
  Tables: object("1.1", ({ session, sheet }) => new TableCollectionObject(session, sheet)),
  Activate: method("1.1", ({ session, sheet }) => session.activate(sheet)),
  ...cells,
};

function rename({ session, sheet }: WorksheetObject, value: unknown): void {
  requireStructure(session);
  const name = asText(value, "name");
  requireSheetName(session, name, sheet);
  sheet.name = name;
  session.sheetsChanged();
}
void HostError;
void itemNotFound;
void factoryPair;
