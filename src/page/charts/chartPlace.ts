// Owns where a chart stands in the grid: points of the model as pixels of rows and columns, each of which the grid rounds.
import { type Chart, MAX_COLUMNS, MAX_ROWS, type Sheet } from "../../host/workbook";
import { toPixels } from "../gridView/pixels";

/** Points in the model, pixels in the grid. */
export type Place = Pick<Chart, "left" | "top" | "width" | "height">;

/** One direction of a sheet: how long each row or column is shown, in points. */
export interface Axis {
  readonly count: number;
  size(index: number): number;
}

export const rowsOf = (sheet: Sheet): Axis => ({
  count: MAX_ROWS,
  size: (row) => sheet.shownHeight(row),
});
export const columnsOf = (sheet: Sheet): Axis => ({
  count: MAX_COLUMNS,
  size: (column) => sheet.shownWidth(column),
});

/** The row or column at a distance from the beginning, and the share of it that lies before. */
export interface Spot {
  readonly index: number;
  readonly share: number;
}

function spotAt(axis: Axis, distance: number, measure: (points: number) => number): Spot {
  let rest = Math.max(0, distance);
  for (let index = 0; index < axis.count; index++) {
    const size = measure(axis.size(index));
    if (rest < size) return { index, share: rest / size };
    rest -= size;
  }
  return { index: axis.count, share: 0 };
}

function distanceTo(axis: Axis, { index, share }: Spot, measure: (points: number) => number): number {
  let distance = 0;
  for (let before = 0; before < index; before++) distance += measure(axis.size(before));
  return distance + (share > 0 ? measure(axis.size(index)) * share : 0);
}

const asPoints = (points: number): number => points;

export const spotOf = (axis: Axis, points: number): Spot => spotAt(axis, points, asPoints);
export const pointsTo = (axis: Axis, spot: Spot): number => distanceTo(axis, spot, asPoints);

const pixelsTo = (axis: Axis, points: number, grid = axis): number =>
  Math.round(distanceTo(grid, spotOf(axis, points), toPixels));
const pointsAt = (axis: Axis, pixels: number, grid = axis): number =>
  Math.round(pointsTo(axis, spotAt(grid, pixels, toPixels)) * 1000) / 1000;

/** Rows as the grid shows them: some are taller than the model says. */
type TallRows = ReadonlyMap<number, number>;

const gridRowsOf = (sheet: Sheet, tall: TallRows): Axis => ({
  count: MAX_ROWS,
  size: (row) => (sheet.isRowHidden(row) ? 0 : (tall.get(row) ?? sheet.rowHeight(row))),
});

/** Pixels from the first cell's corner. */
export function gridPlace(sheet: Sheet, chart: Place, tall: TallRows = new Map()): Place {
  return between(
    chart,
    (left) => pixelsTo(columnsOf(sheet), left),
    (top) => pixelsTo(rowsOf(sheet), top, gridRowsOf(sheet, tall)),
  );
}

/** The model's place for pixels in the grid. */
export function modelPlace(sheet: Sheet, pixels: Place, tall: TallRows = new Map()): Place {
  return between(
    pixels,
    (left) => pointsAt(columnsOf(sheet), left),
    (top) => pointsAt(rowsOf(sheet), top, gridRowsOf(sheet, tall)),
  );
}

function between(place: Place, across: (x: number) => number, down: (y: number) => number): Place {
  const left = across(place.left);
  const top = down(place.top);
  return {
    left,
    top,
    width: across(place.left + place.width) - left,
    height: down(place.top + place.height) - top,
  };
}
