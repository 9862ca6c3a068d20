// Owns the member table of Excel.WorksheetCollection.
import { freeName, isSheetName } from "../../model/names";
import type { Sheet } from "../../model/sheet";
import { collectionMembers } from "../collection";
import { eventMembers } from "../eventRegistration";
import { requireStructure } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factory, method, type Members } from "../members";
import { WorksheetObject, type WorksheetCollectionObject } from "../objects";
import type { Session } from "../session";
import { SHEET_STEM } from "../table/names";

/** Throws unless the name can be given to a sheet: InvalidArgument for its form, ItemAlreadyExists for another's name. */
export function requireSheetName(session: Session, name: string, own?: Sheet): void {
  if (!isSheetName(name)) throw invalidArgument(`${name} is no name for a sheet.`);
  const other = session.workbook.sheetNamed(name);
  if (other && other !== own) throw new HostError("ItemAlreadyExists", `There is a sheet ${name} already.`);
}

const visible = (collection: WorksheetCollectionObject, only: boolean): WorksheetObject[] =>
  collection.items().filter(({ sheet }) => !only || sheet.visibility === "Visible");

export const worksheetCollectionMembers: Members<WorksheetCollectionObject> = {
  ...collectionMembers<WorksheetCollectionObject>({ getItem: "1.1", getItemOrNullObject: "1.4" }),
  ...eventMembers<WorksheetCollectionObject>({
    Added: "1.7",
    Deleted: "1.7",
    Activated: "1.7",
    Deactivated: "1.7",
    DataChanged: "1.9",
    SelectionChanged: "1.9",
    Calculated: "1.8",
    FormatChanged: "1.9",
    RowSorted: "1.10",
    ColumnSorted: "1.10",
    SingleClicked: "1.10",
    RowHiddenChanged: "1.11",
    FormulaChanged: "1.13",
    ProtectionChanged: "1.14",
    Moved: "1.17",
    NameChanged: "1.17",
    VisibilityChanged: "1.17",
  }),
  /** At the end of the list, not activated (Excel.WorksheetCollection.add). */
  Add: factory("1.1", ({ session }, args) => {
    requireStructure(session);
    const { workbook } = session;
    const name =
      args.optionalText(0) || freeName(SHEET_STEM, (taken) => workbook.sheetNamed(taken) !== undefined);
    requireSheetName(session, name);
    const sheet = workbook.addSheet(name);
    session.sheetsChanged();
    session.raise({ kind: "sheetAdded", sheetId: sheet.id });
    return new WorksheetObject(session, sheet);
  }),
  GetActiveWorksheet: factory(
    "1.1",
    ({ session }) => new WorksheetObject(session, session.workbook.activeSheet),
  ),
  GetCount: method("1.4", (collection, args) => visible(collection, args.boolean(0, false)).length),
  GetFirst: factory("1.5", (collection, args) => end(visible(collection, args.boolean(0, false)).at(0))),
  GetLast: factory("1.5", (collection, args) => end(visible(collection, args.boolean(0, false)).at(-1))),
};

function end(sheet: WorksheetObject | undefined): WorksheetObject {
  if (!sheet) throw itemNotFound();
  return sheet;
}
