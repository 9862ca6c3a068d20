// Owns Excel.ChartDataLabels: the model knows only whether values are shown, for a chart or one of its series.
import type { ChartSeries } from "../../model/objects";
import { asBoolean } from "../arguments";
import { uniform } from "../area";
import { readWrite, type Members } from "../members";
import { ChartPartObject } from "./chartObject";

export class ChartDataLabelsObject extends ChartPartObject {
  get series(): ChartSeries[] {
    return this.chart.series;
  }
}

export const chartDataLabelsMembers: Members<ChartDataLabelsObject> = {
  ShowValue: readWrite(
    "1.1",
    ({ series }) => uniform(series.map((item) => item.showDataLabels)) ?? false,
    (labels, value) => {
      const show = asBoolean(value);
      labels.change(() => labels.series.forEach((item) => (item.showDataLabels = show)));
    },
  ),
};
