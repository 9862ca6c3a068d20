// Owns arithmetic functions.
import { CellError, type Scalar } from "../../model/values";
import type { Args } from "../calculation";
import { FormulaFailure, fail, toNumber } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";
import { power } from "../operators";
import { numbers } from "./statistical";

const unary = (compute: (x: number) => number) => scalar(1, 1, (x) => finite(compute(toNumber(x))));
const binary = (compute: (x: number, y: number) => number) =>
  scalar(2, 2, (x, y) => finite(compute(toNumber(x), toNumber(y))));

function finite(value: number): number {
  return Number.isFinite(value) ? value : fail("#NUM!");
}

export const mathFunctions: FunctionTable = {
  SUM: whole((args) => sum(numbers(args))),
  PRODUCT: whole((args) => product(numbers(args))),
  SUMPRODUCT: whole(sumProduct),
  RAND: whole((args) => args.calculation.random()),
  RANDBETWEEN: whole(randomBetween),
  PI: scalar(0, 0, () => Math.PI),
  ABS: unary(Math.abs),
  SIGN: unary(Math.sign),
  SQRT: unary(Math.sqrt),
  EXP: unary(Math.exp),
  LN: unary(Math.log),
  LOG10: unary(Math.log10),
  LOG: scalar(1, 2, (x, base = 10) => logarithm(toNumber(x), toNumber(base))),
  POWER: binary(power),
  INT: unary(Math.floor),
  MOD: binary((x, y) => (y === 0 ? fail("#DIV/0!") : x - y * Math.floor(x / y))),
  QUOTIENT: scalar(2, 2, quotient),
  MROUND: binary((x, step) => (x * step < 0 ? fail("#NUM!") : multiple(x, step, Math.round))),
  EVEN: unary((x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  ODD: unary((x) => (x < 0 ? -1 : 1) * (Math.ceil((Math.abs(x) + 1) / 2) * 2 - 1)),
  ISEVEN: scalar(1, 1, (x) => Math.trunc(toNumber(x)) % 2 === 0),
  ISODD: scalar(1, 1, (x) => Math.trunc(toNumber(x)) % 2 !== 0),
  SUMSQ: whole((args) => sum(numbers(args).map((x) => x * x))),
  ROUND: binary((x, digits) => roundTo(x, digits, Math.round)),
  ROUNDUP: binary((x, digits) => roundTo(x, digits, Math.ceil)),
  ROUNDDOWN: binary((x, digits) => roundTo(x, digits, Math.floor)),
  TRUNC: scalar(1, 2, (x, digits = 0) => roundTo(toNumber(x), toNumber(digits), Math.floor)),
  "CEILING.MATH": scalar(1, 3, (x, step = 1, mode = 0) =>
    towards(toNumber(x), toNumber(step), toNumber(mode) !== 0, Math.ceil),
  ),
  "FLOOR.MATH": scalar(1, 3, (x, step = 1, mode = 0) =>
    towards(toNumber(x), toNumber(step), toNumber(mode) !== 0, Math.floor),
  ),
  CEILING: binary((x, step) => toMultiple(x, step, Math.ceil)),
  FLOOR: binary((x, step) => (step === 0 && x !== 0 ? fail("#DIV/0!") : toMultiple(x, step, Math.floor))),
};

/** Whole numbers from the first to the second, both included; a first above the second is #NUM! ("RANDBETWEEN function"). Fractions: UNVERIFIED. */
function randomBetween(args: Args): number {
  const [least, most] = [Math.ceil(args.number(0)), Math.floor(args.number(1))];
  if (least > most) fail("#NUM!");
  return least + Math.floor(args.calculation.random() * (most - least + 1));
}

/** "CEILING function", "FLOOR function": a negative significance for a positive number is #NUM!. */
function toMultiple(x: number, step: number, round: (x: number) => number): number {
  return x > 0 && step < 0 ? fail("#NUM!") : multiple(x, step, round);
}

/** "CEILING.MATH function": negative numbers go up, too, or with a mode away from zero; FLOOR.MATH the other way round. */
function towards(x: number, step: number, mirrored: boolean, round: (x: number) => number): number {
  const size = Math.abs(step);
  return x < 0 && mirrored ? -multiple(-x, size, round) : multiple(x, size, round);
}

/** The quotient is taken in 15 digits, so that 0.3 is three times 0.1. */
function multiple(x: number, step: number, round: (x: number) => number): number {
  return step === 0 ? 0 : fifteenDigits(round(fifteenDigits(x / step)) * step);
}

const fifteenDigits = (x: number): number => Number(x.toPrecision(15));

/** Base 1 divides by the 0 that is its logarithm. */
function logarithm(x: number, base: number): number {
  if (x <= 0 || base <= 0) fail("#NUM!");
  return base === 1 ? fail("#DIV/0!") : fifteenDigits(Math.log(x) / Math.log(base));
}

/** "QUOTIENT function": a nonnumeric argument is #VALUE!; a logical value is one, as for all that came with the Analysis ToolPak. */
function quotient(x: Scalar, y: Scalar): number {
  if (typeof x === "boolean" || typeof y === "boolean") fail("#VALUE!");
  const divisor = toNumber(y);
  return divisor === 0 ? fail("#DIV/0!") : Math.trunc(toNumber(x) / divisor);
}

/** 0 of no numbers, as PRODUCT and SUBTOTAL answer. */
export const product = (values: readonly number[]): number =>
  values.length === 0 ? 0 : finite(values.reduce((total, value) => total * value, 1));

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

/** As ROUND does. */
export const roundHalfUp = (x: number, digits: number): number => roundTo(x, digits, Math.round);

/** Away from zero for halves, on the decimal digits a user sees (15 significant). */
function roundTo(x: number, digits: number, round: (x: number) => number): number {
  const places = Math.trunc(digits);
  const scaled = Number(`${Math.abs(x).toPrecision(15)}e${0}`) * 10 ** places;
  const steadied = Number(scaled.toPrecision(15));
  return (Math.sign(x) * round(steadied)) / 10 ** places;
}

function sumProduct(args: Args): Scalar {
  const blocks = Array.from({ length: args.count }, (_, i) => args.block(i));
  const [first] = blocks;
  if (!first || blocks.some((block) => block.height !== first.height || block.columns !== first.columns))
    fail("#VALUE!");
  const rows = Math.max(...blocks.map((block) => block.rows));
  const products = (row: number): number[] =>
    Array.from({ length: first.columns }, (_, column) =>
      blocks.reduce((total, block) => {
        const value = block.at(row, column);
        if (value instanceof CellError) throw new FormulaFailure(value);
        return total * (typeof value === "number" ? value : 0);
      }, 1),
    );
  const total = sum(Array.from({ length: rows }, (_, row) => products(row)).flat());
  return first.height === rows ? total : total + (first.height - rows) * sum(products(rows));
}
