// Owns showing only some customers in the module tables: a values filter on each table's id column, and what the
// workbook keeps of it. Rows are hidden by Excel's own filter, so the user sees it, can change it and can take it off.
//
// Why the id column of each table, and a list of ids: Interactions and Purchases have none of a customer's properties,
// a helper column would be a column in the user's table, and rows hidden one by one cannot be told from those the user
// hid. Limits: one request carries 4 MB, about 250 000 ids a table; Excel compares what a cell shows, without letter
// case, in 1 to 255 characters.
import { ExpectedError } from "../core/errors";
import { filterKey, type FilterCriteria } from "../core/filter/criteria";
import type { ModuleTable } from "./moduleTables";
import type { WorkbookOutline } from "./readStructure";
import { run } from "./run";

export interface FilterTarget {
  readonly module: ModuleTable;
  /** What the id cells that stay show; null takes our filter off, since all rows stay. */
  readonly shown: readonly string[] | null;
}

/** No id looks like this: a values filter on it hides every row, where an empty list is an error. */
const NO_ROW = "\u2014\u2014";
const LONGEST_TEXT = 255;
const REQUEST_BYTES = 4 * 1024 * 1024 * 0.95;

/**
 * Filters the tables and keeps the criteria in the workbook. 1 sync, one more for each further 4 MB of ids. Filters the
 * user has on other columns stay. When it fails halfway our filters are taken off again.
 * @throws ExpectedError sheet-protected and too-large before anything changes, or what Excel reported
 */
export async function applyFilters(
  outline: WorkbookOutline,
  targets: readonly FilterTarget[],
  criteria: FilterCriteria,
): Promise<void> {
  refuseProtected(outline, targets);
  const batches = batchesOf(targets);
  try {
    await run(async (context) => {
      context.workbook.settings.add(filterKey, criteria);
      for (const batch of batches) {
        for (const target of batch) queueFilter(context, target);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as few requests as the ids fit into
        await context.sync();
      }
    });
  } catch (error) {
    await clearFilters(targets.map(({ module }) => module)).catch(() => undefined);
    throw error;
  }
}

/** Takes our filters off and forgets the criteria; filters on other columns stay. 1 sync. */
export async function clearFilters(modules: readonly ModuleTable[]): Promise<void> {
  await run(async (context) => {
    for (const module of modules) idColumn(context, module)?.filter.clear();
    // Added first, so that there is something to delete whether or not criteria were kept.
    context.workbook.settings.add(filterKey, "").delete();
    await context.sync();
  });
}

function queueFilter(context: Excel.RequestContext, { module, shown }: FilterTarget): void {
  const column = idColumn(context, module);
  if (!column) return;
  if (shown === null) column.filter.clear();
  else column.filter.applyValuesFilter(shown.length === 0 ? [NO_ROW] : [...shown]);
}

function idColumn(
  context: Excel.RequestContext,
  { table, positions }: ModuleTable,
): Excel.TableColumn | null {
  const position = positions.get("customerId");
  return position === undefined
    ? null
    : context.workbook.tables.getItem(table.name).columns.getItemAt(position);
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
