// Owns the translation of a cell's look into what Univer paints. Univer gets displayed text only, never values or formulas.
import {
  BaselineOffset,
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
import { FALLBACK, textWidth } from "./textWidth";

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

const SCRIPTS: Record<CellStyle["script"], BaselineOffset | undefined> = {
  None: undefined,
  Superscript: BaselineOffset.SUPERSCRIPT,
  Subscript: BaselineOffset.SUBSCRIPT,
};

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
    va: SCRIPTS[style.script],
    bd: {
      t: border(style.top),
      b: border(style.bottom),
      l: border(style.left),
      r: border(style.right),
      tl_br: style.diagonal?.down ? border(style.diagonal) : undefined,
      bl_tr: style.diagonal?.up ? border(style.diagonal) : undefined,
    },
  };
}

/** Excel's 255 stacks the letters; positive angles turn counter-clockwise, Univer's clockwise. */
function rotation(angle: number): IStyleData["tr"] {
  return angle === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: -angle, v: BooleanNumber.FALSE };
}

/** Whether a number's text is wider than its column. */
function tooWide(text: string, style: CellStyle, width: number): boolean {
  const pixels = (style.fontSize * 4) / 3;
  return text.length * pixels * 1.05 >= width - 4 && textWidth(text, style) > width - 3;
}

/** The style with a font so small that the text fits, as "Shrink to fit" has it. */
function shrunk(style: CellStyle, text: string, width: number): CellStyle {
  const share = (width - 4) / Math.max(1, textWidth(text, style));
  return share >= 1 || style.wrapText
    ? style
    : { ...style, fontSize: Math.max(1, Math.floor(style.fontSize * share * 2) / 2) };
}

/** @param width the cell's width in pixels */
export function univerCell(look: CellLook, width: number): { v: string; t: CellValueType; s: IStyleData } {
  const { align } = look;
  const style = look.style.shrinkToFit ? shrunk(look.style, look.text, width) : look.style;
  const narrow = look.numeric && !style.wrapText && tooWide(look.text, style, width);
  const v = narrow ? "#".repeat(Math.max(1, Math.floor((width - 4) / (style.fontSize * 0.75)))) : look.text;
  return { v, t: CellValueType.STRING, s: univerStyle(style, align) };
}
