// Owns which interaction a purchase is credited to (metrics.md, maintenance).
import type { Ledger } from "./ledger";

/** No interaction fell within the days before the purchase. */
export const UNCREDITED = -1;

/**
 * For each entry of ledger.purchases the entry of ledger.interactions it is credited to, or UNCREDITED: the customer's
 * latest in the attributionDays days up to and including its date, so that 1 means the same day only.
 */
export function creditPurchases(
  { purchases, interactions, exists }: Ledger,
  attributionDays: number,
): Int32Array {
  const credit = new Int32Array(purchases.item.length).fill(UNCREDITED);
  for (let c = 0; c < exists.length; c++) {
    const end = interactions.start[c + 1];
    let next = interactions.start[c];
    for (let p = purchases.start[c]; p < purchases.start[c + 1]; p++) {
      const day = purchases.date[p];
      while (next < end && interactions.date[next] <= day) next++;
      const latest = next - 1;
      if (latest >= interactions.start[c] && interactions.date[latest] > day - attributionDays)
        credit[p] = latest;
    }
  }
  return credit;
}
