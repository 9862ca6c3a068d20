// Owns writing a chart part; elements stand in the order of ECMA-376-1, 21.2.2.
import type { Chart, ChartAxis, ChartSeries, ChartType } from "../../model/objects";
import type { Workbook } from "../../model/workbook";
import { DRAWING_CHART, DRAWING_MAIN, RELATIONSHIPS } from "../package/namespaces";
import { element, type XmlElement } from "../xml";
import { reference } from "./chartData";

const val = (name: string, value: string | number | boolean): XmlElement => element(name, { val: value });

/** One chart element for the series of one type on one pair of axes. */
interface Group {
  readonly type: ChartType;
  readonly secondary: boolean;
  readonly series: { series: ChartSeries; index: number }[];
}

export function writeChart(chart: Chart, workbook: Workbook): XmlElement {
  const groups = groupSeries(chart);
  const plot = element("c:plotArea", {}, [
    element("c:layout"),
    ...groups.map((group) => writeGroup(group, workbook)),
    ...writeAxes(chart, groups),
  ]);
  const content = element("c:chart", {}, [
    chart.showTitle ? title(chart.title, CHART_TITLE_SIZE) : null,
    val("c:autoTitleDeleted", !chart.showTitle),
    plot,
    chart.legend.visible ? legend(chart.legend.position) : null,
    val("c:plotVisOnly", true),
    val("c:dispBlanksAs", "gap"),
  ]);
  return element(
    "c:chartSpace",
    { "xmlns:c": DRAWING_CHART, "xmlns:a": DRAWING_MAIN, "xmlns:r": RELATIONSHIPS },
    [val("c:roundedCorners", false), content],
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
  return groups.length > 0 ? groups : [{ type: chart.type, secondary: false, series: [] }];
}

const isRound = (type: ChartType): boolean => type === "Pie" || type === "Doughnut";
const isHorizontal = (type: ChartType): boolean => type.startsWith("Bar");
const axisIds = (secondary: boolean): [category: number, value: number] =>
  secondary ? [503, 504] : [501, 502];

function writeGroup(group: Group, workbook: Workbook): XmlElement {
  const { type, secondary } = group;
  const series = group.series.map((item) => writeSeries(item.series, item.index, type, workbook));
  const axes = axisIds(secondary).map((id) => val("c:axId", id));
  const grouping = type.endsWith("100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : null;
  if (/^(Column|Bar)/.test(type))
    return element("c:barChart", {}, [
      val("c:barDir", isHorizontal(type) ? "bar" : "col"),
      val("c:grouping", grouping ?? "clustered"),
      val("c:varyColors", false),
      ...series,
      val("c:gapWidth", 80),
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
  if (type === "XYScatter")
    return element("c:scatterChart", {}, [
      val("c:scatterStyle", "lineMarker"),
      val("c:varyColors", false),
      ...series,
      ...axes,
    ]);
  const round = [val("c:varyColors", true), ...series, val("c:firstSliceAng", 0)];
  return type === "Pie"
    ? element("c:pieChart", {}, round)
    : element("c:doughnutChart", {}, [...round, val("c:holeSize", 50)]);
}

function writeSeries(series: ChartSeries, index: number, type: ChartType, workbook: Workbook): XmlElement {
  const line = type.startsWith("Line");
  const scatter = type === "XYScatter";
  const plainLine = type === "Line" || type === "LineStacked";
  return element("c:ser", {}, [
    val("c:idx", index),
    val("c:order", index),
    seriesName(series.name, workbook),
    shape(series.color, line, scatter),
    /^(Column|Bar)/.test(type) ? val("c:invertIfNegative", false) : null,
    plainLine ? element("c:marker", {}, [val("c:symbol", "none")]) : null,
    scatter ? points(series.color) : null,
    series.showDataLabels ? dataLabels() : null,
    series.categories === ""
      ? null
      : element(scatter ? "c:xVal" : "c:cat", {}, [
          reference(series.categories, scatter ? "num" : "either", workbook),
        ]),
    element(scatter ? "c:yVal" : "c:val", {}, [reference(series.values, "num", workbook)]),
    line || scatter ? val("c:smooth", false) : null,
  ]);
}

function seriesName(name: string, workbook: Workbook): XmlElement | null {
  if (name === "") return null;
  return element("c:tx", {}, [
    name.startsWith("=") ? reference(name, "str", workbook) : element("c:v", {}, [name]),
  ]);
}

const solid = (color: string): XmlElement =>
  element("a:solidFill", {}, [val("a:srgbClr", color.replace("#", "").toUpperCase())]);

/** Lines are coloured by their line, points of a scatter chart by their marker, everything else is filled. */
function shape(color: string, line: boolean, scatter: boolean): XmlElement | null {
  if (scatter) return element("c:spPr", {}, [element("a:ln", { w: 19050 }, [element("a:noFill")])]);
  if (color === "") return null;
  return element("c:spPr", {}, [
    line ? element("a:ln", { w: 28575, cap: "rnd" }, [solid(color)]) : solid(color),
  ]);
}

const points = (color: string): XmlElement =>
  element("c:marker", {}, [
    val("c:symbol", "circle"),
    val("c:size", 5),
    color === "" ? null : element("c:spPr", {}, [solid(color)]),
  ]);

const dataLabels = (): XmlElement =>
  element("c:dLbls", {}, [
    val("c:showLegendKey", false),
    val("c:showVal", true),
    val("c:showCatName", false),
    val("c:showSerName", false),
    val("c:showPercent", false),
    val("c:showBubbleSize", false),
  ]);

/** Hundredths of a point, as Excel gives a new chart's titles; unsaid, they are bold, and the chart's is 18 points. */
const CHART_TITLE_SIZE = 1400;
const AXIS_TITLE_SIZE = 1000;

function title(text: string, size: number): XmlElement {
  const font = { sz: size, b: 0 };
  const paragraphs = text
    .split("\n")
    .map((line) =>
      element("a:p", {}, [
        element("a:pPr", {}, [element("a:defRPr", font)]),
        element("a:r", {}, [element("a:rPr", font), element("a:t", {}, [line])]),
      ]),
    );
  const rich = element("c:rich", {}, [element("a:bodyPr"), element("a:lstStyle"), ...paragraphs]);
  return element("c:title", {}, [element("c:tx", {}, [rich]), val("c:overlay", false)]);
}

function legend(position: Chart["legend"]["position"]): XmlElement {
  const written = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" }[position];
  return element("c:legend", {}, [val("c:legendPos", written), val("c:overlay", false)]);
}

function writeAxes(chart: Chart, groups: readonly Group[]): XmlElement[] {
  const axes: XmlElement[] = [];
  for (const secondary of [false, true]) {
    const group = groups.find((item) => item.secondary === secondary && !isRound(item.type));
    if (!group) continue;
    const [category, value] = axisIds(secondary);
    const horizontal = isHorizontal(group.type);
    const categoryName = group.type === "XYScatter" ? "c:valAx" : "c:catAx";
    const hidden = { ...chart.categoryAxis, visible: false, title: "", majorGridlines: false };
    const categoryPlace = {
      id: category,
      cross: value,
      position: horizontal ? "l" : "b",
      crosses: "autoZero",
    };
    axes.push(writeAxis(categoryName, secondary ? hidden : chart.categoryAxis, categoryPlace));
    const other = { ...chart.valueAxis, title: "", majorGridlines: false, minimum: null, maximum: null };
    const position = secondary ? (horizontal ? "t" : "r") : horizontal ? "b" : "l";
    const valuePlace = { id: value, cross: category, position, crosses: secondary ? "max" : "autoZero" };
    axes.push(writeAxis("c:valAx", secondary ? other : chart.valueAxis, valuePlace));
  }
  return axes;
}

interface AxisPlace {
  readonly id: number;
  readonly cross: number;
  readonly position: string;
  readonly crosses: string;
}

function writeAxis(name: "c:catAx" | "c:valAx", axis: ChartAxis, place: AxisPlace): XmlElement {
  const scaling = element("c:scaling", {}, [
    val("c:orientation", axis.reversed ? "maxMin" : "minMax"),
    axis.maximum === null ? null : val("c:max", axis.maximum),
    axis.minimum === null ? null : val("c:min", axis.minimum),
  ]);
  return element(name, {}, [
    val("c:axId", place.id),
    scaling,
    val("c:delete", !axis.visible),
    val("c:axPos", place.position),
    axis.majorGridlines ? element("c:majorGridlines") : null,
    axis.title === "" ? null : title(axis.title, AXIS_TITLE_SIZE),
    element("c:numFmt", { formatCode: axis.numberFormat, sourceLinked: axis.numberFormat === "General" }),
    val("c:majorTickMark", "out"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", "nextTo"),
    val("c:crossAx", place.cross),
    val("c:crosses", place.crosses),
    name === "c:valAx" ? val("c:crossBetween", "between") : val("c:auto", true),
    name === "c:catAx" ? val("c:lblAlgn", "ctr") : null,
    name === "c:catAx" ? val("c:lblOffset", 100) : null,
  ]);
}
