// Owns reading a chart part (ECMA-376-1, 21.2) into the model's chart; kinds that the model does not hold give null.
import type { Chart, ChartAxis, ChartSeries, ChartType } from "../../model/objects";
import type { Palette } from "../styles/colors";
import {
  childElement,
  childElements,
  descendant,
  descendants,
  flag,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml";

/** A chart without its place on the sheet. */
export type ChartContent = Pick<
  Chart,
  "type" | "title" | "showTitle" | "series" | "categoryAxis" | "valueAxis" | "legend"
>;

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
      return "XYScatter";
    default:
      return null;
  }
}

function hasMarkers(group: XmlElement): boolean {
  const plain = (series: XmlElement): boolean => value(childElement(series, "marker"), "symbol") === "none";
  return flag(childElement(group, "marker"), "val", true) && !childElements(group, "ser").every(plain);
}

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
      const read = readSeries(item, palette);
      if (!read) return null;
      const own = types[index];
      const secondary = axisIds(group).join() !== primary;
      series.push({ ...read, ...(own && own !== type ? { type: own } : {}), secondary });
    }
  series.sort((a, b) => a.order - b.order);
  const title = childElement(chart, "title");
  const showTitle = title !== undefined && !flag(childElement(chart, "autoTitleDeleted"), "val", false);
  return {
    type,
    title: titleText(title),
    showTitle,
    series: series.map(({ order: _, ...rest }) => rest),
    ...readAxes(plot, axisIds(groups[0])),
    legend: readLegend(chart),
  };
}

const axisIds = (group: XmlElement): string[] =>
  childElements(group, "axId").map((item) => item.attributes.val ?? "");

const titleText = (title: XmlElement | undefined): string => {
  const rich = descendant(title, "rich");
  const paragraphs = rich
    ? [...descendants(rich, "p")].map((p) => [...descendants(p, "t")].map(textOf).join(""))
    : [];
  return rich ? paragraphs.join("\n") : textOf(descendant(title, "v"));
};

/** Null when the data do not come from cells. */
function readSeries(
  item: XmlElement,
  palette: Palette,
): (Omit<ChartSeries, "secondary"> & { order: number }) | null {
  const reference = (...names: string[]): string => {
    const holder = names.map((name) => childElement(item, name)).find((found) => found);
    const text = textOf(descendant(holder, "f"));
    return text === "" ? "" : `=${text}`;
  };
  const values = reference("val", "yVal");
  if (values === "") return null;
  const name = childElement(item, "tx");
  const nameReference = textOf(descendant(name, "f"));
  const labels = childElement(item, "dLbls");
  return {
    name: nameReference ? `=${nameReference}` : textOf(childElement(name, "v")),
    values,
    categories: reference("cat", "xVal"),
    color:
      seriesColor(childElement(item, "spPr"), palette) ||
      seriesColor(childElement(childElement(item, "marker"), "spPr"), palette),
    showDataLabels: flag(childElement(labels, "showVal"), "val", false),
    order: numberOf(childElement(item, "order"), "val") ?? 0,
  };
}

function seriesColor(shape: XmlElement | undefined, palette: Palette): string {
  if (!shape) return "";
  const own = childElements(shape).find((item) => item.local === "solidFill");
  const line = childElements(shape).find((item) => item.local === "ln");
  const fill = own ?? (line && descendant(line, "solidFill"));
  const color = fill && childElements(fill)[0];
  if (!color) return "";
  if (color.local === "srgbClr") return `#${(color.attributes.val ?? "000000").toUpperCase()}`;
  // Shades of theme colours are left to the file's own part.
  return color.local === "schemeClr" && childElements(color).length === 0
    ? palette.named(color.attributes.val ?? "")
    : "";
}

function readAxes(
  plot: XmlElement,
  ids: readonly string[],
): Pick<ChartContent, "categoryAxis" | "valueAxis"> {
  const axes = childElements(plot).filter(
    (item) => /Ax$/.test(item.local) && ids.includes(value(item, "axId") ?? ""),
  );
  // In a scatter chart both are value axes; the horizontal one comes first in the group's ids.
  const category =
    axes.find((item) => item.local !== "valAx") ?? axes.find((item) => value(item, "axId") === ids[0]);
  return { categoryAxis: readAxis(category), valueAxis: readAxis(axes.find((item) => item !== category)) };
}

function readAxis(axis: XmlElement | undefined): ChartAxis {
  const scaling = childElement(axis, "scaling");
  return {
    title: titleText(childElement(axis, "title")),
    visible: !flag(childElement(axis, "delete"), "val", false),
    numberFormat: childElement(axis, "numFmt")?.attributes.formatCode ?? "General",
    minimum: numberOf(childElement(scaling, "min"), "val") ?? null,
    maximum: numberOf(childElement(scaling, "max"), "val") ?? null,
    majorGridlines: childElement(axis, "majorGridlines") !== undefined,
    reversed: value(scaling, "orientation") === "maxMin",
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
