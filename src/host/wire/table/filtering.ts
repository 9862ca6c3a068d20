// Owns applying filters to tables and sheets on behalf of a client.
import { applyFilter, type FilterContext, showFilteredRows } from "../../model/filtering";
import type { FilterCriteria, Table } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { bodyRange } from "../../model/tables";
import type { Rect } from "../../model/address";
import { requireAllowed } from "../guard";
import type { TableObject } from "../objects";
import type { Session } from "../session";

const filterContext = (session: Session, sheet: Sheet): FilterContext => ({
  workbook: session.workbook,
  sheet,
  display: session.display(),
  now: session.now(),
});

function refresh(
  session: Session,
  sheet: Sheet,
  body: Rect,
  criteria: ReadonlyMap<number, FilterCriteria>,
): void {
  session.ensureCalculated();
  if (body.bottom >= body.top) applyFilter(filterContext(session, sheet), body, criteria);
  session.shownRowsChanged(sheet);
}

/** Sets or takes away the filter of one column of a table. On a protected sheet it needs allowAutoFilter. */
export function filterColumn(
  { session, sheet, table }: TableObject,
  offset: number,
  criteria: FilterCriteria | null,
): void {
  requireAllowed(session, sheet, "allowAutoFilter");
  if (criteria) table.criteria.set(offset, criteria);
  else table.criteria.delete(offset);
  if (criteria) table.showFilterButton = true;
  refresh(session, sheet, bodyRange(table), table.criteria);
}

export function clearTableFilters({ session, sheet, table }: TableObject): void {
  requireAllowed(session, sheet, "allowAutoFilter");
  table.criteria.clear();
  refresh(session, sheet, bodyRange(table), table.criteria);
}

export function reapplyTableFilters({ session, sheet, table }: TableObject): void {
  requireAllowed(session, sheet, "allowAutoFilter");
  refresh(session, sheet, bodyRange(table), table.criteria);
}

/** Rows of a table that goes or loses its filter are shown again. */
export function showAllRows(sheet: Sheet, table: Table): void {
  showFilteredRows(sheet, bodyRange(table));
}

export function refreshSheetFilter(session: Session, sheet: Sheet): void {
  const filter = sheet.autoFilter;
  if (!filter) return;
  refresh(session, sheet, { ...filter.range, top: filter.range.top + 1 }, filter.criteria);
}

/** Shows what the sheet's own filter hid. */
export function showSheetRows(sheet: Sheet): void {
  if (sheet.autoFilter) showFilteredRows(sheet, sheet.autoFilter.range);
}
