// Owns Excel.ChartCollection.
import { columnCount, rowCount } from "../../model/address";
import { bubbleSeriesOf, CHART_TYPES, createChart, seriesOf } from "../../model/chartData";
import { freeName } from "../../model/names";
import type { Chart, ChartType } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { asOneOf, type Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { eventMembers } from "../eventRegistration";
import { requireUnprotected } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import { factory, type Members } from "../members";
import { RangeObject } from "../objects";
import type { Session } from "../session";
import { WireCollection } from "../wireObject";
import { ChartObject } from "./chartObject";

const STEM = { "zh-CN": "图表 ", "en-US": "Chart " };
const TITLE = { "zh-CN": "图表标题", "en-US": "Chart Title" };

export class ChartCollectionObject extends WireCollection<ChartObject> {
  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }
  items(): ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.session, this.sheet, chart));
  }
  /** By name; the library's own indexer passes the id. */
  find(key: unknown): ChartObject | null {
    const wanted = String(key).toLowerCase();
    const found = this.items().find(({ chart }) => chart.id === key || chart.name.toLowerCase() === wanted);
    return found ?? null;
  }
}

export function chartType(value: unknown): ChartType {
  const known = CHART_TYPES.find((type) => type === value);
  if (!known) throw new HostError("NotImplemented", `The embedded host draws no ${String(value)} chart.`);
  return known;
}

/** Sets series and title from a block of cells. Auto takes the longer side as categories, as Excel on Windows does. */
export function setData(session: Session, chart: Chart, source: RangeObject, by: unknown): void {
  const choice = asOneOf(by ?? "Auto", ["Auto", "Columns", "Rows"] as const, "seriesBy");
  const { sheet, rect } = source;
  const direction = choice !== "Auto" ? choice : rowCount(rect) >= columnCount(rect) ? "Columns" : "Rows";
  chart.series =
    chart.type === "Bubble"
      ? bubbleSeriesOf(sheet, rect, direction)
      : seriesOf(session.workbook, sheet, rect, direction);
  const [only, ...others] = chart.series;
  chart.title = only && others.length === 0 && only.name ? only.name : TITLE[session.language];
}

function add({ session, sheet }: ChartCollectionObject, args: Arguments): ChartObject {
  requireUnprotected(session, sheet);
  const type = chartType(args.value(0));
  const source = args.object(1);
  if (!(source instanceof RangeObject)) throw invalidArgument("The source data is not a range.");
  const taken = (name: string): boolean => sheet.charts.some((chart) => chart.name === name);
  const chart = createChart(session.workbook, sheet, type, freeName(STEM[session.language], taken));
  setData(session, chart, source, args.value(2));
  session.sheetChanged(sheet);
  session.raise({ kind: "chartEvent", name: "chartAdded", sheet, chartId: chart.id });
  return new ChartObject(session, sheet, chart);
}

export const chartCollectionMembers: Members<ChartCollectionObject> = {
  ...collectionMembers<ChartCollectionObject>({
    getItem: "1.1",
    getItemAt: "1.1",
    getItemOrNullObject: "1.4",
    count: "1.1",
    getCount: "1.4",
  }),
  Add: factory("1.1", add),
  ...eventMembers<ChartCollectionObject>({
    Added: "1.8",
    Deleted: "1.8",
    Activated: "1.8",
    Deactivated: "1.8",
  }),
};
