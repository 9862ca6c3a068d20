// Owns Excel.ChartDataLabels, of a chart or of one series, and ChartDataLabel, of one point.
import { LABEL_POSITIONS, type ChartFormat, type ChartLabels } from "../../model/chartLook";
import type { ChartSeries } from "../../model/objects";
import { uniform } from "../area";
import { asBoolean, asOneOf, asText } from "../arguments";
import { object, readWrite, type ApiSet, type Member, type Members } from "../members";
import { ChartDataLabelFormatObject } from "./chartFormats";
import { ChartPartObject } from "./chartObject";

/** Labels that are read and changed alike, wherever they are kept. */
export abstract class LabelsObject extends ChartPartObject {
  /** What each of those that the object stands for has. */
  abstract all(): ChartLabels[];
  abstract write(change: ChartLabels): void;
  restyle(change: ChartLabels): void {
    this.change(() => this.write(change));
  }
}

export class ChartDataLabelsObject extends LabelsObject {
  get series(): ChartSeries[] {
    return this.chart.series;
  }
  all(): ChartLabels[] {
    return this.series.map((item) => ({ ...item.labels, showValue: item.showDataLabels }));
  }
  write({ showValue, ...change }: ChartLabels): void {
    for (const item of this.series) {
      if (showValue !== undefined) item.showDataLabels = showValue;
      if (Object.keys(change).length > 0) item.labels = { ...item.labels, ...change };
    }
  }
}

/** The label of one point, which has what its series has unless it says otherwise. */
export class ChartDataLabelObject extends LabelsObject {
  constructor(
    owner: ChartPartObject,
    private readonly place: { read(): ChartLabels; write(change: ChartLabels): void },
  ) {
    super(owner.session, owner.sheet, owner.chart);
  }
  all(): ChartLabels[] {
    return [this.place.read()];
  }
  write(change: ChartLabels): void {
    this.place.write(change);
  }
}

type Shown =
  "showValue" | "showSeriesName" | "showCategoryName" | "showPercentage" | "showBubbleSize" | "showLegendKey";
const shown = (since: ApiSet, key: Shown): Member<LabelsObject> =>
  readWrite(
    since,
    (labels) => uniform(labels.all().map((item) => item[key] ?? false)) ?? false,
    (labels, value) => labels.restyle({ [key]: asBoolean(value) }),
  );

/** @param since of most members: those of a single label came later */
const members = (since: "1.1" | "1.7", formatSince: ApiSet): Members<LabelsObject> => ({
  ShowValue: shown(since, "showValue"),
  ShowSeriesName: shown(since, "showSeriesName"),
  ShowCategoryName: shown(since, "showCategoryName"),
  ShowPercentage: shown(since, "showPercentage"),
  ShowBubbleSize: shown(since, "showBubbleSize"),
  ShowLegendKey: shown(since, "showLegendKey"),
  /** None is what labels without a place of their own say; Excel then takes the kind's usual place. UNVERIFIED. */
  Position: readWrite(
    since,
    (labels) => uniform(labels.all().map((item) => item.position ?? "None")) ?? "None",
    (labels, value) => labels.restyle({ position: asOneOf(value, LABEL_POSITIONS) }),
  ),
  Separator: readWrite(
    since,
    (labels) => uniform(labels.all().map((item) => item.separator ?? ", ")) ?? "",
    (labels, value) => labels.restyle({ separator: asText(value) }),
  ),
  NumberFormat: readWrite(
    "1.8",
    (labels) => uniform(labels.all().map((item) => item.numberFormat ?? "General")) ?? "",
    (labels, value) => labels.restyle({ numberFormat: asText(value) }),
  ),
  /** A label without a number format of its own shows that of its cell. */
  LinkNumberFormat: readWrite(
    "1.9",
    (labels) => labels.all().every((item) => item.numberFormat === undefined),
    (labels, value) => labels.restyle({ numberFormat: asBoolean(value) ? undefined : "General" }),
  ),
  Format: object(
    formatSince,
    (labels) =>
      new ChartDataLabelFormatObject(labels, {
        read: () => commonFormat(labels),
        write: (format) => labels.write({ format }),
      }),
  ),
});

/** The format of the first: labels of several series are formatted together. */
const commonFormat = (labels: LabelsObject): ChartFormat | undefined => labels.all()[0]?.format;

export const chartDataLabelsMembers = members("1.1", "1.1");
export const chartDataLabelMembers = members("1.7", "1.8");
