// Owns reading the series of a chart part: their data, colours, markers, labels, points and trendlines.
import { LABEL_POSITIONS, MARKER_STYLES, TRENDLINE_TYPES } from "../../model/chartLook";
import type { ChartLabels, ChartMarker, ChartPoint, ChartTrendline } from "../../model/chartLook";
import type { ChartSeries, ChartType } from "../../model/objects";
import type { Palette } from "../styles/colors";
import { childElement, childElements, descendant, flag, numberOf, textOf, type XmlElement } from "../xml";
import { isDrawnAsLine, POSITIONS, SYMBOLS, TRENDLINES } from "./chartSeriesWriter";
import { drawn, fillColor, notEmpty, readFormat, readLine } from "./chartShapeReader";

const value = (parent: XmlElement | undefined, local: string): string | undefined =>
  childElement(parent, local)?.attributes.val;

export type SeriesContent = Omit<ChartSeries, "secondary"> & { order: number };

/** Null when the data do not come from cells. */
export function readSeries(item: XmlElement, type: ChartType, palette: Palette): SeriesContent | null {
  const reference = (...names: string[]): string => {
    const holder = names.map((name) => childElement(item, name)).find((found) => found);
    const text = textOf(descendant(holder, "f"));
    return text === "" ? "" : `=${text}`;
  };
  const values = reference("val", "yVal");
  if (values === "") return null;
  const name = childElement(item, "tx");
  const nameReference = textOf(descendant(name, "f"));
  const shape = childElement(item, "spPr");
  const markerShape = childElement(childElement(item, "marker"), "spPr");
  const color =
    seriesColor(shape, type, palette) ||
    (type === "XYScatter" ? fillColor(drawn(markerShape, "solidFill"), palette) : "");
  const sizes = reference("bubbleSize");
  const smooth = flag(childElement(item, "smooth"), "val", false);
  const labelled = childElement(item, "dLbls");
  const labels = labelled && readLabels(labelled, palette);
  const line = seriesLine(shape, type, palette);
  const marker = readMarker(childElement(item, "marker"), type, palette);
  const points = readPoints(item, marker, labels, palette);
  const trendlines = childElements(item, "trendline").flatMap((one) => readTrendline(one, palette) ?? []);
  const { showValue, ...otherLabels } = labels ?? {};
  const shown = notEmpty<ChartLabels>(otherLabels);
  return {
    name: nameReference ? `=${nameReference}` : textOf(childElement(name, "v")),
    values,
    categories: reference("cat", "xVal"),
    color,
    showDataLabels: showValue ?? false,
    order: numberOf(childElement(item, "order"), "val") ?? 0,
    ...(line && { line }),
    ...(shown && { labels: shown }),
    ...(marker && { marker }),
    ...(points.size > 0 && { points }),
    ...(trendlines.length > 0 && { trendlines }),
    ...(sizes && { bubbleSizes: sizes }),
    ...(smooth !== type.startsWith("XYScatterSmooth") && { smooth }),
  };
}

/** The line's colour where the series is drawn as a line, else the fill's: an outline is no fill. */
const seriesColor = (shape: XmlElement | undefined, type: ChartType, palette: Palette): string =>
  fillColor(drawn(isDrawnAsLine(type) ? drawn(shape, "ln") : shape, "solidFill"), palette);

/** A series line beyond what the writer always says: a scatter chart's has none, and its colour is the series' own. */
function seriesLine(
  shape: XmlElement | undefined,
  type: ChartType,
  palette: Palette,
): ChartSeries["line"] | undefined {
  if (type === "XYScatter") return undefined;
  const line = readLine(shape, palette);
  if (!line) return undefined;
  const stroke = isDrawnAsLine(type);
  const { color, weight, ...rest } = line;
  return notEmpty({
    ...rest,
    ...(!stroke && color !== undefined && { color }),
    ...(weight !== undefined && !(stroke && weight === LINE_WEIGHT) && { weight }),
  });
}
const LINE_WEIGHT = 2.25;

/** Nothing where the marker is what the kind of chart has anyway. */
function readMarker(
  item: XmlElement | undefined,
  type: ChartType,
  palette: Palette,
): ChartMarker | undefined {
  if (!item) return undefined;
  const symbol = value(item, "symbol");
  if (symbol === "none" && /^(Line|LineStacked|Radar)$|NoMarkers$/.test(type)) return undefined;
  const style = MARKER_STYLES.find((name) => name !== "Automatic" && SYMBOLS[name] === symbol);
  const size = numberOf(childElement(item, "size"), "val");
  const shape = childElement(item, "spPr");
  const background = fillColor(drawn(shape, "solidFill"), palette);
  const foreground = fillColor(drawn(drawn(shape, "ln"), "solidFill"), palette);
  const plain = style === "Circle" && size === 5 && !foreground;
  if (type === "XYScatter" && plain) return undefined;
  return notEmpty<ChartMarker>({
    ...(style && { style }),
    ...(size !== undefined && { size }),
    ...(background && type !== "XYScatter" && { background }),
    ...(foreground && { foreground }),
  });
}

/** Whether values are shown, and whatever else the labels say. */
function readLabels(item: XmlElement, palette: Palette): ChartLabels {
  const shown = (local: string): boolean => flag(childElement(item, local), "val", false);
  const position = LABEL_POSITIONS.find((name) => POSITIONS[name] === value(item, "dLblPos"));
  const format = readFormat(item, palette);
  const separator = childElement(item, "separator");
  const numbers = childElement(item, "numFmt");
  const numberFormat = flag(numbers, "sourceLinked", false) ? undefined : numbers?.attributes.formatCode;
  return {
    ...(position && { position }),
    ...(separator && { separator: textOf(separator) }),
    ...(numberFormat !== undefined && { numberFormat }),
    showValue: shown("showVal"),
    ...(shown("showSerName") && { showSeriesName: true }),
    ...(shown("showCatName") && { showCategoryName: true }),
    ...(shown("showPercent") && { showPercentage: true }),
    ...(shown("showBubbleSize") && { showBubbleSize: true }),
    ...(shown("showLegendKey") && { showLegendKey: true }),
    ...(format && { format }),
  };
}

function readPoints(
  item: XmlElement,
  ofSeries: ChartMarker | undefined,
  labels: ChartLabels | undefined,
  palette: Palette,
): Map<number, ChartPoint> {
  const points = new Map<number, ChartPoint>();
  for (const one of childElements(item, "dPt")) {
    const index = numberOf(childElement(one, "idx"), "val");
    const format = readFormat(one, palette);
    const own = readMarker(childElement(one, "marker"), "LineMarkers", palette);
    const marker = own && notEmpty(different(own, ofSeries));
    if (index !== undefined && (format || marker))
      points.set(index, { ...(format && { format }), ...(marker && { marker }) });
  }
  for (const one of childElements(childElement(item, "dLbls") ?? item, "dLbl")) {
    const index = numberOf(childElement(one, "idx"), "val");
    if (index === undefined) continue;
    const deleted = flag(childElement(one, "delete"), "val", false);
    const own = deleted ? { showValue: false } : readLabels(one, palette);
    points.set(index, { ...points.get(index), labels: different(own, labels) });
  }
  return points;
}

/** What a point says otherwise than its series. */
const different = <T extends object>(own: T, ofSeries: T | undefined): T =>
  Object.fromEntries(
    Object.entries(own).filter(
      ([key, part]) => JSON.stringify(ofSeries?.[key as keyof T]) !== JSON.stringify(part),
    ),
  ) as T;

function readTrendline(item: XmlElement, palette: Palette): ChartTrendline | null {
  const written = value(item, "trendlineType");
  const type = TRENDLINE_TYPES.find((name) => TRENDLINES[name] === written);
  if (!type) return null;
  const number = (local: string): number | undefined => numberOf(childElement(item, local), "val");
  return {
    type,
    name: textOf(childElement(item, "name")),
    order: number("order") ?? 2,
    period: number("period") ?? 2,
    forward: number("forward") ?? 0,
    backward: number("backward") ?? 0,
    intercept: number("intercept") ?? null,
    showEquation: flag(childElement(item, "dispEq"), "val", false),
    showRSquared: flag(childElement(item, "dispRSqr"), "val", false),
    line: readLine(childElement(item, "spPr"), palette) ?? {},
  };
}
