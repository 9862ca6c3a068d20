// Owns Excel.ChartTrendlineCollection and ChartTrendline.
import { TRENDLINE_TYPES, type ChartTrendline } from "../../model/chartLook";
import { asBoolean, asInteger, asNumber, asOneOf, asText } from "../arguments";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, method, object, readWrite, type Member, type Members } from "../members";
import type { JsonObject } from "../protocol";
import { WireCollection } from "../wireObject";
import { ChartTrendlineFormatObject } from "./chartFormats";
import { titleText } from "./chartFormula";
import { ChartPartObject } from "./chartObject";
import { seriesColor, type ChartSeriesObject } from "./chartSeries";

export class ChartTrendlineCollectionObject extends WireCollection<ChartTrendlineObject> {
  constructor(readonly series: ChartSeriesObject) {
    super(series.session);
  }
  override assertExists(): void {
    this.series.assertExists();
  }
  items(): ChartTrendlineObject[] {
    return (this.series.item.trendlines ?? []).map((item) => new ChartTrendlineObject(this.series, item));
  }
  find(key: unknown): ChartTrendlineObject | null {
    return (typeof key === "number" ? this.items()[key] : null) ?? null;
  }
}

export class ChartTrendlineObject extends ChartPartObject {
  constructor(
    readonly series: ChartSeriesObject,
    readonly trendline: ChartTrendline,
  ) {
    super(series.session, series.sheet, series.chart);
  }
  /** As in getItem; without it the client asks for a getItemAt that Excel does not declare. */
  override identity(): JsonObject {
    return { _Id: this.series.item.trendlines?.indexOf(this.trendline) ?? -1 };
  }
  override assertExists(): void {
    this.series.assertExists();
    if (!this.series.item.trendlines?.includes(this.trendline)) throw itemNotFound();
  }
  alter(change: Partial<ChartTrendline>): void {
    this.change(() => Object.assign(this.trendline, change));
  }
}

/** Excel's defaults: second order, two periods (support.microsoft.com, "Add a trend or moving average line to a chart"). */
const newTrendline = (type: ChartTrendline["type"]): ChartTrendline => ({
  type,
  name: "",
  order: 2,
  period: 2,
  forward: 0,
  backward: 0,
  intercept: null,
  showEquation: false,
  showRSquared: false,
  line: {},
});

export const chartTrendlineCollectionMembers: Members<ChartTrendlineCollectionObject> = {
  GetCount: method("1.7", (collection) => collection.items().length),
  GetItem: factory("1.7", (collection, args) => {
    const item = collection.find(args.integer(0));
    if (!item) throw itemNotFound();
    return item;
  }),
  Add: factory("1.7", ({ series }, args) => {
    const trendline = newTrendline(asOneOf(args.value(0) ?? "Linear", TRENDLINE_TYPES, "type"));
    series.change(() => (series.item.trendlines = [...(series.item.trendlines ?? []), trendline]));
    return new ChartTrendlineObject(series, trendline);
  }),
};

const flag = (key: "showEquation" | "showRSquared"): Member<ChartTrendlineObject> =>
  readWrite(
    "1.8",
    ({ trendline }) => trendline[key],
    (part, value) => part.alter({ [key]: asBoolean(value) }),
  );
const periods = (key: "forward" | "backward"): Member<ChartTrendlineObject> =>
  readWrite(
    "1.8",
    ({ trendline }) => trendline[key],
    (part, value) => part.alter({ [key]: asNumber(value) }),
  );
const between = (value: unknown, least: number, most: number): number => {
  const number = asInteger(value);
  if (number < least || number > most) throw invalidArgument(`${least} to ${most}.`);
  return number;
};

export const chartTrendlineMembers: Members<ChartTrendlineObject> = {
  Type: readWrite(
    "1.7",
    ({ trendline }) => trendline.type,
    (part, value) => part.alter({ type: asOneOf(value, TRENDLINE_TYPES) }),
  ),
  /** As Excel names it: `Linear (Sales)`. UNVERIFIED for other languages. */
  Name: readWrite(
    "1.7",
    ({ session, sheet, series, trendline }) =>
      trendline.name || `${trendline.type} (${titleText(session, sheet, series.item.name)})`,
    (part, value) => part.alter({ name: asText(value) }),
  ),
  PolynomialOrder: readWrite(
    "1.7",
    ({ trendline }) => trendline.order,
    (part, value) => part.alter({ order: between(value, 2, 6) }),
  ),
  MovingAveragePeriod: readWrite(
    "1.7",
    ({ trendline }) => trendline.period,
    (part, value) => part.alter({ period: between(value, 2, 255) }),
  ),
  Intercept: readWrite(
    "1.7",
    ({ trendline }) => trendline.intercept ?? "",
    (part, value) => part.alter({ intercept: value === "" ? null : asNumber(value) }),
  ),
  ForwardPeriod: periods("forward"),
  BackwardPeriod: periods("backward"),
  ShowEquation: flag("showEquation"),
  ShowRSquared: flag("showRSquared"),
  Format: object(
    "1.7",
    (part) =>
      new ChartTrendlineFormatObject(part, {
        read: () => ({ line: part.trendline.line }),
        write: ({ line }) => (part.trendline.line = line ?? {}),
        color: seriesColor(part.series),
      }),
  ),
  Delete: method("1.7", (part) =>
    part.change(() => {
      const { item } = part.series;
      item.trendlines = item.trendlines?.filter((other) => other !== part.trendline);
    }),
  ),
};
