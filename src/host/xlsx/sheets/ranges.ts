// Owns lists of ranges as files write them: `A1:B2 D4`.
import { formatRect, intersect, parseRect, rect, type Rect } from "../../model/address";

/** What is no range on a sheet is left out. */
export const parseRanges = (text: string | undefined): Rect[] =>
  (text ?? "")
    .split(/\s+/)
    .map((part) => parseRect(part))
    .filter((range) => range !== null);

/** Files write whole columns with their rows, `A1:A1048576`, where an attribute holds a plain range. */
export const formatRanges = (ranges: readonly Rect[]): string => ranges.map(formatRange).join(" ");

export function formatRange(range: Rect): string {
  const first = formatRect(rect(range.top, range.left));
  const last = formatRect(rect(range.bottom, range.right));
  return first === last ? first : `${first}:${last}`;
}

/** What is left of a range without another. */
export function subtract(range: Rect, taken: Rect): Rect[] {
  const common = intersect(range, taken);
  if (!common) return [range];
  const parts: Rect[] = [];
  if (common.top > range.top) parts.push(rect(range.top, range.left, common.top - 1, range.right));
  if (common.bottom < range.bottom)
    parts.push(rect(common.bottom + 1, range.left, range.bottom, range.right));
  if (common.left > range.left) parts.push(rect(common.top, range.left, common.bottom, common.left - 1));
  if (common.right < range.right) parts.push(rect(common.top, common.right + 1, common.bottom, range.right));
  return parts;
}
