// Owns what Range.clear takes of validation and conditional formats.
import type { Rect } from "../../model/address";
import { clearConditionalFormats, clearValidation } from "../../model/ruleAreas";
import type { Sheet } from "../../model/sheet";

/** Clearing formats takes conditional formats; clearing all takes validation too. */
export function clearRules(sheet: Sheet, range: Rect, withValidation: boolean): void {
  clearConditionalFormats(sheet, range);
  if (withValidation) clearValidation(sheet, range);
}
