// Owns what is bought together: pairs of items that share baskets, pruned by support (metrics.md, products.pairs).
import type { Progress } from "../progress";
import { compareText } from "./figures";
import { group } from "./group";
import type { Groups } from "./group";

/** Basket b holds the distinct items item[start[b]] up to, not including, item[start[b + 1]]. */
export type Baskets = Groups;

export interface BasketPair {
  readonly a: string;
  readonly b: string;
  /** Baskets that hold both. */
  readonly baskets: number;
  readonly support: number;
  readonly confidenceAB: number;
  readonly confidenceBA: number;
  readonly lift: number;
}

const MOST_PAIRS = 20;
const LEAST_BASKETS = 2;
/** Items looked at between two chances for the event loop. */
const STEP = 500_000;

/** Puts item codes into baskets, each once a basket. Code 0 (no name) and basket −1 stand for lines that do not count. */
export function fillBaskets(
  basketOf: Int32Array,
  itemOf: Int32Array,
  basketCount: number,
  itemCount: number,
): Baskets {
  const { start, item: lines } = group(basketOf, basketCount);
  const distinctStart = new Int32Array(basketCount + 1);
  const item = new Int32Array(lines.length);
  const seen = new Int32Array(itemCount).fill(-1);
  let length = 0;
  for (let basket = 0; basket < basketCount; basket++) {
    for (let i = start[basket]; i < start[basket + 1]; i++) {
      const code = itemOf[lines[i]];
      if (code === 0 || seen[code] === basket) continue;
      seen[code] = basket;
      item[length++] = code;
    }
    distinctStart[basket + 1] = length;
  }
  return { start: distinctStart, item: item.subarray(0, length) };
}

/**
 * The 20 pairs of highest lift, then support, then names, among those in at least max(2, 1 % of `total`) baskets; a < b in
 * code-point order. support = both / total; confidenceAB = both / a; lift = both × total / (a × b).
 *
 * An item in fewer baskets than a pair needs can be in no such pair, so it is dropped first; what is left is counted item
 * by item against the baskets that hold it, in memory that grows with the items and not with their square.
 *
 * @param total baskets in all, those without a named item included
 */
export async function pairsIn(
  baskets: Baskets,
  labels: readonly string[],
  total: number,
  progress: Progress,
): Promise<BasketPair[]> {
  const least = Math.max(LEAST_BASKETS, total / 100);
  const counts = countItems(baskets.item, labels.length);
  const frequent = keepFrequent(baskets, counts, least);
  const holders = holdersOf(frequent, labels.length);
  const together = new Int32Array(labels.length);
  let best: BasketPair[] = [];
  let leastLift = 0;
  let looked = 0;

  for (let one = 1; one < labels.length; one++) {
    if (holders.start[one] === holders.start[one + 1]) continue;
    const others: number[] = [];
    for (let h = holders.start[one]; h < holders.start[one + 1]; h++) {
      const basket = holders.item[h];
      const end = frequent.start[basket + 1];
      looked += end - frequent.start[basket];
      for (let i = frequent.start[basket]; i < end; i++) {
        const other = frequent.item[i];
        if (other > one && together[other]++ === 0) others.push(other);
      }
    }
    for (const other of others) {
      const both = together[other];
      together[other] = 0;
      if (both < least || liftOf(both, total, counts[one], counts[other]) < leastLift) continue;
      best.push(pairOf(labels, counts, one, other, both, total));
    }
    if (best.length > 50 * MOST_PAIRS) {
      best = top(best);
      leastLift = best[MOST_PAIRS - 1].lift;
    }
    if (looked > STEP) {
      looked = 0;
      progress.throwIfCancelled();
      await progress.pause();
    }
  }
  return top(best);
}

function countItems(items: Int32Array, itemCount: number): Int32Array {
  const counts = new Int32Array(itemCount);
  for (let i = 0; i < items.length; i++) counts[items[i]]++;
  return counts;
}

function keepFrequent({ start, item }: Baskets, counts: Int32Array, least: number): Baskets {
  const keptStart = new Int32Array(start.length);
  const kept = new Int32Array(item.length);
  let length = 0;
  for (let basket = 0; basket + 1 < start.length; basket++) {
    const from = length;
    for (let i = start[basket]; i < start[basket + 1]; i++)
      if (counts[item[i]] >= least) kept[length++] = item[i];
    if (length - from === 1) length = from; // nothing to pair with
    keptStart[basket + 1] = length;
  }
  return { start: keptStart, item: kept.subarray(0, length) };
}

/** By item: the baskets that hold it. */
function holdersOf({ start, item }: Baskets, itemCount: number): Groups {
  const byItem = group(item, itemCount);
  const basketAt = new Int32Array(item.length);
  for (let basket = 0; basket + 1 < start.length; basket++)
    basketAt.fill(basket, start[basket], start[basket + 1]);
  return { start: byItem.start, item: byItem.item.map((place) => basketAt[place]) };
}

function pairOf(
  labels: readonly string[],
  counts: Int32Array,
  one: number,
  other: number,
  both: number,
  total: number,
): BasketPair {
  const [a, b] = compareText(labels[one], labels[other]) < 0 ? [one, other] : [other, one];
  return {
    a: labels[a],
    b: labels[b],
    baskets: both,
    support: both / total,
    confidenceAB: both / counts[a],
    confidenceBA: both / counts[b],
    lift: liftOf(both, total, counts[a], counts[b]),
  };
}

/** How many times as often as by chance. */
function liftOf(both: number, total: number, inA: number, inB: number): number {
  return (both * total) / (inA * inB);
}

function top(pairs: BasketPair[]): BasketPair[] {
  return pairs
    .sort(
      (x, y) => y.lift - x.lift || y.support - x.support || compareText(x.a, y.a) || compareText(x.b, y.b),
    )
    .slice(0, MOST_PAIRS);
}
