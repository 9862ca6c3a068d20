// Owns Excel.ChartTitle and ChartLegend.
import { asBoolean, asOneOf, asText } from "../arguments";
import { method, readWrite, type Members } from "../members";
import { titleText } from "./chartFormula";
import { ChartPartObject } from "./chartObject";

export class ChartTitleObject extends ChartPartObject {}
export class ChartLegendObject extends ChartPartObject {}

export const chartTitleMembers: Members<ChartTitleObject> = {
  Text: readWrite(
    "1.1",
    ({ session, sheet, chart }) => titleText(session, sheet, chart.title),
    (part, value) =>
      part.change(() => {
        part.chart.title = asText(value);
        part.chart.showTitle = true;
      }),
  ),
  Visible: readWrite(
    "1.1",
    ({ chart }) => chart.showTitle,
    (part, value) => part.change(() => (part.chart.showTitle = asBoolean(value))),
  ),
  SetFormula: method("1.7", (part, args) =>
    part.change(() => {
      part.chart.title = args.text(0);
      part.chart.showTitle = true;
    }),
  ),
};

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

export const chartLegendMembers: Members<ChartLegendObject> = {
  Visible: readWrite(
    "1.1",
    ({ chart }) => chart.legend.visible,
    (part, value) => part.change(() => (part.chart.legend.visible = asBoolean(value))),
  ),
  Position: readWrite(
    "1.1",
    ({ chart }) => chart.legend.position,
    (part, value) =>
      part.change(() => {
        part.chart.legend.position = asOneOf(value, POSITIONS);
        part.chart.legend.visible = true;
      }),
  ),
};
