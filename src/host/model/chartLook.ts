// Owns the plain data of how charts look beyond their kind and data. A member that is left out is automatic: Excel decides.

export interface ChartFont {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single";
  /** `#RRGGBB` */
  readonly color?: string;
  readonly name?: string;
  /** Points. */
  readonly size?: number;
}

export const CHART_LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
] as const;
export interface ChartLine {
  readonly style?: (typeof CHART_LINE_STYLES)[number];
  readonly color?: string;
  /** Points. */
  readonly weight?: number;
}

export interface ChartFormat {
  /** `#RRGGBB`, or none for a fill that was taken away. */
  readonly fill?: string;
  readonly line?: ChartLine;
  readonly font?: ChartFont;
  readonly shadow?: boolean;
}

export interface ChartTitleLook {
  readonly format?: ChartFormat;
  readonly overlay?: boolean;
  /** Degrees, -90 to 90. */
  readonly orientation?: number;
  /** Fonts of parts of the text; later ones win. */
  readonly runs?: readonly { readonly start: number; readonly length: number; readonly font: ChartFont }[];
}

export const MARKER_STYLES = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;
export interface ChartMarker {
  readonly style?: (typeof MARKER_STYLES)[number];
  /** 2 to 72 points. */
  readonly size?: number;
  readonly background?: string;
  readonly foreground?: string;
}

export const LABEL_POSITIONS = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;
export interface ChartLabels {
  readonly position?: (typeof LABEL_POSITIONS)[number];
  readonly separator?: string;
  readonly numberFormat?: string;
  readonly showValue?: boolean;
  readonly showSeriesName?: boolean;
  readonly showCategoryName?: boolean;
  readonly showPercentage?: boolean;
  readonly showBubbleSize?: boolean;
  readonly showLegendKey?: boolean;
  readonly format?: ChartFormat;
}

/** One point of a series, where it differs from its series. */
export interface ChartPoint {
  readonly format?: ChartFormat;
  readonly marker?: ChartMarker;
  readonly labels?: ChartLabels;
}

export const TRENDLINE_TYPES = [
  "Linear",
  "Exponential",
  "Logarithmic",
  "MovingAverage",
  "Polynomial",
  "Power",
] as const;
export interface ChartTrendline {
  type: (typeof TRENDLINE_TYPES)[number];
  /** Empty for the name that Excel makes of type and series. */
  name: string;
  order: number;
  period: number;
  forward: number;
  backward: number;
  intercept: number | null;
  showEquation: boolean;
  showRSquared: boolean;
  line: ChartLine;
}

export const DISPLAY_UNITS = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;
export const TICK_MARKS = ["None", "Cross", "Inside", "Outside"] as const;
export const TICK_LABELS = ["NextToAxis", "High", "Low", "None"] as const;

export interface ChartAxisLook {
  format?: ChartFormat;
  titleFormat?: ChartFormat;
  majorGridlineFormat?: ChartFormat;
  minorGridlines?: boolean;
  minorGridlineFormat?: ChartFormat;
  displayUnit?: (typeof DISPLAY_UNITS)[number];
  hideDisplayUnitLabel?: boolean;
  tickLabelPosition?: (typeof TICK_LABELS)[number];
  tickLabelSpacing?: number;
  tickMarkSpacing?: number;
  majorTickMark?: (typeof TICK_MARKS)[number];
  minorTickMark?: (typeof TICK_MARKS)[number];
  majorUnit?: number;
  minorUnit?: number;
  /** Base of a logarithmic scale; a linear scale has none. */
  logBase?: number;
  /** Where the other axis crosses this one: an end, or a value. */
  crossedAt?: "Maximum" | "Minimum" | number;
  /** False where categories stand on the tick marks. */
  betweenCategories?: boolean;
}

export interface ChartSeriesLook {
  line?: ChartLine;
  labels?: ChartLabels;
  marker?: ChartMarker;
  points?: ReadonlyMap<number, ChartPoint>;
  trendlines?: ChartTrendline[];
  /** `=Sheet1!$D$2:$D$9` of a bubble chart. */
  bubbleSizes?: string;
  smooth?: boolean;
  /** Percent of a doughnut's size, 10 to 90. */
  doughnutHoleSize?: number;
  /** Percent of a column's width, 0 to 500. */
  gapWidth?: number;
}

export interface ChartDataTable {
  readonly showHorizontalBorder: boolean;
  readonly showVerticalBorder: boolean;
  readonly showOutlineBorder: boolean;
  readonly showLegendKey: boolean;
  readonly format?: ChartFormat;
}

export interface ChartLook {
  format?: ChartFormat;
  roundedCorners?: boolean;
  titleLook?: ChartTitleLook;
  legendLook?: { readonly format?: ChartFormat; readonly overlay?: boolean };
  /** Points inside the chart; left out where Excel places it. */
  plotArea?: {
    readonly left?: number;
    readonly top?: number;
    readonly width?: number;
    readonly height?: number;
    readonly format?: ChartFormat;
  };
  dataTable?: ChartDataTable;
}
