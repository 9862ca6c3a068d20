// Owns Excel.ChartSeriesCollection, ChartSeries and how a series looks.
import { formatAbsolute } from "../../model/address";
import { emptySeries } from "../../model/chartData";
import type { Chart, ChartSeries } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { asBoolean, asOneOf, asText, type Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { colorText } from "../color";
import { requireUnprotected } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, method, object, readOnly, readWrite, type Members } from "../members";
import { RangeObject } from "../objects";
import type { Session } from "../session";
import { WireCollection } from "../wireObject";
import { chartType } from "./chartCollection";
import { ChartDataLabelsObject } from "./chartDataLabels";
import { titleText } from "./chartFormula";
import { ChartPartObject } from "./chartObject";

/** A series, or a part of it. */
export class ChartSeriesObject extends ChartPartObject {
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
  PlotOrder: readOnly("1.7", ({ chart, item }) => chart.series.indexOf(item) + 1),
  Format: object(
    "1.1",
    ({ session, sheet, chart, item }) => new ChartSeriesFormatObject(session, sheet, chart, item),
  ),
  DataLabels: object("1.8", (series) => new ChartSeriesLabelsObject(series)),
  SetValues: method("1.7", (series, args) => series.change(() => (series.item.values = source(args)))),
  SetXAxisValues: method("1.7", (series, args) =>
    series.change(() => (series.item.categories = source(args))),
  ),
  GetDimensionDataSourceString: method("1.15", ({ item }, args) => {
    const dimension = args.text(0);
    return (dimension === "Categories" || dimension === "XValues" ? item.categories : item.values).replace(
      /^=/,
      "",
    );
  }),
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
  Clear: method("1.1", (line) => line.change(() => (line.item.color = ""))),
};
