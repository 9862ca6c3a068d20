// Owns colours: theme, indexed and RGB colours of a file as `#RRGGBB`, and back.
import type { Tint } from "../../model/style";
import { OFFICE_THEME, tintedColor, tintOf } from "../../model/themeColors";
import { childElements, descendant, element, numberOf, type XmlElement } from "../xml";

/** ECMA-376-1, 18.8.27: 0–7 repeat as 8–15; 64 and 65 are the system's text and background. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Reads the colours of one workbook. */
export class Palette {
  readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  constructor(theme: XmlElement | null, styles: XmlElement | null) {
    const scheme = theme ? descendant(theme, "clrScheme") : undefined;
    this.theme = scheme ? themeColors(scheme) : OFFICE_THEME;
    const custom = styles ? descendant(styles, "indexedColors") : undefined;
    this.indexed = custom
      ? childElements(custom).map((color) => (color.attributes.rgb ?? "FF000000").slice(-6).toUpperCase())
      : INDEXED;
  }

  /** A `color` element; empty for automatic and for the theme's plain text colour. */
  resolve(color: XmlElement | undefined): string {
    const tint = this.read(color);
    return tint ? tintedColor(tint) : "";
  }
  /** How a `color` element's colour came about, where it is another one made lighter or darker. */
  tint(color: XmlElement | undefined): Tint | undefined {
    const tint = this.read(color);
    return tint && tint.by !== 0 ? tint : undefined;
  }
  private read(color: XmlElement | undefined): Tint | null {
    if (!color || color.attributes.auto === "1") return null;
    const { rgb } = color.attributes;
    const theme = numberOf(color, "theme");
    const indexed = numberOf(color, "indexed");
    const by = numberOf(color, "tint") ?? 0;
    if (theme === 1 && by === 0 && this.theme[1] === "000000") return null;
    const base =
      rgb !== undefined
        ? rgb.slice(-6)
        : theme !== undefined
          ? this.theme[theme]
          : this.indexed[indexed ?? -1];
    if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
    return { base: `#${base.toUpperCase()}`, by };
  }
  /** The theme's colour by its name in drawings: `accent1`, `tx1`, `bg1` … */
  named(name: string): string {
    const index = [
      "bg1",
      "tx1",
      "bg2",
      "tx2",
      "accent1",
      "accent2",
      "accent3",
      "accent4",
      "accent5",
      "accent6",
    ].indexOf(name.replace("lt", "bg").replace("dk", "tx"));
    return index < 0 ? "" : `#${this.theme[index]}`;
  }
}

/** What a theme says of the system's colours where it does not say what they were (ECMA-376-1, 20.1.10.58). */
const SYSTEM_COLORS: Readonly<Record<string, string>> = { window: "FFFFFF", windowText: "000000" };

/** In the scheme dark stands before light; the theme attribute counts light first. */
function themeColors(scheme: XmlElement): string[] {
  const inOrder = childElements(scheme).map((slot) => {
    const color = childElements(slot)[0];
    const { lastClr, val = "" } = color?.attributes ?? {};
    return (lastClr ?? SYSTEM_COLORS[val] ?? val).toUpperCase() || "000000";
  });
  const [dark1 = "000000", light1 = "FFFFFF", dark2 = "000000", light2 = "FFFFFF", ...others] = inOrder;
  return [light1, dark1, light2, dark2, ...others];
}

/** A colour element, or null for automatic. */
export function colorElement(name: string, color: string, tint?: Tint): XmlElement | null {
  if (color === "") return null;
  const { base, by } = tintOf(color, tint);
  return element(name, { rgb: `FF${base.replace("#", "").toUpperCase()}`, tint: by || undefined });
}
