// Owns where a rectangle goes when cells are inserted or deleted beside or above it: as references do ("all references that are
// affected by the insertion adjust accordingly", support.microsoft.com, "Insert or delete rows and columns").
import { contains, intersect, MAX_COLUMNS, MAX_ROWS, rect, type Rect } from "./address";

/** Cells inserted at, or deleted from, `range`; the others move along `axis`. */
export interface CellShift {
  readonly kind: "insert" | "delete";
  /** rows: cells below move down or up; columns: cells to the right move. */
  readonly axis: "rows" | "columns";
  readonly range: Rect;
}

/** Swaps rows and columns, so that one rule serves both axes. */
export const transpose = (r: Rect): Rect => rect(r.left, r.top, r.right, r.bottom);

/**
 * Where a rectangle lies afterwards; null when all of it was deleted. One that the moving band covers only in part
 * stays, as references do in Excel.
 */
export function shiftRect(target: Rect, shift: CellShift): Rect | null {
  if (shift.axis === "rows") return shiftDown(target, shift, MAX_ROWS - 1);
  const turned = { kind: shift.kind, range: transpose(shift.range) };
  const moved = shiftDown(transpose(target), turned, MAX_COLUMNS - 1);
  return moved && transpose(moved);
}

/** @param last the last row there is: what is pushed beyond it is cut off */
function shiftDown(
  target: Rect,
  { kind, range }: Pick<CellShift, "kind" | "range">,
  last: number,
): Rect | null {
  if (target.left < range.left || target.right > range.right) return target;
  const count = range.bottom - range.top + 1;
  if (kind === "insert") {
    const top = target.top >= range.top ? target.top + count : target.top;
    const bottom = target.bottom >= range.top ? target.bottom + count : target.bottom;
    return top > last ? null : { ...target, top, bottom: Math.min(bottom, last) };
  }
  if (contains(range, target.top, target.left) && contains(range, target.bottom, target.right)) return null;
  const after = (row: number): number => (row > range.bottom ? row - count : Math.min(row, range.top));
  const top = after(target.top);
  const bottom =
    target.bottom > range.bottom
      ? target.bottom - count
      : target.bottom < range.top
        ? target.bottom
        : range.top - 1;
  return { ...target, top, bottom };
}

/** The same for areas of rules, which split where the moving band covers them in part. */
export function shiftAreas(areas: readonly Rect[], shift: CellShift): Rect[] {
  return areas.flatMap((area) => splitAcross(area, shift).flatMap((part) => shiftRect(part, shift) ?? []));
}

/** Cuts an area into what lies in the moving band and what lies beside it, if the shift reaches it at all. */
function splitAcross(area: Rect, shift: CellShift): Rect[] {
  if (shift.axis === "columns")
    return splitAcross(transpose(area), { ...shift, axis: "rows", range: transpose(shift.range) }).map(
      transpose,
    );
  const { range } = shift;
  const inBand = intersect(area, { ...range, bottom: Infinity });
  if (!inBand || (area.left >= range.left && area.right <= range.right)) return [area];
  const parts: Rect[] = [{ ...area, left: inBand.left, right: inBand.right }];
  if (area.left < range.left) parts.push({ ...area, right: range.left - 1 });
  if (area.right > range.right) parts.push({ ...area, left: range.right + 1 });
  return parts;
}

/** Where a row or column index goes; null when it was deleted. */
export function shiftIndex(index: number, shift: CellShift): number | null {
  const { top, bottom } = shift.axis === "rows" ? shift.range : transpose(shift.range);
  const count = bottom - top + 1;
  if (index < top) return index;
  if (shift.kind === "insert") return index + count;
  return index <= bottom ? null : index - count;
}
