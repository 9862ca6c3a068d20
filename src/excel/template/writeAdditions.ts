// Owns the order in which the missing parts are written, in one request.
import { type Additions, newSheets } from "../../core/template/additions";
import type { NameAddition } from "../../core/template/nameAdditions";
import { addColumn, finishAddedColumn, guardPresentColumn } from "./addColumn";
import { type BlankRow, fillTable } from "./fillTable";
import { addGuide } from "./newGuide";
import { addLists } from "./newLists";
import { addModule, finishModule } from "./newModule";

/**
 * Queues everything; the caller syncs. What refers to something stands below it. The sheets come first, empty: where somebody
 * has just made one of that name, nothing else has been written yet (undoSheets).
 */
export function queueAdditions(
  context: Excel.RequestContext,
  additions: Additions,
  blankRows: readonly BlankRow[],
): void {
  const { workbook } = context;
  for (const title of newSheets(additions)) workbook.worksheets.add(title);
  for (const module of additions.modules) addModule(context, module);
  for (const column of additions.columns) addColumn(context, column);
  if (additions.lists) addLists(context, additions.lists);
  if (additions.guide) addGuide(context, additions.guide);
  for (const name of additions.names) addName(workbook, name);
  for (const module of additions.modules) finishModule(context, module);
  for (const column of additions.columns) finishAddedColumn(context, column);
  for (const row of blankRows) fillTable(context, row);
  for (const column of additions.validations) guardPresentColumn(context, column);
  for (const { key, value } of additions.settings) workbook.settings.add(key, value);
  const [first] = additions.modules;
  if (first) workbook.worksheets.getItem(first.sheet).activate();
  // Last, because nothing brings it back but the undoing of the whole.
  if (additions.removeSheet !== null) workbook.worksheets.getItem(additions.removeSheet).delete();
}

function addName(workbook: Excel.Workbook, { name, formula, replaces }: NameAddition): void {
  if (replaces) workbook.names.getItem(name).delete();
  workbook.names.add(name, formula);
}
