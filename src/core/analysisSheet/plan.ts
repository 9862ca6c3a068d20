// Owns the shape of an analysis sheet as plain data: what stands where and how it looks. Nothing here knows how it is
// written. Rows and columns count from 0.
import type { StyleKey } from "./styles";

/** Text is always text, whatever it begins with; "" leaves a cell empty. */
export type PlannedValue = string | number;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "InsideHorizontal";

/** Lines drawn on an area's edges. */
export interface PlannedLine {
  readonly area: Area;
  readonly edge: Edge;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

/** Column: upright bars; bar: lying bars, first category on top; line: a line with a point a category. */
export type ChartKind = "column" | "bar" | "line";

/** A chart of one series whose categories and values are columns of cells. */
export interface PlannedChart {
  /** Unique on the sheet. */
  readonly name: string;
  readonly title: string;
  readonly kind: ChartKind;
  readonly seriesName: string;
  readonly categories: Area;
  readonly values: Area;
  /** How its values are shown. */
  readonly format: "money" | "count" | "share" | "score";
  /** Drawn in a card: its shape alone, without title, axes and lines. */
  readonly isSmall?: boolean;
  /** None of its values is below zero. */
  readonly startsAtZero: boolean;
  /** The cells it covers; nothing is written there. */
  readonly over: Area;
}

export interface SheetPlan {
  /** The whole sheet from A1, a row of cells each. */
  readonly values: readonly (readonly PlannedValue[])[];
  readonly styled: readonly { readonly style: StyleKey; readonly areas: readonly Area[] }[];
  /** Each row of an area is one merged cell. */
  readonly merged: readonly Area[];
  readonly lines: readonly PlannedLine[];
  /** Points, a column each. */
  readonly columnWidths: readonly number[];
  /** Rows that differ from the sheet's own height. Points. */
  readonly rowHeights: readonly { readonly height: number; readonly rows: readonly number[] }[];
  readonly charts: readonly PlannedChart[];
  /** Rows that begin a new printed page. */
  readonly pageBreaks: readonly number[];
  /** Rows from the top that stay in view and are repeated on each printed page. */
  readonly titleRows: number;
}
