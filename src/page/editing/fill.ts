// Owns filling cells from their neighbours: the fill handle's series, and fill down and right.
// Series: support.microsoft.com "Fill data automatically in worksheet cells".
import {
  columnCount,
  rect,
  type Rect,
  rowCount,
  type Scalar,
  type Sheet,
  styleAt,
} from "../../host/workbook";
import { isDateFormat } from "numfmt";
import { formulaAt } from "../look/relativeFormula";
import type { Editor } from "./editor";
import { cellAt, putCell, takeSnapshot, type Snapshot } from "./snapshot";

/** Fills the part of target outside source, continuing what source begins. */
export function fillSeries(editor: Editor, sheet: Sheet, source: Rect, target: Rect): void {
  const vertical = rowCount(target) > rowCount(source);
  editor.change(
    sheet,
    target,
    () => {
      const lines = vertical ? columnCount(source) : rowCount(source);
      for (let line = 0; line < lines; line++) fillLine(editor, sheet, source, target, vertical, line);
    },
    target,
  );
}

/** Copies the first row of the selection down, or the row above a selection of one row. */
export function fillDown(editor: Editor, sheet: Sheet, selection: Rect): void {
  const single = selection.top === selection.bottom;
  if (single && selection.top === 0) return;
  const top = single ? selection.top - 1 : selection.top;
  const source = takeSnapshot(sheet, rect(top, selection.left, top, selection.right));
  const area = { ...selection, top: top + 1 };
  editor.change(sheet, area, () => putCopies(sheet, area, source), selection);
}

export function fillRight(editor: Editor, sheet: Sheet, selection: Rect): void {
  const single = selection.left === selection.right;
  if (single && selection.left === 0) return;
  const left = single ? selection.left - 1 : selection.left;
  const source = takeSnapshot(sheet, rect(selection.top, left, selection.bottom, left));
  const area = { ...selection, left: left + 1 };
  editor.change(sheet, area, () => putCopies(sheet, area, source), selection);
}

/** Repeats copied cells over an area; relative references move along. */
function putCopies(sheet: Sheet, area: Rect, { area: source, cells }: Snapshot): void {
  const height = rowCount(source);
  const width = columnCount(source);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const from = {
        row: source.top + ((row - area.top) % height),
        column: source.left + ((column - area.left) % width),
      };
      const cell = cells[(from.row - source.top) * width + (from.column - source.left)];
      const formula = cell.formula && formulaAt(cell.formula, from, { row, column });
      putCell(sheet, row, column, { ...cell, formula });
    }
}

function fillLine(
  editor: Editor,
  sheet: Sheet,
  source: Rect,
  target: Rect,
  vertical: boolean,
  line: number,
): void {
  const length = vertical ? rowCount(source) : columnCount(source);
  const cellOf = (step: number): { row: number; column: number } =>
    vertical
      ? { row: source.top + step, column: source.left + line }
      : { row: source.top + line, column: source.left + step };
  const cells = Array.from({ length }, (_, step) => cellAt(sheet, cellOf(step).row, cellOf(step).column));
  const first = cellOf(0);
  const { numberFormat } = editor.workbook.styles.get(styleAt(sheet, first.row, first.column));
  const next = series(
    cells.map((cell) => cell.value),
    isDateFormat(numberFormat),
  );
  const from = vertical ? target.top - source.top : target.left - source.left;
  const to = vertical ? target.bottom - source.top : target.right - source.left;
  for (let step = from; step <= to; step++) {
    if (step >= 0 && step < length) continue;
    const at = cellOf(step);
    const pattern = ((step % length) + length) % length;
    const cell = cells[pattern];
    const formula = cell.formula && formulaAt(cell.formula, cellOf(pattern), at);
    putCell(sheet, at.row, at.column, { ...cell, formula, value: formula ? null : next(step) });
  }
}

/** The value at a step of the series that the values begin; step 0 is the first of them. */
export function series(values: readonly Scalar[], dates: boolean): (step: number) => Scalar {
  const repeat = (step: number): Scalar => values[((step % values.length) + values.length) % values.length];
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length && (numbers.length > 1 || dates)) return trend(numbers);
  if (numbers.length === values.length) return repeat;
  const counted = values.map((value) =>
    typeof value === "string" ? /^(.*?)(\d{1,15})(\D*)$/.exec(value) : null,
  );
  if (values.length !== 1 || !counted[0]) return repeat;
  const [, before, digits, after] = counted[0];
  return (step) => {
    const number = Math.abs(Number(digits) + step);
    return before + String(number).padStart(digits.length, "0") + after;
  };
}

/** The straight line through numbers (least squares), or one day a step for a single date. */
function trend(numbers: readonly number[]): (step: number) => number {
  const count = numbers.length;
  if (count === 1) return (step) => numbers[0] + step;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  let covariance = 0;
  let variance = 0;
  numbers.forEach((number, step) => {
    covariance += (step - middle) * (number - mean);
    variance += (step - middle) ** 2;
  });
  const slope = covariance / variance;
  return (step) => Number((mean + (step - middle) * slope).toPrecision(15));
}
