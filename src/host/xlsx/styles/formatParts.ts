// Owns fonts, fills, borders and alignment: the elements that cell formats and differential formats share, both ways.
import type {
  Border,
  BorderStyle,
  CellStyle,
  Diagonal,
  HorizontalAlignment,
  ReadingOrder,
  UnderlineStyle,
  STYLE_PARTS,
  VerticalAlignment,
} from "../../model/style";
import {
  childElement,
  element,
  flag,
  mergeChildren,
  numberOf,
  withAttributes,
  type XmlElement,
} from "../xml";
import { colorElement, type Palette } from "./colors";

/** `Thin` ↔ `thin`: the file's names start with a small letter. */
const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
function pick<T extends string>(names: readonly T[], written: string | undefined, otherwise: T): T {
  return names.find((name) => small(name) === written) ?? otherwise;
}

const UNDERLINES: readonly UnderlineStyle[] = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
];
const underlineToFile = (style: UnderlineStyle): string => small(style).replace("Accountant", "Accounting");
export function readUnderline(font: XmlElement): UnderlineStyle {
  const item = childElement(font, "u");
  if (!item) return "None";
  return UNDERLINES.find((name) => underlineToFile(name) === (item.attributes.val ?? "single")) ?? "None";
}
/** `<b/>` and `<b val="1"/>` are on, `<b val="0"/>` is off; undefined when absent. */
export function readSwitch(font: XmlElement, name: string): boolean | undefined {
  const item = childElement(font, name);
  return item ? flag(item, "val", true) : undefined;
}

export type FontFacts = Pick<
  CellStyle,
  | "fontName"
  | "fontSize"
  | "bold"
  | "italic"
  | "underline"
  | "strikethrough"
  | "script"
  | "fontColor"
  | "fontTint"
>;

function readScript(font: XmlElement): CellStyle["script"] {
  const written = childElement(font, "vertAlign")?.attributes.val;
  return pick(["Superscript", "Subscript"], written, "None");
}

export function readFont(font: XmlElement, palette: Palette): FontFacts {
  const color = childElement(font, "color");
  const fontTint = palette.tint(color);
  return {
    fontName: childElement(font, "name")?.attributes.val ?? "Calibri",
    fontSize: numberOf(childElement(font, "sz"), "val") ?? 11,
    bold: readSwitch(font, "b") ?? false,
    italic: readSwitch(font, "i") ?? false,
    underline: readUnderline(font),
    strikethrough: readSwitch(font, "strike") ?? false,
    script: readScript(font),
    fontColor: palette.resolve(color),
    ...(fontTint && { fontTint }),
  };
}

const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** A font with the changed facts put in; what else it holds stays, unless it belongs to another typeface. */
export function changeFont(base: XmlElement, change: Partial<FontFacts>): XmlElement {
  const made = new Map<string, XmlElement[]>();
  const set = (name: string, item: XmlElement | null): void => void made.set(name, item ? [item] : []);
  if (change.bold !== undefined) set("b", change.bold ? element("b") : null);
  if (change.italic !== undefined) set("i", change.italic ? element("i") : null);
  if (change.strikethrough !== undefined) set("strike", change.strikethrough ? element("strike") : null);
  if (change.underline !== undefined)
    set("u", change.underline === "None" ? null : element("u", { val: underlineToFile(change.underline) }));
  if (change.script !== undefined)
    set("vertAlign", change.script === "None" ? null : element("vertAlign", { val: small(change.script) }));
  if (change.fontSize !== undefined) set("sz", element("sz", { val: change.fontSize }));
  if (change.fontColor !== undefined) set("color", colorElement("color", change.fontColor, change.fontTint));
  if (change.fontName !== undefined) {
    set("name", element("name", { val: change.fontName }));
    for (const bound of ["family", "charset", "scheme"]) set(bound, null);
  }
  return { ...base, children: mergeChildren(base.children, made, FONT_ORDER) };
}

const BORDER_STYLES: readonly BorderStyle[] = [
  "None",
  "Thin",
  "Medium",
  "Thick",
  "Hair",
  "Dashed",
  "Dotted",
  "Double",
  "DashDot",
  "DashDotDot",
  "MediumDashed",
  "MediumDashDot",
  "MediumDashDotDot",
  "SlantDashDot",
];
type Sides = Record<"left" | "right" | "top" | "bottom", Border | null>;
export type BorderFacts = Sides & { diagonal: Diagonal | null };

/** Strict files call left and right start and end. */
const FILE_SIDES = {
  left: ["left", "start"],
  right: ["right", "end"],
  top: ["top"],
  bottom: ["bottom"],
} as const;

export function readBorder(border: XmlElement, palette: Palette): BorderFacts {
  const side = (names: readonly string[]): Border | null => {
    const item = names.map((name) => childElement(border, name)).find((found) => found);
    const style = pick(BORDER_STYLES, item?.attributes.style, "None");
    if (!item || style === "None") return null;
    const color = childElement(item, "color");
    const tint = palette.tint(color);
    return { style, color: palette.resolve(color), ...(tint && { tint }) };
  };
  return {
    left: side(FILE_SIDES.left),
    right: side(FILE_SIDES.right),
    top: side(FILE_SIDES.top),
    bottom: side(FILE_SIDES.bottom),
    diagonal: diagonal(side(["diagonal"]), border),
  };
}

function diagonal(line: Border | null, border: XmlElement): Diagonal | null {
  const [up, down] = [flag(border, "diagonalUp", false), flag(border, "diagonalDown", false)];
  return line && (up || down) ? { ...line, up, down } : null;
}

const BORDER_ORDER = "start left end right top bottom diagonal vertical horizontal".split(" ");

export function changeBorder(base: XmlElement, change: Partial<BorderFacts>): XmlElement {
  const made = new Map<string, XmlElement[]>();
  for (const name of ["left", "right", "top", "bottom"] as const) {
    const border = change[name];
    if (border === undefined) continue;
    for (const old of FILE_SIDES[name]) made.set(old, []);
    made.set(name, [lineElement(name, border)]);
  }
  if (change.diagonal !== undefined) made.set("diagonal", [lineElement("diagonal", change.diagonal)]);
  const changed = { ...base, children: mergeChildren(base.children, made, BORDER_ORDER) };
  if (change.diagonal === undefined) return changed;
  const { up, down } = change.diagonal ?? { up: false, down: false };
  return withAttributes(changed, { diagonalUp: up || undefined, diagonalDown: down || undefined });
}

function lineElement(name: string, border: Border | null): XmlElement {
  if (!border || border.style === "None") return element(name);
  const color = colorElement("color", border.color, border.tint) ?? element("color", { auto: 1 });
  return element(name, { style: small(border.style) }, [color]);
}

const HORIZONTAL: readonly HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "Distributed",
];
const VERTICAL: readonly VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
/** ECMA-376-1, 18.8.1: 0 by context, 1 left to right, 2 right to left. */
const READING_ORDERS: readonly ReadingOrder[] = ["Context", "LeftToRight", "RightToLeft"];
export type AlignmentFacts = Pick<CellStyle, (typeof STYLE_PARTS)["alignment"][number]>;

export function readAlignment(item: XmlElement | undefined): AlignmentFacts {
  const { horizontal, vertical } = item?.attributes ?? {};
  return {
    horizontal:
      horizontal === "centerContinuous" ? "CenterAcrossSelection" : pick(HORIZONTAL, horizontal, "General"),
    vertical: pick(VERTICAL, vertical, "Bottom"),
    wrapText: flag(item, "wrapText", false),
    indent: numberOf(item, "indent") ?? 0,
    rotation: rotationFromFile(numberOf(item, "textRotation") ?? 0),
    shrinkToFit: flag(item, "shrinkToFit", false),
    // UNVERIFIED: "Justify distributed" of Excel's dialog, which VBA calls AddIndent, is this attribute.
    autoIndent: flag(item, "justifyLastLine", false),
    readingOrder: READING_ORDERS[numberOf(item, "readingOrder") ?? 0] ?? "Context",
  };
}

/** The file counts 91 to 180 downwards and has 255 for stacked text; Office.js −1 to −90 and 180. */
const rotationFromFile = (written: number): number =>
  written === 255 ? 180 : written > 90 ? 90 - written : written;
const rotationToFile = (rotation: number): number =>
  rotation === 180 ? 255 : rotation < 0 ? 90 - rotation : rotation;

export function changeAlignment(base: XmlElement | undefined, facts: AlignmentFacts): XmlElement | null {
  const horizontal =
    facts.horizontal === "CenterAcrossSelection" ? "centerContinuous" : small(facts.horizontal);
  const made = withAttributes(base ?? element("alignment"), {
    horizontal: facts.horizontal === "General" ? undefined : horizontal,
    vertical: facts.vertical === "Bottom" ? undefined : small(facts.vertical),
    wrapText: facts.wrapText || undefined,
    indent: facts.indent || undefined,
    textRotation: facts.rotation === 0 ? undefined : rotationToFile(facts.rotation),
    shrinkToFit: facts.shrinkToFit || undefined,
    justifyLastLine: facts.autoIndent || undefined,
    readingOrder: READING_ORDERS.indexOf(facts.readingOrder) || undefined,
  });
  return Object.keys(made.attributes).length > 0 ? made : null;
}
