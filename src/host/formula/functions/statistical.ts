// Owns counting, averages and order statistics over ranges.
import { CellError, type Scalar } from "../../model/values";
import type { Args } from "../calculation";
import { FormulaFailure, fail, textToNumber, toBoolean, toNumber } from "../value";
import { whole, type FunctionTable } from "./definition";
import { sum } from "./math";

/** The numbers of the arguments: text and booleans count only where they are written in the call itself. */
export function numbers(args: Args, from = 0): number[] {
  const found: number[] = [];
  args.each((value, literal) => {
    if (value instanceof CellError) throw new FormulaFailure(value);
    if (typeof value === "number") found.push(value);
    else if (literal && value !== null) found.push(toNumber(value));
  }, from);
  return found;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? fail("#DIV/0!") : sum(values) / values.length;
export const smallest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);
export const largest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);
/** 0 of no numbers, as MAX and MIN answer. */
const extreme = (values: readonly number[], pick: (values: readonly number[]) => number): number =>
  values.length === 0 ? 0 : pick(values);
const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export function variance(values: readonly number[], lessOne: number): number {
  if (values.length <= lessOne) fail("#DIV/0!");
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - lessOne);
}

export function median(values: readonly number[]): number {
  if (values.length === 0) fail("#NUM!");
  const sorted = ascending(values);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The numbers among cells; an error among them is the answer. */
function numbersOf(values: readonly Scalar[]): number[] {
  return values.filter((value) => {
    if (value instanceof CellError) throw new FormulaFailure(value);
    return typeof value === "number";
  });
}

function nth(args: Args, pick: (sorted: number[], k: number) => number | undefined): number {
  const sorted = ascending(numbersOf(args.matrix(0).values));
  return pick(sorted, Math.ceil(args.number(1))) ?? fail("#NUM!");
}

function count(args: Args, counts: (value: Scalar, literal: boolean) => boolean, from = 0): number {
  let total = 0;
  args.each((value, literal) => (total += counts(value, literal) ? 1 : 0), from);
  return total;
}

/** COUNT: what is typed into the call also counts as a logical value or a number's text. */
const countsAsNumber = (value: Scalar, literal: boolean): boolean =>
  typeof value === "number" ||
  (literal && (typeof value === "boolean" || (typeof value === "string" && textToNumber(value) !== null)));
/** AVERAGEA and its kin: text in cells is 0, logical values are 1 and 0. */
function numbersAndTexts(args: Args): number[] {
  const found: number[] = [];
  args.each((value, literal) => {
    if (value instanceof CellError) throw new FormulaFailure(value);
    if (typeof value === "string") found.push(literal ? toNumber(value) : 0);
    else if (value !== null) found.push(toNumber(value));
  });
  return found;
}

/** The value that a share of the numbers lies below, interpolated ("PERCENTILE.INC function"). */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = ascending(values);
  if (sorted.length === 0 || share < 0 || share > 1) fail("#NUM!");
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = sorted[below + 1] ?? sorted[below];
  return sorted[below] + (place - below) * (above - sorted[below]);
}
const percentile = (args: Args, share: number): number =>
  percentileOf(numbersOf(args.matrix(0).values), share);

export const nthSmallest = (values: readonly number[], k: number): number =>
  ascending(values)[k - 1] ?? fail("#NUM!");

function quartile(args: Args): number {
  const quarter = Math.trunc(args.number(1));
  return quarter >= 0 && quarter <= 4 ? percentile(args, quarter / 4) : fail("#NUM!");
}

/** The most frequent number; of several the one that comes first. */
export function mostFrequent(values: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const value of values) frequency.set(value, (frequency.get(value) ?? 0) + 1);
  let found: [number, number] = [0, 1];
  for (const entry of frequency) if (entry[1] > found[1]) found = entry;
  return found[1] > 1 ? found[0] : fail("#N/A");
}
const mode = (args: Args): number => mostFrequent(numbers(args));

/** "PERCENTILE.EXC function": shares up to 1/(n+1) and from n/(n+1) are #NUM!. */
function percentileExclusive(values: readonly Scalar[], share: number): number {
  const sorted = ascending(numbersOf(values));
  const place = share * (sorted.length + 1) - 1;
  if (share <= 0 || share >= 1 || place < 0 || place > sorted.length - 1) fail("#NUM!");
  const below = Math.floor(place);
  return sorted[below] + (place - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

/** "TRIMMEAN function": the mean without a share of the numbers, as many at either end. */
function trimmedMean(args: Args): number {
  const sorted = ascending(numbersOf(args.matrix(0).values));
  const share = args.number(1);
  if (share < 0 || share >= 1 || sorted.length === 0) fail("#NUM!");
  const cut = Math.floor((sorted.length * share) / 2 + 1e-9);
  return mean(sorted.slice(cut, sorted.length - cut));
}

/** Equal numbers share the mean of their places. */
function rankAverage(args: Args): number {
  const wanted = args.number(0);
  const equal = numbersOf(args.matrix(1).values).filter((value) => value === wanted).length;
  return rank(args) + (equal - 1) / 2;
}

const positive = (values: readonly number[]): readonly number[] =>
  values.length > 0 && values.every((value) => value > 0) ? values : fail("#NUM!");

const holdsSomething = (value: Scalar): boolean => value !== null;

function rank(args: Args): number {
  const wanted = args.number(0);
  const values = numbersOf(args.matrix(1).values);
  if (!values.includes(wanted)) fail("#N/A");
  const ascends = !args.omitted(2) && toBoolean(args.scalar(2));
  const before = (value: number): boolean => (ascends ? value < wanted : value > wanted);
  return values.filter(before).length + 1;
}

export const statisticalFunctions: FunctionTable = {
  COUNT: whole((args) => count(args, countsAsNumber)),
  COUNTA: whole((args) => count(args, holdsSomething)),
  COUNTBLANK: whole((args) => {
    const reference = args.reference(0);
    return reference.rows * reference.columns - count(args, (value) => value !== null && value !== "");
  }),
  AVERAGE: whole((args) => mean(numbers(args))),
  MEDIAN: whole((args) => median(numbers(args))),
  MAX: whole((args) => extreme(numbers(args), largest)),
  MIN: whole((args) => extreme(numbers(args), smallest)),
  AVERAGEA: whole((args) => mean(numbersAndTexts(args))),
  MAXA: whole((args) => extreme(numbersAndTexts(args), largest)),
  MINA: whole((args) => extreme(numbersAndTexts(args), smallest)),
  MODE: whole(mode),
  "MODE.SNGL": whole(mode),
  PERCENTILE: whole((args) => percentile(args, args.number(1))),
  "PERCENTILE.INC": whole((args) => percentile(args, args.number(1))),
  QUARTILE: whole(quartile),
  "QUARTILE.INC": whole(quartile),
  "PERCENTILE.EXC": whole((args) => percentileExclusive(args.matrix(0).values, args.number(1))),
  "QUARTILE.EXC": whole((args) => percentileExclusive(args.matrix(0).values, Math.trunc(args.number(1)) / 4)),
  TRIMMEAN: whole(trimmedMean),
  GEOMEAN: whole((args) => {
    const values = positive(numbers(args));
    return Math.exp(sum(values.map(Math.log)) / values.length);
  }),
  HARMEAN: whole((args) => {
    const values = positive(numbers(args));
    return values.length / sum(values.map((value) => 1 / value));
  }),
  DEVSQ: whole((args) => {
    const values = numbers(args);
    return values.length === 0 ? fail("#NUM!") : variance(values, 0) * values.length;
  }),
  AVEDEV: whole((args) => {
    const values = numbers(args);
    if (values.length === 0) fail("#NUM!");
    const centre = mean(values);
    return mean(values.map((value) => Math.abs(value - centre)));
  }),
  "RANK.AVG": whole(rankAverage),
  VARP: whole((args) => variance(numbers(args), 0)),
  STDEVP: whole((args) => Math.sqrt(variance(numbers(args), 0))),
  LARGE: whole((args) => nth(args, (sorted, k) => sorted[sorted.length - k])),
  SMALL: whole((args) => nth(args, (sorted, k) => sorted[k - 1])),
  RANK: whole(rank),
  "RANK.EQ": whole(rank),
  VAR: whole((args) => variance(numbers(args), 1)),
  "VAR.S": whole((args) => variance(numbers(args), 1)),
  "VAR.P": whole((args) => variance(numbers(args), 0)),
  STDEV: whole((args) => Math.sqrt(variance(numbers(args), 1))),
  "STDEV.S": whole((args) => Math.sqrt(variance(numbers(args), 1))),
  "STDEV.P": whole((args) => Math.sqrt(variance(numbers(args), 0))),
};
