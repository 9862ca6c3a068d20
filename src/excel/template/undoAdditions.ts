// Owns taking back what a failed run has written: whatever was not there before it, and nothing else.
import { type Additions, newSheets } from "../../core/template/additions";
import { type TableState, tableIn, type TemplateState } from "../../core/template/state";
import { outlineOf, queueStructure, type WorkbookOutline } from "../readStructure";
import { run, syncReading } from "../run";
import { emptyTable } from "./fillTable";
import { listCells } from "./newLists";

/**
 * Looks at what a run has left of its additions and deletes it. Two syncs.
 * @param before the workbook as the run found it
 */
export function undoAdditions(additions: Additions, before: TemplateState): Promise<void> {
  return run(async (context) => {
    const queued = await syncReading(context, () => ({
      structure: queueStructure(context),
      filled: additions.fills.map(({ table }) => queueRowCount(context, table)),
    }));
    const now = outlineOf(queued.structure);
    undoFills(context, before, queued.filled, now);
    undoNames(context, additions, now);
    undoLists(context, additions, before, now);
    undoColumns(context, additions, before, now);
    undoFilledSheets(context, additions, before, now);
    for (const { key } of additions.settings) {
      if (now.settings.has(key)) context.workbook.settings.getItem(key).delete();
    }
    await context.sync();
  });
}

/** The same for a run that broke off making its sheets: one that holds anything is somebody else's. Two syncs. */
export function undoSheets(additions: Additions, before: TemplateState): Promise<void> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const made = await syncReading(context, () =>
      madeTitles(additions, before).map((title) => {
        const sheet = worksheets.getItemOrNullObject(title).load("name");
        return { sheet, used: sheet.getUsedRangeOrNullObject().load("address") };
      }),
    );
    for (const { sheet, used } of made) if (!sheet.isNullObject && used.isNullObject) sheet.delete();
    await context.sync();
  });
}

/** Of the sheets that a run adds, and that were not there before it. */
const madeTitles = (additions: Additions, before: TemplateState): string[] =>
  newSheets(additions).filter((title) => !before.sheets.some((sheet) => sheet.title === title));

function queueRowCount(context: Excel.RequestContext, table: string) {
  return { table, body: context.workbook.tables.getItem(table).getDataBodyRange().load("rowCount") };
}

function undoFills(
  context: Excel.RequestContext,
  before: TemplateState,
  filled: readonly ReturnType<typeof queueRowCount>[],
  now: WorkbookOutline,
): void {
  for (const { table, body } of filled) {
    const state = tableIn(before, table);
    if (state?.emptyRow) emptyTable(context, state, body.rowCount, headersIn(now, table));
  }
}

function undoNames(context: Excel.RequestContext, { names }: Additions, now: WorkbookOutline): void {
  for (const { name } of names) {
    if (now.names.has(name)) context.workbook.names.getItem(name).delete();
  }
}

/** Lists on a sheet of their own go with it. A table is made before it gets its name, so any new one there is ours. */
function undoLists(
  context: Excel.RequestContext,
  { lists }: Additions,
  before: TemplateState,
  now: WorkbookOutline,
): void {
  if (!lists || lists.isNew) return;
  for (const { name, sheet } of now.tables) {
    if (sheet === lists.sheet && !tableIn(before, name)) context.workbook.tables.getItem(name).delete();
  }
  listCells(context, lists).clear();
}

function undoColumns(
  context: Excel.RequestContext,
  { columns, validations }: Additions,
  before: TemplateState,
  now: WorkbookOutline,
): void {
  const { tables } = context.workbook;
  for (const { table, column } of columns) {
    const added =
      headersIn(now, table).includes(column.header) && !had(tableIn(before, table), column.header);
    if (added) tables.getItem(table).columns.getItem(column.header).delete();
  }
  for (const { table, column } of validations) {
    if (!headersIn(now, table).includes(column.header)) continue;
    tables.getItem(table).columns.getItem(column.header).getDataBodyRange().dataValidation.clear();
  }
}

function undoFilledSheets(
  context: Excel.RequestContext,
  additions: Additions,
  before: TemplateState,
  now: WorkbookOutline,
): void {
  const { worksheets } = context.workbook;
  const exists = (title: string): boolean => now.sheets.some((sheet) => sheet.name === title);
  // The answer to a request can be lost after all of it was done; a workbook must keep one sheet.
  if (additions.removeSheet !== null && !exists(additions.removeSheet)) worksheets.add(additions.removeSheet);
  for (const title of madeTitles(additions, before)) if (exists(title)) worksheets.getItem(title).delete();
}

const headersIn = (now: WorkbookOutline, table: string): readonly string[] =>
  now.tables.find(({ name }) => name === table)?.headers ?? [];

const had = (table: TableState | undefined, header: string): boolean =>
  table?.columns.some((column) => column.header === header) ?? false;
