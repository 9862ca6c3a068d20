// Owns how a chart's area is filled and edged: as its format says, and as the page draws charts where it says nothing.
import type { Chart } from "../../host/workbook";

/** Values of style properties; "" leaves one to the style sheet. */
export interface ChartFrame {
  readonly background: string;
  readonly borderStyle: string;
  readonly borderColor: string;
  readonly borderWidth: string;
}

type ChartFormat = NonNullable<Chart["format"]>;
type LineStyle = NonNullable<NonNullable<ChartFormat["line"]>["style"]>;

const borderStyles: Readonly<Record<LineStyle, string>> = {
  // An edge without colour keeps its width, so that the drawing has the same place with and without one.
  None: "solid",
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  RoundDot: "dotted",
};

/** Members of a format that are left out are automatic; a fill of "none" was taken away. */
export function chartFrame({ fill, line = {} }: ChartFormat = {}): ChartFrame {
  const { style, color = "", weight } = line;
  return {
    background: fill === "none" ? "transparent" : (fill ?? ""),
    borderStyle: style ? borderStyles[style] : "",
    borderColor: style === "None" ? "transparent" : color,
    borderWidth: weight === undefined || style === "None" ? "" : `${weight}pt`,
  };
}
