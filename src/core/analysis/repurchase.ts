// Owns the repurchase rates and gaps (metrics.md, repurchase). Cohorts stand in cohorts.ts.
import type { TextColumn } from "../records/columns";
import { median, ranked, rate, ratio } from "./figures";
import type { Fraction } from "./figures";
import { happenedSince, purchaseCount } from "./ledger";
import type { Ledger } from "./ledger";
import type { Repurchase, RepurchaseByKey } from "./report";
import type { Scope } from "./scope";

/** Known customers only. `by` lists the keys that have a buyer, by rate. */
export function repurchase({ records: { customers }, period, previous, now, before }: Scope): Repurchase {
  return {
    rateToDate: rate(repeatBuyers(now), repeatBuyers(before)),
    rateInPeriod: rate(returningBuyers(now, period.from), returningBuyers(before, previous.from)),
    medianGapDays: median(gaps(now)),
    by: {
      industry: ratesBy(now, customers.industry),
      source: ratesBy(now, customers.source),
      level: ratesBy(now, customers.level),
      owner: ratesBy(now, customers.owner),
    },
  };
}

/** Customers with two purchases or more among those with one or more. */
function repeatBuyers(ledger: Ledger): Fraction {
  let numerator = 0;
  let denominator = 0;
  for (let c = 0; c < ledger.exists.length; c++) {
    const purchases = purchaseCount(ledger, c);
    if (purchases >= 1) denominator++;
    if (purchases >= 2) numerator++;
  }
  return { numerator, denominator };
}

/** A customer's last purchase is the one to look at: with an earlier one beside it, it is not the first ever. */
function returningBuyers(ledger: Ledger, from: number): Fraction {
  let numerator = 0;
  let denominator = 0;
  for (let c = 0; c < ledger.exists.length; c++) {
    if (!happenedSince(ledger.purchases, c, from)) continue;
    denominator++;
    if (purchaseCount(ledger, c) >= 2) numerator++;
  }
  return { numerator, denominator };
}

/** Days between consecutive purchases, all customers' together. */
function gaps({ purchases: { start, date }, exists }: Ledger): Int32Array {
  const days = new Int32Array(date.length);
  let count = 0;
  for (let c = 0; c < exists.length; c++) {
    for (let i = start[c] + 1; i < start[c + 1]; i++) days[count++] = date[i] - date[i - 1];
  }
  return days.subarray(0, count);
}

function ratesBy(ledger: Ledger, { codes, labels }: TextColumn): RepurchaseByKey[] {
  const buyers = new Int32Array(labels.length);
  const repeat = new Int32Array(labels.length);
  for (let c = 0; c < codes.length; c++) {
    const purchases = purchaseCount(ledger, c);
    if (purchases >= 1) buyers[codes[c]]++;
    if (purchases >= 2) repeat[codes[c]]++;
  }
  const keys = labels.flatMap((key, code) =>
    buyers[code] === 0
      ? []
      : [
          {
            key,
            numerator: repeat[code],
            denominator: buyers[code],
            value: ratio(repeat[code], buyers[code]),
          },
        ],
  );
  return ranked(
    keys,
    (entry) => entry.value,
    (entry) => entry.key,
  );
}
