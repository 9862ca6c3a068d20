// Owns the translation of a cell's look into what Univer paints. Univer gets displayed text only, never values or formulas.
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { Border, BorderStyle, CellStyle } from "../../host/workbook";
import type { CellLook } from "../look/cellLook";

const BORDERS: Record<BorderStyle, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
  Hair: BorderStyleTypes.HAIR,
  Dashed: BorderStyleTypes.DASHED,
  Dotted: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  MediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  MediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  MediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

/** Fonts to fall back on where Excel's own are not installed. */
const FALLBACK = `"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`;

const on = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const aligned = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };

function verticalAlign({ vertical }: CellStyle): VerticalAlign {
  if (vertical === "Top") return VerticalAlign.TOP;
  return vertical === "Bottom" ? VerticalAlign.BOTTOM : VerticalAlign.MIDDLE;
}

function border(side: Border | null): IBorderStyleData | undefined {
  return side && side.style !== "None"
    ? { s: BORDERS[side.style], cl: { rgb: side.color || "#000000" } }
    : undefined;
}

const cache = new WeakMap<CellStyle, Map<CellLook["align"], IStyleData>>();

export function univerStyle(style: CellStyle, align: CellLook["align"]): IStyleData {
  let byAlign = cache.get(style);
  if (!byAlign) cache.set(style, (byAlign = new Map()));
  let translated = byAlign.get(align);
  if (!translated) byAlign.set(align, (translated = translate(style, align)));
  return translated;
}

function translate(style: CellStyle, align: CellLook["align"]): IStyleData {
  const indent = 2 + style.indent * 9;
  return {
    ff: `"${style.fontName}", ${FALLBACK}`,
    fs: style.fontSize,
    bl: on(style.bold),
    it: on(style.italic),
    ul: { s: on(style.underline !== "None") },
    st: { s: on(style.strikethrough) },
    cl: { rgb: style.fontColor || "#000000" },
    bg: style.fillColor ? { rgb: style.fillColor } : undefined,
    ht: aligned[align],
    vt: verticalAlign(style),
    tb: style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr: style.rotation === 0 ? undefined : rotation(style.rotation),
    pd: { l: align === "left" ? indent : 2, r: align === "right" ? indent : 2, t: 0, b: 1 },
    bd: { t: border(style.top), b: border(style.bottom), l: border(style.left), r: border(style.right) },
  };
}

/** Excel's 255 stacks the letters; positive angles turn counter-clockwise, Univer's clockwise. */
function rotation(angle: number): IStyleData["tr"] {
  return angle === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: -angle, v: BooleanNumber.FALSE };
}

/** Widths of texts already measured, in pixels; forgotten at this many, for scrolling brings ever new ones. */
const MOST_MEASURED = 20_000;
const ruler = document.createElement("canvas").getContext("2d");
const fonts = new WeakMap<CellStyle, string>();
const measured = new Map<string, number>();

function fontOf(style: CellStyle): string {
  let font = fonts.get(style);
  if (font === undefined) {
    const pixels = (style.fontSize * 4) / 3;
    font = `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${pixels}px "${style.fontName}", ${FALLBACK}`;
    fonts.set(style, font);
  }
  return font;
}

/** Setting a canvas's font costs more than all else here, so a width is measured once. */
function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  let width = measured.get(key);
  if (width !== undefined || !ruler) return width ?? 0;
  if (ruler.font !== font) ruler.font = font;
  width = ruler.measureText(text).width;
  if (measured.size >= MOST_MEASURED) measured.clear();
  measured.set(key, width);
  return width;
}

/** Whether a number's text is wider than its column. */
function tooWide(text: string, style: CellStyle, width: number): boolean {
  const pixels = (style.fontSize * 4) / 3;
  return text.length * pixels * 1.05 >= width - 4 && textWidth(text, fontOf(style)) > width - 3;
}

/** @param width the cell's width in pixels */
export function univerCell(look: CellLook, width: number): { v: string; t: CellValueType; s: IStyleData } {
  const { style, align } = look;
  const narrow = look.numeric && !style.wrapText && tooWide(look.text, style, width);
  const v = narrow ? "#".repeat(Math.max(1, Math.floor((width - 4) / (style.fontSize * 0.75)))) : look.text;
  return { v, t: CellValueType.STRING, s: univerStyle(style, align) };
}
