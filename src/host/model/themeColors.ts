// Owns the colours of a theme: those of the Office theme, and how a tint lightens or darkens one.
import type { Tint } from "./style";

/** In the order of the theme attribute (ECMA-376-1, 18.8.3), as of Office 2013 to 2022. */
export const OFFICE_THEME: readonly string[] =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The colour that a tint makes. */
export const tintedColor = ({ base, by }: Tint): string =>
  `#${(by === 0 ? base.slice(1) : tinted(base.slice(1), by)).toUpperCase()}`;

/** The tint by which a colour came about; none when another colour was given since. */
export const tintOf = (color: string, tint: Tint | undefined): Tint =>
  tint && tintedColor(tint) === color ? tint : { base: color, by: 0 };

/** ECMA-376-1, 18.8.19: the luminance moves towards black or white. @param hex six digits @param tint -1 to 1 */
function tinted(hex: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const before = (high + low) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  const chroma = 1 - Math.abs(2 * before - 1) || 1;
  const saturation = (high - low) / chroma;
  const span = (1 - Math.abs(2 * after - 1)) * saturation;
  const channel = (value: number): string => {
    const place = high === low ? 0 : (value - low) / (high - low);
    const level = Math.round((after - span / 2 + span * place) * 255);
    return Math.min(255, Math.max(0, level)).toString(16).padStart(2, "0");
  };
  return channel(red) + channel(green) + channel(blue);
}
