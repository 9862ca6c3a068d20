// Owns what Excel.Range tells of arrays that one formula fills: where it spills, and from where.
import type { ArrayArea } from "../../model/arrayAreas";
import { rect } from "../../model/address";
import { asOrdinary } from "../../formula/implicitIntersection";
import { isUnbounded } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import { factoryPair, readOnly, type Members } from "../members";
import type { RangeObject } from "../objects";

/** The area around a range's only cell; null for none. */
function areaOf(range: RangeObject): ArrayArea | null {
  const { top, left, bottom, right } = range.rect;
  if (top !== bottom || left !== right) return null;
  range.session.ensureCalculated();
  return range.sheet.grid.arrays.around(top, left) ?? null;
}

/** true or false where it is so of all cells or of none, else null (Excel.Range.hasSpill, savedAsArray). */
function ofAll(range: RangeObject, holds: (row: number, column: number) => boolean): boolean | null {
  range.session.ensureCalculated();
  const { grid } = range.sheet;
  const { top, left, bottom, right } = range.rect;
  if (isUnbounded(range.rect) && grid.formulaCount === 0) return false;
  const first = holds(top, left);
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (holds(row, column) !== first) return null;
  return first;
}

const notFound = (range: RangeObject): HostError =>
  range.rect.top === range.rect.bottom && range.rect.left === range.rect.right
    ? new HostError("ItemNotFound", "Nothing spills there.")
    : invalidArgument("A spilled array is asked for from one cell.");

export const spillMembers: Members<RangeObject> = {
  HasSpill: readOnly("1.12", (range) =>
    ofAll(range, (row, column) => range.sheet.grid.arrays.around(row, column)?.kind === "spill"),
  ),
  SavedAsArray: readOnly("1.12", (range) => {
    const { grid } = range.sheet;
    return ofAll(range, (row, column) => {
      if (grid.arrays.around(row, column)) return true;
      const formula = grid.formula(row, column);
      return formula !== undefined && asOrdinary(formula).isArray;
    });
  }),
  ...factoryPair<RangeObject>(
    "GetSpillParent",
    "1.12",
    (range) => {
      const area = areaOf(range);
      return area?.kind === "spill" ? range.at(rect(area.range.top, area.range.left)) : null;
    },
    notFound,
    "1.12",
  ),
  ...factoryPair<RangeObject>(
    "GetSpillingToRange",
    "1.12",
    (range) => {
      const area = areaOf(range);
      const isAnchor = area?.range.top === range.rect.top && area.range.left === range.rect.left;
      return area?.kind === "spill" && isAnchor ? range.at(area.range) : null;
    },
    notFound,
    "1.12",
  ),
};
