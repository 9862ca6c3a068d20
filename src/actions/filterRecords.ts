// Owns 筛选: shows only the customers that meet the criteria, and their interactions and purchases.
import { hasCriteria, type FilterCriteria } from "../core/filter/criteria";
import { filterRecords as filterModelBy, type FilterResult } from "../core/filter/filterRecords";
import { silentProgress, type Progress } from "../core/progress";
import { applyFilters, clearFilters, type FilterTarget } from "../excel/applyFilters";
import { filterTarget } from "./filterTarget";
import { readFilterSource, type FilterSource } from "./readFacets";

/** How many customers and rows of each module match, of how many. */
export type FilteredRecords = Pick<FilterResult, "customers" | "rows">;

/**
 * Filters the module tables and keeps the criteria in the workbook; empty criteria clear the filter. The workbook is
 * read anew, since it may have changed. Syncs: those of reading (readFacets), then 1, and 1 per 4 MB of ids; a table whose ids
 * are numbers takes one more per 50 000 rows.
 * @throws ExpectedError; the tables are then as before
 */
export async function filterRecords(
  criteria: FilterCriteria,
  progress: Progress = silentProgress,
): Promise<FilteredRecords> {
  const source = await readFilterSource(progress);
  const { customerIds, customers, rows } = filterModelBy(source.model, criteria);
  const modules = [...source.found.modules.values()];
  if (hasCriteria(criteria)) {
    const targets = await targetsOf(source, customerIds, progress);
    progress.throwIfCancelled();
    progress.report("writing", 0, 1);
    await applyFilters(source.outline, targets, { kind: "criteria", criteria });
  } else await clearFilters(source.outline, modules);
  progress.report("writing", 1, 1);
  return { customers, rows };
}

async function targetsOf(
  { found, spellings, places }: FilterSource,
  ids: ReadonlySet<string>,
  progress: Progress,
): Promise<FilterTarget[]> {
  const targets: FilterTarget[] = [];
  for (const module of found.modules.values()) {
    const rows = places.get(module.module)?.rows ?? 0;
    targets.push(await filterTarget({ module, field: "customerId", rows, spellings, ids }, progress));
  }
  return targets;
}
