// Owns what happens after a request failed on the way: whether the new analysis sheet is in place all the same, else
// taking it away and giving the old one its name back. A failed request may have been carried out in part or in full.
import { retiredSheetName } from "../core/analysisSheet/placement";

/** A new sheet on its way to the place of an old one. */
export interface Move {
  /** Its name while it is being filled. */
  readonly from: string;
  readonly to: string;
  /** The sheet of ours that stood there; null when there was none. */
  readonly oldSheet: string | null;
  /** What the old sheet is renamed to instead of being deleted, because somebody worked on it. */
  keptSheet: string | null;
  /** Known once the new sheet is complete; never where there is no old one. */
  newId: string | null;
  oldId: string | null;
}

/** unsettled: Office does not answer at all; what is left is taken away by the next run. */
export type MoveOutcome = "in-place" | "undone" | "unsettled";

/** Leaves the workbook with the complete new sheet in place or as it was, if Office lets it. */
export async function settleMove(context: Excel.RequestContext, move: Move): Promise<MoveOutcome> {
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const isInPlace = queueSettling(worksheets.items, move);
    await context.sync();
    return isInPlace ? "in-place" : "undone";
  } catch {
    return "unsettled";
  }
}

function queueSettling(sheets: readonly Excel.Worksheet[], move: Move): boolean {
  const added = sheets.find((sheet) => isAdded(sheet, move));
  const old = move.oldId === null ? undefined : sheets.find(({ id }) => id === move.oldId);
  if (added && added.name === move.to) {
    if (old && old.name === retiredSheetName) old.delete();
    return true;
  }
  added?.delete();
  if (old && move.oldSheet !== null && old.name !== move.oldSheet) old.name = move.oldSheet;
  return false;
}

/** Before the id is known: without an old sheet nothing else can have the new name, since it was free. */
function isAdded({ id, name }: Excel.Worksheet, { newId, from, to, oldSheet }: Move): boolean {
  if (newId !== null) return id === newId;
  return name === from || (oldSheet === null && name === to);
}
