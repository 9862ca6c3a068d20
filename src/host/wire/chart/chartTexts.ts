// Owns Excel.ChartTitle and ChartLegend.
import type { ChartFont, ChartTitleLook } from "../../model/chartLook";
import { asBoolean, asInteger, asOneOf, asText, type Arguments } from "../arguments";
import { invalidArgument } from "../hostError";
import { factory, method, object, readWrite, type Members } from "../members";
import { titleText } from "./chartFormula";
import {
  ChartFormatStringObject,
  ChartLegendFormatObject,
  ChartTitleFormatObject,
  type FormatPlace,
} from "./chartFormats";
import { ChartPartObject } from "./chartObject";

export class ChartTitleObject extends ChartPartObject {
  get look(): ChartTitleLook {
    return this.chart.titleLook ?? {};
  }
  restyle(change: ChartTitleLook): void {
    this.change(() => (this.chart.titleLook = { ...this.look, ...change }));
  }
  /** A new text has no parts of its own. */
  retitle(text: string): void {
    this.change(() => {
      const { runs: _, ...look } = this.look;
      this.chart.title = text;
      this.chart.showTitle = true;
      if (this.chart.titleLook) this.chart.titleLook = look;
    });
  }
}
export class ChartLegendObject extends ChartPartObject {}

/** Points of a new chart's title (chartWriter). */
const TITLE_SIZE = 14;

const titleFormat = (title: ChartTitleObject): FormatPlace => ({
  read: () => title.look.format,
  write: (format) => (title.chart.titleLook = { ...title.look, format }),
  fontSize: TITLE_SIZE,
});

/** Part of the text, 0-based (Excel.ChartTitle.getSubstring). */
function substring(title: ChartTitleObject, args: Arguments): ChartFormatStringObject {
  const [start, length] = [args.integer(0), args.integer(1)];
  const text = titleText(title.session, title.sheet, title.chart.title);
  if (start < 0 || length < 1 || start + length > text.length)
    throw invalidArgument("The title has no such part.");
  const same = (run: { start: number; length: number }): boolean =>
    run.start === start && run.length === length;
  return new ChartFormatStringObject(title, {
    read: () => ({ font: { ...title.look.format?.font, ...title.look.runs?.findLast(same)?.font } }),
    write: ({ font }) => {
      const others = (title.look.runs ?? []).filter((run) => !same(run));
      const run = { start, length, font: changedFont(title.look.format?.font, font) };
      title.chart.titleLook = { ...title.look, runs: [...others, run] };
    },
    fontSize: TITLE_SIZE,
  });
}

/** What a part says itself: only where it differs from the whole title. */
function changedFont(whole: ChartFont = {}, part: ChartFont = {}): ChartFont {
  return Object.fromEntries(
    Object.entries(part).filter(([key, value]) => whole[key as keyof ChartFont] !== value),
  );
}

export const chartTitleMembers: Members<ChartTitleObject> = {
  Text: readWrite(
    "1.1",
    ({ session, sheet, chart }) => titleText(session, sheet, chart.title),
    (part, value) => part.retitle(asText(value)),
  ),
  Visible: readWrite(
    "1.1",
    ({ chart }) => chart.showTitle,
    (part, value) => part.change(() => (part.chart.showTitle = asBoolean(value))),
  ),
  Overlay: readWrite(
    "1.1",
    ({ look }) => look.overlay ?? false,
    (part, value) => part.restyle({ overlay: asBoolean(value) }),
  ),
  ShowShadow: readWrite(
    "1.7",
    ({ look }) => look.format?.shadow ?? false,
    (part, value) => part.restyle({ format: { ...part.look.format, shadow: asBoolean(value) } }),
  ),
  /** -90 to 90 degrees; 0 for text that lies (Excel.ChartTitle.textOrientation). */
  TextOrientation: readWrite(
    "1.7",
    ({ look }) => look.orientation ?? 0,
    (part, value) => {
      const degrees = asInteger(value);
      if (Math.abs(degrees) > 90) throw invalidArgument("An orientation is -90 to 90.");
      part.restyle({ orientation: degrees });
    },
  ),
  Format: object("1.1", (part) => new ChartTitleFormatObject(part, titleFormat(part))),
  GetSubstring: factory("1.7", substring),
  SetFormula: method("1.7", (part, args) => part.retitle(args.text(0))),
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
  Overlay: readWrite(
    "1.1",
    ({ chart }) => chart.legendLook?.overlay ?? false,
    (part, value) => {
      const overlay = asBoolean(value);
      part.change(() => (part.chart.legendLook = { ...part.chart.legendLook, overlay }));
    },
  ),
  Format: object(
    "1.1",
    (part) =>
      new ChartLegendFormatObject(part, {
        read: () => part.chart.legendLook?.format,
        write: (format) => (part.chart.legendLook = { ...part.chart.legendLook, format }),
      }),
  ),
};
