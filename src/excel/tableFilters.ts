// Owns taking the filters off a table while something is written into it, and putting them back: values written into
// filtered rows get misplaced (office-js issue 224).
import type { ModuleTable } from "./moduleTables";

export type QueuedFilter = Excel.AutoFilter;

/** One column's filter, as it can be applied again. */
export interface ColumnFilter {
  readonly module: ModuleTable;
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
}

export function queueTableFilter(context: Excel.RequestContext, { table }: ModuleTable): QueuedFilter {
  return context.workbook.tables.getItem(table.name).autoFilter.load("isDataFiltered,criteria");
}

/** The filters a synced queueTableFilter has found. */
export function columnFilters(
  module: ModuleTable,
  { isDataFiltered, criteria }: QueuedFilter,
): ColumnFilter[] {
  if (!isDataFiltered) return [];
  // The declaration says each column has criteria; an unfiltered one has none.
  const all: readonly (Excel.FilterCriteria | null | undefined)[] = criteria ?? [];
  return all.flatMap((entry, column) =>
    entry?.filterOn ? [{ module, column, criteria: withoutNulls(entry) }] : [],
  );
}

/** Read criteria carry members that are null, with which they cannot be applied (office-js issue 1226). */
function withoutNulls(criteria: Excel.FilterCriteria): Excel.FilterCriteria {
  const members = Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined);
  return { filterOn: criteria.filterOn, ...Object.fromEntries(members) };
}

export function queueClear(context: Excel.RequestContext, filters: readonly ColumnFilter[]): void {
  for (const filter of filters) filterOf(context, filter).clear();
}

export function queueRestore(context: Excel.RequestContext, filters: readonly ColumnFilter[]): void {
  for (const filter of filters) filterOf(context, filter).apply(filter.criteria);
}

function filterOf(context: Excel.RequestContext, { module, column }: ColumnFilter): Excel.Filter {
  return context.workbook.tables.getItem(module.table.name).columns.getItemAt(column).filter;
}
