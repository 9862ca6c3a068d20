// Owns what a copy of a sheet takes over of what the model does not hold, with parts of its own: pictures, shapes,
// sparklines, charts as drawn, backgrounds, as Excel copies them (UNVERIFIED: no page of Microsoft's lists them). Left
// out, as they hang on parts that are not doubled here: pivot tables (their cells stay as values), slicers and timelines,
// form controls, embedded objects, custom views, the shape of notes' boxes.
import { copyDrawing, type DrawingCopying } from "../charts/copiedDrawing";
import { movedElement } from "../moved/movedElements";
import { prefixedAttribute, withAttributes, type XmlElement, type XmlNode } from "../xml";
import type { SheetOrigin } from "../workbook/workbookOrigin";

/** legacyDrawing has the boxes of notes, which are made anew with them. */
const LEFT_OUT = new Set([
  "customSheetViews",
  "oleObjects",
  "controls",
  "tableParts",
  "legacyDrawing",
  "customProperties",
  "webPublishItems",
]);

/**
 * The worksheet to start from, with the copied parts in the draft and in the relationships of the new part.
 * @param into the copy's own part
 */
export function copyWorksheet(
  { part, root, name }: SheetOrigin,
  into: string,
  copying: Omit<DrawingCopying, "sheet">,
): XmlElement {
  const moved = movedElement(root, copying.moves, name) ?? root;
  const children = new SheetCopying(part, into, { ...copying, sheet: name }).children(moved);
  return withoutMarks({ ...moved, children });
}

class SheetCopying {
  constructor(
    private readonly part: string,
    private readonly into: string,
    private readonly copying: DrawingCopying,
  ) {}

  children(item: XmlElement): XmlNode[] {
    return item.children.flatMap((child) => {
      const copied = typeof child === "string" ? child : this.child(child);
      return copied === null ? [] : [copied];
    });
  }

  private child(item: XmlElement): XmlElement | null {
    if (LEFT_OUT.has(item.local)) return null;
    if (item.local === "extLst") {
      const children = this.children(item);
      return children.length > 0 ? { ...item, children } : null;
    }
    if (!leadsToParts(item)) return item;
    const { draft } = this.copying;
    const led = draft.origin?.relationships(this.part).get(prefixedAttribute(item, "id"));
    const copy = led && draft.origin?.has(led.target) ? this.copyOf(item.local, led.target) : null;
    if (!led || copy === null) return withoutId(item);
    const added = draft.relationships(this.into).add(led.kind, copy);
    const change = Object.keys(item.attributes).filter((key) => key.endsWith(":id"));
    return withAttributes(item, Object.fromEntries(change.map((key) => [key, added])));
  }

  /** The part that the copy's element leads to, or null when it goes without. */
  private copyOf(element: string, target: string): string | null {
    if (element === "picture") return target;
    if (element === "pageSetup" || element === "legacyDrawingHF") return this.copying.draft.copyPart(target);
    return element === "drawing" ? copyDrawing(target, this.copying) : null;
  }
}

const leadsToParts = (item: XmlElement): boolean =>
  prefixedAttribute(item, "id") !== undefined ||
  item.children.some((child) => typeof child !== "string" && leadsToParts(child));

/** Page setup goes on without its printer's settings; everything else is nothing without its part. */
function withoutId(item: XmlElement): XmlElement | null {
  if (item.local !== "pageSetup") return null;
  const keys = Object.keys(item.attributes).filter((key) => key.endsWith(":id"));
  return withAttributes(item, Object.fromEntries(keys.map((key) => [key, undefined])));
}

/** Without what only one sheet of a workbook can have: ids of revisions, the code name, being selected. */
function withoutMarks(item: XmlElement): XmlElement {
  const change: Record<string, undefined> = {};
  for (const key of Object.keys(item.attributes)) if (key.endsWith(":uid")) change[key] = undefined;
  if (item.local === "sheetPr") change.codeName = undefined;
  if (item.local === "sheetView") change.tabSelected = undefined;
  const children = item.children.map((child) => (typeof child === "string" ? child : withoutMarks(child)));
  return withAttributes({ ...item, children }, change);
}
