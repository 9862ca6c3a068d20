// Rule: an order dated before the customer's 首次接触时间.
import { isDay } from "../../records/columns";
import { codesIn } from "../../records/customerIndex";
import { cellAt, findingAt, type Rule } from "../checkInput";

export const orderBeforeFirstContact: Rule = {
  check({ tables, records: { customers, purchases } }, report) {
    /** First contact by customer code of the purchases; 0 where there is none. */
    const firstContact = new Int32Array(purchases.customerId.labels.length);
    const inPurchases = codesIn(customers.customerId, purchases.customerId);
    for (let at = 0; at < customers.length; at++) {
      const code = inPurchases[customers.customerId.codes[at] ?? 0] ?? -1;
      const day = customers.firstContact[at] ?? 0;
      if (code >= 0 && isDay(day)) firstContact[code] = day;
    }
    for (let at = 0; at < purchases.length; at++) {
      const day = purchases.date[at] ?? 0;
      const contact = firstContact[purchases.customerId.codes[at] ?? 0] ?? 0;
      if (!isDay(day) || contact === 0 || day >= contact) continue;
      const row = purchases.row[at] ?? 0;
      const value = cellAt(tables.purchases, "date", row);
      report(
        findingAt(
          { module: "purchases", field: "date", row, value },
          { rule: "order-before-first-contact", firstContact: contact, severity: "warning" },
        ),
      );
    }
  },
};
