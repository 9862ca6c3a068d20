// Owns turning a block of cells into chart series as Excel does: names from the header, categories from the first column.
import { formatAbsolute, rect, type Rect } from "./address";
import { styleAt } from "./formatting";
import type { Chart, ChartAxis, ChartSeries, ChartType } from "./objects";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";
import { isDateFormat } from "numfmt";

export const CHART_TYPES: readonly ChartType[] = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Pie",
  "Doughnut",
  "Area",
  "AreaStacked",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "Bubble",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
  "3DColumnClustered",
  "3DBarClustered",
  "CylinderCol",
];

export const emptySeries = (name: string): ChartSeries => ({
  name,
  values: "",
  categories: "",
  color: "",
  showDataLabels: false,
  secondary: false,
});

const axis = (majorGridlines: boolean): ChartAxis => ({
  title: "",
  visible: true,
  numberFormat: "General",
  minimum: null,
  maximum: null,
  majorGridlines,
  reversed: false,
});

/** 360 × 216 points is the size Excel gives a new chart. */
export function createChart(workbook: Workbook, sheet: Sheet, type: ChartType, name: string): Chart {
  const chart: Chart = {
    id: workbook.freshGuid(),
    name,
    type,
    title: "",
    showTitle: true,
    series: [],
    categoryAxis: axis(false),
    valueAxis: axis(true),
    legend: { visible: true, position: "Bottom" },
    left: 50,
    top: 50,
    width: 360,
    height: 216,
    altText: "",
  };
  sheet.charts.push(chart);
  return chart;
}

/**
 * Series of a block. The first column (or row) holds categories when it is text, dates or has a blank corner; the first
 * row (or column) holds names when it is text.
 */
export function seriesOf(
  workbook: Workbook,
  sheet: Sheet,
  range: Rect,
  by: "Columns" | "Rows",
): ChartSeries[] {
  const across = by === "Columns";
  const cell = (line: number, place: number): { row: number; column: number } =>
    across
      ? { row: range.top + place, column: range.left + line }
      : { row: range.top + line, column: range.left + place };
  const lines = across ? range.right - range.left + 1 : range.bottom - range.top + 1;
  const places = across ? range.bottom - range.top + 1 : range.right - range.left + 1;
  const isText = (line: number, place: number): boolean => {
    const { row, column } = cell(line, place);
    return typeof sheet.grid.value(row, column) === "string";
  };
  const isDate = (line: number, place: number): boolean => {
    const { row, column } = cell(line, place);
    const value = sheet.grid.value(row, column);
    return (
      typeof value === "number" && isDateFormat(workbook.styles.get(styleAt(sheet, row, column)).numberFormat)
    );
  };
  const isBlank = (line: number, place: number): boolean => {
    const { row, column } = cell(line, place);
    return sheet.grid.value(row, column) === null;
  };
  const last = lines - 1;
  const named = places > 1 && (isText(last, 0) || (isBlank(0, 0) && lines > 1));
  const first = named ? 1 : 0;
  const categories = lines > 1 && (isText(0, first) || isDate(0, first) || (named && isBlank(0, 0)));
  const part = (line: number): string => {
    const [from, to] = [cell(line, first), cell(line, places - 1)];
    return `=${formatAbsolute(sheet.name, rect(from.row, from.column, to.row, to.column))}`;
  };
  const series: ChartSeries[] = [];
  for (let line = categories ? 1 : 0; line < lines; line++) {
    const header = cell(line, 0);
    const name = named ? `=${formatAbsolute(sheet.name, rect(header.row, header.column))}` : "";
    series.push({ ...emptySeries(name), values: part(line), categories: categories ? part(0) : "" });
  }
  return series;
}

/**
 * Series of a bubble chart: the first line of the block holds the horizontal places, then pairs follow of vertical places
 * and sizes (office-js-snippets chart-bubble-chart: one series of three columns).
 */
export function bubbleSeriesOf(sheet: Sheet, range: Rect, by: "Columns" | "Rows"): ChartSeries[] {
  const { top, left, bottom, right } = range;
  const lines = by === "Columns" ? right - left + 1 : bottom - top + 1;
  const part = (line: number): string => {
    const cells =
      by === "Columns"
        ? rect(top, left + line, bottom, left + line)
        : rect(top + line, left, top + line, right);
    return `=${formatAbsolute(sheet.name, cells)}`;
  };
  const series: ChartSeries[] = [];
  for (let line = 1; line + 1 < lines || (line === 1 && lines > 1); line += 2)
    series.push({
      ...emptySeries(""),
      categories: part(0),
      values: part(line),
      ...(line + 1 < lines && { bubbleSizes: part(line + 1) }),
    });
  return series;
}
