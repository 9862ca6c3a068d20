// Owns Excel.ChartDataTable and ChartPlotArea.
import type { ChartDataTable } from "../../model/chartLook";
import { asBoolean, asNumber } from "../arguments";
import { HostError, invalidArgument } from "../hostError";
import { object, readWrite, type Member, type Members } from "../members";
import { ChartDataTableFormatObject, ChartPlotAreaFormatObject } from "./chartFormats";
import { ChartPartObject } from "./chartObject";

export class ChartDataTableObject extends ChartPartObject {
  get table(): ChartDataTable {
    return this.chart.dataTable ?? NEW_TABLE;
  }
  alter(change: Partial<ChartDataTable>): void {
    this.change(() => (this.chart.dataTable = { ...this.table, ...change }));
  }
}
export class ChartPlotAreaObject extends ChartPartObject {}

/** A data table as Excel adds it: all lines, no keys. UNVERIFIED for the keys. */
const NEW_TABLE: ChartDataTable = {
  showHorizontalBorder: true,
  showVerticalBorder: true,
  showOutlineBorder: true,
  showLegendKey: false,
};
type Shown = Exclude<keyof ChartDataTable, "format">;
const shown = (key: Shown): Member<ChartDataTableObject> =>
  readWrite(
    "1.14",
    ({ table }) => table[key],
    (part, value) => part.alter({ [key]: asBoolean(value) }),
  );

/** Kinds that show their data in a table below (Excel.Chart.getDataTable throws for the others). */
export const takesDataTable = (type: string): boolean => /^(Column|Bar|Line|Area)/.test(type);

export const chartDataTableMembers: Members<ChartDataTableObject> = {
  Visible: readWrite(
    "1.14",
    ({ chart }) => chart.dataTable !== undefined,
    (part, value) => {
      if (asBoolean(value)) part.alter({});
      else part.change(() => delete part.chart.dataTable);
    },
  ),
  ShowHorizontalBorder: shown("showHorizontalBorder"),
  ShowVerticalBorder: shown("showVerticalBorder"),
  ShowOutlineBorder: shown("showOutlineBorder"),
  ShowLegendKey: shown("showLegendKey"),
  Format: object(
    "1.14",
    (part) =>
      new ChartDataTableFormatObject(part, {
        read: () => part.table.format,
        write: (format) => (part.chart.dataTable = { ...part.table, format }),
      }),
  ),
};

/** A place that was set; where Excel puts a plot area by itself only who draws it knows. */
const place = (key: "left" | "top" | "width" | "height"): Member<ChartPlotAreaObject> =>
  readWrite(
    "1.8",
    ({ chart }) => {
      const points = chart.plotArea?.[key];
      if (points === undefined)
        throw new HostError("NotImplemented", "The embedded host does not lay charts out.");
      return points;
    },
    (part, value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument(`${key} is negative.`);
      part.change(() => (part.chart.plotArea = { ...part.chart.plotArea, [key]: points }));
    },
  );

export const chartPlotAreaMembers: Members<ChartPlotAreaObject> = {
  Left: place("left"),
  Top: place("top"),
  Width: place("width"),
  Height: place("height"),
  Format: object(
    "1.8",
    (part) =>
      new ChartPlotAreaFormatObject(part, {
        read: () => part.chart.plotArea?.format,
        write: (format) => (part.chart.plotArea = { ...part.chart.plotArea, format }),
      }),
  ),
};
