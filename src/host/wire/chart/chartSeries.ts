// Owns Excel.ChartSeriesCollection, ChartSeries and how a series looks.
import { formatAbsolute } from "../../model/address";
import { emptySeries } from "../../model/chartData";
import type { ChartMarker } from "../../model/chartLook";
import type { Chart, ChartSeries } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { asBoolean, asInteger, asOneOf, asText, type Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { colorText } from "../color";
import { requireUnprotected } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, method, object, readWrite, type Member, type Members } from "../members";
import { RangeObject } from "../objects";
import type { Session } from "../session";
import { WireCollection } from "../wireObject";
import { chartType } from "./chartCollection";
import { ChartDataLabelsObject } from "./chartDataLabels";
import { sourceValues, titleText } from "./chartFormula";
import { lineStyle, lineWeight } from "./chartFormats";
import { markerMembers, type MarkerOwner } from "./chartMarkers";
import { ChartPartObject } from "./chartObject";
import { ChartPointsCollectionObject } from "./chartPoints";
import { ChartTrendlineCollectionObject } from "./chartTrendlines";

/** A series, or a part of it. */
export class ChartSeriesObject extends ChartPartObject implements MarkerOwner {
  constructor(
    session: Session,
    sheet: Sheet,
    chart: Chart,
    readonly item: ChartSeries,
  ) {
    super(session, sheet, chart);
  }
  override assertExists(): void {
    super.assertExists();
    if (!this.chart.series.includes(this.item)) throw itemNotFound();
  }
  get marker(): ChartMarker {
    return this.item.marker ?? {};
  }
  setMarker(change: ChartMarker): void {
    this.change(() => (this.item.marker = { ...this.item.marker, ...change }));
  }
}
export class ChartSeriesFormatObject extends ChartSeriesObject {}
export class ChartFillObject extends ChartSeriesObject {}
export class ChartLineFormatObject extends ChartSeriesObject {}
export class ChartSeriesLabelsObject extends ChartDataLabelsObject {
  constructor(readonly owner: ChartSeriesObject) {
    super(owner.session, owner.sheet, owner.chart);
  }
  override get series(): ChartSeries[] {
    return [this.owner.item];
  }
}

export class ChartSeriesCollectionObject extends WireCollection<ChartSeriesObject> {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly chart: Chart,
  ) {
    super(session);
  }
  items(): ChartSeriesObject[] {
    return this.chart.series.map((item) => new ChartSeriesObject(this.session, this.sheet, this.chart, item));
  }
  find(key: unknown): ChartSeriesObject | null {
    return (typeof key === "number" ? this.items()[key] : null) ?? null;
  }
}

export const chartSeriesCollectionMembers: Members<ChartSeriesCollectionObject> = {
  ...collectionMembers<ChartSeriesCollectionObject>({ count: "1.1", getCount: "1.4", getItemAt: "1.1" }),
  /** At the given place, else at the end (Excel.ChartSeriesCollection.add). */
  Add: factory("1.7", ({ session, sheet, chart }, args) => {
    requireUnprotected(session, sheet);
    const item = emptySeries(args.optionalText(0));
    chart.series.splice(args.optionalInteger(1, chart.series.length), 0, item);
    session.sheetChanged(sheet);
    return new ChartSeriesObject(session, sheet, chart, item);
  }),
};

function source(args: Arguments): string {
  const range = args.object(0);
  if (!(range instanceof RangeObject)) throw invalidArgument("The source data is not a range.");
  return `=${formatAbsolute(range.sheet.name, range.rect)}`;
}

/** What a series reads along one dimension (Excel.ChartSeriesDimension). */
function dimension(item: ChartSeries, args: Arguments): string {
  const which = asOneOf(args.value(0), DIMENSIONS, "dimension");
  if (which === "BubbleSizes") return item.bubbleSizes ?? "";
  return which === "Categories" || which === "XValues" ? item.categories : item.values;
}
const DIMENSIONS = ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const;

/** Percent of a new chart, as the writer says them. */
const NEW_HOLE = 50;
const NEW_GAP = 80;
const percent = (
  key: "doughnutHoleSize" | "gapWidth",
  least: number,
  most: number,
  automatic: number,
): Member<ChartSeriesObject> =>
  readWrite(
    "1.7",
    ({ item }) => item[key] ?? automatic,
    (series, value) => {
      const size = asInteger(value);
      if (size < least || size > most) throw invalidArgument(`${least} to ${most} percent.`);
      series.change(() => (series.item[key] = size));
    },
  );

/** Accents of the Office theme, which series without a colour of their own take in turn. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
export const seriesColor = ({ chart, item }: ChartSeriesObject): string =>
  item.color || ACCENTS[chart.series.indexOf(item) % ACCENTS.length];

export const chartSeriesMembers: Members<ChartSeriesObject> = {
  Name: readWrite(
    "1.1",
    ({ session, sheet, item }) => titleText(session, sheet, item.name),
    (series, value) => series.change(() => (series.item.name = asText(value, "name"))),
  ),
  ChartType: readWrite(
    "1.7",
    ({ chart, item }) => item.type ?? chart.type,
    (series, value) => {
      const type = chartType(value);
      series.change(() => (series.item.type = type));
    },
  ),
  AxisGroup: readWrite(
    "1.8",
    ({ item }) => (item.secondary ? "Secondary" : "Primary"),
    (series, value) => {
      const secondary = asOneOf(value, ["Primary", "Secondary"]) === "Secondary";
      series.change(() => (series.item.secondary = secondary));
    },
  ),
  HasDataLabels: readWrite(
    "1.7",
    ({ item }) => item.showDataLabels,
    (series, value) => series.change(() => (series.item.showDataLabels = asBoolean(value))),
  ),
  /** From 0 (office-js-snippets chart-series-plotorder puts a series first by 0). */
  PlotOrder: readWrite(
    "1.7",
    ({ chart, item }) => chart.series.indexOf(item),
    (series, value) => {
      const { chart, item } = series;
      const place = asInteger(value);
      if (place < 0 || place >= chart.series.length) throw invalidArgument("There is no such place.");
      series.change(() => {
        chart.series = chart.series.filter((other) => other !== item);
        chart.series.splice(place, 0, item);
      });
    },
  ),
  ...markerMembers<ChartSeriesObject>(),
  Smooth: readWrite(
    "1.7",
    ({ chart, item }) => item.smooth ?? (item.type ?? chart.type).startsWith("XYScatterSmooth"),
    (series, value) => {
      const smooth = asBoolean(value);
      series.change(() => (series.item.smooth = smooth));
    },
  ),
  DoughnutHoleSize: percent("doughnutHoleSize", 10, 90, NEW_HOLE),
  GapWidth: percent("gapWidth", 0, 500, NEW_GAP),
  Points: object("1.1", (series) => new ChartPointsCollectionObject(series)),
  Trendlines: object("1.7", (series) => new ChartTrendlineCollectionObject(series)),
  Format: object(
    "1.1",
    ({ session, sheet, chart, item }) => new ChartSeriesFormatObject(session, sheet, chart, item),
  ),
  DataLabels: object("1.8", (series) => new ChartSeriesLabelsObject(series)),
  SetValues: method("1.7", (series, args) => series.change(() => (series.item.values = source(args)))),
  SetXAxisValues: method("1.7", (series, args) =>
    series.change(() => (series.item.categories = source(args))),
  ),
  SetBubbleSizes: method("1.7", (series, args) =>
    series.change(() => (series.item.bubbleSizes = source(args))),
  ),
  GetDimensionValues: method("1.12", ({ session, sheet, item }, args) =>
    sourceValues(session, sheet, dimension(item, args)).map(String),
  ),
  GetDimensionDataSourceString: method("1.15", ({ item }, args) => dimension(item, args).replace(/^=/, "")),
  /** Other workbooks are no source here, and neither are lists of values. */
  GetDimensionDataSourceType: method("1.15", ({ item }, args) =>
    dimension(item, args) === "" ? "Unknown" : "LocalRange",
  ),
  Delete: method("1.7", (series) =>
    series.change(() => series.chart.series.splice(series.chart.series.indexOf(series.item), 1)),
  ),
};

export const chartSeriesFormatMembers: Members<ChartSeriesFormatObject> = {
  Fill: object("1.1", ({ session, sheet, chart, item }) => new ChartFillObject(session, sheet, chart, item)),
  Line: object(
    "1.1",
    ({ session, sheet, chart, item }) => new ChartLineFormatObject(session, sheet, chart, item),
  ),
};

export const chartFillMembers: Members<ChartFillObject> = {
  SetSolidColor: method("1.1", (fill, args) => {
    const color = colorText(args.value(0));
    fill.change(() => (fill.item.color = color));
  }),
  Clear: method("1.1", (fill) => fill.change(() => (fill.item.color = ""))),
};

/** A series has one colour in the model: that of its fill or line. */
export const chartLineFormatMembers: Members<ChartLineFormatObject> = {
  Color: readWrite(
    "1.1",
    ({ item }) => item.color,
    (line, value) => {
      const color = colorText(value);
      line.change(() => (line.item.color = color));
    },
  ),
  LineStyle: readWrite(
    "1.7",
    ({ item }) => item.line?.style ?? "Automatic",
    (line, value) => {
      const style = lineStyle(value);
      line.change(() => (line.item.line = { ...line.item.line, style }));
    },
  ),
  /** A line of a new chart is 2.25 points wide (chartWriter). */
  Weight: readWrite(
    "1.7",
    ({ item }) => item.line?.weight ?? 2.25,
    (line, value) => {
      const weight = lineWeight(value);
      line.change(() => (line.item.line = { ...line.item.line, weight }));
    },
  ),
  Clear: method("1.1", (line) =>
    line.change(() => {
      line.item.color = "";
      delete line.item.line;
    }),
  ),
};
