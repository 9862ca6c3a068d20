// Owns column widths and drawing lengths: file units ↔ points.

/** Widest digit of Calibri 11 at 96 dpi, in pixels; ECMA-376-1, 18.3.1.13 counts column widths in it. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** English Metric Units of drawings (ECMA-376-1, 20.1.2.1). */
export const EMU_PER_POINT = 12_700;

/** ECMA-376-1, 18.3.1.13: pixels = Truncate(((256 × width + Truncate(128 ÷ digit)) ÷ 256) × digit). */
export function widthToPoints(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

/** The width attribute, padding included, in the 256ths that Excel writes. */
export function pointsToWidth(points: number): number {
  const pixels = points / POINTS_PER_PIXEL;
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

export const pointsToInches = (points: number): number => Number((points / 72).toFixed(6));
export const inchesToPoints = (inches: number): number => Number((inches * 72).toFixed(4));
