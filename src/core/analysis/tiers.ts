// Owns the value tiers of customers (metrics.md, tiers).
import { moneyOf, ratio } from "./figures";
import { valueTiers } from "./reportValues";
import type { TierFigures } from "./report";
import type { Scope } from "./scope";
import { yearOfBuying } from "./yearOfBuying";

/** All customers to date, the highest tier first; who bought nothing in those 365 days is 普通. share is of the revenue. */
export function tiers({ settings, now }: Scope): TierFigures[] {
  const { cents } = yearOfBuying(now);
  const least = [settings.valueTiers.high * 100, settings.valueTiers.medium * 100, -Infinity];
  const customers = valueTiers.map(() => 0);
  const revenue = valueTiers.map(() => 0);
  let total = 0;
  for (let c = 0; c < now.exists.length; c++) {
    if (now.exists[c] === 0) continue;
    const tier = least.findIndex((amount) => cents[c] >= amount);
    customers[tier]++;
    revenue[tier] += cents[c];
    total += cents[c];
  }
  return valueTiers.map((tier, i) => ({
    tier,
    customers: customers[i],
    revenue: moneyOf(revenue[i]),
    share: ratio(revenue[i], total),
  }));
}
