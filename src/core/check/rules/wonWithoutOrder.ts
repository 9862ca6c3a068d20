// Rule: a customer whose latest stage is 成交客户 or above, without any order.
import { codesIn, latestInteractions, rankOf } from "../../records/customerIndex";
import { cellAt, findingAt, type Rule } from "../checkInput";

const WON = 3;

export const wonWithoutOrder: Rule = {
  check({ tables, records: { customers, interactions, purchases }, today }, report) {
    if (!tables.purchases.columns.has("customerId")) return;
    const { index } = latestInteractions(interactions, today);
    const inInteractions = codesIn(customers.customerId, interactions.customerId);
    const inPurchases = codesIn(customers.customerId, purchases.customerId);
    for (let at = 0; at < customers.length; at++) {
      const customer = customers.customerId.codes[at] ?? 0;
      const code = inInteractions[customer] ?? -1;
      const latest = code < 0 ? -1 : (index[code] ?? -1);
      if (latest < 0 || (inPurchases[customer] ?? -1) >= 0) continue;
      if (rankOf(interactions.stage.labels[interactions.stage.codes[latest] ?? 0] ?? "") < WON) continue;
      const row = customers.row[at] ?? 0;
      const value = cellAt(tables.customers, "customerId", row);
      report(
        findingAt(
          { module: "customers", field: "customerId", row, value },
          { rule: "won-without-order", severity: "warning" },
        ),
      );
    }
  },
};
