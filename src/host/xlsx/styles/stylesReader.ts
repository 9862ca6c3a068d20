// Owns reading `xl/styles.xml`: cell formats as model styles and differential formats, by their index in the file.
import type { CellStyle } from "../../model/style";
import type { DifferentialStyle } from "../../model/objects";
import { defaultStyle } from "../../model/style";
import { UnreadableFile } from "../errors";
import { limits } from "../limits";
import { childElement, childElements, flag, numberOf, type XmlElement, type XmlNode } from "../xml";
import type { Palette } from "./colors";
import { readAlignment, readBorder, readFill, readFont, readSwitch, readUnderline } from "./formatParts";
import { readNumberFormats } from "./numberFormats";

export interface ReadStyles {
  /** The part as read; null when the file has none. */
  readonly root: XmlElement | null;
  /** By cellXfs index. */
  readonly cellStyles: readonly CellStyle[];
  /** By dxfs index. */
  readonly differential: readonly DifferentialStyle[];
}

export function readStyles(part: XmlElement | null, palette: Palette): ReadStyles {
  if (!part) return { root: part, cellStyles: [{ ...defaultStyle, xf: 0 }], differential: [] };
  const root = withFallbacks(part);
  const list = (section: string, item: string): XmlElement[] => {
    const parent = childElement(root, section);
    return parent ? childElements(parent, item) : [];
  };
  const formats = readNumberFormats(root);
  const fonts = list("fonts", "font").map((font) => readFont(font, palette));
  const fills = list("fills", "fill").map((fill) => readFill(fill, palette));
  const borders = list("borders", "border").map((border) => readBorder(border, palette));
  const xfs = list("cellXfs", "xf");
  if (xfs.length > limits.cellFormats) throw new UnreadableFile("too-large", `${xfs.length} cell formats`);
  const { fontName, fontSize } = defaultStyle;
  const cellStyles = xfs.map((xf, index): CellStyle => {
    const protection = childElement(xf, "protection");
    return {
      numberFormat: formats.get(numberOf(xf, "numFmtId") ?? 0) ?? "General",
      ...(fonts[numberOf(xf, "fontId") ?? 0] ?? { ...defaultStyle, fontName, fontSize }),
      fillColor: fills[numberOf(xf, "fillId") ?? 0] ?? "",
      ...(borders[numberOf(xf, "borderId") ?? 0] ?? { left: null, right: null, top: null, bottom: null }),
      ...readAlignment(childElement(xf, "alignment")),
      locked: flag(protection, "locked", true),
      formulaHidden: flag(protection, "hidden", false),
      xf: index,
    };
  });
  if (cellStyles.length === 0) cellStyles.push({ ...defaultStyle, xf: 0 });
  return { root, cellStyles, differential: list("dxfs", "dxf").map((dxf) => readDifferential(dxf, palette)) };
}

/**
 * Items that a program wrote in its own terms and for others (`mc:AlternateContent`), as those for others: who knows none
 * of the choices takes the fallback (ECMA-376 Part 3, 9.3). Items go by their place, so each must count as one.
 */
function withFallbacks(root: XmlElement): XmlElement {
  const children = root.children.map((section) =>
    typeof section === "string" ? section : { ...section, children: section.children.flatMap(fallbackOf) },
  );
  return { ...root, children };
}

function fallbackOf(item: XmlNode): readonly XmlNode[] {
  if (typeof item === "string" || item.local !== "AlternateContent") return [item];
  return childElement(item, "Fallback")?.children ?? [];
}

/** A `dxf` element; members that it does not set are left out. */
export function readDifferential(dxf: XmlElement, palette: Palette): DifferentialStyle {
  const style: DifferentialStyle = {};
  const font = childElement(dxf, "font");
  const bold = font && readSwitch(font, "b");
  const italic = font && readSwitch(font, "i");
  const strikethrough = font && readSwitch(font, "strike");
  if (bold !== undefined) style.bold = bold;
  if (italic !== undefined) style.italic = italic;
  if (strikethrough !== undefined) style.strikethrough = strikethrough;
  if (font && childElement(font, "u")) style.underline = readUnderline(font);
  const fontColor = palette.resolve(font && childElement(font, "color"));
  if (fontColor) style.fontColor = fontColor;
  const format = childElement(dxf, "numFmt")?.attributes.formatCode;
  if (format !== undefined) style.numberFormat = format;
  const pattern = childElement(childElement(dxf, "fill"), "patternFill");
  // A differential fill keeps its colour in bgColor; some writers fill in fgColor only.
  const fillColor =
    pattern && palette.resolve(childElement(pattern, "bgColor") ?? childElement(pattern, "fgColor"));
  if (fillColor) style.fillColor = fillColor;
  const border = childElement(dxf, "border");
  if (border)
    for (const [side, value] of Object.entries(readBorder(border, palette)))
      if (value) style[side as keyof ReturnType<typeof readBorder>] = value;
  return style;
}
