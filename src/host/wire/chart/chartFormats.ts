// Owns how parts of charts are formatted on the wire: Excel.ChartFont, ChartFill, ChartBorder, ChartLineFormat and the
// format objects that hold them. Each stands on one ChartFormat of the model, read and replaced as a whole.
import { CHART_LINE_STYLES, type ChartFont, type ChartFormat, type ChartLine } from "../../model/chartLook";
import { asBoolean, asNumber, asOneOf, asText } from "../arguments";
import { colorText } from "../color";
import { HostError, invalidArgument } from "../hostError";
import { method, object, readWrite, type Member, type Members } from "../members";
import { ChartPartObject } from "./chartObject";

/** Where a format is kept, and what Excel shows where it says nothing. */
export interface FormatPlace {
  read(): ChartFormat | undefined;
  write(format: ChartFormat): void;
  /** Size of text in points when automatic. */
  readonly fontSize?: number;
  /** Colour of a line or fill when automatic. */
  readonly color?: string;
}

/** Part of a chart that has a format of its own. */
export class ChartFormatObject extends ChartPartObject {
  constructor(
    owner: ChartPartObject,
    readonly place: FormatPlace,
  ) {
    super(owner.session, owner.sheet, owner.chart);
  }
  get format(): ChartFormat {
    return this.place.read() ?? {};
  }
  get line(): ChartLine {
    return this.format.line ?? {};
  }
  get font(): ChartFont {
    return this.format.font ?? {};
  }
  restyle(change: ChartFormat): void {
    this.change(() => this.place.write({ ...this.format, ...change }));
  }
  restyleLine(change: ChartLine): void {
    this.restyle({ line: { ...this.line, ...change } });
  }
  restyleFont(change: ChartFont): void {
    this.restyle({ font: { ...this.font, ...change } });
  }
}

export class ChartAreaFormatObject extends ChartFormatObject {}
export class ChartPlotAreaFormatObject extends ChartFormatObject {}
export class ChartTitleFormatObject extends ChartFormatObject {}
export class ChartLegendFormatObject extends ChartFormatObject {}
export class ChartAxisFormatObject extends ChartFormatObject {}
export class ChartAxisTitleFormatObject extends ChartFormatObject {}
export class ChartGridlinesFormatObject extends ChartFormatObject {}
export class ChartDataLabelFormatObject extends ChartFormatObject {}
export class ChartDataTableFormatObject extends ChartFormatObject {}
export class ChartPointFormatObject extends ChartFormatObject {}
export class ChartTrendlineFormatObject extends ChartFormatObject {}
export class ChartFormatStringObject extends ChartFormatObject {}
export class ChartFontObject extends ChartFormatObject {}
export class ChartPartFillObject extends ChartFormatObject {}
export class ChartPartLineObject extends ChartFormatObject {}
export class ChartBorderObject extends ChartFormatObject {}

export const NO_FILL = "none";
/** What a chart's text is where nothing says otherwise: ECMA-376-1, 21.2.2.216 leaves it to the program. UNVERIFIED. */
const FONT_SIZE = 10;
const FONT_NAME = "Calibri";
const INK = "#000000";

const font = <T extends ChartFormatObject>(): Member<T> =>
  object("1.1", (part) => new ChartFontObject(part, part.place));
const fill = <T extends ChartFormatObject>(since: "1.1" | "1.8" | "1.14" = "1.1"): Member<T> =>
  object(since, (part) => new ChartPartFillObject(part, part.place));
const line = <T extends ChartFormatObject>(since: "1.1" | "1.7" = "1.1"): Member<T> =>
  object(since, (part) => new ChartPartLineObject(part, part.place));
const border = <T extends ChartFormatObject>(since: "1.7" | "1.8" | "1.14"): Member<T> =>
  object(since, (part) => new ChartBorderObject(part, part.place));

export const chartAreaFormatMembers: Members<ChartAreaFormatObject> = {
  Fill: fill(),
  Font: font(),
  Border: border("1.7"),
  RoundedCorners: readWrite(
    "1.9",
    ({ chart }) => chart.roundedCorners ?? false,
    (part, value) => {
      const rounded = asBoolean(value);
      part.change(() => (part.chart.roundedCorners = rounded));
    },
  ),
};
export const chartPlotAreaFormatMembers: Members<ChartPlotAreaFormatObject> = {
  Fill: fill("1.8"),
  Border: border("1.8"),
};
export const chartTitleFormatMembers: Members<ChartTitleFormatObject> = {
  Fill: fill(),
  Font: font(),
  Border: border("1.7"),
};
/** Of a legend, an axis title, data labels: the border came later than the rest. */
export const chartTextFormatMembers: Members<ChartFormatObject> = {
  Fill: fill(),
  Font: font(),
  Border: border("1.8"),
};
export const chartAxisTitleFormatMembers: Members<ChartAxisTitleFormatObject> = {
  Fill: fill("1.8"),
  Font: font(),
  Border: border("1.8"),
};
export const chartAxisFormatMembers: Members<ChartAxisFormatObject> = {
  Fill: fill("1.8"),
  Font: font(),
  Line: line(),
};
export const chartGridlinesFormatMembers: Members<ChartGridlinesFormatObject> = { Line: line() };
export const chartTrendlineFormatMembers: Members<ChartTrendlineFormatObject> = { Line: line("1.7") };
export const chartPointFormatMembers: Members<ChartPointFormatObject> = {
  Fill: fill(),
  Border: border("1.7"),
};
export const chartDataTableFormatMembers: Members<ChartDataTableFormatObject> = {
  Fill: fill("1.14"),
  Font: object("1.14", (part) => new ChartFontObject(part, part.place)),
  Border: border("1.14"),
};
export const chartFormatStringMembers: Members<ChartFormatStringObject> = {
  Font: object("1.7", (part) => new ChartFontObject(part, part.place)),
};

const flag = (key: "bold" | "italic"): Member<ChartFontObject> =>
  readWrite(
    "1.1",
    (part) => part.font[key] ?? false,
    (part, value) => part.restyleFont({ [key]: asBoolean(value) }),
  );

export const chartFontMembers: Members<ChartFontObject> = {
  Bold: flag("bold"),
  Italic: flag("italic"),
  Color: readWrite(
    "1.1",
    (part) => part.font.color ?? INK,
    (part, value) => part.restyleFont({ color: colorText(value) }),
  ),
  Name: readWrite(
    "1.1",
    (part) => part.font.name ?? FONT_NAME,
    (part, value) => part.restyleFont({ name: asText(value) }),
  ),
  Size: readWrite(
    "1.1",
    (part) => part.font.size ?? part.place.fontSize ?? FONT_SIZE,
    (part, value) => {
      const size = asNumber(value);
      if (size < 1 || size > 409) throw invalidArgument("A font is 1 to 409 points high.");
      part.restyleFont({ size });
    },
  ),
  Underline: readWrite(
    "1.1",
    (part) => part.font.underline ?? "None",
    (part, value) => part.restyleFont({ underline: asOneOf(value, ["None", "Single"] as const) }),
  ),
};

export const chartPartFillMembers: Members<ChartPartFillObject> = {
  SetSolidColor: method("1.1", (part, args) => part.restyle({ fill: colorText(args.value(0)) })),
  Clear: method("1.1", (part) => part.restyle({ fill: NO_FILL })),
};

/** Greys are patterns of a line that no chart part is written with. */
export function lineStyle(value: unknown): NonNullable<ChartLine["style"]> | undefined {
  if (value === "Automatic") return undefined;
  if (typeof value === "string" && value.startsWith("Grey"))
    throw new HostError("NotImplemented", "The embedded host draws no grey patterns.");
  return asOneOf(value, CHART_LINE_STYLES);
}

export function lineWeight(value: unknown): number {
  const weight = asNumber(value);
  if (weight < 0 || weight > 1584) throw invalidArgument("A line is 0 to 1584 points wide.");
  return weight;
}

const lineColor = (since: "1.1" | "1.7"): Member<ChartFormatObject> =>
  readWrite(
    since,
    (part) => part.line.color ?? part.place.color ?? INK,
    (part, value) => part.restyleLine({ color: colorText(value) }),
  );
const lineParts: Members<ChartFormatObject> = {
  LineStyle: readWrite(
    "1.7",
    (part) => part.line.style ?? "Automatic",
    (part, value) => part.restyleLine({ style: lineStyle(value) }),
  ),
  /** A line without a width of its own is drawn 0.75 points wide: `a:ln` without `w` (ECMA-376-1, 20.1.2.2.24) is 9525 EMU. */
  Weight: readWrite(
    "1.7",
    (part) => part.line.weight ?? 0.75,
    (part, value) => part.restyleLine({ weight: lineWeight(value) }),
  ),
};

export const chartPartLineMembers: Members<ChartFormatObject> = {
  ...lineParts,
  Color: lineColor("1.1"),
  Clear: method("1.1", (part) => part.restyle({ line: { style: "None" } })),
};
export const chartBorderMembers: Members<ChartFormatObject> = {
  ...lineParts,
  Color: lineColor("1.7"),
  Clear: method("1.8", (part) => part.restyle({ line: { style: "None" } })),
};
