// Owns who means to buy again (metrics.md, intent).
import { isDay } from "../records/columns";
import { intents } from "../schema/values";
import type { Intent } from "../schema/values";
import { ratio } from "./figures";
import type { IntentCustomers } from "./report";
import type { Scope } from "./scope";

/**
 * The three intents, always: known customers by that of their latest line (by date, then row) that has one. Lines count
 * whatever their amount, since an intent is no money. share is of the customers with an intent.
 */
export function intent(scope: Scope): IntentCustomers[] {
  const customers = intents.map(() => 0);
  let total = 0;
  for (const stated of latestIntents(scope)) {
    if (stated < 0) continue;
    customers[stated]++;
    total++;
  }
  return intents.map((name, i) => ({
    intent: name,
    customers: customers[i],
    share: ratio(customers[i], total),
  }));
}

/** By customer row: the position among the intents of the latest one stated, −1 for none. */
export function latestIntents({ records: { purchases }, joins, now }: Scope): Int32Array {
  const { date, intent: column } = purchases;
  const intentOf = Int32Array.from(column.labels, (label) => intents.indexOf(label as Intent));
  const latestDay = new Int32Array(now.exists.length);
  const latestIntent = new Int32Array(now.exists.length).fill(-1);
  for (let line = 0; line < purchases.length; line++) {
    const stated = intentOf[column.codes[line]];
    if (stated < 0 || date[line] > now.to || !isDay(date[line])) continue;
    const customer = now.orders.customer[joins.orderOf[line]];
    if (customer < 0 || (latestIntent[customer] >= 0 && date[line] < latestDay[customer])) continue;
    latestDay[customer] = date[line];
    latestIntent[customer] = stated;
  }
  return latestIntent;
}
