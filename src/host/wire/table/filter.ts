// Owns Excel.Filter: the filter of one table column.
import type { FilterCriteria } from "../../model/objects";
import { colorText } from "../color";
import { method, readOnly, type Members } from "../members";
import type { TableColumnObject } from "../objects";
import { WireObject } from "../wireObject";
import {
  criteriaToWire,
  customCriteria,
  dynamicCriteria,
  parseCriteria,
  topCriteria,
  valuesCriteria,
} from "./filterCriteria";
import { filterColumn } from "./filtering";

export class FilterObject extends WireObject {
  constructor(readonly column: TableColumnObject) {
    super(column.session);
  }
  override assertExists(): void {
    this.column.assertExists();
  }
  get criteria(): FilterCriteria | undefined {
    return this.column.owner.table.criteria.get(this.column.index);
  }
  apply(criteria: FilterCriteria | null): void {
    filterColumn(this.column.owner, this.column.index, criteria);
  }
}

export const filterMembers: Members<FilterObject> = {
  Criteria: readOnly("1.2", ({ criteria }) => criteriaToWire(criteria)),
  Apply: method("1.2", (filter, args) => filter.apply(parseCriteria(args.value(0)))),
  ApplyValuesFilter: method("1.2", (filter, args) => filter.apply(valuesCriteria(args.value(0)))),
  ApplyCustomFilter: method("1.2", (filter, args) =>
    filter.apply(customCriteria(args.value(0), args.value(1), args.value(2))),
  ),
  ApplyDynamicFilter: method("1.2", (filter, args) => filter.apply(dynamicCriteria(args.value(0)))),
  ApplyTopItemsFilter: method("1.2", (filter, args) => filter.apply(topCriteria("TopItems", args.value(0)))),
  ApplyTopPercentFilter: method("1.2", (filter, args) =>
    filter.apply(topCriteria("TopPercent", args.value(0))),
  ),
  ApplyBottomItemsFilter: method("1.2", (filter, args) =>
    filter.apply(topCriteria("BottomItems", args.value(0))),
  ),
  ApplyBottomPercentFilter: method("1.2", (filter, args) =>
    filter.apply(topCriteria("BottomPercent", args.value(0))),
  ),
  ApplyCellColorFilter: method("1.2", (filter, args) =>
    filter.apply({ kind: "color", color: colorText(args.value(0)), of: "cell" }),
  ),
  ApplyFontColorFilter: method("1.2", (filter, args) =>
    filter.apply({ kind: "color", color: colorText(args.value(0)), of: "font" }),
  ),
  Clear: method("1.2", (filter) => filter.apply(null)),
};
