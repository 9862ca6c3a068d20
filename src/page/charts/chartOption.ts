// Owns turning a chart of the model and its data into an ECharts option: the only file that knows ECharts' words.
import type { EChartsCoreOption } from "echarts/core";
import type { Chart, ChartAxis, ChartType } from "../../host/workbook";
import type { ChartData, SeriesData } from "./chartData";

/** Accents of the Office theme, in the order Excel takes them. */
const ACCENTS = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
  "#636363",
];

/** Pixels of a letter or digit of a data label. */
const LABEL_LETTER = 7;

export interface ChartFace {
  /** Shows a number in a number format. */
  format(value: number, numberFormat: string): string;
  ink: string;
  line: string;
  back: string;
  fontFamily: string;
}

type Kind = "bar" | "line" | "pie" | "scatter";

interface Shape {
  kind: Kind;
  /** Categories run upwards along the left side. */
  horizontal: boolean;
  stack: boolean;
  /** Each category adds up to 100 %. */
  percent: boolean;
  area: boolean;
  markers: boolean;
  hole: boolean;
}

const plain: Shape = {
  kind: "bar",
  horizontal: false,
  stack: false,
  percent: false,
  area: false,
  markers: false,
  hole: false,
};

const shapes: Record<ChartType, Shape> = {
  ColumnClustered: plain,
  ColumnStacked: { ...plain, stack: true },
  ColumnStacked100: { ...plain, stack: true, percent: true },
  BarClustered: { ...plain, horizontal: true },
  BarStacked: { ...plain, horizontal: true, stack: true },
  BarStacked100: { ...plain, horizontal: true, stack: true, percent: true },
  Line: { ...plain, kind: "line" },
  LineMarkers: { ...plain, kind: "line", markers: true },
  LineStacked: { ...plain, kind: "line", stack: true },
  Pie: { ...plain, kind: "pie" },
  Doughnut: { ...plain, kind: "pie", hole: true },
  Area: { ...plain, kind: "line", area: true },
  AreaStacked: { ...plain, kind: "line", area: true, stack: true },
  XYScatter: { ...plain, kind: "scatter", markers: true },
  XYScatterLines: { ...plain, kind: "scatter", markers: true },
  XYScatterLinesNoMarkers: { ...plain, kind: "scatter", markers: true },
  XYScatterSmooth: { ...plain, kind: "scatter", markers: true },
  XYScatterSmoothNoMarkers: { ...plain, kind: "scatter", markers: true },
  Bubble: { ...plain, kind: "scatter", markers: true },
  Radar: { ...plain, kind: "line" },
  RadarMarkers: { ...plain, kind: "line", markers: true },
  RadarFilled: { ...plain, kind: "line", area: true },
  "3DColumnClustered": plain,
  "3DBarClustered": { ...plain, horizontal: true },
  CylinderCol: plain,
};

/** @param title the title's text, resolved; the chart may point at a cell for it */
export function chartOption(
  chart: Chart,
  data: ChartData,
  title: string,
  face: ChartFace,
): EChartsCoreOption {
  const shape = shapes[chart.type];
  const text = { color: face.ink, fontFamily: face.fontFamily };
  const hasTitle = chart.showTitle && title !== "";
  const common: EChartsCoreOption = {
    animation: false,
    textStyle: text,
    color: ACCENTS,
    aria: { enabled: true, label: { description: chart.altText || undefined } },
    title: hasTitle
      ? { text: title, left: "center", top: 6, textStyle: { ...text, fontSize: 16, fontWeight: "normal" } }
      : undefined,
    tooltip: { trigger: shape.kind === "pie" || shape.kind === "scatter" ? "item" : "axis", confine: true },
    legend: legend(chart, shape, data, hasTitle, text),
  };
  return shape.kind === "pie"
    ? { ...common, series: pie(chart, data, shape, face, hasTitle) }
    : { ...common, ...cartesian(chart, data, shape, face, hasTitle) };
}

function legend(
  chart: Chart,
  shape: Shape,
  data: ChartData,
  hasTitle: boolean,
  textStyle: object,
): object | undefined {
  if (!chart.legend.visible) return undefined;
  const names = shape.kind === "pie" ? data.categories : data.series.map((item) => item.name);
  const base = {
    data: [...names],
    textStyle: { ...textStyle, fontSize: 12 },
    itemWidth: 10,
    itemHeight: 10,
    type: "scroll",
  };
  switch (chart.legend.position) {
    case "Top":
      return { ...base, top: hasTitle ? 32 : 6, left: "center" };
    case "Bottom":
      return { ...base, bottom: 4, left: "center" };
    case "Left":
      return { ...base, left: 8, top: "middle", orient: "vertical" };
    default:
      return { ...base, right: 8, top: "middle", orient: "vertical" };
  }
}

/** Room around the plot for title, legend and axis titles. */
function margins(
  chart: Chart,
  hasTitle: boolean,
): { top: number; bottom: number; left: number; right: number } {
  const at = (position: Chart["legend"]["position"]): boolean =>
    chart.legend.visible && chart.legend.position === position;
  const side = at("Right") || at("Corner");
  return {
    top: (hasTitle ? 40 : 16) + (at("Top") ? 24 : 0),
    bottom: 10 + (at("Bottom") ? 24 : 0) + (chart.categoryAxis.title ? 16 : 0),
    left: 12 + (at("Left") ? 90 : 0) + (chart.valueAxis.title ? 18 : 0),
    right: 18 + (side ? 90 : 0),
  };
}

function cartesian(
  chart: Chart,
  data: ChartData,
  shape: Shape,
  face: ChartFace,
  hasTitle: boolean,
): EChartsCoreOption {
  const format = chart.valueAxis.numberFormat || data.series[0]?.numberFormat || "General";
  const shares = shape.percent ? totals(data) : null;
  const values = valueAxis(chart.valueAxis, shape.percent ? "0%" : format, face, shape);
  const second = data.series.find((item) => item.series.secondary);
  const valueAxes = second
    ? [
        values,
        {
          ...valueAxis(chart.valueAxis, second.numberFormat, face, shape),
          min: undefined,
          max: undefined,
          splitLine: { show: false },
        },
      ]
    : values;
  const categories =
    shape.kind === "scatter"
      ? valueAxis(chart.categoryAxis, "General", face, shape)
      : categoryAxis(chart.categoryAxis, data, face, shape);
  const plot = margins(chart, hasTitle);
  return {
    grid: {
      ...plot,
      right: plot.right + endLabelRoom(data, shape, face),
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: shape.horizontal ? valueAxes : categories,
    yAxis: shape.horizontal ? categories : valueAxes,
    series: data.series.map((item, index) => cartesianSeries(item, index, data, shape, shares, face)),
  };
}

/** Labels stand right of horizontal bars: the longest bar's would be cut off without room beside the plot. */
function endLabelRoom(data: ChartData, shape: Shape, face: ChartFace): number {
  if (!shape.horizontal || shape.stack) return 0;
  const labels = data.series
    .filter(({ series }) => series.showDataLabels)
    .flatMap(({ values, numberFormat }) => values.map((value) => face.format(value ?? 0, numberFormat)));
  return labels.reduce((widest, label) => Math.max(widest, label.length * LABEL_LETTER), 0);
}

const totals = (data: ChartData): number[] =>
  data.categories.map((_, index) =>
    data.series.reduce((sum, item) => sum + Math.abs(item.values[index] ?? 0), 0),
  );

function cartesianSeries(
  { series, name, values, numberFormat }: SeriesData,
  index: number,
  data: ChartData,
  chartShape: Shape,
  shares: number[] | null,
  face: ChartFace,
): object {
  const shape = series.type ? { ...shapes[series.type], horizontal: chartShape.horizontal } : chartShape;
  const shown = shares
    ? values.map((value, at) => (value === null || shares[at] === 0 ? null : value / shares[at]))
    : values;
  const format = shares ? "0%" : numberFormat;
  const color = series.color || ACCENTS[index % ACCENTS.length];
  return {
    type: shape.kind,
    name,
    data: shape.kind === "scatter" ? shown.map((value, at) => [Number(data.categories[at]), value]) : shown,
    stack: shape.stack ? "all" : undefined,
    itemStyle: { color },
    lineStyle: shape.kind === "line" ? { color, width: shape.area ? 0 : 2.25 } : undefined,
    areaStyle: shape.area ? { color, opacity: 1 } : undefined,
    showSymbol: shape.markers,
    symbol: "circle",
    symbolSize: shape.kind === "scatter" ? 7 : 6,
    barMaxWidth: 60,
    barGap: "0%",
    [shape.horizontal ? "xAxisIndex" : "yAxisIndex"]: series.secondary ? 1 : 0,
    tooltip: {
      valueFormatter: (value: unknown) => (typeof value === "number" ? face.format(value, format) : ""),
    },
    label: {
      show: series.showDataLabels,
      position: shape.stack ? "inside" : shape.horizontal ? "right" : "top",
      color: face.ink,
      formatter: ({ value }: { value: unknown }) =>
        typeof value === "number" ? face.format(value, format) : "",
    },
  };
}

function categoryAxis(axis: ChartAxis, data: ChartData, face: ChartFace, shape: Shape): object {
  return {
    type: "category",
    data: [...data.categories],
    show: axis.visible,
    inverse: axis.reversed,
    boundaryGap: !shape.area,
    name: axis.title || undefined,
    ...axisTitle(face, shape.horizontal, 40),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: face.line } },
    axisLabel: { color: face.ink, hideOverlap: true },
    splitLine: { show: axis.majorGridlines, lineStyle: { color: face.line } },
  };
}

function valueAxis(axis: ChartAxis, format: string, face: ChartFace, shape: Shape): object {
  return {
    type: "value",
    show: axis.visible,
    inverse: axis.reversed,
    min: axis.minimum ?? undefined,
    max: axis.maximum ?? (shape.percent ? 1 : undefined),
    name: axis.title || undefined,
    ...axisTitle(face, !shape.horizontal, 56),
    axisLabel: {
      color: face.ink,
      formatter: (value: number) => face.format(value, format),
      hideOverlap: true,
    },
    splitLine: { show: axis.majorGridlines, lineStyle: { color: face.line } },
  };
}

const axisTitle = (face: ChartFace, upright: boolean, gap: number): object => ({
  nameLocation: "middle",
  nameGap: upright ? gap : 26,
  nameTextStyle: { color: face.ink },
});

function pie(chart: Chart, data: ChartData, shape: Shape, face: ChartFace, hasTitle: boolean): object[] {
  const { top, bottom, left, right } = margins(chart, hasTitle);
  return data.series.slice(0, shape.hole ? undefined : 1).map((item, ring, rings) => {
    const inner = shape.hole ? 45 + (ring * 30) / rings.length : 0;
    const outer = shape.hole ? 45 + ((ring + 1) * 30) / rings.length : 75;
    return {
      type: "pie",
      name: item.name,
      ...{ top, bottom, left, right },
      radius: [`${inner}%`, `${outer}%`],
      data: item.values.map((value, index) => ({
        name: data.categories[index],
        value: value ?? 0,
        itemStyle: { color: ACCENTS[index % ACCENTS.length], borderColor: face.back, borderWidth: 1 },
      })),
      tooltip: {
        valueFormatter: (value: unknown) =>
          typeof value === "number" ? face.format(value, item.numberFormat) : "",
      },
      label: {
        show: item.series.showDataLabels,
        color: face.ink,
        formatter: ({ value, percent }: { value: number; percent?: number }) =>
          `${face.format(value, item.numberFormat)} (${Math.round(percent ?? 0)}%)`,
      },
      labelLine: { show: item.series.showDataLabels },
    };
  });
}
