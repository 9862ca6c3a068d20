// Owns reading titles of charts and axes: their text and the fonts of its parts.
import type { ChartFont, ChartFormat, ChartTitleLook } from "../../model/chartLook";
import type { Palette } from "../styles/colors";
import { childElement, descendant, descendants, flag, numberOf, textOf, type XmlElement } from "../xml";
import { CHART_TITLE_SIZE } from "./chartTitleWriter";
import { notEmpty, readFont, readFormat } from "./chartShapeReader";

const DEGREE = 60_000;
/** Of a chart's title that says no size, in points; it is bold, as titles of axes are. */
const AUTOMATIC_TITLE_SIZE = 18;

export function titleText(title: XmlElement | undefined): string {
  const rich = descendant(title, "rich");
  const paragraphs = rich
    ? [...descendants(rich, "p")].map((p) => [...descendants(p, "t")].map(textOf).join(""))
    : [];
  return rich ? paragraphs.join("\n") : textOf(descendant(title, "v"));
}

/** What a title says beyond its text and the font that a new one has. */
export function readTitleLook(
  title: XmlElement | undefined,
  size: number,
  palette: Palette,
): ChartTitleLook | undefined {
  if (!title) return undefined;
  const rich = descendant(title, "rich");
  const text = rich ?? childElement(title, "txPr");
  const whole = wholeFont(text, size, palette);
  const font = withoutDefaults(whole, size);
  const shape = readFormat(title, palette);
  const { font: _, ...box } = shape ?? {};
  const format: ChartFormat | undefined = notEmpty({ ...box, ...(font && { font }) });
  const rotation = numberOf(descendant(text, "bodyPr"), "rot");
  const runs = rich ? readRuns(rich, whole, palette) : [];
  return notEmpty<ChartTitleLook>({
    ...(format && { format }),
    ...(flag(childElement(title, "overlay"), "val", false) && { overlay: true }),
    ...(rotation !== undefined && { orientation: -rotation / DEGREE }),
    ...(runs.length > 0 && { runs }),
  });
}

/** The paragraph's font; where all parts agree on something else, theirs. What nobody says is Excel's automatic font. */
function wholeFont(text: XmlElement | undefined, size: number, palette: Palette): ChartFont {
  const automatic = { size: size === CHART_TITLE_SIZE ? AUTOMATIC_TITLE_SIZE : size, bold: true };
  const fonts = (text ? [...descendants(text, "r")] : []).map(
    (run) => readFont(childElement(run, "rPr"), palette) ?? {},
  );
  const first = fonts[0] ?? {};
  const common = Object.entries(first).filter(([key, value]) =>
    fonts.every((font) => font[key as keyof ChartFont] === value),
  );
  const own = readFont(text && descendant(text, "defRPr"), palette);
  return { ...automatic, ...own, ...(Object.fromEntries(common) as ChartFont) };
}

function withoutDefaults(font: ChartFont, size: number): ChartFont | undefined {
  const { size: own, bold, ...rest } = font;
  return notEmpty<ChartFont>({
    ...rest,
    ...(own !== undefined && own !== size && { size: own }),
    ...(bold && { bold }),
  });
}

/** Runs whose font differs from the paragraph's, at their place in the whole text. */
function readRuns(rich: XmlElement, whole: ChartFont, palette: Palette): NonNullable<ChartTitleLook["runs"]> {
  const runs: { start: number; length: number; font: ChartFont }[] = [];
  let start = 0;
  for (const paragraph of descendants(rich, "p")) {
    for (const run of descendants(paragraph, "r")) {
      const { length } = textOf(childElement(run, "t"));
      const own = readFont(childElement(run, "rPr"), palette) ?? {};
      const font: ChartFont = Object.fromEntries(
        Object.entries(own).filter(([key, value]) => whole[key as keyof ChartFont] !== value),
      );
      if (Object.keys(font).length > 0) runs.push({ start, length, font });
      start += length;
    }
    start++;
  }
  return runs;
}
