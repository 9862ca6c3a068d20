// Owns charts that move and size with their cells when rows and columns are sized, hidden or filtered ("Move and size
// with cells", Excel's default: support.microsoft.com "Move or resize a chart").
import type { Chart, Sheet } from "../../host/workbook";
import { columnsOf, pointsTo, rowsOf, spotOf, type Place, type Spot } from "./chartPlace";

interface Anchor {
  readonly left: Spot;
  readonly top: Spot;
  readonly right: Spot;
  readonly bottom: Spot;
}

/** A hidden row has no height to tell where in it a chart began, so anchors are kept while the chart stays there. */
const known = new WeakMap<Chart, { anchor: Anchor; place: Place }>();

const placeOf = ({ left, top, width, height }: Chart): Place => ({ left, top, width, height });
const isAt = (chart: Chart, { left, top, width, height }: Place): boolean =>
  chart.left === left && chart.top === top && chart.width === width && chart.height === height;

function anchorOf(sheet: Sheet, chart: Chart): Anchor {
  const kept = known.get(chart);
  if (kept && isAt(chart, kept.place)) return kept.anchor;
  const { left, top, width, height } = chart;
  const columns = columnsOf(sheet);
  const rows = rowsOf(sheet);
  return {
    left: spotOf(columns, left),
    top: spotOf(rows, top),
    right: spotOf(columns, left + width),
    bottom: spotOf(rows, top + height),
  };
}

/** Runs a change of sizes or hidden rows; charts that it does not move itself stay on their cells. */
export function keepChartsOnCells(sheet: Sheet, change: () => void): void {
  const before = sheet.charts.map((chart) => ({
    chart,
    place: placeOf(chart),
    anchor: anchorOf(sheet, chart),
  }));
  change();
  for (const { chart, place, anchor } of before) {
    if (!isAt(chart, place)) continue;
    const left = pointsTo(columnsOf(sheet), anchor.left);
    const top = pointsTo(rowsOf(sheet), anchor.top);
    chart.left = left;
    chart.top = top;
    chart.width = pointsTo(columnsOf(sheet), anchor.right) - left;
    chart.height = pointsTo(rowsOf(sheet), anchor.bottom) - top;
    known.set(chart, { anchor, place: placeOf(chart) });
  }
}
