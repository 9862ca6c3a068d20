// Owns adding, moving, copying and deleting sheets on behalf of a client.
import { changeFormulas } from "../../model/formulas";
import { renameSheetIn } from "../../model/formulaText";
import { forgetTable } from "../../model/tableReferences";
import { copySheet } from "../../model/sheetCopy";
import type { Sheet, Visibility } from "../../model/sheet";
import { requireStructure } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import type { Session } from "../session";
import { requireSheetName } from "./worksheetCollection";

export const nextVisible = (
  session: Session,
  from: Sheet,
  step: 1 | -1,
  visibleOnly: boolean,
): Sheet | null => {
  const { sheets } = session.workbook;
  for (let at = sheets.indexOf(from) + step; at >= 0 && at < sheets.length; at += step)
    if (!visibleOnly || sheets[at].visibility === "Visible") return sheets[at];
  return null;
};

export function renameSheet(session: Session, sheet: Sheet, name: string): void {
  requireStructure(session);
  requireSheetName(session, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  session.raiseSheetEvent("nameChanged", sheet, { nameBefore: before, nameAfter: name });
  changeFormulas(session.workbook, (formula) => renameSheetIn(formula, before, name));
  session.sheetsChanged();
}

/** 0 is the first place (Excel.Worksheet.position). */
export function moveSheet(session: Session, sheet: Sheet, position: number): void {
  requireStructure(session);
  const { sheets } = session.workbook;
  if (position < 0 || position >= sheets.length) throw invalidArgument("There is no such position.");
  const positionBefore = sheets.indexOf(sheet);
  sheets.splice(positionBefore, 1);
  sheets.splice(position, 0, sheet);
  if (position !== positionBefore)
    session.raiseSheetEvent("moved", sheet, { positionBefore, positionAfter: position });
  session.sheetsChanged();
}

export function setVisibility(session: Session, sheet: Sheet, visibility: Visibility): void {
  requireStructure(session);
  if (visibility !== "Visible") requireAnotherVisible(session, sheet);
  const visibilityBefore = sheet.visibility;
  sheet.visibility = visibility;
  if (visibility !== visibilityBefore)
    session.raiseSheetEvent("visibilityChanged", sheet, { visibilityBefore, visibilityAfter: visibility });
  if (visibility !== "Visible" && session.workbook.activeSheet === sheet) leave(session, sheet);
  session.sheetsChanged();
}

/** A workbook shows one sheet at least; hiding or deleting the last one is refused (Excel's own message box). */
function requireAnotherVisible(session: Session, sheet: Sheet): void {
  const others = session.workbook.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  if (!others)
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

function leave(session: Session, sheet: Sheet): void {
  const next = nextVisible(session, sheet, 1, true) ?? nextVisible(session, sheet, -1, true);
  if (next) session.activate(next);
}

/** A very hidden sheet must be shown or hidden first: InvalidOperation (Excel.Worksheet.delete). */
export function deleteSheet(session: Session, sheet: Sheet): void {
  requireStructure(session);
  if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", "The sheet is very hidden.");
  requireAnotherVisible(session, sheet);
  const { workbook } = session;
  if (workbook.activeSheet === sheet) leave(session, sheet);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  for (const table of sheet.tables) {
    session.raise({ kind: "tableDeleted", tableId: table.id, tableName: table.name, sheet });
    forgetTable(workbook, sheet, table);
  }
  changeFormulas(workbook, (formula) => renameSheetIn(formula, sheet.name, null));
  session.raise({ kind: "sheetDeleted", sheetId: sheet.id });
  session.sheetsChanged();
}

/** Excel.WorksheetPositionType. */
export function duplicateSheet(
  session: Session,
  sheet: Sheet,
  position: string,
  relativeTo: Sheet | null,
): Sheet {
  requireStructure(session);
  const { sheets } = session.workbook;
  const beside = (): number => {
    if (!relativeTo) throw invalidArgument("Before and After need a sheet to be relative to.");
    return sheets.indexOf(relativeTo);
  };
  // None leaves the place to Excel, which puts the copy first.
  const at = {
    None: () => 0,
    Beginning: () => 0,
    End: () => sheets.length,
    Before: beside,
    After: () => beside() + 1,
  }[position];
  if (!at) throw invalidArgument(`${position} is no position.`);
  const copy = copySheet(session.workbook, sheet, at());
  session.sheetsChanged();
  session.raise({ kind: "sheetAdded", sheetId: copy.id });
  for (const table of copy.tables)
    session.raise({ kind: "tableAdded", tableId: table.id, tableName: table.name, sheet: copy });
  return copy;
}
