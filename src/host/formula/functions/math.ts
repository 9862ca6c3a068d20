// Owns arithmetic functions.
import { CellError, type Scalar } from "../../model/values";
import type { Args } from "../calculation";
import { FormulaFailure, fail, toNumber } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";
import { numbers, subtotal } from "./statistical";

const unary = (compute: (x: number) => number) => scalar(1, 1, (x) => finite(compute(toNumber(x))));
const binary = (compute: (x: number, y: number) => number) =>
  scalar(2, 2, (x, y) => finite(compute(toNumber(x), toNumber(y))));

function finite(value: number): number {
  return Number.isFinite(value) ? value : fail("#NUM!");
}

export const mathFunctions: FunctionTable = {
  SUM: whole((args) => sum(numbers(args))),
  PRODUCT: whole((args) => numbers(args).reduce((product, n) => product * n, 1)),
  SUMPRODUCT: whole(sumProduct),
  SUBTOTAL: whole((args) => subtotal(args)),
  PI: scalar(0, 0, () => Math.PI),
  ABS: unary(Math.abs),
  SIGN: unary(Math.sign),
  SQRT: unary(Math.sqrt),
  EXP: unary(Math.exp),
  LN: unary(Math.log),
  LOG10: unary(Math.log10),
  LOG: scalar(1, 2, (x, base = 10) => finite(Math.log(toNumber(x)) / Math.log(toNumber(base)))),
  POWER: binary((x, y) => x ** y),
  INT: unary(Math.floor),
  MOD: binary((x, y) => (y === 0 ? fail("#DIV/0!") : x - y * Math.floor(x / y))),
  QUOTIENT: binary((x, y) => (y === 0 ? fail("#DIV/0!") : Math.trunc(x / y))),
  ROUND: binary((x, digits) => roundTo(x, digits, Math.round)),
  ROUNDUP: binary((x, digits) => roundTo(x, digits, Math.ceil)),
  ROUNDDOWN: binary((x, digits) => roundTo(x, digits, Math.floor)),
  TRUNC: scalar(1, 2, (x, digits = 0) => roundTo(toNumber(x), toNumber(digits), Math.floor)),
  CEILING: binary((x, step) => (step === 0 ? 0 : Math.ceil(x / step) * step)),
  FLOOR: binary((x, step) => (step === 0 ? fail("#DIV/0!") : Math.floor(x / step) * step)),
};

/** Kahan's compensated sum: long columns of cents add up to the cent. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const corrected = value - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}

/** Away from zero for halves, on the decimal digits a user sees (15 significant). */
function roundTo(x: number, digits: number, round: (x: number) => number): number {
  const places = Math.trunc(digits);
  const scaled = Number(`${Math.abs(x).toPrecision(15)}e${0}`) * 10 ** places;
  const steadied = Number(scaled.toPrecision(15));
  return (Math.sign(x) * round(steadied)) / 10 ** places;
}

function sumProduct(args: Args): Scalar {
  const blocks = Array.from({ length: args.count }, (_, i) => args.matrix(i));
  const [first] = blocks;
  if (!first || blocks.some((block) => block.rows !== first.rows || block.columns !== first.columns))
    fail("#VALUE!");
  return sum(
    first.values.map((_, i) =>
      blocks.reduce((product, block) => {
        const value = block.values[i];
        if (value instanceof CellError) throw new FormulaFailure(value);
        return product * (typeof value === "number" ? value : 0);
      }, 1),
    ),
  );
}
