// Owns reading colours: `#RRGGBB` or an HTML colour name, as Excel.RangeFill.color and its like take them.
import { asText } from "./arguments";
import { COLOR_NAMES } from "./colorNames";
import { invalidArgument } from "./hostError";

/** `#RRGGBB` in capitals; empty stays empty (none). Anything else is InvalidArgument. */
export function colorText(value: unknown): string {
  const text = asText(value, "color");
  if (text === "") return "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? shortHex(text);
  const color = hex ? `#${hex.toUpperCase()}` : COLOR_NAMES[text.toLowerCase()];
  if (!color) throw invalidArgument(`${text} is no colour.`);
  return color;
}

const shortHex = (text: string): string | undefined =>
  /^#([0-9a-f]{3})$/i.exec(text)?.[1].replace(/./g, (digit) => digit + digit);
