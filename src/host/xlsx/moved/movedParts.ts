// Owns the parts beside the worksheets whose references follow cells that moved: pictures and shapes, boxes of notes,
// threaded comments, pivot tables and their sources, charts that the model does not hold, form controls.
import type { Sheet } from "../../model/sheet";
import type { XlsxPackage } from "../package/xlsxPackage";
import { CannotKeep, UnreadableFile } from "../errors";
import type { PackageDraft } from "../package/packageDraft";
import type { Relationship } from "../package/relationships";
import { sheetOrigin, type WorkbookOrigin } from "../workbook/workbookOrigin";
import { descendants, prefixedAttribute, type XmlElement } from "../xml";
import { movedBoxes, movedElement } from "./movedElements";
import type { MovedReferences } from "./movedReferences";

/** Parts of a sheet with references to its cells. Charts of the model follow in the model and are left to it. */
const OF_SHEETS = new Set(["comments", "threadedComment", "pivotTable", "ctrlProp", "tableSingleCells"]);
/** Parts with formulas that name their sheets. */
const CHARTS = new Set(["chart", "chartEx"]);

/** Puts the moved parts into the draft, where the writers of notes and drawings find them in place of those read. */
export function moveParts(origin: WorkbookOrigin, moves: MovedReferences, draft: PackageDraft): void {
  if (moves.none) return;
  const { source } = origin;
  for (const sheet of origin.sheets) {
    const own = sheetOrigin(sheet);
    if (!own) continue;
    const move = (item: XmlElement): XmlElement | null => movedElement(item, moves, own.name);
    for (const { kind, target } of present(source.relationships(own.part).all(), draft)) {
      if (kind === "drawing")
        movePart(target, draft, (root) =>
          moveDrawing(root, modelledCharts(source, target, sheet.charts), move),
        );
      else if (kind === "vmlDrawing") movePart(target, draft, (root) => movedBoxes(root, moves, own.name));
      else if (OF_SHEETS.has(kind)) movePart(target, draft, move);
      for (const inner of present(source.relationships(target).all(), draft))
        if (kind === "drawing" && CHARTS.has(inner.kind) && !isModelled(inner.target, sheet.charts))
          movePart(inner.target, draft, (root) => movedElement(root, moves, null));
    }
  }
  for (const { kind, target } of present(source.relationships(source.workbookPart).all(), draft)) {
    if (kind === "pivotCacheDefinition") movePivotSource(target, moves, draft);
    if (kind === "chartsheet")
      for (const drawing of present(source.relationships(target).all("drawing"), draft))
        for (const chart of present(source.relationships(drawing.target).all(), draft))
          if (CHARTS.has(chart.kind))
            movePart(chart.target, draft, (root) => movedElement(root, moves, null));
  }
}

/** The ids by which a drawing names the charts of the model. */
const modelledCharts = (source: XlsxPackage, drawing: string, charts: Sheet["charts"]): ReadonlySet<string> =>
  new Set(
    source
      .relationships(drawing)
      .all("chart")
      .filter(({ target }) => isModelled(target, charts))
      .map(({ id }) => id),
  );

function moveDrawing(
  root: XmlElement,
  modelled: ReadonlySet<string>,
  move: (item: XmlElement) => XmlElement | null,
): XmlElement {
  const isOfModel = (anchor: XmlElement): boolean =>
    [...descendants(anchor, "chart")].some((item) => modelled.has(prefixedAttribute(item, "id") ?? ""));
  const children = root.children.map((item) =>
    typeof item === "string" || isOfModel(item) ? item : (move(item) ?? item),
  );
  return { ...root, children };
}

const present = (items: readonly Relationship[], draft: PackageDraft): Relationship[] =>
  items.filter(({ target, external }) => !external && (draft.origin?.has(target) ?? false));

const isModelled = (part: string, charts: readonly { origin?: unknown }[]): boolean =>
  charts.some(
    ({ origin }) => typeof origin === "object" && origin !== null && "part" in origin && origin.part === part,
  );

function movePart(part: string, draft: PackageDraft, move: (root: XmlElement) => XmlElement | null): void {
  const before = xmlOf(part, draft);
  const after = move(before);
  if (after && JSON.stringify(after) !== JSON.stringify(before)) draft.follow(part, after);
}

/** @throws CannotKeep when the part is no XML: older programs wrote drawings that are not */
function xmlOf(part: string, draft: PackageDraft): XmlElement {
  try {
    return draft.xml(part);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CannotKeep("unreadable-drawing", part);
    throw error;
  }
}

/** ECMA-376-1, 18.10.1.95: the source range of a pivot cache, on the sheet that it names. */
function movePivotSource(part: string, moves: MovedReferences, draft: PackageDraft): void {
  movePart(part, draft, (root) => {
    const [source] = descendants(root, "worksheetSource");
    const { ref, sheet = null } = source?.attributes ?? {};
    if (!source || ref === undefined) return root;
    const moved = moves.range(ref, sheet);
    if (moved === null) throw new CannotKeep("pivot-source", part);
    const replace = (item: XmlElement): XmlElement =>
      item === source
        ? { ...item, attributes: { ...item.attributes, ref: moved } }
        : {
            ...item,
            children: item.children.map((child) => (typeof child === "string" ? child : replace(child))),
          };
    return replace(root);
  });
}
