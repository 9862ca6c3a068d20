// Owns a sheet's own `<autoFilter>` (tables have theirs).
import type { AutoFilter } from "../../model/objects";
import { childElement, childElements, element, withAttributes, type XmlElement } from "../xml";
import { readCriteria, writeCriteria } from "./filterCriteria";
import { formatRange, parseRanges } from "./ranges";
import type { Section } from "./section";

/** Filters by icon, as read. */
class FilterOrigin {
  constructor(readonly columns: readonly XmlElement[]) {}
}
const carriedOf = (filter: AutoFilter): readonly XmlElement[] =>
  filter.origin instanceof FilterOrigin ? filter.origin.columns : [];

export const autoFilters: Section = {
  elements: ["autoFilter"],
  read(sheet, root, { styles }) {
    const item = childElement(root, "autoFilter");
    const range = parseRanges(item?.attributes.ref)[0];
    if (!item || !range) return;
    const { criteria, carried } = readCriteria(item, styles);
    sheet.autoFilter = { range, criteria, origin: new FilterOrigin(carried) };
  },
  state: (sheet) => sheet.autoFilter,
  write({ autoFilter }, { carried, styles }): XmlElement[] {
    if (!autoFilter) return [];
    const columns = writeCriteria(autoFilter.criteria, carriedOf(autoFilter), (color, of) =>
      styles.colorDxf(color, of),
    );
    const before = childElement(carried ?? undefined, "autoFilter") ?? element("autoFilter");
    const others = childElements(before).filter((item) => item.local !== "filterColumn");
    return [
      withAttributes(
        { ...before, children: [...columns, ...others] },
        { ref: formatRange(autoFilter.range) },
      ),
    ];
  },
};
