// Rule: an active customer (意向客户 or above, not lost) without an interaction for staleDays days.
import { isDay } from "../../records/columns";
import { codesIn, latestInteractions, rankOf } from "../../records/customerIndex";
import { cellAt, findingAt, type CheckInput, type Rule } from "../checkInput";

const INTERESTED = 2;

export const staleCustomer: Rule = {
  check(input, report) {
    const { tables, today, settings } = input;
    const { customers, interactions } = input.records;
    const { index } = latestInteractions(interactions, today);
    const inInteractions = codesIn(customers.customerId, interactions.customerId);
    const isLost = lostByDate(input);
    for (let at = 0; at < customers.length; at++) {
      const code = inInteractions[customers.customerId.codes[at] ?? 0] ?? -1;
      const latest = code < 0 ? -1 : (index[code] ?? -1);
      if (latest < 0 || (customers.lostReason.codes[at] ?? 0) !== 0 || isLost(at)) continue;
      const stage = interactions.stage.labels[interactions.stage.codes[latest] ?? 0] ?? "";
      const days = today - (interactions.date[latest] ?? today);
      if (rankOf(stage) < INTERESTED || days <= settings.staleDays) continue;
      const row = customers.row[at] ?? 0;
      report(
        findingAt(
          {
            module: "customers",
            field: "customerId",
            row,
            value: cellAt(tables.customers, "customerId", row),
          },
          { rule: "stale-customer", days, max: settings.staleDays, severity: "warning" },
        ),
      );
    }
  },
};

/** Whether the customer at an index bought, but not for lostAfterDays days (metrics.md, churn). */
function lostByDate({
  records: { customers, purchases },
  today,
  settings,
}: CheckInput): (at: number) => boolean {
  const last = new Int32Array(purchases.customerId.labels.length);
  for (let at = 0; at < purchases.length; at++) {
    const day = purchases.date[at] ?? 0;
    const code = purchases.customerId.codes[at] ?? 0;
    if (isDay(day) && day <= today && (purchases.amount[at] ?? 0) > 0)
      last[code] = Math.max(last[code] ?? 0, day);
  }
  const inPurchases = codesIn(customers.customerId, purchases.customerId);
  return (at) => {
    const code = inPurchases[customers.customerId.codes[at] ?? 0] ?? -1;
    const day = code < 0 ? 0 : (last[code] ?? 0);
    return day > 0 && today - day >= settings.lostAfterDays;
  };
}
