// Owns where a drawing stands: cells and offsets in the file (ECMA-376-1, 20.5.2), points in the model.
import type { Chart } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { childElement, element, numberOf, textOf, type XmlElement } from "../xml";
import { EMU_PER_POINT } from "../sheets/units";

export type Place = Pick<Chart, "left" | "top" | "width" | "height">;

const width = (sheet: Sheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : sheet.columnWidth(column);
const height = (sheet: Sheet, row: number): number => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row));

type Measure = (sheet: Sheet, index: number) => number;

function distance(sheet: Sheet, measure: Measure, to: number): number {
  let sum = 0;
  for (let index = 0; index < to; index++) sum += measure(sheet, index);
  return sum;
}

function corner(sheet: Sheet, item: XmlElement | undefined): { left: number; top: number } {
  const number = (name: string): number => Number(textOf(childElement(item, name))) || 0;
  return {
    left: distance(sheet, width, Math.min(number("col"), 16_384)) + number("colOff") / EMU_PER_POINT,
    top: distance(sheet, height, Math.min(number("row"), 1_048_576)) + number("rowOff") / EMU_PER_POINT,
  };
}

/** Rounded to a thousandth of a point, well under the file's own unit on screen. */
const round = (points: number): number => Math.round(points * 1000) / 1000;

export function readAnchor(anchor: XmlElement, sheet: Sheet): Place {
  const points = (item: XmlElement | undefined, name: string): number =>
    (numberOf(item, name) ?? 0) / EMU_PER_POINT;
  const position = childElement(anchor, "pos");
  const start = position
    ? { left: points(position, "x"), top: points(position, "y") }
    : corner(sheet, childElement(anchor, "from"));
  const extent = childElement(anchor, "ext");
  const end = childElement(anchor, "to") ? corner(sheet, childElement(anchor, "to")) : null;
  return {
    // Some writers' offsets lead off the sheet by a hair.
    left: round(Math.max(0, start.left)),
    top: round(Math.max(0, start.top)),
    width: round(end ? end.left - start.left : points(extent, "cx")),
    height: round(end ? end.top - start.top : points(extent, "cy")),
  };
}

function locate(
  sheet: Sheet,
  measure: Measure,
  points: number,
  limit: number,
): { index: number; offset: number } {
  let rest = Math.max(0, points);
  let index = 0;
  for (let size = measure(sheet, 0); rest >= size && index < limit - 1; size = measure(sheet, index)) {
    rest -= size;
    index++;
  }
  return { index, offset: Math.round(rest * EMU_PER_POINT) };
}

/** `from` and `to` of a twoCellAnchor. */
export function writeCorners(place: Place, sheet: Sheet): XmlElement[] {
  const made = (name: string, left: number, top: number): XmlElement => {
    const column = locate(sheet, width, left, 16_384);
    const row = locate(sheet, height, top, 1_048_576);
    return element(name, {}, [
      element("xdr:col", {}, [String(column.index)]),
      element("xdr:colOff", {}, [String(column.offset)]),
      element("xdr:row", {}, [String(row.index)]),
      element("xdr:rowOff", {}, [String(row.offset)]),
    ]);
  };
  return [
    made("xdr:from", place.left, place.top),
    made("xdr:to", place.left + place.width, place.top + place.height),
  ];
}
