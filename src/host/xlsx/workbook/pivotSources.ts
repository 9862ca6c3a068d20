// Owns pivot caches that read from sheets of the workbook: a renamed sheet is named anew in them, a deleted one that
// a pivot table elsewhere still reads stops the save (ECMA-376-1, 18.10.1.95).
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { CannotKeep } from "../errors";
import type { PackageDraft } from "../package/packageDraft";
import { descendant, type XmlElement } from "../xml";
import { sheetOrigin, type WorkbookOrigin } from "./workbookOrigin";

export function keepPivotSources(workbook: Workbook, origin: WorkbookOrigin, draft: PackageDraft): void {
  const moved = new Map<string, Sheet>();
  for (const sheet of origin.sheets) {
    const before = sheetOrigin(sheet)?.name;
    if (before !== undefined && (before !== sheet.name || !workbook.sheets.includes(sheet)))
      moved.set(before, sheet);
  }
  if (moved.size === 0) return;
  for (const { target } of draft.relationships(origin.source.workbookPart).all("pivotCacheDefinition")) {
    if (!origin.source.has(target)) continue;
    const root = draft.xml(target);
    const source = descendant(root, "worksheetSource");
    const sheet = moved.get(source?.attributes.sheet ?? "");
    if (!source || !sheet) continue;
    if (workbook.sheets.includes(sheet)) draft.replace(target, withSheetName(root, source, sheet.name));
    else if (isUsedElsewhere(workbook, origin, target)) throw new CannotKeep("pivot-source", target);
  }
}

/** True when a pivot table on a sheet that stays draws from the cache. */
function isUsedElsewhere(workbook: Workbook, origin: WorkbookOrigin, cache: string): boolean {
  const { source } = origin;
  return workbook.sheets.some((sheet) => {
    // A copy of a sheet has no pivot tables.
    const part = origin.sheets.includes(sheet) ? sheetOrigin(sheet)?.part : undefined;
    const tables = part === undefined ? [] : source.relationships(part).all("pivotTable");
    return tables.some(({ target }) =>
      source
        .relationships(target)
        .all()
        .some((item) => item.target === cache),
    );
  });
}

function withSheetName(item: XmlElement, source: XmlElement, sheet: string): XmlElement {
  if (item === source) return { ...item, attributes: { ...item.attributes, sheet } };
  return {
    ...item,
    children: item.children.map((child) =>
      typeof child === "string" ? child : withSheetName(child, source, sheet),
    ),
  };
}
