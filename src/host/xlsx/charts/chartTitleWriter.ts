// Owns writing titles of charts and axes: their text, split where parts of it have a font of their own.
import type { ChartFont, ChartTitleLook } from "../../model/chartLook";
import { element, type XmlElement } from "../xml";
import { bodyProperties, val, writeFont, writeShape, writeText } from "./chartShapes";

/** Points, as Excel gives a new chart's titles; unsaid, they are bold, and the chart's is 18 points. */
export const CHART_TITLE_SIZE = 14;
export const AXIS_TITLE_SIZE = 10;

export function writeTitle(text: string, size: number, look: ChartTitleLook = {}): XmlElement {
  const font: ChartFont = { size, bold: false, ...look.format?.font };
  if (text === "") return automaticTitle(font, look);
  let from = 0;
  const paragraphs = text.split("\n").map((line) => {
    const runs = partsOf(line, from, font, look).map((part) =>
      element("a:r", {}, [writeFont("a:rPr", part.font), element("a:t", {}, [part.text])]),
    );
    from += line.length + 1;
    return element("a:p", {}, [element("a:pPr", {}, [writeFont("a:defRPr", font)]), ...runs]);
  });
  const rich = element("c:rich", {}, [
    bodyProperties(look.orientation),
    element("a:lstStyle"),
    ...paragraphs,
  ]);
  return element("c:title", {}, [
    element("c:tx", {}, [rich]),
    val("c:overlay", look.overlay ?? false),
    writeShape(look.format),
  ]);
}

/** A title without a text of its own is Excel's: the name of the only series. */
const automaticTitle = (font: ChartFont, look: ChartTitleLook): XmlElement =>
  element("c:title", {}, [
    val("c:overlay", look.overlay ?? false),
    writeShape(look.format),
    writeText({ font }, look.orientation),
  ]);

/** The line cut where the font changes; `from` is its place in the whole text. */
function partsOf(
  line: string,
  from: number,
  whole: ChartFont,
  { runs = [] }: ChartTitleLook,
): { text: string; font: ChartFont }[] {
  const cuts = new Set([0, line.length]);
  for (const { start, length } of runs)
    for (const cut of [start - from, start + length - from]) if (cut > 0 && cut < line.length) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  const parts = places.slice(0, -1).map((place, index) => {
    const covering = runs.filter(
      ({ start, length }) => start <= from + place && from + place < start + length,
    );
    return {
      text: line.slice(place, places[index + 1]),
      font: Object.assign({}, whole, ...covering.map((run) => run.font)) as ChartFont,
    };
  });
  return parts.length > 0 ? parts : [{ text: line, font: whole }];
}
