// Owns the plain data of what stands on a sheet besides cells: tables, validation, formats, filters, charts, notes.
// Formulas are en-US A1 text with a leading `=`.
import type { Rect } from "./address";
import type { ChartAxisLook, ChartLook, ChartSeriesLook } from "./chartLook";
import type { Border, UnderlineStyle } from "./style";

/** The file codec keeps here what it read and the model does not know; nobody else looks inside. */
export interface Carried {
  origin?: unknown;
}

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export type ValidationRule =
  /** source: `"A,B,C"` inline, or a formula with `=`. */
  | { kind: "list"; source: string; inCellDropDown: boolean }
  | {
      kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
      operator: ComparisonOperator;
      formula1: string;
      formula2: string;
    }
  | { kind: "custom"; formula: string }
  /** Any value: such a rule stands for its prompt. */
  | { kind: "none" };

export interface DataValidation extends Carried {
  ranges: Rect[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  errorAlert: {
    showAlert: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
    message: string;
  };
  prompt: { showPrompt: boolean; title: string; message: string };
}

/** What a conditional format changes; undefined members are left as they are. */
export interface DifferentialStyle {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: UnderlineStyle;
  strikethrough?: boolean;
  fontColor?: string;
  fillColor?: string;
  top?: Border;
  bottom?: Border;
  left?: Border;
  right?: Border;
}

/** A point of a colour scale, data bar or icon set. formula is the number or formula text; empty for min/max. */
export interface FormatPoint {
  type: "lowestValue" | "highestValue" | "number" | "percent" | "formula" | "percentile" | "automatic";
  formula: string;
  color: string;
}

/** Left out where it follows the sheet. */
export type BarDirection = "LeftToRight" | "RightToLeft";

export type ConditionalRule =
  | { kind: "cellValue"; operator: ComparisonOperator; formula1: string; formula2: string }
  | { kind: "custom"; formula: string }
  | { kind: "containsText"; operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith"; text: string }
  | {
      kind: "preset";
      criterion:
        | "Blanks"
        | "NonBlanks"
        | "Errors"
        | "NonErrors"
        | "DuplicateValues"
        | "UniqueValues"
        | "AboveAverage"
        | "BelowAverage"
        | "EqualAboveAverage"
        | "EqualBelowAverage"
        | "OneStdDevAboveAverage"
        | "OneStdDevBelowAverage"
        | "TwoStdDevAboveAverage"
        | "TwoStdDevBelowAverage"
        | "ThreeStdDevAboveAverage"
        | "ThreeStdDevBelowAverage"
        | "Today"
        | "Yesterday"
        | "Tomorrow"
        | "LastSevenDays"
        | "ThisWeek"
        | "LastWeek"
        | "NextWeek"
        | "ThisMonth"
        | "LastMonth"
        | "NextMonth";
    }
  | { kind: "topBottom"; type: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent"; rank: number }
  | { kind: "colorScale"; points: FormatPoint[] }
  | {
      kind: "dataBar";
      lower: FormatPoint;
      upper: FormatPoint;
      color: string;
      showValue: boolean;
      direction?: BarDirection;
    }
  | { kind: "iconSet"; style: string; points: FormatPoint[]; reverse: boolean; showValue: boolean };

export interface ConditionalFormat extends Carried {
  id: string;
  ranges: Rect[];
  /** 1 is looked at first. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
  style: DifferentialStyle;
}

/** A filter on one column; values compare displayed text without case. */
export type FilterCriteria =
  | {
      kind: "values";
      values: string[];
      blanks: boolean;
      dates: { date: string; specificity: "Year" | "Month" | "Day" | "Hour" | "Minute" | "Second" }[];
    }
  | { kind: "custom"; criterion1: string; criterion2: string | null; operator: "And" | "Or" }
  | { kind: "top"; type: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent"; count: number }
  | { kind: "dynamic"; criterion: string }
  | { kind: "color"; color: string; of: "cell" | "font" };

export interface AutoFilter extends Carried {
  /** With the header row. */
  range: Rect;
  /** By column offset in the range. */
  criteria: Map<number, FilterCriteria>;
}

export interface TableColumn extends Carried {
  id: number;
  name: string;
  /** The calculated column's formula, or undefined. */
  formula?: string;
  totalsLabel?: string;
  totalsFunction?: string;
}

export interface Table extends Carried {
  /** Stable over rename, unique in the workbook. */
  id: number;
  name: string;
  /** Header, body and totals. */
  range: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  columns: TableColumn[];
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  criteria: Map<number, FilterCriteria>;
  /** Made from a header alone: its one blank row only waits for data (ECMA-376-1, 18.5.1.2, insertRow). */
  insertRow?: boolean;
}

export interface DefinedName extends Carried {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

export type ChartType =
  | "ColumnClustered"
  | "ColumnStacked"
  | "ColumnStacked100"
  | "BarClustered"
  | "BarStacked"
  | "BarStacked100"
  | "Line"
  | "LineMarkers"
  | "LineStacked"
  | "Pie"
  | "Doughnut"
  | "Area"
  | "AreaStacked"
  | "XYScatter"
  | "XYScatterLines"
  | "XYScatterLinesNoMarkers"
  | "XYScatterSmooth"
  | "XYScatterSmoothNoMarkers"
  | "Bubble"
  | "Radar"
  | "RadarMarkers"
  | "RadarFilled"
  /** Three-dimensional kinds; the page draws them flat. */
  | "3DColumnClustered"
  | "3DBarClustered"
  | "CylinderCol";

export interface ChartSeries extends ChartSeriesLook {
  /** Literal text or a formula `=Sheet1!$B$1`. */
  name: string;
  /** `=Sheet1!$B$2:$B$9` */
  values: string;
  /** `=Sheet1!$A$2:$A$9`, or empty. */
  categories: string;
  /** `#RRGGBB` or empty. */
  color: string;
  /** Overrides the chart's type in a combination chart. */
  type?: ChartType;
  showDataLabels: boolean;
  /** On the secondary axis. */
  secondary: boolean;
}

export interface ChartAxis extends ChartAxisLook {
  title: string;
  visible: boolean;
  numberFormat: string;
  minimum: number | null;
  maximum: number | null;
  majorGridlines: boolean;
  reversed: boolean;
}

export interface Chart extends Carried, ChartLook {
  id: string;
  name: string;
  type: ChartType;
  title: string;
  showTitle: boolean;
  series: ChartSeries[];
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  legend: { visible: boolean; position: "Top" | "Bottom" | "Left" | "Right" | "Corner" };
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  altText: string;
}

export interface Note extends Carried {
  row: number;
  column: number;
  author: string;
  text: string;
}

export interface Hyperlink extends Carried {
  range: Rect;
  /** URL, or empty for a place in this workbook. */
  address: string;
  documentReference: string;
  screenTip: string;
}

export interface SheetProtection {
  /** Names as in Excel.WorksheetProtectionOptions (allowAutoFilter, allowSort …). */
  options: Record<string, boolean>;
  selectionMode: "Normal" | "Unlocked" | "None";
  /** What checks a password; null when there is none. */
  password: PasswordHash | null;
}

export interface PasswordHash {
  algorithm: string;
  hash: string;
  salt: string;
  spinCount: number;
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  /** Excel paper size number; 9 is A4. */
  paperSize: number;
  zoom: { scale: number } | { fitWidth: number | null; fitHeight: number | null };
  printArea: Rect[];
  printTitleRows: { from: number; to: number } | null;
  printTitleColumns: { from: number; to: number } | null;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  headerFooter: {
    left: string;
    center: string;
    right: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
}
