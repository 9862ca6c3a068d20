// Owns the ranking of products by revenue (metrics.md, products). Pairs and season stand in files of their own.
import type { Records } from "../records/columns";
import { changeFrom, moneyOf, ranked, ratio } from "./figures";
import { group, NO_GROUP } from "./group";
import type { Groups } from "./group";
import type { AbcClass, Products, RankedProduct } from "./report";
import type { Scope } from "./scope";

/**
 * Products with a line in the period, by revenue; a line needs a product, a date and an amount.
 *
 * Orders and buyers go by the date of the line. Quantity goes by the sign of the amount: a refunded quantity counts
 * against what was bought, however its own sign was typed; it is rounded to 6 decimals, and lines without one add none.
 */
export function products(scope: Scope): Products {
  const { records, period, previous } = scope;
  const labels = records.purchases.product.labels;
  const lines = group(productOfLines(records, period.from, period.to), labels.length);
  const earlier = group(productOfLines(records, previous.from, previous.to), labels.length);
  const tally = productTally(scope, lines);
  const found = labels.flatMap((product, code) =>
    lines.start[code] === lines.start[code + 1]
      ? []
      : [{ product, previousCents: centsOf(records, earlier, code), ...tally(code) }],
  );
  return { ranking: classified(found) };
}

function productOfLines({ purchases }: Records, from: number, to: number): Int32Array {
  const { date, amount, product } = purchases;
  const keys = new Int32Array(purchases.length).fill(NO_GROUP);
  for (let line = 0; line < keys.length; line++) {
    if (date[line] < from || date[line] > to || !Number.isFinite(amount[line])) continue;
    if (product.codes[line] !== 0) keys[line] = product.codes[line];
  }
  return keys;
}

function centsOf({ purchases: { amount } }: Records, { start, item }: Groups, product: number): number {
  let cents = 0;
  for (let i = start[product]; i < start[product + 1]; i++) cents += amount[item[i]];
  return cents;
}

interface ProductFigures {
  readonly product: string;
  readonly previousCents: number;
  readonly cents: number;
  readonly orders: number;
  readonly buyers: number;
  readonly quantity: RankedProduct["quantity"];
}

/** Counts one product after another; what was seen for a product is marked with its code, so nothing is cleared. */
function productTally({ records, joins, now }: Scope, { start, item }: Groups) {
  const { amount, quantity, unit } = records.purchases;
  const orderSeen = new Int32Array(now.orders.count);
  const buyerSeen = new Int32Array(records.customers.length);
  const unitSeen = new Int32Array(unit.labels.length);
  const unitQuantity = new Float64Array(unit.labels.length);

  return (product: number): Omit<ProductFigures, "product" | "previousCents"> => {
    let cents = 0;
    let orders = 0;
    let buyers = 0;
    const units: number[] = [];
    for (let i = start[product]; i < start[product + 1]; i++) {
      const line = item[i];
      const order = joins.orderOf[line];
      cents += amount[line];
      if (amount[line] > 0 && now.orders.amount[order] > 0 && orderSeen[order] !== product) {
        orderSeen[order] = product;
        orders++;
        const buyer = now.orders.customer[order];
        if (buyer >= 0 && buyerSeen[buyer] !== product) {
          buyerSeen[buyer] = product;
          buyers++;
        }
      }
      if (!Number.isFinite(quantity[line])) continue;
      const unitCode = unit.codes[line];
      if (unitSeen[unitCode] !== product) {
        unitSeen[unitCode] = product;
        unitQuantity[unitCode] = 0;
        units.push(unitCode);
      }
      unitQuantity[unitCode] += amount[line] < 0 ? -Math.abs(quantity[line]) : quantity[line];
    }
    const byUnit = units.map((code) => ({
      unit: unit.labels[code],
      quantity: Math.round(unitQuantity[code] * 1e6) / 1e6 || 0, // no −0
    }));
    return {
      cents,
      orders,
      buyers,
      quantity: ranked(
        byUnit,
        (u) => u.quantity,
        (u) => u.unit,
      ),
    };
  };
}

/** Ranks by revenue and adds shares and ABC classes; whole cents are compared, so 80 % means exactly 80 %. */
function classified(found: readonly ProductFigures[]): RankedProduct[] {
  const total = found.reduce((sum, { cents }) => sum + Math.max(cents, 0), 0);
  let before = 0;
  return ranked(
    found,
    (item) => item.cents,
    (item) => item.product,
  ).map((item) => {
    const positive = Math.max(item.cents, 0);
    const abc = positive === 0 ? "C" : abcClass(before, total);
    before += positive;
    return {
      product: item.product,
      orders: item.orders,
      quantity: item.quantity,
      revenue: moneyOf(item.cents),
      buyers: item.buyers,
      share: positive === 0 ? 0 : positive / total,
      cumulativeShare: ratio(before, total),
      class: abc,
      previousRevenue: moneyOf(item.previousCents),
      growth: changeFrom(item.cents, item.previousCents),
    };
  });
}

function abcClass(before: number, total: number): AbcClass {
  if (before * 100 < total * 80) return "A";
  return before * 100 < total * 95 ? "B" : "C";
}
