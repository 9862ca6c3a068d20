// Owns the value tiers of customers (metrics.md, tiers).
import { moneyOf, ratio } from "./figures";
import { valueTiers } from "./reportValues";
import type { TierFigures } from "./report";
import type { Scope } from "./scope";
import { yearOfBuying } from "./yearOfBuying";

/** All customers to date, the highest tier first; who bought nothing in those 365 days is 普通. share is of the revenue. */
export function tiers(scope: Scope): TierFigures[] {
  const { cents } = yearOfBuying(scope.now);
  const tierOf = tierPositions(scope, cents);
  const customers = valueTiers.map(() => 0);
  const revenue = valueTiers.map(() => 0);
  let total = 0;
  for (let c = 0; c < tierOf.length; c++) {
    if (tierOf[c] < 0) continue;
    customers[tierOf[c]]++;
    revenue[tierOf[c]] += cents[c];
    total += cents[c];
  }
  return valueTiers.map((tier, i) => ({
    tier,
    customers: customers[i],
    revenue: moneyOf(revenue[i]),
    share: ratio(revenue[i], total),
  }));
}

/**
 * By customer row: the position among valueTiers, −1 where there is no such customer.
 * @param cents of the year of buying
 */
export function tierPositions({ settings, now }: Scope, cents: Float64Array): Int8Array {
  const least = [settings.valueTiers.high * 100, settings.valueTiers.medium * 100, -Infinity];
  return Int8Array.from(now.exists, (exists, c) =>
    exists === 0 ? -1 : least.findIndex((amount) => cents[c] >= amount),
  );
}
