// Owns how wide texts are: measured on a canvas in the font they are painted in.
import type { CellStyle } from "../../host/workbook";

/** Fonts to fall back on where Excel's own are not installed. */
export const FALLBACK = `"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`;

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

/** Pixels. Setting a canvas's font costs more than all else here, so a width is measured once. */
export function textWidth(text: string, style: CellStyle): number {
  const font = fontOf(style);
  const key = `${font}|${text}`;
  let width = measured.get(key);
  if (width !== undefined || !ruler) return width ?? 0;
  if (ruler.font !== font) ruler.font = font;
  width = ruler.measureText(text).width;
  if (measured.size >= MOST_MEASURED) measured.clear();
  measured.set(key, width);
  return width;
}
