// Owns the RFM scores and segments (metrics.md, rfm).
import { moneyOf } from "./figures";
import { rfmSegments } from "./reportValues";
import type { Rfm, ScoreBins } from "./report";
import type { Scope } from "./scope";
import { yearOfBuying } from "./yearOfBuying";
import type { YearOfBuying } from "./yearOfBuying";

/** Known customers with a purchase in the 365 days up to the period's end. All eight segments are listed, in their order. */
export function rfm({ now }: Scope): Rfm {
  const year = yearOfBuying(now);
  const { buyers, segments, recency, frequency, money } = scoreBuyers(year);
  const customers = rfmSegments.map(() => 0);
  const cents = rfmSegments.map(() => 0);
  buyers.forEach((c, i) => {
    customers[segments[i]]++;
    cents[segments[i]] += year.cents[c];
  });
  return {
    buyers: buyers.length,
    segments: rfmSegments.map((segment, i) => ({
      segment,
      customers: customers[i],
      revenue: moneyOf(cents[i]),
    })),
    bins: { R: bins(recency), F: bins(frequency), M: bins(money) },
  };
}

/** buyers: customer rows; the others, by buyer: the position among rfmSegments and the scores 1 to 5. */
export function scoreBuyers(year: YearOfBuying) {
  const buyers: number[] = [];
  for (let c = 0; c < year.purchases.length; c++) if (year.purchases[c] > 0) buyers.push(c);

  const recency = scores(Float64Array.from(buyers, (c) => year.last[c]));
  const frequency = scores(Float64Array.from(buyers, (c) => year.purchases[c]));
  const money = scores(Float64Array.from(buyers, (c) => year.cents[c]));
  const [r, f, m] = [recency, frequency, money].map(atOrAboveMean);
  const segments = buyers.map((_, i) => segmentOf(r[i] === 1, f[i] === 1, m[i] === 1));
  return { buyers, segments, recency, frequency, money };
}

/** Position in rfmSegments: 重要 before 一般 by M, then 价值, 发展, 保持, 挽留 by R and F. */
const segmentOf = (r: boolean, f: boolean, m: boolean): number => (m ? 0 : 4) + (r ? 0 : 2) + (f ? 0 : 1);

/**
 * 1 + floor(5 × strictly worse / all), where more is better (a later last purchase is the smaller R).
 * The score grows with the value, so it is 1 and one more for each of four thresholds reached.
 */
function scores(values: Float64Array): Uint8Array {
  const sorted = values.slice().sort();
  const thresholds: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const worse = i; // at the first of equal values
    if (i > 0 && sorted[i] === sorted[i - 1]) continue;
    while (thresholds.length < 4 && 5 * worse >= (thresholds.length + 1) * sorted.length)
      thresholds.push(sorted[i]);
  }
  const result = new Uint8Array(values.length).fill(1);
  for (let i = 0; i < values.length; i++) for (const least of thresholds) if (values[i] >= least) result[i]++;
  return result;
}

/** By buyer: 1 where the score is at or above the mean score; whole numbers are compared. */
function atOrAboveMean(values: Uint8Array): Uint8Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return values.map((score) => Number(score * values.length >= sum));
}

function bins(values: Uint8Array): ScoreBins {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) counts[values[i] - 1]++;
  return counts;
}
