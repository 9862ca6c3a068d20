// Owns finding cells in a range: by text, by kind, by being shown, by belonging to tables.
import { contains, intersect, rect, type Rect } from "../../model/address";
import { areasOf } from "../../model/cellAreas";
import { styleAt } from "../../model/formatting";
import { CellError, type Scalar } from "../../model/values";
import { asOneOf, type Arguments } from "../arguments";
import { isUnbounded, requireEditable } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, factoryPair, method, type Members } from "../members";
import { RangeAreasObject, TableCollectionObject, type RangeObject } from "../objects";
import { isObject } from "../protocol";
import { RangeViewObject } from "./rangeView";
import { usedPart } from "./navigation";
import { formulaReader, readCells } from "./cellReader";
import { afterWrite, writeValues } from "./cellWriter";

interface Criteria {
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
}

/** Excel.SearchCriteria and ReplaceCriteria: all parts of a cell may match, without case, forwards. */
function criteriaOf(value: unknown): Criteria {
  const given = isObject(value) ? value : {};
  return {
    completeMatch: given.completeMatch === true,
    matchCase: given.matchCase === true,
    backwards: given.searchDirection === "Backwards",
  };
}

function matcher(text: string, { completeMatch, matchCase }: Criteria): (cell: string) => boolean {
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  return (cell) => (completeMatch ? fold(cell) === wanted : fold(cell).includes(wanted));
}

/** Cells whose formula or shown text matches, row by row. */
export function findCells(range: RangeObject, text: string, criteria: Criteria): Rect[] {
  if (text === "") throw invalidArgument("There is nothing to find.");
  const { session, sheet } = range;
  session.ensureCalculated();
  const used = usedPart(sheet, range.rect, true);
  if (!used) return [];
  const matches = matcher(text, criteria);
  const display = session.display();
  return areasOf(used, (row, column) => {
    const formula = sheet.grid.formula(row, column);
    if (formula !== undefined && matches(formula)) return true;
    const value = sheet.grid.value(row, column);
    if (value === null) return false;
    return matches(
      display.show(value, session.workbook.styles.get(styleAt(sheet, row, column)).numberFormat),
    );
  });
}

function findOne(range: RangeObject, args: Arguments): RangeObject | null {
  const criteria = criteriaOf(args.value(1));
  const found = findCells(range, args.text(0), criteria);
  const area = criteria.backwards ? found.at(-1) : found[0];
  if (!area) return null;
  return range.at(criteria.backwards ? rect(area.bottom, area.right) : rect(area.top, area.left));
}

/** @returns how many cells changed (Excel.Range.replaceAll counts replacements; one a cell here) */
export function replaceAll(range: RangeObject, args: Arguments): number {
  const [text, replacement] = [args.text(0), args.text(1)];
  const criteria = criteriaOf(args.value(2));
  const { session, sheet } = range;
  const areas = findCells(range, text, criteria);
  requireEditable(session, sheet, areas);
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), criteria.matchCase ? "g" : "gi");
  const read = formulaReader(session, sheet);
  let count = 0;
  /** The new text, or null for a cell that stays as it is. */
  const replaced = (row: number, column: number): string | null => {
    const before = String(read(row, column));
    const after = criteria.completeMatch ? replacement : before.replace(pattern, () => replacement);
    if (after === before) return null;
    count++;
    return after;
  };
  for (const area of areas) writeValues(session, sheet, area, readCells(area, replaced));
  if (areas[0]) afterWrite(session, sheet, areas[0]);
  return count;
}

const CELL_TYPES = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

/** Excel.SpecialCellValueType: names joined of Errors, Logical, Numbers, Text. */
function isOfType(value: Scalar, types: string): boolean {
  if (types === "All") return true;
  if (typeof value === "number") return types.includes("Number");
  if (typeof value === "string") return types.includes("Text");
  if (typeof value === "boolean") return types.includes("Logical");
  return value instanceof CellError && types.includes("Error");
}

export function specialCells(range: RangeObject, args: Arguments): RangeAreasObject | null {
  const { session, sheet } = range;
  const type = asOneOf(args.value(0), CELL_TYPES, "cellType");
  const types = args.optionalText(1, "All");
  session.ensureCalculated();
  const { grid } = sheet;
  const within =
    (areas: readonly Rect[]): ((row: number, column: number) => boolean) =>
    (row, column) =>
      areas.some((area) => contains(area, row, column));
  const anchor = range.rect;
  const at = within([anchor]);
  const tests: Record<(typeof CELL_TYPES)[number], (row: number, column: number) => boolean> = {
    Blanks: (row, column) => grid.value(row, column) === null && grid.formula(row, column) === undefined,
    Constants: (row, column) => {
      const value = grid.value(row, column);
      return value !== null && grid.formula(row, column) === undefined && isOfType(value, types);
    },
    Formulas: (row, column) =>
      grid.formula(row, column) !== undefined && isOfType(grid.value(row, column), types),
    Visible: (row, column) => !sheet.isRowHidden(row) && !sheet.hiddenColumns.has(column),
    DataValidations: within(sheet.validations.flatMap((rule) => rule.ranges)),
    ConditionalFormats: within(sheet.conditionalFormats.flatMap((rule) => rule.ranges)),
    SameDataValidation: within(
      sheet.validations
        .filter((rule) => within(rule.ranges)(anchor.top, anchor.left))
        .flatMap((rule) => rule.ranges),
    ),
    SameConditionalFormat: within(
      sheet.conditionalFormats
        .filter((rule) => within(rule.ranges)(anchor.top, anchor.left))
        .flatMap((rule) => rule.ranges),
    ),
  };
  // Special cells lie in the used part of the sheet; shown cells may lie anywhere in a bounded range.
  const used = type === "Visible" && !isUnbounded(range.rect) ? range.rect : searched(range, type);
  const areas = used ? areasOf(used, (row, column) => at(row, column) && tests[type](row, column)) : [];
  return areas.length === 0 ? null : new RangeAreasObject(session, sheet, areas);
}

function searched(range: RangeObject, type: string): Rect | null {
  const rules = type.includes("Validation") ? range.sheet.validations : range.sheet.conditionalFormats;
  if (!type.includes("Validation") && !type.includes("ConditionalFormat")) {
    const used = range.sheet.grid.usedRect(false);
    return used && intersect(used, range.rect);
  }
  const areas = rules.flatMap((rule) => rule.ranges.flatMap((area) => intersect(area, range.rect) ?? []));
  if (areas.length === 0) return null;
  return areas.reduce((a, b) =>
    rect(
      Math.min(a.top, b.top),
      Math.min(a.left, b.left),
      Math.max(a.bottom, b.bottom),
      Math.max(a.right, b.right),
    ),
  );
}

/** The block of cells around the range that blank rows and columns bound (Ctrl+A in Excel). */
function surroundingRegion(range: RangeObject): RangeObject {
  const { grid } = range.sheet;
  let area = range.rect;
  const filled = (strip: Rect): boolean => {
    for (let row = Math.max(0, strip.top); row <= strip.bottom; row++)
      for (let column = Math.max(0, strip.left); column <= strip.right; column++)
        if (grid.value(row, column) !== null || grid.formula(row, column) !== undefined) return true;
    return false;
  };
  for (let grew = true; grew;) {
    const { top, left, bottom, right } = area;
    const next = rect(
      top > 0 && filled(rect(top - 1, left - 1, top - 1, right + 1)) ? top - 1 : top,
      left > 0 && filled(rect(top - 1, left - 1, bottom + 1, left - 1)) ? left - 1 : left,
      filled(rect(bottom + 1, left - 1, bottom + 1, right + 1)) ? bottom + 1 : bottom,
      filled(rect(top - 1, right + 1, bottom + 1, right + 1)) ? right + 1 : right,
    );
    grew = next.top !== top || next.left !== left || next.bottom !== bottom || next.right !== right;
    area = next;
  }
  return range.at(area);
}

export const searchMembers: Members<RangeObject> = {
  ...factoryPair<RangeObject>("Find", "1.9", findOne, () => itemNotFound("Nothing was found.")),
  ReplaceAll: method("1.9", replaceAll),
  ...factoryPair<RangeObject>("GetSpecialCells", "1.9", specialCells, () =>
    itemNotFound("There are no such cells."),
  ),
  GetVisibleView: factory("1.3", (range) => new RangeViewObject(range.session, range.sheet, range.rect)),
  GetSurroundingRegion: factory("1.7", surroundingRegion),
  GetTables: factory(
    "1.9",
    (range, args) =>
      new TableCollectionObject(range.session, range.sheet, {
        rect: range.rect,
        fully: args.boolean(0, false),
      }),
  ),
  ...factoryPair<RangeObject>(
    "GetMergedAreas",
    "1.13",
    ({ session, sheet, rect: area }) => {
      const merges = sheet.merges.filter((merge) => intersect(merge, area));
      return merges.length === 0 ? null : new RangeAreasObject(session, sheet, merges);
    },
    () => itemNotFound(),
  ),
};
