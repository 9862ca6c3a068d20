// Owns reading a chart part (ECMA-376-1, 21.2) into the model's chart; kinds that the model does not hold give null.
import type { ChartDataTable, ChartLook } from "../../model/chartLook";
import type { Chart, ChartSeries, ChartType } from "../../model/objects";
import type { Palette } from "../styles/colors";
import { childElement, childElements, flag, numberOf, type XmlElement } from "../xml";
import { readAxes } from "./chartAxisReader";
import { readSeries } from "./chartSeriesReader";
import { drawn, readFormat } from "./chartShapeReader";
import { CHART_TITLE_SIZE } from "./chartTitleWriter";
import { readTitleLook, titleText } from "./chartTitleReader";

/** A chart without its place on the sheet. */
export type ChartContent = Pick<
  Chart,
  "type" | "title" | "showTitle" | "series" | "categoryAxis" | "valueAxis" | "legend"
> &
  ChartLook;

const value = (parent: XmlElement | undefined, local: string): string | undefined =>
  childElement(parent, local)?.attributes.val;

const STACKING: Record<string, string> = {
  clustered: "Clustered",
  stacked: "Stacked",
  percentStacked: "Stacked100",
};

function typeOf(group: XmlElement): ChartType | null {
  const grouping = value(group, "grouping");
  switch (group.local) {
    case "barChart": {
      const direction = value(group, "barDir") === "bar" ? "Bar" : "Column";
      return `${direction}${STACKING[grouping ?? "clustered"] ?? "Clustered"}` as ChartType;
    }
    case "bar3DChart":
      return solidType(group, grouping);
    case "lineChart":
      if (grouping === "percentStacked") return null;
      if (grouping === "stacked") return "LineStacked";
      return hasMarkers(group) ? "LineMarkers" : "Line";
    case "areaChart":
      return grouping === "percentStacked" ? null : grouping === "stacked" ? "AreaStacked" : "Area";
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    case "scatterChart":
      return scatterType(group);
    case "bubbleChart":
      return "Bubble";
    case "radarChart":
      if (value(group, "radarStyle") === "filled") return "RadarFilled";
      return hasMarkers(group) ? "RadarMarkers" : "Radar";
    default:
      return null;
  }
}

function solidType(group: XmlElement, grouping: string | undefined): ChartType | null {
  const horizontal = value(group, "barDir") === "bar";
  const shape = value(group, "shape") ?? "box";
  if (shape === "cylinder") return grouping === "standard" && !horizontal ? "CylinderCol" : null;
  if (shape !== "box" || (grouping ?? "clustered") !== "clustered") return null;
  return horizontal ? "3DBarClustered" : "3DColumnClustered";
}

function scatterType(group: XmlElement): ChartType {
  const series = childElements(group, "ser");
  const bare = (item: XmlElement): boolean =>
    drawn(drawn(childElement(item, "spPr"), "ln"), "noFill") !== undefined;
  if (series.length === 0 || series.every(bare)) return "XYScatter";
  const smooth = series.every((item) => flag(childElement(item, "smooth"), "val", false));
  const kind = smooth ? "XYScatterSmooth" : "XYScatterLines";
  return series.every(isPlain) ? `${kind}NoMarkers` : kind;
}

const isPlain = (series: XmlElement): boolean => value(childElement(series, "marker"), "symbol") === "none";
const hasMarkers = (group: XmlElement): boolean =>
  flag(childElement(group, "marker"), "val", true) && !childElements(group, "ser").every(isPlain);

const isGroup = (item: XmlElement): boolean => /Chart$/.test(item.local);

export function readChart(root: XmlElement, palette: Palette): ChartContent | null {
  const chart = childElement(root, "chart");
  const plot = childElement(chart, "plotArea");
  if (!chart || !plot) return null;
  const groups = childElements(plot).filter(isGroup);
  const types = groups.map(typeOf);
  const type = types[0];
  if (!type || types.includes(null)) return null;
  const primary = axisIds(groups[0]).join();
  const series: (ChartSeries & { order: number })[] = [];
  for (const [index, group] of groups.entries())
    for (const item of childElements(group, "ser")) {
      const own = types[index] ?? type;
      const read = readSeries(item, own, palette);
      if (!read) return null;
      const secondary = axisIds(group).join() !== primary;
      series.push({ ...read, ...groupFacts(group), ...(own !== type ? { type: own } : {}), secondary });
    }
  series.sort((a, b) => a.order - b.order);
  const title = childElement(chart, "title");
  const showTitle = title !== undefined && !flag(childElement(chart, "autoTitleDeleted"), "val", false);
  return {
    type,
    title: titleText(title),
    showTitle,
    series: series.map(({ order: _, ...rest }) => rest),
    ...readAxes(plot, axisIds(groups[0]), palette),
    legend: readLegend(chart),
    ...readLook(root, chart, plot, palette),
  };
}

const axisIds = (group: XmlElement): string[] =>
  childElements(group, "axId").map((item) => item.attributes.val ?? "");

/** What a group says for its series, where it is not what the writer always says. */
function groupFacts(group: XmlElement): Pick<ChartSeries, "gapWidth" | "doughnutHoleSize"> {
  const gapWidth = numberOf(childElement(group, "gapWidth"), "val");
  const doughnutHoleSize = numberOf(childElement(group, "holeSize"), "val");
  return {
    ...(gapWidth !== undefined && gapWidth !== 80 && { gapWidth }),
    ...(doughnutHoleSize !== undefined && doughnutHoleSize !== 50 && { doughnutHoleSize }),
  };
}

function readLook(root: XmlElement, chart: XmlElement, plot: XmlElement, palette: Palette): ChartLook {
  const look: ChartLook = {};
  const set = <K extends keyof ChartLook>(key: K, read: ChartLook[K] | undefined): void => {
    if (read !== undefined) look[key] = read;
  };
  const legend = childElement(chart, "legend");
  const format = readFormat(legend, palette);
  const overlay = flag(childElement(legend, "overlay"), "val", false);
  set("format", readFormat(root, palette));
  set("roundedCorners", flag(childElement(root, "roundedCorners"), "val", false) || undefined);
  set("titleLook", readTitleLook(childElement(chart, "title"), CHART_TITLE_SIZE, palette));
  if (format || overlay) look.legendLook = { ...(format && { format }), ...(overlay && { overlay }) };
  set("plotArea", readPlotFormat(plot, palette));
  set("dataTable", readDataTable(childElement(plot, "dTable"), palette));
  return look;
}

/** Its place is told in shares of a size that the part does not know: see `plotPlace`. */
function readPlotFormat(plot: XmlElement, palette: Palette): ChartLook["plotArea"] {
  const format = readFormat(plot, palette);
  return format && { format };
}

/** The plot area of a chart of this size, in points; what is not placed by hand is left out. */
export function plotPlace(
  root: XmlElement,
  width: number,
  height: number,
): NonNullable<ChartLook["plotArea"]> {
  const plot = childElement(childElement(root, "chart"), "plotArea");
  const manual = childElement(childElement(plot, "layout"), "manualLayout");
  const points = (local: string, whole: number): number | undefined => {
    const share = numberOf(childElement(manual, local), "val");
    return share === undefined ? undefined : Math.round(share * whole * 1000) / 1000;
  };
  const place = {
    left: points("x", width),
    top: points("y", height),
    width: points("w", width),
    height: points("h", height),
  };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
}

function readDataTable(item: XmlElement | undefined, palette: Palette): ChartDataTable | undefined {
  if (!item) return undefined;
  const shown = (local: string): boolean => flag(childElement(item, local), "val", false);
  const format = readFormat(item, palette);
  return {
    showHorizontalBorder: shown("showHorzBorder"),
    showVerticalBorder: shown("showVertBorder"),
    showOutlineBorder: shown("showOutline"),
    showLegendKey: shown("showKeys"),
    ...(format && { format }),
  };
}

const POSITIONS: Record<string, Chart["legend"]["position"]> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

function readLegend(chart: XmlElement): Chart["legend"] {
  const legend = childElement(chart, "legend");
  return { visible: legend !== undefined, position: POSITIONS[value(legend, "legendPos") ?? "r"] ?? "Right" };
}
