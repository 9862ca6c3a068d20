// Owns turning a planned analysis sheet into calls on an empty worksheet. Only queues; syncs nothing.
import { cellAddress } from "../core/cellAddress";
import { pageMargins } from "../core/analysisSheet/page";
import type { Area, PlannedChart, SheetPlan } from "../core/analysisSheet/plan";
import { asWritten } from "../core/analysisSheet/placement";
import { colors, numberFormats, styles } from "../core/analysisSheet/styles";
import { joinedAddresses } from "./joinedAddresses";

/** What stands in the printed page's foot. */
export interface PrintTexts {
  readonly footer: string;
}

export function fillAnalysisSheet(sheet: Excel.Worksheet, plan: SheetPlan, print: PrintTexts): void {
  sheet.showGridlines = false;
  writeValues(sheet, plan);
  applyStyles(sheet, plan);
  for (const area of plan.merged) rangeOf(sheet, area).merge(true);
  drawLines(sheet, plan);
  setSizes(sheet, plan);
  for (const chart of plan.charts) addChart(sheet, chart);
  setUpPage(sheet, plan, print);
  sheet.freezePanes.freezeRows(plan.titleRows);
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

function writeValues(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { values, columnWidths } = plan;
  const all = sheet.getRangeByIndexes(0, 0, values.length, columnWidths.length);
  all.values = asWritten(values);
  all.numberFormat = formatsOf(plan);
  all.format.font.size = styles.text.size;
  all.format.font.color = styles.text.color;
  all.format.verticalAlignment = "Center";
}

/** One code a cell, for the whole sheet in one block. */
function formatsOf({ values, styled }: SheetPlan): string[][] {
  const formats = values.map((row) => row.map((): string => numberFormats.general));
  for (const { style, areas } of styled) {
    for (const { row, column, rows, columns } of areas) {
      for (const line of formats.slice(row, row + rows)) {
        line.fill(numberFormats[styles[style].format], column, column + columns);
      }
    }
  }
  return formats;
}

/** One set of calls a style, for all of its areas together. */
function applyStyles(sheet: Excel.Worksheet, { styled }: SheetPlan): void {
  for (const { style: key, areas } of styled) {
    const { size, color, bold, fill, wrap, align, indent } = styles[key];
    for (const { format } of rangesOf(sheet, areas)) {
      if (size !== styles.text.size) format.font.size = size;
      if (color !== styles.text.color) format.font.color = color;
      if (bold) format.font.bold = true;
      if (fill !== null) format.fill.color = fill;
      if (wrap) format.wrapText = true;
      format.horizontalAlignment = align;
      if (indent > 0) format.indentLevel = indent;
    }
  }
}

const rangesOf = (sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeAreas[] =>
  joinedAddresses(areas.map(addressOf)).map((addresses) => sheet.getRanges(addresses));

/** @example "B4:C6" */
function addressOf({ row, column, rows, columns }: Area): string {
  const last = { row: row + rows - 1, column: column + columns - 1 };
  return `${cellAddress({ row, column })}:${cellAddress(last)}`;
}

/** One set of calls a kind of line, for all areas that have it. */
function drawLines(sheet: Excel.Worksheet, { lines }: SheetPlan): void {
  for (const alike of grouped(lines, ({ edge, weight, color }) => `${edge} ${weight} ${color}`)) {
    const [{ edge, weight, color }] = alike;
    const areas = alike.map(({ area }) => area);
    for (const { format } of rangesOf(sheet, areas)) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.weight = weight;
      border.color = color;
    }
  }
}

function setSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetPlan): void {
  const widths = columnWidths.map((width, column) => ({
    width,
    area: { row: 0, column, rows: 1, columns: 1 },
  }));
  for (const alike of grouped(widths, ({ width }) => width)) {
    const areas = alike.map(({ area }) => area);
    for (const { format } of rangesOf(sheet, areas)) format.columnWidth = alike[0].width;
  }
  for (const { height, rows } of rowHeights) {
    const areas = rows.map((row): Area => ({ row, column: 0, rows: 1, columns: 1 }));
    for (const { format } of rangesOf(sheet, areas)) format.rowHeight = height;
  }
}

/** Items with the same key, in the order of their first. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string | number): [T, ...T[]][] {
  const groups = new Map<string | number, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

const chartTypes = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "LineMarkers",
} as const satisfies Record<PlannedChart["kind"], string>;

/** Axes need no cents. */
const axisFormats = { money: "#,##0", count: "#,##0", share: "0%", score: "0.0" } as const;

function addChart(sheet: Excel.Worksheet, planned: PlannedChart): void {
  const values = rangeOf(sheet, planned.values);
  // Markers would fill a small chart.
  const type = planned.isSmall && planned.kind === "line" ? "Line" : chartTypes[planned.kind];
  const chart = sheet.charts.add(type, values, "Columns");
  chart.name = planned.name;
  chart.title.text = planned.title;
  chart.legend.visible = false;
  const series = chart.series.getItemAt(0);
  series.name = planned.seriesName;
  series.setValues(values);
  series.setXAxisValues(rangeOf(sheet, planned.categories));
  series.format.fill.setSolidColor(colors.accent);
  series.hasDataLabels = planned.kind === "bar";
  const { valueAxis } = chart.axes;
  valueAxis.numberFormat = axisFormats[planned.format];
  // Bars that do not start at zero would mislead; a month of refunds may lie below it.
  if (planned.startsAtZero && !(planned.isSmall && planned.kind === "line")) valueAxis.minimum = 0;
  if (planned.kind === "bar") {
    // Bars start at the bottom; reversed, the first row of the table is the topmost bar.
    chart.axes.categoryAxis.reversePlotOrder = true;
    valueAxis.visible = false;
    valueAxis.majorGridlines.visible = false;
  }
  if (planned.isSmall) leaveShapeOnly(chart);
  const { row, column, rows, columns } = planned.over;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
}

/** The card says what it is and how much; its table has the figures. */
function leaveShapeOnly(chart: Excel.Chart): void {
  const { categoryAxis, valueAxis } = chart.axes;
  chart.format.border.lineStyle = "None";
  chart.format.fill.clear();
  chart.title.visible = false;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  categoryAxis.visible = false;
}

function setUpPage(sheet: Excel.Worksheet, plan: SheetPlan, { footer }: PrintTexts): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.topMargin = pageMargins.top;
  pageLayout.bottomMargin = pageMargins.bottom;
  pageLayout.leftMargin = pageMargins.left;
  pageLayout.rightMargin = pageMargins.right;
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, plan.values.length, plan.columnWidths.length));
  for (const row of plan.pageBreaks) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
  pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(0, 0, plan.titleRows, 1).getEntireRow());
}
