// Owns the eight comparisons that validation rules and conditional formats share.
import { CellError, type ComparisonOperator, type Scalar } from "../../host/workbook";

/** Numbers before text before booleans, text without case; null where there is no order. */
function order(a: Scalar, b: Scalar): number | null {
  if (a instanceof CellError || b instanceof CellError || a === null || b === null) return null;
  const rank = (value: number | string | boolean): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const x = a.toLowerCase();
    const y = b.toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

/** Whether a value stands in a relation to one bound, or to two (in either order) for the between operators. */
export function compareWith(
  operator: ComparisonOperator,
  value: Scalar,
  first: Scalar,
  second: Scalar,
): boolean {
  const a = order(value, first);
  if (a === null) return operator === "NotEqualTo" && value !== first;
  switch (operator) {
    case "EqualTo":
      return a === 0;
    case "NotEqualTo":
      return a !== 0;
    case "GreaterThan":
      return a > 0;
    case "LessThan":
      return a < 0;
    case "GreaterThanOrEqualTo":
      return a >= 0;
    case "LessThanOrEqualTo":
      return a <= 0;
    case "Between":
    case "NotBetween": {
      const b = order(value, second);
      const inside = b !== null && ((a >= 0 && b <= 0) || (a <= 0 && b >= 0));
      return inside === (operator === "Between");
    }
  }
}
