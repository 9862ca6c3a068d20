// Owns fonts, fills, borders and alignment: the elements that cell formats and differential formats share, both ways.
import type {
  Border,
  BorderStyle,
  CellStyle,
  HorizontalAlignment,
  UnderlineStyle,
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
  "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strikethrough" | "fontColor"
>;

export const readFont = (font: XmlElement, palette: Palette): FontFacts => ({
  fontName: childElement(font, "name")?.attributes.val ?? "Calibri",
  fontSize: numberOf(childElement(font, "sz"), "val") ?? 11,
  bold: readSwitch(font, "b") ?? false,
  italic: readSwitch(font, "i") ?? false,
  underline: readUnderline(font),
  strikethrough: readSwitch(font, "strike") ?? false,
  fontColor: palette.resolve(childElement(font, "color")),
});

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
  if (change.fontSize !== undefined) set("sz", element("sz", { val: change.fontSize }));
  if (change.fontColor !== undefined) set("color", colorElement("color", change.fontColor));
  if (change.fontName !== undefined) {
    set("name", element("name", { val: change.fontName }));
    for (const bound of ["family", "charset", "scheme"]) set(bound, null);
  }
  return { ...base, children: mergeChildren(base.children, made, FONT_ORDER) };
}

/** The colour of a solid fill, or of a pattern's ground; empty for none and gradients. */
export function readFill(fill: XmlElement, palette: Palette): string {
  const pattern = childElement(fill, "patternFill");
  const type = pattern?.attributes.patternType ?? "none";
  if (!pattern || type === "none" || type === "gray125") return "";
  return palette.resolve(childElement(pattern, type === "solid" ? "fgColor" : "bgColor"));
}

export const makeFill = (color: string): XmlElement =>
  element("fill", {}, [
    color === ""
      ? element("patternFill", { patternType: "none" })
      : element("patternFill", { patternType: "solid" }, [
          colorElement("fgColor", color),
          element("bgColor", { indexed: 64 }),
        ]),
  ]);

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
export type BorderFacts = Record<"left" | "right" | "top" | "bottom", Border | null>;

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
    return !item || style === "None" ? null : { style, color: palette.resolve(childElement(item, "color")) };
  };
  return {
    left: side(FILE_SIDES.left),
    right: side(FILE_SIDES.right),
    top: side(FILE_SIDES.top),
    bottom: side(FILE_SIDES.bottom),
  };
}

const BORDER_ORDER = "start left end right top bottom diagonal vertical horizontal".split(" ");

export function changeBorder(base: XmlElement, change: Partial<BorderFacts>): XmlElement {
  const made = new Map<string, XmlElement[]>();
  for (const name of ["left", "right", "top", "bottom"] as const) {
    const border = change[name];
    if (border === undefined) continue;
    for (const old of FILE_SIDES[name]) made.set(old, []);
    const color = border && (colorElement("color", border.color) ?? element("color", { auto: 1 }));
    made.set(name, [
      border && border.style !== "None"
        ? element(name, { style: small(border.style) }, [color])
        : element(name),
    ]);
  }
  return { ...base, children: mergeChildren(base.children, made, BORDER_ORDER) };
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
export type AlignmentFacts = Pick<CellStyle, "horizontal" | "vertical" | "wrapText" | "indent" | "rotation">;

export function readAlignment(item: XmlElement | undefined): AlignmentFacts {
  const { horizontal, vertical } = item?.attributes ?? {};
  return {
    horizontal:
      horizontal === "centerContinuous" ? "CenterAcrossSelection" : pick(HORIZONTAL, horizontal, "General"),
    vertical: pick(VERTICAL, vertical, "Bottom"),
    wrapText: flag(item, "wrapText", false),
    indent: numberOf(item, "indent") ?? 0,
    rotation: rotationFromFile(numberOf(item, "textRotation") ?? 0),
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
  });
  return Object.keys(made.attributes).length > 0 ? made : null;
}
