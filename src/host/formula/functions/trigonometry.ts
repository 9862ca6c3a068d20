// Owns angles, and counting with factorials and divisors.
// Rules: the functions' pages on support.microsoft.com.
import type { Args } from "../calculation";
import { fail, toNumber } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";
import { numbers } from "./statistical";

const unary = (compute: (x: number) => number) =>
  scalar(1, 1, (value) => {
    const result = compute(toNumber(value));
    return Number.isFinite(result) ? result : fail("#NUM!");
  });

function factorial(x: number): number {
  const n = Math.trunc(x);
  if (n < 0 || n > 170) fail("#NUM!");
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return product;
}

/** Ways to choose k of n, kept whole on the way. */
function combinations(n: number, k: number): number {
  const [all, chosen] = [Math.trunc(n), Math.trunc(k)];
  if (all < 0 || chosen < 0 || chosen > all) fail("#NUM!");
  let ways = 1;
  for (let i = 1; i <= Math.min(chosen, all - chosen); i++)
    ways = Math.round((ways * (all - Math.min(chosen, all - chosen) + i)) / i);
  return ways;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const wholes = (args: Args): number[] =>
  numbers(args).map((value) => (value < 0 ? fail("#NUM!") : Math.trunc(value)));

export const trigonometryFunctions: FunctionTable = {
  SIN: unary(Math.sin),
  COS: unary(Math.cos),
  TAN: unary(Math.tan),
  ASIN: unary(Math.asin),
  ACOS: unary(Math.acos),
  ATAN: unary(Math.atan),
  /** Of x and y, in this order. */
  ATAN2: scalar(2, 2, (x, y) =>
    toNumber(x) === 0 && toNumber(y) === 0 ? fail("#DIV/0!") : Math.atan2(toNumber(y), toNumber(x)),
  ),
  RADIANS: unary((degrees) => (degrees * Math.PI) / 180),
  DEGREES: unary((radians) => (radians * 180) / Math.PI),
  FACT: unary(factorial),
  COMBIN: scalar(2, 2, (n, k) => combinations(toNumber(n), toNumber(k))),
  GCD: whole((args) => wholes(args).reduce(divisor, 0)),
  LCM: whole((args) => wholes(args).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b), 1)),
};
