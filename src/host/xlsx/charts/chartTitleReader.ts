// Owns reading titles of charts and axes: their text and the fonts of its parts.
import type { ChartFont, ChartFormat, ChartTitleLook } from "../../model/chartLook";
import type { Palette } from "../styles/colors";
import { childElement, descendant, descendants, flag, numberOf, textOf, type XmlElement } from "../xml";
import { notEmpty, readFont, readFormat } from "./chartShapeReader";

const DEGREE = 60_000;

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
  const whole = readFont(descendant(rich, "defRPr"), palette);
  const font = whole && withoutDefaults(whole, size);
  const shape = readFormat(title, palette);
  const format: ChartFormat | undefined = notEmpty({ ...shape, ...(font && { font }) });
  const rotation = numberOf(descendant(rich, "bodyPr"), "rot");
  const runs = rich && whole ? readRuns(rich, whole, palette) : [];
  return notEmpty<ChartTitleLook>({
    ...(format && { format }),
    ...(flag(childElement(title, "overlay"), "val", false) && { overlay: true }),
    ...(rotation !== undefined && { orientation: -rotation / DEGREE }),
    ...(runs.length > 0 && { runs }),
  });
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
