// Owns the guess how much room text and numbers take, since a sheet written by code is not laid out by anybody's eye.
// Errs on the wide side; fonts differ between Excel, WPS and LibreOffice.
import { type CellStyle, type NumberFormat } from "./styles";

/** Pixels of one column unit: Excel's default column measures about 7 px a character, plus 5 px of padding. */
export const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);
/** A pixel is three quarters of a point at 96 dots an inch. */
export const pointsOf = (pixels: number): number => pixels * 0.75;

const isWide = (character: string): boolean =>
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u25B2\u25BC\u2014]|[\u{20000}-\u{3FFFD}]|[\u{1F300}-\u{1FAFF}]/u.test(
    character,
  );

/** Digits are wider than the average letter, and a number that does not fit shows as ####. */
function emsOf(character: string): number {
  if (isWide(character)) return 1;
  return character >= "0" && character <= "9" ? 0.57 : 0.52;
}

/** Width of one line of text in pixels at a font size in points. */
export function textPixels(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return (ems * size * 4 * (bold ? 1.06 : 1)) / 3;
}

/** How many lines text takes when wrapped to a width; words of Latin text break late, so some is added. */
export function linesOf(text: string, { size, bold }: CellStyle, pixels: number): number {
  return Math.max(1, Math.ceil((textPixels(text, size, bold) * 1.06) / (pixels - 10)));
}

/** Programs draw rows in whole pixels; a height between two of them would shift everything below. */
export const wholePixels = (points: number): number => pointsOf(Math.ceil(points / 0.75));

/** Points that a row of so many lines needs. */
export const heightOf = (lines: number, size: number): number => Math.ceil(lines * size * 1.42 + 2);

/** A number as its format shows it, near enough to measure it. */
export function shownNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case "money":
      return grouped(value, 2);
    case "count":
      return grouped(value, 0);
    case "share":
      return `${(value * 100).toFixed(1)}%`;
    case "change":
      return `+${(value * 100).toFixed(1)}%`;
    case "points":
      return `+${value.toFixed(1)}pp`;
    case "ratio":
      return value.toFixed(2);
    case "score":
      return value.toFixed(1);
    case "probability":
      return value < 0.001 ? "<0.001" : value.toFixed(3);
    case "days":
      return grouped(value, 1);
    case "general":
      return String(value);
  }
}

/** @example grouped(-1234.5, 2) // "-1,234.50" */
export function grouped(value: number, decimals: number): string {
  // Intl rather than toLocaleString without a locale: the same digits on every machine.
  return new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}
