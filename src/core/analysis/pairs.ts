// Owns the pairs of products bought by one customer and in one order (metrics.md, products.pairs and orderPairs).
import { isDay } from "../records/columns";
import { fillBaskets, pairsIn } from "./baskets";
import type { BasketPair } from "./baskets";
import { NO_GROUP } from "./group";
import { purchaseCount } from "./ledger";
import type { OrderPair, ProductPair } from "./report";
import type { Scope } from "./scope";

/** Baskets are known customers; support is of all who ever bought. */
export async function pairs(scope: Scope): Promise<ProductPair[]> {
  const { exists, orders } = scope.now;
  const lines = boughtLines(scope, (order) => orders.customer[order]);
  let buyers = 0;
  for (let c = 0; c < exists.length; c++) if (purchaseCount(scope.now, c) > 0) buyers++;
  const found = await pairsAmong(scope, lines, exists.length, buyers);
  return found.map(({ baskets, ...pair }) => ({ ...pair, customers: baskets }));
}

/** Baskets are purchases, those of unknown customers too. */
export async function orderPairs(scope: Scope): Promise<OrderPair[]> {
  const { orders } = scope.now;
  const lines = boughtLines(scope, (order) => order);
  let purchases = 0;
  for (let order = 0; order < orders.count; order++) if (orders.amount[order] > 0) purchases++;
  const found = await pairsAmong(scope, lines, orders.count, purchases);
  return found.map(({ baskets, ...pair }) => ({ ...pair, orders: baskets }));
}

/** By line: the basket it is in, NO_GROUP unless it is a positive line of a purchase to date. */
function boughtLines({ records, joins, now }: Scope, basketOf: (order: number) => number): Int32Array {
  const { length, date, amount } = records.purchases;
  const baskets = new Int32Array(length).fill(NO_GROUP);
  for (let line = 0; line < length; line++) {
    const order = joins.orderOf[line];
    const exists = date[line] <= now.to && isDay(date[line]);
    const positive = amount[line] > 0 && Number.isFinite(amount[line]);
    if (exists && positive && now.orders.amount[order] > 0) baskets[line] = basketOf(order);
  }
  return baskets;
}

async function pairsAmong(
  { records, progress }: Scope,
  lines: Int32Array,
  baskets: number,
  total: number,
): Promise<BasketPair[]> {
  const { codes, labels } = records.purchases.product;
  const filled = fillBaskets(lines, codes, baskets, labels.length);
  await progress.pause();
  return pairsIn(filled, labels, total, progress);
}
