// Owns how parts of a chart look in the file: fills, lines, fonts and shadows (`c:spPr`, `c:txPr`; ECMA-376-1, 20.1).
import type { ChartFont, ChartFormat, ChartLine } from "../../model/chartLook";
import { element, type XmlElement } from "../xml";

const EMU = 12_700;
/** Degrees are written in 60 000ths. */
const DEGREE = 60_000;

export const val = (name: string, value: string | number | boolean): XmlElement =>
  element(name, { val: value });

export const solid = (color: string): XmlElement =>
  element("a:solidFill", {}, [val("a:srgbClr", color.replace("#", "").toUpperCase())]);

/** Excel's line styles and the dashes it writes for them. */
export const DASHES: Readonly<Record<Exclude<NonNullable<ChartLine["style"]>, "None">, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
};

export function writeLine(line: ChartLine | undefined): XmlElement | null {
  if (!line || Object.values(line).every((value) => value === undefined)) return null;
  const width = line.weight === undefined ? undefined : Math.round(line.weight * EMU);
  if (line.style === "None") return element("a:ln", { w: width }, [element("a:noFill")]);
  return element("a:ln", { w: width }, [
    line.color === undefined || line.color === "" ? null : solid(line.color),
    line.style === undefined ? null : val("a:prstDash", DASHES[line.style]),
  ]);
}

/** An outer shadow as Excel gives a title. */
const SHADOW = element("a:effectLst", {}, [
  element("a:outerShdw", { blurRad: 50_800, dist: 38_100, dir: 2_700_000, algn: "tl", rotWithShape: 0 }, [
    element("a:prstClr", { val: "black" }, [val("a:alpha", 40_000)]),
  ]),
]);

/** `c:spPr`, or null where nothing is said. */
export function writeShape(format: ChartFormat | undefined): XmlElement | null {
  const fill =
    format?.fill === undefined || format.fill === ""
      ? null
      : format.fill === "none"
        ? element("a:noFill")
        : solid(format.fill);
  const line = writeLine(format?.line);
  const shadow = format?.shadow ? SHADOW : null;
  return fill || line || shadow ? element("c:spPr", {}, [fill, line, shadow]) : null;
}

/** Attributes and children of `a:rPr` or `a:defRPr`. */
export function writeFont(name: string, font: ChartFont): XmlElement {
  const facts = {
    sz: font.size === undefined ? undefined : Math.round(font.size * 100),
    b: font.bold === undefined ? undefined : Number(font.bold),
    i: font.italic === undefined ? undefined : Number(font.italic),
    u: font.underline === undefined ? undefined : font.underline === "Single" ? "sng" : "none",
  };
  return element(name, facts, [
    font.color === undefined || font.color === "" ? null : solid(font.color),
    font.name === undefined ? null : element("a:latin", { typeface: font.name }),
  ]);
}

export const bodyProperties = (orientation?: number): XmlElement =>
  element("a:bodyPr", orientation === undefined ? {} : { rot: -orientation * DEGREE, vert: "horz" });

/** `c:txPr`, or null where nothing is said. */
export function writeText(format: ChartFormat | undefined, orientation?: number): XmlElement | null {
  const { font } = format ?? {};
  if (!font || Object.values(font).every((value) => value === undefined)) return null;
  return element("c:txPr", {}, [
    bodyProperties(orientation),
    element("a:lstStyle"),
    element("a:p", {}, [
      element("a:pPr", {}, [writeFont("a:defRPr", font)]),
      element("a:endParaRPr", { lang: "en-US" }),
    ]),
  ]);
}
