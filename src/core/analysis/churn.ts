// Owns who was lost and why (metrics.md, churn). What sets the lost apart stands in traits.ts.
import type { Customers } from "../records/columns";
import { headline, ranked, rate } from "./figures";
import type { Fraction } from "./figures";
import type { Ledger } from "./ledger";
import { UNLABELLED } from "./reportValues";
import type { Churn, LostReason } from "./report";
import type { Scope } from "./scope";
import { traits } from "./traits";

/** Known customers only; one with a 流失原因 is lost from the start, whether or not it ever bought. */
export function churn(scope: Scope): Churn {
  const { records, settings, period, previous, now, before } = scope;
  const days = settings.lostAfterDays;
  const lost = lostAt(records.customers, now, days);
  const lostBefore = lostAt(records.customers, before, days);
  return {
    lost: headline(count(lost), count(lostBefore)),
    rate: rate(newlyLost(now, period.from, days), newlyLost(before, previous.from, days)),
    reasons: reasonsOf(records.customers, lost),
    traits: traits(scope, lost),
  };
}

/** By customer row: 1 when lost at the ledger's end. */
export function lostAt(
  { lostReason }: Customers,
  { exists, purchases, to }: Ledger,
  lostAfterDays: number,
): Uint8Array {
  const lost = new Uint8Array(exists.length);
  for (let c = 0; c < lost.length; c++) {
    const end = purchases.start[c + 1];
    const byDate = end > purchases.start[c] && to - purchases.date[end - 1] >= lostAfterDays;
    if (exists[c] === 1 && (byDate || lostReason.codes[c] !== 0)) lost[c] = 1;
  }
  return lost;
}

const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

/** Of those who had bought before `from` and were not lost on the day before it, those lost at the end; by date only. */
function newlyLost(
  { purchases: { start, date }, exists, to }: Ledger,
  from: number,
  lostAfterDays: number,
): Fraction {
  let numerator = 0;
  let denominator = 0;
  for (let c = 0; c < exists.length; c++) {
    let earlier = start[c + 1] - 1;
    while (earlier >= start[c] && date[earlier] >= from) earlier--;
    if (earlier < start[c] || from - 1 - date[earlier] >= lostAfterDays) continue;
    denominator++;
    if (to - date[start[c + 1] - 1] >= lostAfterDays) numerator++;
  }
  return { numerator, denominator };
}

function reasonsOf({ lostReason: { codes, labels } }: Customers, lost: Uint8Array): LostReason[] {
  const customers = new Map<string, number>();
  for (let c = 0; c < lost.length; c++) {
    if (lost[c] === 0) continue;
    const reason = labels[codes[c]] || UNLABELLED;
    customers.set(reason, (customers.get(reason) ?? 0) + 1);
  }
  const total = count(lost);
  const reasons = [...customers].map(([reason, n]) => ({ reason, customers: n, share: n / total }));
  return ranked(
    reasons,
    (entry) => entry.customers,
    (entry) => entry.reason,
  );
}
