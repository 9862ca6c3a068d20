// Owns taking validation and conditional formats off some cells, leaving them on the others.
import { intersect, rect, type Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";

/** What is left of an area without a hole: up to four rectangles. */
export function subtract(area: Rect, hole: Rect): Rect[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const parts: Rect[] = [];
  if (common.top > area.top) parts.push({ ...area, bottom: common.top - 1 });
  if (common.left > area.left) parts.push(rect(common.top, area.left, common.bottom, common.left - 1));
  if (common.right < area.right) parts.push(rect(common.top, common.right + 1, common.bottom, area.right));
  if (common.bottom < area.bottom) parts.push({ ...area, top: common.bottom + 1 });
  return parts;
}

export function clearValidation(sheet: Sheet, range: Rect): void {
  for (const rule of sheet.validations) rule.ranges = rule.ranges.flatMap((area) => subtract(area, range));
  sheet.validations = sheet.validations.filter((rule) => rule.ranges.length > 0);
}

export function clearConditionalFormats(sheet: Sheet, range: Rect): void {
  for (const format of sheet.conditionalFormats)
    format.ranges = format.ranges.flatMap((area) => subtract(area, range));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.ranges.length > 0);
}

/** Clearing formats takes conditional formats; clearing all takes validation too. */
export function clearRules(sheet: Sheet, range: Rect, withValidation: boolean): void {
  clearConditionalFormats(sheet, range);
  if (withValidation) clearValidation(sheet, range);
}
