// Owns what each customer bought in the 365 days up to the period's end, which RFM and value tiers go by.
import type { Ledger } from "./ledger";

const DAYS = 365;

/** By customer row. A customer without a purchase in those days has purchases 0. */
export interface YearOfBuying {
  readonly purchases: Int32Array;
  /** Sum of the purchases' amounts. */
  readonly cents: Float64Array;
  /** Day of the last purchase; meaningless without one. */
  readonly last: Int32Array;
}

export function yearOfBuying({ purchases: { start, date, item }, orders, exists, to }: Ledger): YearOfBuying {
  const purchases = new Int32Array(exists.length);
  const cents = new Float64Array(exists.length);
  const last = new Int32Array(exists.length);
  for (let c = 0; c < exists.length; c++) {
    for (let p = start[c + 1] - 1; p >= start[c] && date[p] > to - DAYS; p--) {
      purchases[c]++;
      cents[c] += orders.amount[item[p]];
      if (last[c] === 0) last[c] = date[p];
    }
  }
  return { purchases, cents, last };
}
