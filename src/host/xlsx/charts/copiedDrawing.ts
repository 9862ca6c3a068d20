// Owns the drawing of a copied sheet: anchors with copies of the parts that they lead to, in their order.
import { UnreadableFile } from "../errors";
import { movedElement } from "../moved/movedElements";
import type { MovedReferences } from "../moved/movedReferences";
import type { PackageDraft } from "../package/packageDraft";
import { descendant, type XmlElement } from "../xml";

/** Slicers and timelines hang on caches of their own, controls and embedded objects on VML boxes. */
const LEFT_OUT = ["slicer", "timeslicer", "compatExt"];
/** Relationships of drawings and charts that a copy has not. */
const LEFT_OUT_PARTS: ReadonlySet<string> = new Set(["slicer", "timeline", "ctrlProp", "control"]);
/** Parts with formulas that name their sheets. */
const CHARTS: ReadonlySet<string> = new Set(["chart", "chartEx"]);

/** Whether a picture, shape or group on a sheet is copied with it. */
export const isCopied = (anchor: XmlElement): boolean =>
  LEFT_OUT.every((local) => descendant(anchor, local) === undefined);

export interface DrawingCopying {
  /** The source sheet's name in the file. */
  readonly sheet: string;
  readonly moves: MovedReferences;
  readonly draft: PackageDraft;
  /** Parts of charts that the model holds: they are made to fit it later. */
  readonly modelled: ReadonlySet<string>;
  /** Filled with what was copied: part that was read → its copy. */
  readonly copies: Map<string, string>;
}

/** The copy's part; null when the drawing cannot be read. */
export function copyDrawing(
  drawing: string,
  { sheet, moves, draft, modelled, copies }: DrawingCopying,
): string | null {
  const root = readable(drawing, draft);
  if (!root) return null;
  const copy = draft.copyPart(drawing, LEFT_OUT_PARTS, copies);
  const children = root.children.flatMap((anchor) =>
    typeof anchor === "string" || !isCopied(anchor) ? [] : [movedElement(anchor, moves, sheet) ?? anchor],
  );
  draft.follow(copy, { ...root, children });
  for (const { kind, target } of draft.origin?.relationships(drawing).all() ?? []) {
    const twin = CHARTS.has(kind) && !modelled.has(target) ? copies.get(target) : undefined;
    const chart = twin === undefined ? null : movedElement(draft.xml(twin), moves, null);
    if (twin !== undefined && chart) draft.follow(twin, chart);
  }
  return copy;
}

function readable(drawing: string, draft: PackageDraft): XmlElement | null {
  try {
    return draft.origin?.xml(drawing) ?? null;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
