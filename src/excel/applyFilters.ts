// Owns showing only some customers in the module tables: a values filter on each table's id column, and what the
// workbook keeps of it. The rows behind a figure are shown the same way, purchases by their order id. Rows are hidden by
// Excel's own filter, so the user sees it, can change it and can take it off.
//
// Why the id column of each table, and a list of ids: Interactions and Purchases have none of a customer's properties,
// a helper column would be a column in the user's table, and rows hidden one by one cannot be told from those the user
// hid. Limits: one request carries 4 MB, about 250 000 ids a table; Excel compares what a cell shows, without letter
// case, in 1 to 255 characters.
import { ExpectedError } from "../core/errors";
import { filterKey, type FilterCriteria, traceKey } from "../core/filter/criteria";
import type { ModuleTable } from "./moduleTables";
import type { WorkbookOutline } from "./readStructure";
import { run, syncReading, unfinished } from "./run";
import { type ColumnFilter, columnFilters, queueRestore, queueTableFilter } from "./tableFilters";

export interface FilterTarget {
  readonly module: ModuleTable;
  /** The id the rows are shown by; a filter of ours on the other one is taken off. */
  readonly field: FilterField;
  /** What the id cells that stay show; null takes our filter off, since all rows stay. */
  readonly shown: readonly string[] | null;
}

const filterFields = ["customerId", "orderId"] as const;
export type FilterField = (typeof filterFields)[number];

/** What the filters show, as the workbook keeps it. */
export type FilterPurpose =
  | { readonly kind: "criteria"; readonly criteria: FilterCriteria }
  | { readonly kind: "trace"; readonly figure: string };

/** No id looks like this: a values filter on it hides every row, where an empty list is an error. */
const NO_ROW = "\u2014\u2014";
const LONGEST_TEXT = 255;
const purposeKeys = [filterKey, traceKey] as const;
const REQUEST_BYTES = 4 * 1024 * 1024 * 0.95;

/**
 * Filters the tables and keeps in the workbook what for. 2 syncs, one more for each further 4 MB of ids. Filters the
 * user has on other columns stay.
 * @throws ExpectedError sheet-protected and too-large before anything changes, or what Excel reported; filters are then
 * as they were, or left-unfinished
 */
export function applyFilters(
  outline: WorkbookOutline,
  targets: readonly FilterTarget[],
  purpose: FilterPurpose,
): Promise<void> {
  refuseProtected(outline, targets);
  const modules = targets.map(({ module }) => module);
  const requests = batchesOf(targets).map((batch, index) => (context: Excel.RequestContext): void => {
    if (index === 0) {
      queuePurpose(context, purpose);
      for (const module of modules) queueOwnOrderFilterOff(context, outline, module);
    }
    for (const target of batch) queueFilter(context, target);
  });
  return change(outline, modules, requests);
}

/** Whether the filter on the purchases' order ids is ours. */
const isTraced = ({ settings }: WorkbookOutline): boolean => settings.has(traceKey);

/** Takes our filters off and forgets the criteria; filters on other columns stay. 2 syncs. @throws as applyFilters */
export function clearFilters(outline: WorkbookOutline, modules: readonly ModuleTable[]): Promise<void> {
  const fields: readonly FilterField[] = isTraced(outline) ? filterFields : ["customerId"];
  return change(outline, modules, [
    (context) => {
      queueOff(context, modules, fields);
      for (const key of purposeKeys) queueForget(context, key);
    },
  ]);
}

/** Sends requests that change filters; when one fails, all filters and settings are put back. */
function change(
  outline: WorkbookOutline,
  modules: readonly ModuleTable[],
  requests: readonly ((context: Excel.RequestContext) => void)[],
): Promise<void> {
  return run(async (context) => {
    const before = await syncReading(context, () =>
      modules.map((module) => ({ module, filter: queueTableFilter(context, module) })),
    );
    let wrote = false;
    try {
      for (const queue of requests) {
        queue(context);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as few requests as the ids fit into
        await context.sync();
        wrote = true;
      }
    } catch (error) {
      const filters = before.flatMap(({ module, filter }) => columnFilters(module, filter));
      await putBack(context, outline, modules, filters).catch(() => {
        throw unfinished(error, wrote);
      });
      throw error;
    }
  });
}

async function putBack(
  context: Excel.RequestContext,
  { settings }: WorkbookOutline,
  modules: readonly ModuleTable[],
  filters: readonly ColumnFilter[],
): Promise<void> {
  queueOff(context, modules, filterFields);
  const isId = ({ module, column }: ColumnFilter): boolean =>
    filterFields.some((field) => module.positions.get(field) === column);
  queueRestore(context, filters.filter(isId));
  for (const key of purposeKeys) {
    if (settings.has(key)) context.workbook.settings.add(key, settings.get(key));
    else queueForget(context, key);
  }
  await context.sync();
}

function queueOff(
  context: Excel.RequestContext,
  modules: readonly ModuleTable[],
  fields: readonly FilterField[],
): void {
  for (const module of modules) for (const field of fields) idColumn(context, module, field)?.filter.clear();
}

function queuePurpose(context: Excel.RequestContext, purpose: FilterPurpose): void {
  const { settings } = context.workbook;
  if (purpose.kind === "criteria") settings.add(filterKey, purpose.criteria);
  else settings.add(traceKey, purpose.figure);
  queueForget(context, purpose.kind === "criteria" ? traceKey : filterKey);
}

/** Added first, so that there is something to delete whether or not it was kept. */
function queueForget(context: Excel.RequestContext, key: string): void {
  context.workbook.settings.add(key, "").delete();
}

/** An earlier trace may have left a filter on the order ids, which would hide more than is asked for now. */
function queueOwnOrderFilterOff(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  module: ModuleTable,
): void {
  if (isTraced(outline)) idColumn(context, module, "orderId")?.filter.clear();
}

function queueFilter(context: Excel.RequestContext, { module, field, shown }: FilterTarget): void {
  if (field !== "customerId") idColumn(context, module, "customerId")?.filter.clear();
  const column = idColumn(context, module, field);
  if (!column) return;
  if (shown === null) column.filter.clear();
  else column.filter.applyValuesFilter(shown.length === 0 ? [NO_ROW] : [...shown]);
}

function idColumn(
  context: Excel.RequestContext,
  { table, positions }: ModuleTable,
  field: FilterField,
): Excel.TableColumn | null {
  const header = table.headers[positions.get(field) ?? -1];
  // By its header: a column that somebody puts before it moves it.
  return header === undefined ? null : context.workbook.tables.getItem(table.name).columns.getItem(header);
}

function refuseProtected(outline: WorkbookOutline, targets: readonly FilterTarget[]): void {
  const isProtected = new Set(outline.sheets.filter((sheet) => sheet.isProtected).map(({ name }) => name));
  const refused = targets.find(({ module }) => isProtected.has(module.table.sheet));
  if (refused) throw new ExpectedError({ code: "sheet-protected", sheet: refused.module.table.sheet });
}

/** Targets in as few requests as they fit into. */
function batchesOf(targets: readonly FilterTarget[]): FilterTarget[][] {
  const batches: FilterTarget[][] = [];
  let left = 0;
  for (const target of targets) {
    const ids = target.shown ?? [];
    const bytes = ids.reduce((sum, id) => sum + id.length * 3 + 3, 0);
    if (bytes > REQUEST_BYTES || ids.some((id) => id.length > LONGEST_TEXT))
      throw new ExpectedError({ code: "too-large", rows: ids.length });
    const last = batches[batches.length - 1];
    if (last && bytes <= left) last.push(target);
    else {
      batches.push([target]);
      left = REQUEST_BYTES;
    }
    left -= bytes;
  }
  return batches;
}
