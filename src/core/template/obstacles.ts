// Owns what stands in the way of completing a workbook; looked at before anything is written.
import type { Problem } from "../errors";
import { type Additions, isComplete } from "./additions";
import { isNameTaken, tableIn, type TemplateState } from "./state";

/** The first thing the user has to see to, or null when the additions can be written. */
export function obstacleTo(additions: Additions, state: TemplateState): Problem | null {
  if (isComplete(additions)) return null;
  if (state.readOnly) return { code: "workbook-read-only" };
  if (state.structureProtected && needsSheets(additions)) return { code: "workbook-protected" };
  const locked = state.sheets.find(
    (sheet) => sheet.isProtected && touchedSheets(additions, state).has(sheet.title),
  );
  if (locked) return { code: "sheet-protected", sheet: locked.title };
  const taken = newTableNames(additions).find((name) => isNameTaken(state, name));
  return taken === undefined ? null : { code: "name-taken", name: taken };
}

const needsSheets = ({ modules, lists, guide }: Additions): boolean =>
  modules.length > 0 || guide !== null || lists?.isNew === true;

/** Sheets that are there and get something written to. */
function touchedSheets({ columns, validations, fills, lists }: Additions, state: TemplateState): Set<string> {
  const touched = new Set([...columns, ...validations].map((addition) => addition.sheet));
  for (const { table } of fills) touched.add(tableIn(state, table)?.sheet ?? "");
  if (lists) touched.add(lists.sheet);
  return touched;
}

/** Excel keeps tables and defined names in one set of names. */
const newTableNames = ({ modules, lists }: Additions): string[] => [
  ...modules.map((module) => module.table.name),
  ...(lists?.lists ?? []).map((list) => list.table),
];
