// Owns how customers move through the stages (metrics.md, funnel).
import { isDay } from "../records/columns";
import { stages } from "../schema/values";
import { median, ratio } from "./figures";
import type { FunnelStage } from "./report";
import type { Scope } from "./scope";
import { latestRanks, stageRanks } from "./stages";

const LAST = stages.length;
const NEVER = 2147483647;

/**
 * The four stages, first to last. Interactions whose stage is none of the four are passed over.
 *
 * Without interactions a customer is 潜在客户, so every customer reached that, on the day of first contact or, when that is
 * earlier or first contact is not known, of the first interaction; later stages are reached by interactions alone.
 */
export function funnel(scope: Scope): FunnelStage[] {
  const firstReached = firstDays(scope);
  const current = new Int32Array(LAST + 1);
  for (const rank of latestRanks(scope.records.interactions, scope.now)) current[rank]++;
  return stages.map((stage, i) => {
    const rank = i + 1;
    const reached = countReached(scope, firstReached, rank);
    const conversion = rank === LAST ? null : ratio(countReached(scope, firstReached, rank + 1), reached);
    const medianDays = rank === LAST ? null : median(daysBetween(firstReached, rank));
    return { stage, customers: current[rank], reached, conversion, medianDays };
  });
}

/** By (customer, rank): the day of first reaching it, NEVER when not reached. */
function firstDays({ records, now }: Scope): Int32Array {
  const { start, date, item } = now.interactions;
  const { stage } = records.interactions;
  const { firstContact } = records.customers;
  const ranks = stageRanks(stage);
  const firstReached = new Int32Array((LAST + 1) * now.exists.length).fill(NEVER);
  for (let c = 0; c < now.exists.length; c++) {
    if (now.exists[c] === 0) continue;
    const own = c * (LAST + 1);
    let highest = 0;
    for (let i = start[c]; i < start[c + 1]; i++) {
      const rank = ranks[stage.codes[item[i]]];
      while (highest < rank) firstReached[own + ++highest] = date[i];
    }
    if (isDay(firstContact[c]) && firstContact[c] < firstReached[own + 1])
      firstReached[own + 1] = firstContact[c];
  }
  return firstReached;
}

function countReached({ now }: Scope, firstReached: Int32Array, rank: number): number {
  if (rank === 1) return now.customerCount;
  let customers = 0;
  for (let i = rank; i < firstReached.length; i += LAST + 1) if (firstReached[i] !== NEVER) customers++;
  return customers;
}

/** From first reaching a rank to first reaching the next, of those who reached the next. */
function daysBetween(firstReached: Int32Array, rank: number): Int32Array {
  const days: number[] = [];
  for (let i = rank; i < firstReached.length; i += LAST + 1) {
    if (firstReached[i + 1] !== NEVER) days.push(firstReached[i + 1] - firstReached[i]);
  }
  return Int32Array.from(days);
}
