// Owns what the sheet tabs do to the workbook: activate, add, rename, delete, hide, colour and move sheets.
import { changeFormulas, forgetTable, renameSheetIn, type Sheet, type Workbook } from "../host/workbook";
import type { SheetCommands } from "./chrome/sheetTabs";
import type { Editor } from "./editing/editor";

export function sheetCommands(workbook: Workbook, editor: Editor): SheetCommands {
  const activate = (sheet: Sheet): void => {
    if (workbook.activeSheet === sheet) return;
    workbook.activeSheet = sheet;
    workbook.notify({ kind: "activated", sheet });
  };
  const change = (act: () => void): void =>
    editor.changeForGood(() => {
      act();
      workbook.notify({ kind: "sheets" });
    });
  return {
    activate,
    add: (name) =>
      change(() => activate(workbook.addSheet(name, workbook.sheets.indexOf(workbook.activeSheet) + 1))),
    rename: (sheet, name) =>
      change(() => {
        changeFormulas(workbook, (formula) => renameSheetIn(formula, sheet.name, name));
        sheet.name = name;
      }),
    remove: (sheet) =>
      change(() => {
        const at = workbook.sheets.indexOf(sheet);
        workbook.sheets.splice(at, 1);
        for (const table of sheet.tables) forgetTable(workbook, sheet, table);
        changeFormulas(workbook, (formula) => renameSheetIn(formula, sheet.name, null));
        if (workbook.activeSheet === sheet) activate(nearestVisible(workbook, at));
      }),
    setVisible: (sheet, visible) =>
      change(() => {
        sheet.visibility = visible ? "Visible" : "Hidden";
        const shown = visible ? sheet : nearestVisible(workbook, workbook.sheets.indexOf(sheet));
        if (visible || workbook.activeSheet === sheet) activate(shown);
      }),
    setColor: (sheet, color) => change(() => void (sheet.tabColor = color)),
    move: (sheet, to) =>
      change(() => {
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        workbook.sheets.splice(to, 0, sheet);
      }),
  };
}

/** The visible sheet at or after a place, else the last one before it; a workbook always has one. */
function nearestVisible(workbook: Workbook, at: number): Sheet {
  const visible = (sheet: Sheet): boolean => sheet.visibility === "Visible";
  return (
    workbook.sheets.slice(at).find(visible) ??
    workbook.sheets.slice(0, at).findLast(visible) ??
    workbook.activeSheet
  );
}
