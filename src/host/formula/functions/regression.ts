// Owns how two rows of numbers go together: correlation and the line of least squares.
// Rules: the functions' pages on support.microsoft.com.
import { CellError } from "../../model/values";
import type { Args } from "../calculation";
import { FormulaFailure, fail } from "../value";
import { whole, type FunctionTable } from "./definition";
import { sum } from "./math";

interface Sums {
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Pairs of which either is no number are left out; of different sizes it is #N/A. */
function sumsOf(args: Args, x: number, y: number): Sums {
  const [xs, ys] = [args.block(x).whole, args.block(y).whole];
  if (xs.values.length !== ys.values.length) fail("#N/A");
  const pairs: [number, number][] = [];
  xs.values.forEach((a, i) => {
    const b = ys.values[i];
    for (const value of [a, b]) if (value instanceof CellError) throw new FormulaFailure(value);
    if (typeof a === "number" && typeof b === "number") pairs.push([a, b]);
  });
  if (pairs.length === 0) fail("#DIV/0!");
  const [meanX, meanY] = [0, 1].map((side) => sum(pairs.map((pair) => pair[side])) / pairs.length);
  const products = (of: (a: number, b: number) => number): number =>
    sum(pairs.map(([a, b]) => of(a - meanX, b - meanY)));
  return {
    meanX,
    meanY,
    xx: products((a) => a * a),
    yy: products((_, b) => b * b),
    xy: products((a, b) => a * b),
  };
}

const ratio = (a: number, b: number): number => (b === 0 ? fail("#DIV/0!") : a / b);
const correlation = ({ xx, yy, xy }: Sums): number => ratio(xy, Math.sqrt(xx * yy));

function forecast(args: Args): number {
  const at = args.number(0);
  const { meanX, meanY, xx, xy } = sumsOf(args, 2, 1);
  return meanY + ratio(xy, xx) * (at - meanX);
}

export const regressionFunctions: FunctionTable = {
  CORREL: whole((args) => correlation(sumsOf(args, 0, 1))),
  PEARSON: whole((args) => correlation(sumsOf(args, 0, 1))),
  RSQ: whole((args) => correlation(sumsOf(args, 1, 0)) ** 2),
  SLOPE: whole((args) => {
    const { xx, xy } = sumsOf(args, 1, 0);
    return ratio(xy, xx);
  }),
  INTERCEPT: whole((args) => {
    const { meanX, meanY, xx, xy } = sumsOf(args, 1, 0);
    return meanY - ratio(xy, xx) * meanX;
  }),
  FORECAST: whole(forecast),
  "FORECAST.LINEAR": whole(forecast),
};
