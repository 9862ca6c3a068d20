// Owns the member table of Excel.Workbook.
import { rect } from "../../model/address";
import { factory, method, object, readOnly, type Members } from "../members";
import {
  RangeObject,
  TableCollectionObject,
  WorksheetCollectionObject,
  type WorkbookObject,
} from "../objects";

export const workbookMembers: Members<WorkbookObject> = {
  Name: readOnly("1.7", ({ session }) => session.workbook.fileName || "Book1"),
  ReadOnly: readOnly("1.8", ({ session }) => session.workbook.readOnly),
  Worksheets: object("1.1", ({ session }) => new WorksheetCollectionObject(session)),
  Tables: object("1.1", ({ session }) => new TableCollectionObject(session, null)),
  GetSelectedRange: factory("1.1", ({ session }) => {
    const sheet = session.workbook.activeSheet;
    return new RangeObject(session, sheet, sheet.selection);
  }),
  GetActiveCell: factory("1.7", ({ session }) => {
    const sheet = session.workbook.activeSheet;
    return new RangeObject(session, sheet, rect(sheet.selection.top, sheet.selection.left));
  }),
  _RemoveReference: method("1.1", ({ session }, args) => session.release(args.text(0))),
  _RemoveAllReferences: method("1.1", ({ session }) => session.releaseAll()),
  _GetReferenceCount: method("1.1", ({ session }) => session.referenceCount),
};
