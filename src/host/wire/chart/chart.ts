// Owns the member table of Excel.Chart.
import { leftOf, topOf } from "../../model/layout";
import { asNumber, asText, type Arguments } from "../arguments";
import { eventMembers } from "../eventRegistration";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factoryPair, method, object, readOnly, readWrite, type Member, type Members } from "../members";
import { RangeObject, WorksheetObject } from "../objects";
import { rangeArgument } from "../range/rangeArgument";
import { ChartAxesObject } from "./chartAxes";
import { chartType, setData } from "./chartCollection";
import { ChartDataLabelsObject } from "./chartDataLabels";
import { ChartDataTableObject, ChartPlotAreaObject, takesDataTable } from "./chartDataTable";
import { ChartAreaFormatObject } from "./chartFormats";
import type { ChartObject } from "./chartObject";
import { ChartSeriesCollectionObject } from "./chartSeries";
import { ChartLegendObject, ChartTitleObject } from "./chartTexts";

const place = (key: "left" | "top" | "width" | "height"): Member<ChartObject> =>
  readWrite(
    "1.1",
    ({ chart }) => chart[key],
    (owner, value) => {
      const points = asNumber(value, key);
      if (points < 0) throw invalidArgument(`${key} is negative.`);
      owner.change(() => (owner.chart[key] = points));
    },
  );

/** From the top left corner of the first cell to the bottom right corner of the last (Excel.Chart.setPosition). */
function setPosition(owner: ChartObject, args: Arguments): void {
  const { session, sheet, chart } = owner;
  const start = rangeArgument(args, 0, session, sheet).rect;
  const end = args.has(1) ? rangeArgument(args, 1, session, sheet).rect : null;
  owner.change(() => {
    chart.left = leftOf(sheet, start.left);
    chart.top = topOf(sheet, start.top);
    if (!end) return;
    chart.width = leftOf(sheet, end.right + 1) - chart.left;
    chart.height = topOf(sheet, end.bottom + 1) - chart.top;
  });
}

export const chartMembers: Members<ChartObject> = {
  Id: readOnly("1.7", ({ chart }) => chart.id),
  Name: readWrite(
    "1.1",
    ({ chart }) => chart.name,
    (owner, value) => owner.change(() => (owner.chart.name = asText(value, "name"))),
  ),
  ChartType: readWrite(
    "1.7",
    ({ chart }) => chart.type,
    (owner, value) => owner.change(() => (owner.chart.type = chartType(value))),
  ),
  Left: place("left"),
  Top: place("top"),
  Width: place("width"),
  Height: place("height"),
  Worksheet: object("1.2", ({ session, sheet }) => new WorksheetObject(session, sheet)),
  Title: object("1.1", ({ session, sheet, chart }) => new ChartTitleObject(session, sheet, chart)),
  Legend: object("1.1", ({ session, sheet, chart }) => new ChartLegendObject(session, sheet, chart)),
  Axes: object("1.1", ({ session, sheet, chart }) => new ChartAxesObject(session, sheet, chart)),
  Series: object(
    "1.1",
    ({ session, sheet, chart }) => new ChartSeriesCollectionObject(session, sheet, chart),
  ),
  DataLabels: object("1.1", ({ session, sheet, chart }) => new ChartDataLabelsObject(session, sheet, chart)),
  Format: object(
    "1.1",
    (owner) =>
      new ChartAreaFormatObject(owner, {
        read: () => owner.chart.format,
        write: (format) => (owner.chart.format = format),
      }),
  ),
  PlotArea: object("1.8", ({ session, sheet, chart }) => new ChartPlotAreaObject(session, sheet, chart)),
  ...factoryPair<ChartObject>(
    "GetDataTable",
    "1.14",
    ({ session, sheet, chart }) =>
      takesDataTable(chart.type) ? new ChartDataTableObject(session, sheet, chart) : null,
    () => itemNotFound("This kind of chart has no data table."),
  ),
  SetData: method("1.1", (owner, args) => {
    const source = args.object(0);
    if (!(source instanceof RangeObject)) throw invalidArgument("The source data is not a range.");
    owner.change(() => setData(owner.session, owner.chart, source, args.value(1)));
  }),
  SetPosition: method("1.1", setPosition),
  Activate: method("1.9", ({ session, sheet, chart }) => {
    session.activate(sheet);
    session.activateChart({ sheet, chartId: chart.id });
  }),
  ...eventMembers<ChartObject>({ Activated: "1.8", Deactivated: "1.8" }),
  GetImage: method("1.2", () => {
    throw new HostError(
      "NotImplemented",
      "The embedded host draws charts on its page only, not as an image.",
    );
  }),
  Delete: method("1.1", (owner) => {
    const { session, sheet, chart } = owner;
    owner.change(() => (sheet.charts = sheet.charts.filter((other) => other !== chart)));
    session.raise({ kind: "chartEvent", name: "chartDeleted", sheet, chartId: chart.id });
  }),
};
