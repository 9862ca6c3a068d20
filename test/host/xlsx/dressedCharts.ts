// Owns charts that say everything that a chart can say beyond its kind and data.
import type { Chart } from "../../../src/host/model/objects";
import type { Sheet } from "../../../src/host/model/sheet";

/** Dresses charts that are on the sheet already. */
export function dressCharts(sheet: Sheet): void {
  const [column, line, round] = ["ColumnStacked", "LineMarkers", "Pie"].map((type) =>
    sheet.charts.find((chart) => chart.type === type),
  );
  if (!column || !line || !round) throw new Error("Draw some charts first.");
  const format = { fill: "#FFFFEE", line: { style: "Dash" as const, color: "#123456", weight: 1.5 } };
  const font = {
    bold: true,
    italic: true,
    underline: "Single" as const,
    color: "#FF0000",
    name: "Arial",
    size: 15,
  };
  Object.assign(column, {
    format: { ...format, font: { size: 9 } },
    roundedCorners: true,
    title: "一二三四五六",
    showTitle: true,
    titleLook: {
      format: { fill: "#87CEEB", font: { name: "Corbel" }, shadow: true },
      orientation: -45,
      overlay: true,
      runs: [{ start: 0, length: 3, font: { color: "#FFFF00" } }],
    },
    legend: { visible: true, position: "Left" as const },
    legendLook: { format: { ...format, font }, overlay: true },
    plotArea: { left: 28.8, width: 144, format: { fill: "none" } },
    dataTable: {
      showHorizontalBorder: false,
      showVerticalBorder: true,
      showOutlineBorder: true,
      showLegendKey: true,
      format: { font },
    },
  } satisfies Partial<Chart>);
  Object.assign(column.valueAxis, {
    format: { line: { color: "#585858" }, font: { color: "#D9D9D9" } },
    title: "值",
    titleFormat: { font: { italic: true } },
    majorGridlineFormat: { line: { style: "Dot" as const } },
    minorGridlines: true,
    minorGridlineFormat: { line: { weight: 0.25 } },
    displayUnit: "Thousands" as const,
    hideDisplayUnitLabel: true,
    tickLabelPosition: "High" as const,
    majorTickMark: "Cross" as const,
    minorTickMark: "Inside" as const,
    majorUnit: 10,
    minorUnit: 5,
    logBase: 100,
    crossedAt: 100,
  } satisfies Partial<Chart["valueAxis"]>);
  Object.assign(column.categoryAxis, {
    tickLabelSpacing: 2,
    tickMarkSpacing: 3,
    betweenCategories: false,
    crossedAt: "Maximum" as const,
  } satisfies Partial<Chart["categoryAxis"]>);
  column.series = column.series.map((series, index) => ({
    ...series,
    gapWidth: 150,
    ...(index === 0 && dressed),
  }));
  line.series[0] = {
    ...line.series[0],
    line: { style: "RoundDot", weight: 3 },
    marker: { style: "Star", size: 12, background: "#404040", foreground: "#000000" },
    smooth: true,
  };
  round.series[0] = {
    ...round.series[0],
    points: new Map([
      [0, { format: { fill: "#0C8DB9" } }],
      [2, { format: { fill: "#B1D9F7", line: { style: "None" } }, labels: { showSeriesName: true } }],
    ]),
  };
}

const trendline = { name: "", order: 2, period: 2, forward: 0, backward: 0, intercept: null, line: {} };
const dressed: Partial<Chart["series"][number]> = {
  showDataLabels: true,
  labels: {
    position: "InsideEnd",
    separator: "\n",
    numberFormat: "0.0",
    showSeriesName: true,
    showCategoryName: true,
    showLegendKey: true,
    format: { fill: "#EEEEEE", font: { size: 15, color: "#000000" } },
  },
  trendlines: [
    { ...trendline, type: "Linear", showEquation: true, showRSquared: true, line: { color: "#FF0000" } },
    {
      ...trendline,
      type: "Polynomial",
      order: 3,
      name: "趋势",
      forward: 2,
      backward: 1,
      intercept: 5,
      showEquation: false,
      showRSquared: false,
    },
    { ...trendline, type: "MovingAverage", period: 4, showEquation: false, showRSquared: false },
  ],
};
