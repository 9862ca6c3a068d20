// Owns the order of rows (or columns) by Excel's rules: numbers, then text, then FALSE, TRUE, then errors; blanks last.
// "Sort data in a range or table" (support.microsoft.com). Chinese text by pinyin or by stroke count.
import type { Rect } from "./address";
import { moveFormula } from "./formulaText";
import type { Sheet } from "./sheet";
import type { Scalar } from "./values";

export interface SortKey {
  /** Offset from the range's first column (or row). */
  offset: number;
  descending: boolean;
}

export interface SortOptions {
  matchCase: boolean;
  method: "PinYin" | "StrokeCount";
  /** rows: whole rows change places. */
  orientation: "rows" | "columns";
}

const rank = (value: Scalar): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;

/** Compares two cells that are not blank. */
export function valueComparer(
  options: Pick<SortOptions, "matchCase" | "method">,
): (a: Scalar, b: Scalar) => number {
  const collation = options.method === "StrokeCount" ? "stroke" : "pinyin";
  const collator = new Intl.Collator(`zh-u-co-${collation}`, {
    sensitivity: options.matchCase ? "variant" : "accent",
    caseFirst: options.matchCase ? "lower" : "false",
  });
  return (a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
    return typeof a === "boolean" && typeof b === "boolean" ? Number(a) - Number(b) : 0;
  };
}

const isBlank = (value: Scalar): boolean => value === null || value === "";

/**
 * Sorts the cells of a range in place; values, formulas and formats move together. Equal rows keep their order. Hidden
 * rows stay where they are ("Hidden rows are not moved when you sort rows", support.microsoft.com, "Sort data in a range").
 */
export function sortCells(sheet: Sheet, range: Rect, keys: readonly SortKey[], options: SortOptions): void {
  const { grid } = sheet;
  const byRows = options.orientation === "rows";
  const [first, last] = byRows ? [range.top, range.bottom] : [range.left, range.right];
  const compare = valueComparer(options);
  const valueAt = (line: number, offset: number): Scalar =>
    byRows ? grid.value(line, range.left + offset) : grid.value(range.top + offset, line);
  const isHidden = (line: number): boolean =>
    byRows ? sheet.isRowHidden(line) : sheet.hiddenColumns.has(line);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const shown = lines.filter((line) => !isHidden(line));
  const order = [...shown].sort((a, b) => {
    for (const { offset, descending } of keys) {
      const [x, y] = [valueAt(a, offset), valueAt(b, offset)];
      if (isBlank(x) || isBlank(y)) {
        if (isBlank(x) && isBlank(y)) continue;
        return isBlank(x) ? 1 : -1;
      }
      const difference = compare(x, y);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return a - b;
  });
  place(sheet, range, shown, order, byRows);
}

interface Cell {
  value: Scalar;
  formula: string | undefined;
  style: number;
}

/** @param order for each of the lines, the one whose cells it gets */
function place(
  sheet: Sheet,
  range: Rect,
  lines: readonly number[],
  order: readonly number[],
  byRows: boolean,
): void {
  const { grid } = sheet;
  const [from, to] = byRows ? [range.left, range.right] : [range.top, range.bottom];
  for (let cross = from; cross <= to; cross++) {
    const cells: Cell[] = order.map((line) => {
      const [row, column] = byRows ? [line, cross] : [cross, line];
      return {
        value: grid.value(row, column),
        formula: grid.formula(row, column),
        style: grid.style(row, column),
      };
    });
    cells.forEach((cell, index) => {
      const line = lines[index];
      const [row, column] = byRows ? [line, cross] : [cross, line];
      const moved = line - order[index];
      if (cell.formula === undefined) grid.setValue(row, column, cell.value);
      else {
        const formula = byRows ? moveFormula(cell.formula, moved, 0) : moveFormula(cell.formula, 0, moved);
        grid.setFormula(row, column, formula, cell.value);
      }
      grid.setStyle(row, column, cell.style);
    });
  }
}
