// Owns what a file codec keeps with a sheet, as far as moving cells concern it: it follows them, and may have areas (of
// pivot tables) that move only as a whole. Excel refuses otherwise: "We can't make this change for the selected cells
// because it will affect a PivotTable" (support.microsoft.com, "Move a PivotTable").
import { intersect, type Rect } from "./address";
import type { CellShift } from "./cellShift";
import type { Sheet } from "./sheet";

/** What `sheet.origin` may be. */
export interface FollowsCells {
  readonly fixedAreas: readonly Rect[];
  /** How many pictures and shapes go with a copy. */
  readonly copiedDrawings: number;
  /** What is kept after cells moved; a value of its own, so that undo can put the one before back. */
  shifted(shift: CellShift): FollowsCells;
  /** What a copy of the sheet keeps of it. */
  copied(): FollowsCells;
}

const followsCells = (origin: unknown): origin is FollowsCells =>
  typeof origin === "object" && origin !== null && "shifted" in origin && "fixedAreas" in origin;

export const fixedAreasOf = ({ origin }: Sheet): readonly Rect[] =>
  followsCells(origin) ? origin.fixedAreas : [];

/** Lets what is kept follow cells that were moved. */
export function shiftCarried(sheet: Sheet, shift: CellShift): void {
  if (followsCells(sheet.origin)) sheet.origin = sheet.origin.shifted(shift);
}

/** True when a shift goes into an area or takes cells of it away. */
export function cutsArea({ kind, axis, range }: CellShift, area: Rect): boolean {
  if (kind === "delete") return intersect(range, area) !== null;
  const along = (first: number, from: number, to: number): boolean => first > from && first <= to;
  return axis === "rows"
    ? along(range.top, area.top, area.bottom) && range.left <= area.right && range.right >= area.left
    : along(range.left, area.left, area.right) && range.top <= area.bottom && range.bottom >= area.top;
}

/** Lets a copy of a sheet keep what is kept with the sheet, pictures and shapes above all, as far as it can be copied. */
export function copyCarried(source: Sheet, copy: Sheet): void {
  if (!followsCells(source.origin)) return;
  copy.origin = source.origin.copied();
  copy.otherDrawings = source.origin.copiedDrawings;
}
