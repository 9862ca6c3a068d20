// Owns the sales pipeline: where deals stand, what they are worth, why they were decided (metrics.md, deals).
import { isDay } from "../records/columns";
import type { Deals as DealColumns } from "../records/packColumns";
import { dealStages } from "../schema/packValues";
import { median, moneyOf, ranked, rate, ratio } from "./figures";
import type { Fraction } from "./figures";
import { existsAt, positionsIn, rowsIn } from "./packRows";
import type { DealForecast, DealReason, Deals, DealStageFigures } from "./packReport";
import { UNLABELLED } from "./reportValues";
import type { Scope } from "./scope";

const WON = dealStages.indexOf("成交客户");
const LOST = dealStages.indexOf("已流失");
/** Fewer won and lost deals than these say too little about the chance of the next. */
const LEAST_DECIDED = 10;

/** Rows of unknown customers count; a row whose stage is none of the five counts nowhere. */
export function deals({ records: { deals: table }, period, previous }: Scope): Deals {
  const byStage = rowsByStage(table, period.to);
  const decided = { won: byStage[WON].length, lost: byStage[LOST].length };
  const winRate = ratio(decided.won, decided.won + decided.lost);
  const chance = decided.won + decided.lost < LEAST_DECIDED ? null : winRate;
  const stages = dealStages.map((_, i) => stageFigures(table, byStage, i, chance, period.to));
  const stageOf = positionsIn(dealStages, table.stage);
  const enteredIn = (stage: number): number[] =>
    rowsIn(table.date, period).filter((row) => stageOf[table.stage.codes[row]] === stage);
  return {
    stages,
    forecast: { ...forecastOf(table, byStage, stages), winRate, ...decided },
    winRate: rate(decidedIn(table, period), decidedIn(table, previous)),
    won: reasonsOf(table, enteredIn(WON)),
    lost: reasonsOf(table, enteredIn(LOST)),
  };
}

/** By stage: the deals that stand in it and got there by `to`. */
function rowsByStage({ length, date, stage }: DealColumns, to: number): number[][] {
  const stageOf = positionsIn(dealStages, stage);
  const rows = dealStages.map((): number[] => []);
  for (let row = 0; row < length; row++) {
    const at = stageOf[stage.codes[row]];
    if (at >= 0 && existsAt(date[row], to)) rows[at].push(row);
  }
  return rows;
}

function stageFigures(
  { date, amount, expectedClose }: DealColumns,
  byStage: readonly (readonly number[])[],
  stage: number,
  winRate: number | null,
  to: number,
): DealStageFigures {
  const rows = byStage[stage];
  const isOpen = stage < WON;
  const cents = centsOf(amount, rows);
  const reached = reachedCount(byStage, stage);
  const probability = isOpen && winRate !== null ? chanceFrom(stage, winRate) : null;
  return {
    stage: dealStages[stage],
    deals: rows.length,
    amount: moneyOf(cents),
    reached: stage === LOST ? null : reached,
    conversion: isOpen ? ratio(reachedCount(byStage, stage + 1), reached) : null,
    medianDays: isOpen ? median(Int32Array.from(rows, (row) => to - date[row])) : null,
    overdue: isOpen ? rows.filter((row) => isDay(expectedClose[row]) && expectedClose[row] < to).length : 0,
    probability,
    weighted: probability === null ? null : moneyOf(cents * probability),
  };
}

/** Deals in a stage or beyond. Where a lost deal was lost is not known, but it began at the first stage. */
function reachedCount(byStage: readonly (readonly number[])[], stage: number): number {
  const from = byStage.slice(stage, LOST).reduce((sum, rows) => sum + rows.length, 0);
  return stage === 0 ? from + byStage[LOST].length : from;
}

/** With three equally hard steps to 成交客户, what is left of them after those already made. */
const chanceFrom = (stage: number, winRate: number): number => winRate ** ((WON - stage) / WON);

function centsOf(amount: Float64Array, rows: readonly number[]): number {
  return rows.reduce((sum, row) => (Number.isFinite(amount[row]) ? sum + amount[row] : sum), 0);
}

function forecastOf(
  { amount }: DealColumns,
  byStage: readonly (readonly number[])[],
  stages: readonly DealStageFigures[],
): Pick<DealForecast, "openDeals" | "openAmount" | "weighted"> {
  const open = byStage.slice(0, WON).flat();
  const weighted = stages.slice(0, WON).map((stage) => stage.weighted);
  return {
    openDeals: open.length,
    openAmount: moneyOf(centsOf(amount, open)),
    weighted: weighted.includes(null)
      ? null
      : moneyOf(weighted.reduce<number>((sum, money) => sum + Math.round((money ?? 0) * 100), 0)),
  };
}

function decidedIn(table: DealColumns, { from, to }: { from: number; to: number }): Fraction {
  const entered = (rows: readonly number[]): number => rows.filter((row) => table.date[row] >= from).length;
  const byStage = rowsByStage(table, to);
  const won = entered(byStage[WON]);
  return { numerator: won, denominator: won + entered(byStage[LOST]) };
}

function reasonsOf(
  { reason: { codes, labels }, amount }: DealColumns,
  rows: readonly number[],
): DealReason[] {
  const byReason = new Map<string, number[]>();
  for (const row of rows) {
    const reason = labels[codes[row]] || UNLABELLED;
    const own = byReason.get(reason);
    if (own) own.push(row);
    else byReason.set(reason, [row]);
  }
  const reasons = [...byReason].map(([reason, own]) => ({
    reason,
    deals: own.length,
    amount: moneyOf(centsOf(amount, own)),
    share: own.length / rows.length,
  }));
  return ranked(
    reasons,
    (entry) => entry.deals,
    (entry) => entry.reason,
  );
}
