// Owns finding a value in a row or column of cells, as MATCH, XMATCH and the LOOKUP family do.
// Rules: support.microsoft.com "MATCH function", "XMATCH function".
import { CellError, type Scalar } from "../../model/values";
import type { Args, Calculation } from "../calculation";
import { wildcard } from "../criteria";
import { sameKey } from "../lookupIndex";
import { Matrix, Reference, compareScalars, fail, type Value } from "../value";

export type MatchMode = "exact" | "wildcard" | "below" | "above" | "exactOrBelow" | "exactOrAbove";

/** MATCH's third argument. */
export const matchMode = (type: number): MatchMode =>
  type === 0 ? "wildcard" : type > 0 ? "below" : "above";
/** XMATCH's third argument. */
export const xMode = (type: number): MatchMode =>
  type === 0 ? "exact" : type === 2 ? "wildcard" : type < 0 ? "exactOrBelow" : "exactOrAbove";

/**
 * 0-based place of a value, or -1. An error that is looked for is the answer.
 * @param last the last of equal values, where a mode looks for equal ones
 */
export function search(args: Args, wanted: Scalar, cells: Value, mode: MatchMode, last = false): number {
  if (wanted instanceof CellError) fail(wanted.code);
  const hasPattern = mode === "wildcard" && typeof wanted === "string" && /[*?~]/.test(wanted);
  const exact = !hasPattern && (mode === "exact" || mode === "wildcard");
  if (exact && cells instanceof Reference && cells.columns === 1)
    return findInColumn(args.calculation, wanted, cells, last);
  const values = valuesOf(args, cells);
  switch (mode) {
    case "exact":
    case "wildcard": {
      const pattern = hasPattern ? wildcard(wanted) : null;
      const same = (value: Scalar): boolean =>
        pattern ? typeof value === "string" && pattern.test(value) : equal(value, wanted);
      return last ? values.findLastIndex(same) : values.findIndex(same);
    }
    case "below":
      return lastNotAbove(values, wanted);
    case "above":
      return lastNotBelow(values, wanted);
    case "exactOrBelow":
    case "exactOrAbove": {
      const side = mode === "exactOrBelow" ? -1 : 1;
      const index = cells instanceof Reference ? args.calculation.orderIndex(cells) : null;
      return index ? index.nearest(wanted, side, last) : nearest(values, wanted, side, last);
    }
  }
}

function findInColumn(calculation: Calculation, wanted: Scalar, cells: Reference, last: boolean): number {
  const { top, bottom } = cells.range;
  const index = calculation.rowIndex(cells);
  if (index) return Math.max(-1, index.find(wanted, top, bottom, last) - top);
  const values = calculation.columnValues(cells);
  const end = Math.min(bottom, values.length - 1);
  if (last) {
    for (let row = end; row >= top; row--) if (sameKey(values[row], wanted ?? 0)) return row - top;
  } else for (let row = top; row <= end; row++) if (sameKey(values[row], wanted ?? 0)) return row - top;
  return -1;
}

function valuesOf(args: Args, cells: Value): readonly Scalar[] {
  if (cells instanceof Reference) return args.calculation.matrix(cells).values;
  if (!(cells instanceof Matrix)) return [cells];
  return (cells.tail?.value ?? null) === null ? cells.values : cells.whole.values;
}

const comparable = (value: Scalar, wanted: Scalar): boolean =>
  value !== null && !(value instanceof CellError) && typeof value === typeof (wanted ?? 0);
const equal = (value: Scalar, wanted: Scalar): boolean =>
  comparable(value, wanted) && compareScalars(value, wanted) === 0;

/**
 * Among ascending values the last that is not above the wanted one, by halving. Values of another kind, errors and
 * blanks are passed over, so that LOOKUP(2,1/(…)) finds the last number.
 */
function lastNotAbove(values: readonly Scalar[], wanted: Scalar): number {
  let [low, high, found] = [0, values.length - 1, -1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !comparable(values[probe], wanted)) probe++;
    if (probe > high) high = middle - 1;
    else if (compareScalars(values[probe], wanted) > 0) high = middle - 1;
    else [found, low] = [probe, probe + 1];
  }
  return found;
}

/** Among descending values the last that is not below the wanted one. */
function lastNotBelow(values: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  for (let i = 0; i < values.length; i++) {
    if (!comparable(values[i], wanted)) continue;
    if (compareScalars(values[i], wanted) < 0) break;
    found = i;
  }
  return found;
}

/** The equal value, else the nearest one on a side. */
function nearest(values: readonly Scalar[], wanted: Scalar, side: 1 | -1, last: boolean): number {
  let best = -1;
  values.forEach((value, i) => {
    if (!comparable(value, wanted) || compareScalars(value, wanted) * side < 0) return;
    const order = best < 0 ? -1 : compareScalars(value, values[best]) * side;
    if (order < 0 || (last && order === 0)) best = i;
  });
  return best;
}
