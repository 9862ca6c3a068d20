// Owns exact-match look-ups by hashing: a million MATCHes over a column cost one scan of it.
import { CellError, type Scalar } from "../model/values";

/** First position of each value in a row or column of cells; text compares without case, as MATCH does. */
export class ColumnIndex {
  private readonly first = new Map<string | number | boolean, number>();

  constructor(values: readonly Scalar[]) {
    values.forEach((value, position) => {
      const key = keyOf(value);
      if (key !== undefined && !this.first.has(key)) this.first.set(key, position);
    });
  }
  /** 0-based position, or -1. */
  find(wanted: Scalar): number {
    const key = keyOf(wanted ?? 0);
    return key === undefined ? -1 : (this.first.get(key) ?? -1);
  }
}

/** Text keys carry a mark, so that the text 1 is not the number 1. */
function keyOf(value: Scalar): string | number | boolean | undefined {
  if (value === null || value instanceof CellError) return undefined;
  return typeof value === "string" ? `s${value.toLowerCase()}` : value;
}
