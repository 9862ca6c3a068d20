// Owns reading colours: `#RRGGBB` or an HTML colour name, as Excel.RangeFill.color and its like take them.
import { asText } from "./arguments";
import { invalidArgument } from "./hostError";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  lime: "#00FF00",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  pink: "#FFC0CB",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  navy: "#000080",
  teal: "#008080",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  fuchsia: "#FF00FF",
  olive: "#808000",
  brown: "#A52A2A",
  gold: "#FFD700",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
  darkgray: "#A9A9A9",
  indigo: "#4B0082",
  violet: "#EE82EE",
  tomato: "#FF6347",
  coral: "#FF7F50",
  crimson: "#DC143C",
  salmon: "#FA8072",
  skyblue: "#87CEEB",
  steelblue: "#4682B4",
  turquoise: "#40E0D0",
};

/** `#RRGGBB` in capitals; empty stays empty (none). Anything else is InvalidArgument. */
export function colorText(value: unknown): string {
  const text = asText(value, "color");
  if (text === "") return "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? shortHex(text);
  const color = hex ? `#${hex.toUpperCase()}` : NAMED[text.toLowerCase()];
  if (!color) throw invalidArgument(`${text} is no colour.`);
  return color;
}

const shortHex = (text: string): string | undefined =>
  /^#([0-9a-f]{3})$/i.exec(text)?.[1].replace(/./g, (digit) => digit + digit);
