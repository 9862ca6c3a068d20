// Owns reading how parts of a chart look: `c:spPr` and `c:txPr` into the model's formats. What the model does not hold
// (gradients, pictures, shades of theme colours) reads as automatic.
import type { ChartFont, ChartFormat, ChartLine } from "../../model/chartLook";
import type { Palette } from "../styles/colors";
import { childElement, childElements, descendant, numberOf, type XmlElement } from "../xml";
import { DASHES } from "./chartShapes";

const EMU = 12_700;

/** A child in the drawing namespace, which differs from the chart's own. */
export const drawn = (parent: XmlElement | undefined, local: string): XmlElement | undefined =>
  parent && childElements(parent).find((item) => item.local === local);

/** `#RRGGBB` of the first child of a solid fill, or empty. */
export function fillColor(fill: XmlElement | undefined, palette: Palette): string {
  const color = fill && childElements(fill)[0];
  if (!color) return "";
  if (color.local === "srgbClr") return `#${(color.attributes.val ?? "000000").toUpperCase()}`;
  return color.local === "schemeClr" && childElements(color).length === 0
    ? palette.named(color.attributes.val ?? "")
    : "";
}

export function readLine(shape: XmlElement | undefined, palette: Palette): ChartLine | undefined {
  const ln = drawn(shape, "ln");
  if (!ln) return undefined;
  if (drawn(ln, "noFill")) return { style: "None" };
  const width = numberOf(ln, "w");
  const color = fillColor(drawn(ln, "solidFill"), palette);
  const dash = drawn(ln, "prstDash")?.attributes.val;
  const style = (Object.keys(DASHES) as (keyof typeof DASHES)[]).find((name) => DASHES[name] === dash);
  return notEmpty<ChartLine>({
    ...(style && { style }),
    ...(color && { color }),
    ...(width !== undefined && { weight: width / EMU }),
  });
}

export function readFont(properties: XmlElement | undefined, palette: Palette): ChartFont | undefined {
  if (!properties) return undefined;
  const { sz, b, i, u } = properties.attributes;
  const color = fillColor(drawn(properties, "solidFill"), palette);
  const name = drawn(properties, "latin")?.attributes.typeface;
  return notEmpty<ChartFont>({
    ...(b !== undefined && { bold: b === "1" || b === "true" }),
    ...(i !== undefined && { italic: i === "1" || i === "true" }),
    ...(u !== undefined && { underline: u === "none" ? ("None" as const) : ("Single" as const) }),
    ...(color && { color }),
    // `+mn-lt` is the theme's own font.
    ...(name !== undefined && !name.startsWith("+") && { name }),
    ...(sz !== undefined && { size: Number(sz) / 100 }),
  });
}

/** The format of an element with `c:spPr` and perhaps `c:txPr`. */
export function readFormat(parent: XmlElement | undefined, palette: Palette): ChartFormat | undefined {
  const shape = childElement(parent, "spPr");
  const fill = drawn(shape, "noFill") ? "none" : fillColor(drawn(shape, "solidFill"), palette);
  const line = readLine(shape, palette);
  const font = readFont(descendant(childElement(parent, "txPr"), "defRPr"), palette);
  const shadow = descendant(drawn(shape, "effectLst"), "outerShdw") !== undefined;
  return notEmpty<ChartFormat>({
    ...(fill && { fill }),
    ...(line && { line }),
    ...(font && { font }),
    ...(shadow && { shadow }),
  });
}

export const notEmpty = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length > 0 ? value : undefined;
