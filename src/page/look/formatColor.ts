// Owns the colours that number formats name, such as [Red] for negative numbers; they go before the cell's font colour.
// UNVERIFIED: a conditional format's font colour goes before them.
// support.microsoft.com "Number format codes": eight colours by name, 56 by index.
import { formatColor } from "numfmt";
import type { CellStyle, Scalar } from "../../host/workbook";

/** As Excel has them; CSS means other shades by some of the names. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};
const NAMES_COLOR = /\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/i;

const colored = new Map<string, boolean>();
/** By style and colour, so that equal looks stay one object. */
const styles = new WeakMap<CellStyle, Map<string, CellStyle>>();

/** The style with the colour that its number format gives a value. */
export function withFormatColor(style: CellStyle, value: Scalar): CellStyle {
  const { numberFormat } = style;
  let names = colored.get(numberFormat);
  if (names === undefined) colored.set(numberFormat, (names = NAMES_COLOR.test(numberFormat)));
  if (!names || (typeof value !== "number" && typeof value !== "string")) return style;
  const found = formatColor(numberFormat, value, { throws: false });
  if (typeof found !== "string") return style;
  const fontColor = NAMED[found.toLowerCase()] ?? found;
  let shades = styles.get(style);
  if (!shades) styles.set(style, (shades = new Map()));
  let changed = shades.get(fontColor);
  if (!changed) shades.set(fontColor, (changed = { ...style, fontColor }));
  return changed;
}
