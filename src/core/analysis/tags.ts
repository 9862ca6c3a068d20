// Owns the use and worth of tags (metrics.md, tags).
import { splitTags } from "../values/splitTags";
import { moneyOf, ranked, ratio } from "./figures";
import { purchaseCount } from "./ledger";
import type { TagFigures, Tags } from "./report";
import type { Scope } from "./scope";

interface TagSums {
  customers: number;
  cents: number;
  buyers: number;
  repeatBuyers: number;
}

/**
 * Tags that a customer to date carries, by customers. revenue is of those customers' lines in the period, averageRevenue
 * the same a customer; the repurchase rate is to date. A tag twice in one cell counts once.
 */
export function tags(scope: Scope): Tags {
  const { records, settings, now } = scope;
  const { codes, labels } = records.customers.tags;
  const tagsOf = labels.map(splitTags);
  const cents = centsInPeriod(scope);
  const sums = new Map<string, TagSums>();
  let overfull = 0;
  for (let c = 0; c < codes.length; c++) {
    if (now.exists[c] === 0) continue;
    const own = tagsOf[codes[c]];
    if (own.length > settings.maxTags) overfull++;
    const purchases = purchaseCount(now, c);
    for (const tag of own) {
      const sum = sums.get(tag) ?? { customers: 0, cents: 0, buyers: 0, repeatBuyers: 0 };
      sums.set(tag, sum);
      sum.customers++;
      sum.cents += cents[c];
      if (purchases >= 1) sum.buyers++;
      if (purchases >= 2) sum.repeatBuyers++;
    }
  }
  const figures = ranked(
    Array.from(sums, ([tag, sum]) => tagFigures(tag, sum, now.customerCount)),
    (entry) => entry.customers,
    (entry) => entry.tag,
  );
  const rare = figures.filter(({ customers }) => customers < settings.rareTagShare * now.customerCount);
  return { tags: figures, rare: rare.map(({ tag }) => tag), overfull };
}

/** By customer row: the sum of the lines dated in the period, refunds included. */
function centsInPeriod({ records: { purchases }, joins, now, period }: Scope): Float64Array {
  const cents = new Float64Array(now.exists.length);
  for (let line = 0; line < purchases.length; line++) {
    const customer = now.orders.customer[joins.orderOf[line]];
    const inPeriod = purchases.date[line] >= period.from && purchases.date[line] <= period.to;
    if (customer >= 0 && inPeriod && Number.isFinite(purchases.amount[line]))
      cents[customer] += purchases.amount[line];
  }
  return cents;
}

function tagFigures(
  tag: string,
  { customers, cents, buyers, repeatBuyers }: TagSums,
  allCustomers: number,
): TagFigures {
  return {
    tag,
    customers,
    usageShare: customers / allCustomers,
    revenue: moneyOf(cents),
    averageRevenue: moneyOf(cents / customers),
    buyers,
    repeatBuyers,
    repurchaseRate: ratio(repeatBuyers, buyers),
  };
}
