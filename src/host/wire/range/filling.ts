// Owns Excel.Range.autoFill: a block continued into a larger one by copying, or as a series.
// What continues how: "Fill data automatically in worksheet cells" (support.microsoft.com).
import { columnCount, contains, rect, rowCount, type Rect } from "../../model/address";
import { copyCells, type CopyOptions } from "../../model/cellCopy";
import { styleAt } from "../../model/formatting";
import { isDateFormat } from "numfmt";
import { asOneOf, type Arguments } from "../arguments";
import { requireEditable } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import type { RangeObject } from "../objects";
import { afterWrite } from "./cellWriter";
import { rangeArgument } from "./rangeArgument";

const TYPES = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
] as const;
type FillType = (typeof TYPES)[number];

export function autoFill(range: RangeObject, args: Arguments): void {
  const { session, sheet, rect: source } = range;
  const type = asOneOf(args.value(1) ?? "FillDefault", TYPES, "autoFillType");
  if (!args.has(0)) throw new HostError("NotImplemented", "The embedded host fills only a given range.");
  const target = rangeArgument(args, 0, session, sheet).rect;
  if (!contains(target, source.top, source.left) || !contains(target, source.bottom, source.right))
    throw invalidArgument("The destination must hold the range that is filled from.");
  if (/Days|Weekdays|Months|Years|Trend|Flash/.test(type))
    throw new HostError("NotImplemented", `The embedded host has no ${type}.`);
  requireEditable(session, sheet, [target]);
  for (const part of around(source, target)) fillPart(range, part, type);
  afterWrite(session, sheet, target);
  session.sheetChanged(sheet);
}

interface Part {
  readonly area: Rect;
  readonly axis: "rows" | "columns";
  /** Down and right, else up and left. */
  readonly forward: boolean;
}

/** The rest of the target on each side of the source; Excel fills along one direction. */
function around(source: Rect, target: Rect): Part[] {
  const parts: Part[] = [];
  const add = (area: Rect, axis: Part["axis"], forward: boolean): void => {
    if (rowCount(area) > 0 && columnCount(area) > 0) parts.push({ area, axis, forward });
  };
  const { top, bottom, left, right } = source;
  add(rect(bottom + 1, left, target.bottom, right), "rows", true);
  add(rect(target.top, left, top - 1, right), "rows", false);
  add(rect(target.top, right + 1, target.bottom, target.right), "columns", true);
  add(rect(target.top, target.left, target.bottom, left - 1), "columns", false);
  return parts;
}

const WHAT: Partial<Record<FillType, CopyOptions["what"]>> = {
  FillFormats: "Formats",
  FillValues: "Formulas",
};

function fillPart(
  { sheet, session, rect: source }: RangeObject,
  { area, axis, forward }: Part,
  type: FillType,
): void {
  const what = WHAT[type] ?? "All";
  const lines = axis === "rows" ? [source.left, source.right] : [source.top, source.bottom];
  const length = axis === "rows" ? rowCount(source) : columnCount(source);
  const count = axis === "rows" ? rowCount(area) : columnCount(area);
  for (let line = lines[0]; line <= lines[1]; line++) {
    const cell = (offset: number): Rect =>
      axis === "rows" ? rect(source.top + offset, line) : rect(line, source.left + offset);
    const grows = what === "All" && type !== "FillCopy" ? series(length, cell, type) : null;
    for (let step = 1; step <= count; step++) {
      const offset = forward ? length - 1 + step : -step;
      const from = cell(((offset % length) + length) % length);
      const to = cell(offset);
      copyCells({ sheet, range: from }, { sheet, range: to }, { what, skipBlanks: false, transpose: false });
      const value = grows?.(offset);
      if (value !== undefined) sheet.grid.setValue(to.top, to.left, value);
    }
  }

  /** What stands at an offset of a series, or null for cells that are repeated. */
  function series(
    size: number,
    cell: (offset: number) => Rect,
    kind: FillType,
  ): ((offset: number) => number | string) | null {
    const places = Array.from({ length: size }, (_, offset) => cell(offset));
    if (places.some(({ top, left }) => sheet.grid.formula(top, left) !== undefined)) return null;
    const values = places.map(({ top, left }) => sheet.grid.value(top, left));
    if (values.every((value) => typeof value === "number")) {
      const [{ top, left }] = places;
      const format = session.workbook.styles.get(styleAt(sheet, top, left)).numberFormat;
      if (size === 1 && kind !== "FillSeries" && !isDateFormat(format)) return null;
      return linear(values);
    }
    const [only] = values;
    const numbered = size === 1 && typeof only === "string" ? /^(.*?)(\d+)$/s.exec(only) : null;
    return numbered ? (offset) => `${numbered[1]}${Math.abs(Number(numbered[2]) + offset)}` : null;
  }
}

/** The straight line of least squares through the given values; one value goes on by 1. */
function linear(values: readonly number[]): (offset: number) => number {
  if (values.length === 1) return (offset) => values[0] + offset;
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const across = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const along = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = across / along;
  return (offset) => Number((mean + slope * (offset - middle)).toPrecision(15));
}
