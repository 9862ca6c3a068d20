// Owns writing a chart part; elements stand in the order of ECMA-376-1, 21.2.2.
import type { ChartDataTable } from "../../model/chartLook";
import type { Chart, ChartSeries, ChartType } from "../../model/objects";
import type { Workbook } from "../../model/workbook";
import { DRAWING_CHART, DRAWING_MAIN, RELATIONSHIPS } from "../package/namespaces";
import { element, type XmlElement } from "../xml";
import { axisIds, isHorizontal, SERIES_AXIS, writeAxes } from "./chartAxisWriter";
import { writeSeries } from "./chartSeriesWriter";
import { val, writeShape, writeText } from "./chartShapes";
import { CHART_TITLE_SIZE, writeTitle } from "./chartTitleWriter";

/** One chart element for the series of one type on one pair of axes. */
interface Group {
  readonly type: ChartType;
  readonly secondary: boolean;
  readonly series: { series: ChartSeries; index: number }[];
}

export function writeChart(chart: Chart, workbook: Workbook): XmlElement {
  const groups = groupSeries(chart);
  const plot = element("c:plotArea", {}, [
    plotLayout(chart),
    ...groups.map((group) => writeGroup(group, workbook)),
    ...writeAxes(chart, groups),
    chart.dataTable ? dataTable(chart.dataTable) : null,
    writeShape(chart.plotArea?.format),
  ]);
  const content = element("c:chart", {}, [
    chart.showTitle ? writeTitle(chart.title, CHART_TITLE_SIZE, chart.titleLook) : null,
    val("c:autoTitleDeleted", !chart.showTitle),
    isSolid(chart.type) ? view(chart.type) : null,
    plot,
    chart.legend.visible ? legend(chart) : null,
    val("c:plotVisOnly", true),
    val("c:dispBlanksAs", "gap"),
  ]);
  return element(
    "c:chartSpace",
    { "xmlns:c": DRAWING_CHART, "xmlns:a": DRAWING_MAIN, "xmlns:r": RELATIONSHIPS },
    [
      val("c:roundedCorners", chart.roundedCorners ?? false),
      content,
      writeShape(chart.format),
      writeText(chart.format),
    ],
  );
}

function groupSeries(chart: Chart): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    const found = groups.find((group) => group.type === type && group.secondary === series.secondary);
    if (found) found.series.push({ series, index });
    else groups.push({ type, secondary: series.secondary, series: [{ series, index }] });
  });
  // The first group says what kind the chart is of, and which axes are its first.
  const rank = ({ type, secondary }: Group): number => (secondary ? 2 : 0) + (type === chart.type ? 0 : 1);
  groups.sort((a, b) => rank(a) - rank(b));
  return groups.length > 0 ? groups : [{ type: chart.type, secondary: false, series: [] }];
}

const isSolid = (type: ChartType): boolean => type.startsWith("3D") || type.startsWith("Cylinder");
/** As Excel turns a new chart of the kind. */
const view = (type: ChartType): XmlElement =>
  element("c:view3D", {}, [val("c:rotX", 15), val("c:rotY", 20), val("c:rAngAx", type !== "CylinderCol")]);

function writeGroup(group: Group, workbook: Workbook): XmlElement {
  const { type, secondary } = group;
  const series = group.series.map((item) => writeSeries(item.series, item.index, type, workbook));
  const axes = axisIds(secondary).map((id) => val("c:axId", id));
  const grouping = type.endsWith("100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : null;
  const first = group.series[0]?.series;
  const gap = val("c:gapWidth", first?.gapWidth ?? 80);
  if (isSolid(type))
    return element("c:bar3DChart", {}, [
      val("c:barDir", isHorizontal(type) ? "bar" : "col"),
      val("c:grouping", type === "CylinderCol" ? "standard" : "clustered"),
      val("c:varyColors", false),
      ...series,
      gap,
      val("c:shape", type === "CylinderCol" ? "cylinder" : "box"),
      ...axes,
      val("c:axId", type === "CylinderCol" ? SERIES_AXIS : 0),
    ]);
  if (/^(Column|Bar)/.test(type))
    return element("c:barChart", {}, [
      val("c:barDir", isHorizontal(type) ? "bar" : "col"),
      val("c:grouping", grouping ?? "clustered"),
      val("c:varyColors", false),
      ...series,
      gap,
      grouping ? val("c:overlap", 100) : null,
      ...axes,
    ]);
  if (type.startsWith("Line"))
    return element("c:lineChart", {}, [
      val("c:grouping", grouping ?? "standard"),
      val("c:varyColors", false),
      ...series,
      val("c:marker", true),
      ...axes,
    ]);
  if (type.startsWith("Area"))
    return element("c:areaChart", {}, [
      val("c:grouping", grouping ?? "standard"),
      val("c:varyColors", false),
      ...series,
      ...axes,
    ]);
  if (type.startsWith("XYScatter"))
    return element("c:scatterChart", {}, [
      val("c:scatterStyle", type.startsWith("XYScatterSmooth") ? "smoothMarker" : "lineMarker"),
      val("c:varyColors", false),
      ...series,
      ...axes,
    ]);
  if (type === "Bubble")
    return element("c:bubbleChart", {}, [
      val("c:varyColors", false),
      ...series,
      val("c:bubbleScale", 100),
      ...axes,
    ]);
  if (type.startsWith("Radar")) {
    const style = type === "RadarFilled" ? "filled" : "marker";
    return element("c:radarChart", {}, [
      val("c:radarStyle", style),
      val("c:varyColors", false),
      ...series,
      ...axes,
    ]);
  }
  const round = [val("c:varyColors", true), ...series, val("c:firstSliceAng", 0)];
  return type === "Pie"
    ? element("c:pieChart", {}, round)
    : element("c:doughnutChart", {}, [...round, val("c:holeSize", first?.doughnutHoleSize ?? 50)]);
}

/** Places are shares of the chart's size (ECMA-376-1, 21.2.2.95). */
function plotLayout({ plotArea, width, height }: Chart): XmlElement {
  const share = (name: string, points: number | undefined, whole: number): XmlElement | null =>
    points === undefined || whole === 0 ? null : val(name, points / whole);
  const places = [
    share("c:x", plotArea?.left, width),
    share("c:y", plotArea?.top, height),
    share("c:w", plotArea?.width, width),
    share("c:h", plotArea?.height, height),
  ];
  if (places.every((item) => item === null)) return element("c:layout");
  return element("c:layout", {}, [
    element("c:manualLayout", {}, [
      places[0] ? val("c:xMode", "edge") : null,
      places[1] ? val("c:yMode", "edge") : null,
      ...places,
    ]),
  ]);
}

function legend({ legend: { position }, legendLook }: Chart): XmlElement {
  const written = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" }[position];
  return element("c:legend", {}, [
    val("c:legendPos", written),
    val("c:overlay", legendLook?.overlay ?? false),
    writeShape(legendLook?.format),
    writeText(legendLook?.format),
  ]);
}

const dataTable = (table: ChartDataTable): XmlElement =>
  element("c:dTable", {}, [
    val("c:showHorzBorder", table.showHorizontalBorder),
    val("c:showVertBorder", table.showVerticalBorder),
    val("c:showOutline", table.showOutlineBorder),
    val("c:showKeys", table.showLegendKey),
    writeShape(table.format),
    writeText(table.format),
  ]);
