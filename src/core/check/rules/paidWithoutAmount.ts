// Rule: 已付款 with amount 0.
import type { Payment } from "../../schema/values";
import { cellAt, findingAt, type Rule } from "../checkInput";

const paid: Payment = "已付款";

export const paidWithoutAmount: Rule = {
  check({ tables, records: { purchases } }, report) {
    const code = purchases.payment.labels.indexOf(paid);
    for (let index = 0; index < purchases.length; index++) {
      if (purchases.payment.codes[index] !== code || purchases.amount[index] !== 0) continue;
      const row = purchases.row[index] ?? 0;
      const value = cellAt(tables.purchases, "amount", row);
      report(
        findingAt(
          { module: "purchases", field: "amount", row, value },
          { rule: "paid-without-amount", severity: "warning" },
        ),
      );
    }
  },
};
