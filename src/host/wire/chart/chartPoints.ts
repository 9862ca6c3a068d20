// Owns Excel.ChartPointsCollection and ChartPoint: single points of a series.
import type { ChartLabels, ChartMarker, ChartPoint } from "../../model/chartLook";
import { asBoolean } from "../arguments";
import { collectionMembers } from "../collection";
import { itemNotFound } from "../hostError";
import { object, readOnly, readWrite, type Members } from "../members";
import { WireCollection } from "../wireObject";
import { ChartDataLabelObject } from "./chartDataLabels";
import { sourceValues } from "./chartFormula";
import { ChartPointFormatObject } from "./chartFormats";
import { markerMembers, type MarkerOwner } from "./chartMarkers";
import { ChartPartObject } from "./chartObject";
import type { ChartSeriesObject } from "./chartSeries";

export class ChartPointsCollectionObject extends WireCollection<ChartPointObject> {
  constructor(readonly series: ChartSeriesObject) {
    super(series.session);
  }
  override assertExists(): void {
    this.series.assertExists();
  }
  items(): ChartPointObject[] {
    return sourceValues(this.session, this.series.sheet, this.series.item.values).map(
      (_, index) => new ChartPointObject(this.series, index),
    );
  }
  find(key: unknown): ChartPointObject | null {
    return (typeof key === "number" ? this.items()[key] : null) ?? null;
  }
}

export class ChartPointObject extends ChartPartObject implements MarkerOwner {
  constructor(
    readonly series: ChartSeriesObject,
    readonly index: number,
  ) {
    super(series.session, series.sheet, series.chart);
  }
  override assertExists(): void {
    this.series.assertExists();
    if (this.index >= this.values.length) throw itemNotFound();
  }
  get values(): unknown[] {
    return sourceValues(this.session, this.sheet, this.series.item.values);
  }
  get point(): ChartPoint {
    return this.series.item.points?.get(this.index) ?? {};
  }
  get marker(): ChartMarker {
    return { ...this.series.item.marker, ...this.point.marker };
  }
  setMarker(change: ChartMarker): void {
    this.change(() => this.put({ marker: { ...this.point.marker, ...change } }));
  }
  get labels(): ChartLabels {
    const { item } = this.series;
    return { showValue: item.showDataLabels, ...item.labels, ...this.point.labels };
  }
  put(change: ChartPoint): void {
    const { item } = this.series;
    item.points = new Map([...(item.points ?? []), [this.index, { ...this.point, ...change }]]);
  }
}

const isShown = (labels: ChartLabels): boolean =>
  labels.showValue === true ||
  labels.showSeriesName === true ||
  labels.showCategoryName === true ||
  labels.showPercentage === true ||
  labels.showBubbleSize === true;

export const chartPointsCollectionMembers: Members<ChartPointsCollectionObject> = collectionMembers({
  count: "1.1",
  getCount: "1.4",
  getItemAt: "1.1",
});

export const chartPointMembers: Members<ChartPointObject> = {
  Value: readOnly("1.1", ({ values, index }) => values[index]),
  ...markerMembers<ChartPointObject>(),
  HasDataLabel: readWrite(
    "1.7",
    ({ labels }) => isShown(labels),
    (part, value) => {
      const showValue = asBoolean(value);
      part.change(() => part.put({ labels: { ...part.point.labels, showValue } }));
    },
  ),
  DataLabel: object(
    "1.7",
    (part) =>
      new ChartDataLabelObject(part, {
        read: () => part.labels,
        write: (change) => part.put({ labels: { ...part.point.labels, ...change } }),
      }),
  ),
  Format: object(
    "1.1",
    (part) =>
      new ChartPointFormatObject(part, {
        read: () => part.point.format,
        write: (format) => part.put({ format }),
      }),
  ),
};
