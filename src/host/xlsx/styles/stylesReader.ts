// Owns reading `xl/styles.xml`: cell formats as model styles and differential formats, by their index in the file.
import { NORMAL } from "../../model/builtInStyles";
import { normalStyle } from "../../model/namedStyles";
import type { DifferentialStyle } from "../../model/objects";
import { ALL_PARTS, alikeIn, defaultStyle, type CellStyle } from "../../model/style";
import { UnreadableFile } from "../errors";
import { limits } from "../limits";
import { childElement, childElements, flag, numberOf, type XmlElement, type XmlNode } from "../xml";
import type { Palette } from "./colors";
import { readFill } from "./fills";
import { readAlignment, readBorder, readFont, readSwitch, readUnderline } from "./formatParts";
import { APPLY, readNamedStyles, type ReadNamedStyle } from "./namedStyles";
import { readNumberFormats } from "./numberFormats";

export interface ReadStyles {
  /** The part as read; null when the file has none. */
  readonly root: XmlElement | null;
  /** By cellXfs index. */
  readonly cellStyles: readonly CellStyle[];
  readonly named: readonly ReadNamedStyle[];
  /** By dxfs index. */
  readonly differential: readonly DifferentialStyle[];
}

/** Of a workbook without a styles part. */
export const noStyles: ReadStyles = {
  root: null,
  cellStyles: [defaultStyle],
  named: [{ style: normalStyle, xfId: 0 }],
  differential: [],
};

export function readStyles(part: XmlElement | null, palette: Palette): ReadStyles {
  if (!part) return { ...noStyles, cellStyles: [{ ...defaultStyle, xf: 0 }] };
  const root = withFallbacks(part);
  const list = (section: string, item: string): XmlElement[] => {
    const parent = childElement(root, section);
    const items = parent ? childElements(parent, item) : [];
    if (items.length > limits.cellFormats)
      throw new UnreadableFile("too-large", `${items.length} ${section}`);
    return items;
  };
  const formats = readNumberFormats(root);
  const fonts = list("fonts", "font").map((font) => readFont(font, palette));
  const fills = list("fills", "fill").map((fill) => readFill(fill, palette));
  const borders = list("borders", "border").map((border) => readBorder(border, palette));
  const lookOf = (xf: XmlElement): CellStyle => {
    const protection = childElement(xf, "protection");
    return {
      ...defaultStyle,
      numberFormat: formats.get(numberOf(xf, "numFmtId") ?? 0) ?? "General",
      ...fonts[numberOf(xf, "fontId") ?? 0],
      ...fills[numberOf(xf, "fillId") ?? 0],
      ...borders[numberOf(xf, "borderId") ?? 0],
      ...readAlignment(childElement(xf, "alignment")),
      locked: flag(protection, "locked", true),
      formulaHidden: flag(protection, "hidden", false),
    };
  };
  const xfs = list("cellXfs", "xf");
  const looks = xfs.map(lookOf);
  const [plain = defaultStyle] = looks;
  const styleXfs = list("cellStyleXfs", "xf");
  const named = readNamedStyles(list("cellStyles", "cellStyle"), styleXfs, styleXfs.map(lookOf), plain);
  const byXfId = new Map([...named].reverse().map(({ style, xfId }) => [xfId, style]));
  const normal = named.find(({ style }) => style.builtIn === NORMAL)?.style ?? normalStyle;
  const cellStyles = looks.map((look, xf): CellStyle => {
    const style = byXfId.get(numberOf(xfs[xf], "xfId") ?? 0) ?? normal;
    const own = ALL_PARTS.filter(
      (part) => flag(xfs[xf], APPLY[part], false) && alikeIn(part, look, style.look),
    );
    return {
      ...look,
      ...(style !== normal && { named: style.name }),
      ...(own.length > 0 && { own }),
      xf,
    };
  });
  if (cellStyles.length === 0) cellStyles.push({ ...defaultStyle, xf: 0 });
  const differential = list("dxfs", "dxf").map((dxf) => readDifferential(dxf, palette));
  return { root, cellStyles, named, differential };
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
function readDifferential(dxf: XmlElement, palette: Palette): DifferentialStyle {
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
    for (const side of ["left", "right", "top", "bottom"] as const) {
      const line = readBorder(border, palette)[side];
      if (line) style[side] = line;
    }
  return style;
}
