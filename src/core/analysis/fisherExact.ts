// Owns Fisher's exact test of a 2 × 2 table.

/** Tables as likely as the observed one count as such despite rounding; the tolerance R's fisher.test uses. */
const TOLERANCE = 1 + 1e-7;

/**
 * The two-sided p-value of [[a, b], [c, d]]: the probability, given the margins, of all tables no likelier than this one.
 * Source: R, stats::fisher.test. Counts are non-negative integers; an empty margin gives 1.
 *

 * Weights relative to the likeliest table follow from its neighbours by ratios, so nothing overflows at any size.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const row = a + b;
  const column = a + c;
  const total = row + c + d;
  const lowest = Math.max(0, row + column - total);
  const highest = Math.min(row, column);
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((row + 1) * (column + 1)) / (total + 2))));
  /** P(x + 1) / P(x) of the hypergeometric distribution. */
  const up = (x: number): number => ((row - x) * (column - x)) / ((x + 1) * (total - row - column + x + 1));

  const observed = weightOf(a, mode, up);
  const limit = observed * TOLERANCE;
  let all = 1;
  let unlikely = 1 <= limit ? 1 : 0;
  const add = (weight: number): void => {
    all += weight;
    if (weight <= limit) unlikely += weight;
  };
  for (let x = mode, weight = 1; x < highest && weight > 0; x++) add((weight *= up(x)));
  for (let x = mode, weight = 1; x > lowest && weight > 0; x--) add((weight /= up(x - 1)));
  return Number(Math.min(1, unlikely / all).toPrecision(12));
}

/** P(x) / P(mode). */
function weightOf(x: number, mode: number, up: (x: number) => number): number {
  let weight = 1;
  for (let i = mode; i < x; i++) weight *= up(i);
  for (let i = mode; i > x; i--) weight /= up(i - 1);
  return weight;
}
