// Rule: a quantity of 0, or a negative one on a line that is no refund.
import { cellAt, findingAt, type Rule } from "../checkInput";

export const quantityNotPositive: Rule = {
  check({ tables, records: { purchases } }, report) {
    for (let index = 0; index < purchases.length; index++) {
      const quantity = purchases.quantity[index] ?? NaN;
      const isRefund = (purchases.amount[index] ?? NaN) < 0;
      if (!(quantity <= 0) || (quantity < 0 && isRefund)) continue;
      const row = purchases.row[index] ?? 0;
      const value = cellAt(tables.purchases, "quantity", row);
      report(
        findingAt(
          { module: "purchases", field: "quantity", row, value },
          { rule: "quantity-not-positive", severity: "error" },
        ),
      );
    }
  },
};
