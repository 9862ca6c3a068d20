// Owns the forms figures take in the report: money, shares, rates, headlines, medians, and the order of rankings.
import type { Headline, Money, Rate, Share } from "./report";

/** A quotient, null over nothing. */
export const ratio = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;

/** Integer cents as currency units. A mean of cents is rounded to the cent first, halves away from zero. */
export function moneyOf(cents: number): Money {
  return (Math.sign(cents) * Math.round(Math.abs(cents))) / 100 || 0; // no −0
}

/** value / previous − 1, null where previous is null or 0. */
export function changeFrom(value: number | null, previous: number | null): number | null {
  return value === null || previous === null || previous === 0 ? null : value / previous - 1;
}

export function headline(value: number | null, previous: number | null): Headline {
  return { value, previous, change: changeFrom(value, previous) };
}

/** How many of how many. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const shareOf = ({ numerator, denominator }: Fraction): Share | null => ratio(numerator, denominator);

export function rate(now: Fraction, before: Fraction): Rate {
  const { numerator, denominator } = now;
  return { value: shareOf(now), numerator, denominator, previous: shareOf(before) };
}

/** The middle value, or the mean of the two middle ones; null of nothing. Sorts the array in place. */
export function median(values: Int32Array): number | null {
  if (values.length === 0) return null;
  values.sort();
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/** Code-point order, which UTF-16 order (`<`) is not: it puts surrogates, hence 𠮷, before U+E000 to U+FFFF. */
export function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return codePointAround(a, i) - codePointAround(b, i);
  }
  return a.length - b.length;
}

/** The code point that the code unit at i belongs to; the units before i are equal, so a low half compares as itself. */
const codePointAround = (text: string, i: number): number => text.codePointAt(i) ?? 0;

/** Sorts by a figure, descending, null last; ties by name in code-point order. Returns a new array. */
export function ranked<T>(
  items: readonly T[],
  figure: (item: T) => number | null,
  name: (item: T) => string,
): T[] {
  return [...items].sort((a, b) => compareFigures(figure(a), figure(b)) || compareText(name(a), name(b)));
}

function compareFigures(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
