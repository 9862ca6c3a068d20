// Owns writing the series of a chart part; elements stand in the order of ECMA-376-1, 21.2.2.
import type {
  ChartLabels,
  ChartMarker,
  ChartPoint,
  ChartTrendline,
  LABEL_POSITIONS,
} from "../../model/chartLook";
import type { ChartSeries, ChartType } from "../../model/objects";
import type { Workbook } from "../../model/workbook";
import { element, type XmlElement } from "../xml";
import { reference } from "./chartData";
import { isPlane } from "./chartAxisWriter";
import { solid, val, writeLine, writeShape, writeText } from "./chartShapes";

/** A line of a new chart, in points. */
const LINE_WEIGHT = 2.25;
const MARKER_SIZE = 5;

export const POSITIONS: Readonly<Record<(typeof LABEL_POSITIONS)[number], string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};
export const TRENDLINES: Readonly<Record<ChartTrendline["type"], string>> = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
};
/** Symbols of ECMA-376-1, 21.2.3.27. */
export const SYMBOLS: Readonly<Record<Exclude<NonNullable<ChartMarker["style"]>, "Automatic">, string>> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

const isColumn = (type: ChartType): boolean => /^(3D)?(Column|Bar)|^Cylinder/.test(type);
const isLine = (type: ChartType): boolean => type.startsWith("Line");
const isRadarLine = (type: ChartType): boolean => type === "Radar" || type === "RadarMarkers";
/** Its colour is that of a line; of the others it is the fill's. Points of a plain scatter chart have neither. */
export const isDrawnAsLine = (type: ChartType): boolean =>
  isLine(type) || isRadarLine(type) || type.startsWith("XYScatter");
const hasMarker = (type: ChartType): boolean =>
  isLine(type) || isRadarLine(type) || type.startsWith("XYScatter");

export function writeSeries(
  series: ChartSeries,
  index: number,
  type: ChartType,
  workbook: Workbook,
): XmlElement {
  const plane = isPlane(type);
  const data = (name: string, formula: string, kind: "num" | "either"): XmlElement | null =>
    formula === "" ? null : element(name, {}, [reference(formula, kind, workbook)]);
  const smooth = series.smooth ?? type.startsWith("XYScatterSmooth");
  return element("c:ser", {}, [
    val("c:idx", index),
    val("c:order", index),
    seriesName(series.name, workbook),
    shape(series, type),
    isColumn(type) || type === "Bubble" ? val("c:invertIfNegative", false) : null,
    hasMarker(type) ? marker(series.marker, series.color, type) : null,
    ...points(series, type),
    labels(series),
    ...(isRadarLine(type) || type === "RadarFilled" ? [] : (series.trendlines ?? []).map(writeTrendline)),
    data(plane ? "c:xVal" : "c:cat", series.categories, plane ? "num" : "either"),
    element(plane ? "c:yVal" : "c:val", {}, [reference(series.values, "num", workbook)]),
    type === "Bubble" ? data("c:bubbleSize", series.bubbleSizes ?? "", "num") : null,
    type === "Bubble" ? val("c:bubble3D", false) : null,
    isLine(type) || type.startsWith("XYScatter") ? val("c:smooth", smooth) : null,
  ]);
}

function seriesName(name: string, workbook: Workbook): XmlElement | null {
  if (name === "") return null;
  return element("c:tx", {}, [
    name.startsWith("=") ? reference(name, "str", workbook) : element("c:v", {}, [name]),
  ]);
}

/** Lines are coloured by their line, points of a scatter chart by their marker, everything else is filled. */
function shape({ color, line }: ChartSeries, type: ChartType): XmlElement | null {
  if (type === "XYScatter")
    return element("c:spPr", {}, [element("a:ln", { w: 19050 }, [element("a:noFill")])]);
  if (isDrawnAsLine(type)) {
    if (color === "" && !line) return null;
    const drawn = writeLine({ weight: LINE_WEIGHT, ...line, ...(color !== "" && { color }) });
    return element("c:spPr", {}, [drawn && { ...drawn, attributes: { ...drawn.attributes, cap: "rnd" } }]);
  }
  return writeShape({ fill: color || undefined, line });
}

/** What the kind of chart shows where the series says nothing: no marker, one in the series' colour, or Excel's own. */
function marker(own: ChartMarker | undefined, color: string, type: ChartType): XmlElement | null {
  const plain = /^(Line|LineStacked|Radar)$|NoMarkers$/.test(type);
  if (!own) {
    if (plain) return element("c:marker", {}, [val("c:symbol", "none")]);
    return type === "XYScatter" ? writeMarker({ style: "Circle", size: MARKER_SIZE }, color) : null;
  }
  return writeMarker(own, type === "XYScatter" ? color : "");
}

function writeMarker(own: ChartMarker, color: string): XmlElement {
  const { style, size } = own;
  const fill = own.background || color;
  const line = own.foreground ? element("a:ln", {}, [solid(own.foreground)]) : null;
  return element("c:marker", {}, [
    style === undefined || style === "Automatic" ? null : val("c:symbol", SYMBOLS[style]),
    size === undefined ? null : val("c:size", size),
    fill || line ? element("c:spPr", {}, [fill ? solid(fill) : null, line]) : null,
  ]);
}

const sorted = (points: ReadonlyMap<number, ChartPoint> | undefined): [number, ChartPoint][] =>
  [...(points ?? [])].sort(([a], [b]) => a - b);

function points(series: ChartSeries, type: ChartType): XmlElement[] {
  return sorted(series.points).flatMap(([index, point]) => {
    const look = writeShape(point.format);
    const own =
      point.marker && hasMarker(type) ? writeMarker({ ...series.marker, ...point.marker }, "") : null;
    if (!look && !own) return [];
    return [
      element("c:dPt", {}, [
        val("c:idx", index),
        isColumn(type) || type === "Bubble" ? val("c:invertIfNegative", false) : null,
        own,
        type === "Bubble" ? val("c:bubble3D", false) : null,
        look,
      ]),
    ];
  });
}

function labels(series: ChartSeries): XmlElement | null {
  const single = sorted(series.points).flatMap(([index, point]) => {
    if (!point.labels) return [];
    const all = { showValue: series.showDataLabels, ...series.labels, ...point.labels };
    return [element("c:dLbl", {}, [val("c:idx", index), ...labelParts(all)])];
  });
  if (!series.showDataLabels && !series.labels && single.length === 0) return null;
  return element("c:dLbls", {}, [
    ...single,
    ...labelParts({ ...series.labels, showValue: series.showDataLabels }),
  ]);
}

const labelParts = (own: ChartLabels): (XmlElement | null)[] => [
  own.numberFormat === undefined
    ? null
    : element("c:numFmt", { formatCode: own.numberFormat, sourceLinked: 0 }),
  writeShape(own.format),
  writeText(own.format),
  own.position === undefined ? null : val("c:dLblPos", POSITIONS[own.position]),
  val("c:showLegendKey", own.showLegendKey ?? false),
  val("c:showVal", own.showValue ?? false),
  val("c:showCatName", own.showCategoryName ?? false),
  val("c:showSerName", own.showSeriesName ?? false),
  val("c:showPercent", own.showPercentage ?? false),
  val("c:showBubbleSize", own.showBubbleSize ?? false),
  own.separator === undefined ? null : element("c:separator", {}, [own.separator]),
];

function writeTrendline(item: ChartTrendline): XmlElement {
  return element("c:trendline", {}, [
    item.name === "" ? null : element("c:name", {}, [item.name]),
    writeShape({ line: item.line }),
    val("c:trendlineType", TRENDLINES[item.type]),
    item.type === "Polynomial" ? val("c:order", item.order) : null,
    item.type === "MovingAverage" ? val("c:period", item.period) : null,
    item.forward === 0 ? null : val("c:forward", item.forward),
    item.backward === 0 ? null : val("c:backward", item.backward),
    item.intercept === null ? null : val("c:intercept", item.intercept),
    val("c:dispRSqr", item.showRSquared),
    val("c:dispEq", item.showEquation),
  ]);
}
