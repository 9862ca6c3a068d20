// Owns the cells that validation and conditional formats stand on. A rule's relative formulas read as seen from the first
// cell of its first area, and mean the same for every other cell ("Use a formula to apply conditional formatting",
// support.microsoft.com); when another cell becomes the first, they are written as seen from that one.
import { intersect, rect, type Rect } from "./address";
import { shiftAreas, type CellShift } from "./cellShift";
import { changeRule } from "./formulas";
import { moveFormula } from "./formulaText";
import type { ConditionalFormat, DataValidation } from "./objects";
import type { Sheet } from "./sheet";

export type CellRule = DataValidation | ConditionalFormat;

export const rulesOf = (sheet: Sheet): CellRule[] => [...sheet.validations, ...sheet.conditionalFormats];

/** Gives a rule other cells of the same sheet; it says of each cell what it said before. */
export function setAreas(rule: CellRule, areas: Rect[]): void {
  const [first] = areas;
  if (first) seeFrom(rule, first.top, first.left);
  rule.ranges = areas;
}

function seeFrom({ ranges: [anchor], rule }: CellRule, row: number, column: number): void {
  if (!anchor || (anchor.top === row && anchor.left === column)) return;
  changeRule(rule, (formula) => moveFormula(formula, row - anchor.top, column - anchor.left));
}

/**
 * Before cells are shifted and formulas with them: has the rules' formulas read as seen from the cell that will be the
 * first one.
 */
export function anchorRules(sheet: Sheet, shift: CellShift): void {
  for (const rule of rulesOf(sheet)) {
    const [first] = shiftAreas(rule.ranges, shift);
    if (first) seeFrom(rule, ...placeBefore(first.top, first.left, shift));
  }
}

/** Where a cell stood before a shift. */
function placeBefore(row: number, column: number, { kind, axis, range }: CellShift): [number, number] {
  const back = (index: number, from: number, to: number): number => {
    const count = to - from + 1;
    if (kind === "delete") return index >= from ? index + count : index;
    return index >= from + count ? index - count : index;
  };
  if (axis === "rows")
    return column < range.left || column > range.right
      ? [row, column]
      : [back(row, range.top, range.bottom), column];
  return row < range.top || row > range.bottom ? [row, column] : [row, back(column, range.left, range.right)];
}

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

const takeOff = <R extends CellRule>(rules: readonly R[], range: Rect): R[] => {
  for (const rule of rules)
    setAreas(
      rule,
      rule.ranges.flatMap((area) => subtract(area, range)),
    );
  return rules.filter((rule) => rule.ranges.length > 0);
};

export function clearValidation(sheet: Sheet, range: Rect): void {
  sheet.validations = takeOff(sheet.validations, range);
}

export function clearConditionalFormats(sheet: Sheet, range: Rect): void {
  sheet.conditionalFormats = takeOff(sheet.conditionalFormats, range);
}
