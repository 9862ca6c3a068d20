// Owns loans, annuities and rates of return: money paid out is negative, received positive.
// Rules: the functions' pages on support.microsoft.com; the equation that ties them is on that of PV.
import { CellError } from "../../model/values";
import type { Args } from "../calculation";
import { FormulaFailure, fail, toNumber } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";
import { numbers } from "./statistical";

const finite = (value: number): number => (Number.isFinite(value) ? value : fail("#NUM!"));

/** What a payment of 1 a period is worth at the end. @param due 1 where payments come at a period's beginning */
function annuity(rate: number, periods: number, due: number): number {
  // Exact for small rates, too, where 1 + rate loses digits.
  return rate === 0 ? periods : ((1 + rate * due) * Math.expm1(periods * Math.log1p(rate))) / rate;
}

const futureValue = (rate: number, periods: number, payment: number, present: number, due: number): number =>
  -(present * (1 + rate) ** periods + payment * annuity(rate, periods, due));

const payment = (rate: number, periods: number, present: number, future: number, due: number): number =>
  periods === 0 ? fail("#NUM!") : -(present * (1 + rate) ** periods + future) / annuity(rate, periods, due);

const dueOf = (args: Args, i: number): number => (args.number(i, 0) === 0 ? 0 : 1);

function periods(args: Args): number {
  const [rate, paid, present, future] = [args.number(0), args.number(1), args.number(2), args.number(3, 0)];
  if (rate === 0) return paid === 0 ? fail("#NUM!") : -(present + future) / paid;
  const steady = (paid * (1 + rate * dueOf(args, 4))) / rate;
  return finite(Math.log((steady - future) / (present + steady)) / Math.log(1 + rate));
}

/** The interest in a period's payment; the rest of it pays back. */
function interest(args: Args): number {
  const [rate, period, count] = [args.number(0), args.number(1), args.number(2)];
  const [present, future, due] = [args.number(3), args.number(4, 0), dueOf(args, 5)];
  if (period < 1 || period >= count + 1) fail("#NUM!");
  if (due === 1 && period === 1) return 0;
  const paid = payment(rate, count, present, future, due);
  const owed = futureValue(rate, period - 1, paid, present, due) * rate;
  return finite(due === 1 ? owed / (1 + rate) : owed);
}

const paymentOf = (args: Args): number =>
  payment(args.number(0), args.number(2), args.number(3), args.number(4, 0), dueOf(args, 5));

/** Newton's method from a guess; none found within 100 steps is #NUM!. */
function solve(value: (rate: number) => number, guess: number): number {
  let rate = guess;
  for (let step = 0; step < 100; step++) {
    const at = value(rate);
    const delta = Math.max(Math.abs(rate), 1) * 1e-7;
    const slope = (value(rate + delta) - value(rate - delta)) / (2 * delta);
    const next = rate - at / slope;
    if (!Number.isFinite(next)) return fail("#NUM!");
    if (Math.abs(next - rate) < 1e-10 * Math.max(1, Math.abs(next))) return next;
    // Less than everything cannot be lost: half of the way there is tried.
    rate = next > -1 ? next : (rate - 1) / 2;
  }
  return fail("#NUM!");
}

function rateOf(args: Args): number {
  const [count, paid, present] = [args.number(0), args.number(1), args.number(2)];
  const [future, due, guess] = [args.number(3, 0), dueOf(args, 4), args.number(5, 0.1)];
  if (count <= 0) fail("#NUM!");
  return solve((rate) => futureValue(rate, count, paid, present, due) - future, guess);
}

const presentOf = (rate: number, flows: readonly number[], first: number): number =>
  flows.reduce((total, flow, index) => total + flow / (1 + rate) ** (index + first), 0);

/** Money must go both ways. */
function internalRate(args: Args): number {
  const flows: number[] = [];
  for (const value of args.matrix(0).values) {
    if (value instanceof CellError) throw new FormulaFailure(value);
    if (typeof value === "number") flows.push(value);
  }
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) fail("#NUM!");
  return solve((rate) => presentOf(rate, flows, 0), args.number(1, 0.1));
}

export const financialFunctions: FunctionTable = {
  FV: whole((args) =>
    finite(futureValue(args.number(0), args.number(1), args.number(2), args.number(3, 0), dueOf(args, 4))),
  ),
  PV: whole((args) => {
    const [rate, count, paid] = [args.number(0), args.number(1), args.number(2)];
    const end = args.number(3, 0) + paid * annuity(rate, count, dueOf(args, 4));
    return finite(-end / (1 + rate) ** count);
  }),
  PMT: whole((args) =>
    finite(payment(args.number(0), args.number(1), args.number(2), args.number(3, 0), dueOf(args, 4))),
  ),
  IPMT: whole(interest),
  PPMT: whole((args) => paymentOf(args) - interest(args)),
  NPER: whole(periods),
  RATE: whole(rateOf),
  NPV: whole((args) => {
    const rate = args.number(0);
    return rate === -1 ? fail("#DIV/0!") : presentOf(rate, numbers(args, 1), 1);
  }),
  IRR: whole(internalRate),
  SLN: scalar(3, 3, (cost, salvage, life) => {
    const years = toNumber(life);
    return years === 0 ? fail("#DIV/0!") : (toNumber(cost) - toNumber(salvage)) / years;
  }),
};
