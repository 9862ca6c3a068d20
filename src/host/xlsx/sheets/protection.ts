// Owns `<sheetProtection>`: options by their Office.js names, and what checks the password.
import type { SheetProtection } from "../../model/objects";
import { passwordAttributes, readPassword } from "../passwords";
import { childElement, element, flag, type XmlElement } from "../xml";
import type { Section } from "./section";

/** File attribute → Excel.WorksheetProtectionOptions; in the file 1 means locked, and these are locked unless said. */
const LOCKED_BY_DEFAULT: Record<string, string> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};
/** These are free unless said. */
const FREE_BY_DEFAULT: Record<string, string> = {
  objects: "allowEditObjects",
  scenarios: "allowEditScenarios",
};

export const protection: Section = {
  elements: ["sheetProtection"],
  read(sheet, root) {
    const item = childElement(root, "sheetProtection");
    if (item && flag(item, "sheet", false)) sheet.protection = readProtection(item);
  },
  state: (sheet) => sheet.protection,
  write: ({ protection: value }): XmlElement[] => (value ? [writeProtection(value)] : []),
};

function readProtection(item: XmlElement): SheetProtection {
  const options: Record<string, boolean> = {};
  for (const [attribute, option] of Object.entries(LOCKED_BY_DEFAULT))
    options[option] = !flag(item, attribute, true);
  for (const [attribute, option] of Object.entries(FREE_BY_DEFAULT))
    options[option] = !flag(item, attribute, false);
  const selectionMode = flag(item, "selectUnlockedCells", false)
    ? "None"
    : flag(item, "selectLockedCells", false)
      ? "Unlocked"
      : "Normal";
  return { options, selectionMode, password: readPassword(item, "sheet") };
}

function writeProtection({ options, selectionMode, password }: SheetProtection): XmlElement {
  const attributes: Record<string, number> = {};
  for (const [attribute, option] of Object.entries(FREE_BY_DEFAULT))
    if (!options[option]) attributes[attribute] = 1;
  for (const [attribute, option] of Object.entries(LOCKED_BY_DEFAULT))
    if (options[option]) attributes[attribute] = 0;
  return element("sheetProtection", {
    ...passwordAttributes(password, "sheet"),
    sheet: 1,
    ...attributes,
    selectLockedCells: selectionMode === "Normal" ? undefined : 1,
    selectUnlockedCells: selectionMode === "None" ? 1 : undefined,
  });
}
