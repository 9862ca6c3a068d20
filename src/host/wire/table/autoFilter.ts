// Owns Excel.AutoFilter: a sheet's own filter, or a table's.
import { columnCount, type Rect } from "../../model/address";
import type { FilterCriteria } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { overlapsTable } from "../../model/tables";
import type { Arguments } from "../arguments";
import { requireAllowed } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factoryPair, method, readOnly, type Members } from "../members";
import { RangeObject, type TableObject } from "../objects";
import { rangeArgument } from "../range/rangeArgument";
import type { Session } from "../session";
import { WireObject } from "../wireObject";
import { criteriaToWire, parseCriteria } from "./filterCriteria";
import {
  clearTableFilters,
  filterColumn,
  reapplyTableFilters,
  refreshSheetFilter,
  showSheetRows,
} from "./filtering";

export class AutoFilterObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly owner: TableObject | null,
  ) {
    super(session);
  }
  get range(): Rect | null {
    if (this.owner) return this.owner.table.showFilterButton ? this.owner.table.range : null;
    return this.sheet.autoFilter?.range ?? null;
  }
  get criteria(): Map<number, FilterCriteria> | null {
    return this.owner ? this.owner.table.criteria : (this.sheet.autoFilter?.criteria ?? null);
  }
}

/** One filter a sheet: a range is filtered anew, a column gets its criteria (Excel.AutoFilter.apply). */
function apply(filter: AutoFilterObject, args: Arguments): void {
  const { session, sheet, owner } = filter;
  requireAllowed(session, sheet, "allowAutoFilter");
  const criteria = args.has(2) ? parseCriteria(args.value(2)) : null;
  if (owner) {
    if (args.has(1)) filterColumn(owner, columnOf(owner.table.range, args.integer(1)), criteria);
    return;
  }
  const { rect } = rangeArgument(args, 0, session, sheet);
  if (overlapsTable(sheet, rect)) throw invalidArgument("The range overlaps a table.");
  const same =
    sheet.autoFilter && rect.top === sheet.autoFilter.range.top && rect.left === sheet.autoFilter.range.left;
  if (!same) showSheetRows(sheet);
  sheet.autoFilter = {
    range: rect,
    criteria: same && sheet.autoFilter ? sheet.autoFilter.criteria : new Map(),
  };
  if (args.has(1)) {
    const column = columnOf(rect, args.integer(1));
    if (criteria) sheet.autoFilter.criteria.set(column, criteria);
    else sheet.autoFilter.criteria.delete(column);
  }
  refreshSheetFilter(session, sheet);
}

function columnOf(range: Rect, index: number): number {
  if (index < 0 || index >= columnCount(range)) throw invalidArgument("There is no such column.");
  return index;
}

function clearCriteria({ session, sheet, owner }: AutoFilterObject, column?: number): void {
  if (owner) {
    if (column === undefined) clearTableFilters(owner);
    else filterColumn(owner, column, null);
    return;
  }
  requireAllowed(session, sheet, "allowAutoFilter");
  if (column === undefined) sheet.autoFilter?.criteria.clear();
  else sheet.autoFilter?.criteria.delete(column);
  refreshSheetFilter(session, sheet);
}

export const autoFilterMembers: Members<AutoFilterObject> = {
  Enabled: readOnly("1.9", ({ range }) => range !== null),
  IsDataFiltered: readOnly("1.9", ({ criteria }) => (criteria?.size ?? 0) > 0),
  /** One entry a column of the range; those without a filter are null. */
  Criteria: readOnly("1.9", ({ range, criteria }) =>
    range
      ? Array.from({ length: columnCount(range) }, (_, column) => criteriaToWire(criteria?.get(column)))
      : [],
  ),
  Apply: method("1.9", apply),
  ClearCriteria: method("1.9", (filter) => clearCriteria(filter)),
  ClearColumnCriteria: method("1.14", (filter, args) => clearCriteria(filter, args.integer(0))),
  Reapply: method("1.9", ({ session, sheet, owner }) => {
    if (owner) return reapplyTableFilters(owner);
    requireAllowed(session, sheet, "allowAutoFilter");
    refreshSheetFilter(session, sheet);
  }),
  Remove: method("1.9", ({ session, sheet, owner }) => {
    requireAllowed(session, sheet, "allowAutoFilter");
    if (owner) {
      clearTableFilters(owner);
      owner.table.showFilterButton = false;
    } else {
      showSheetRows(sheet);
      sheet.autoFilter = null;
    }
    session.shownRowsChanged(sheet);
  }),
  ...factoryPair<AutoFilterObject>(
    "GetRange",
    "1.9",
    ({ session, sheet, range }) => range && new RangeObject(session, sheet, range),
    () => itemNotFound("There is no filter."),
  ),
};
