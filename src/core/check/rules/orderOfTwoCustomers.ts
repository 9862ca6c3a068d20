// Rule: one 订单编号 on lines of two customers.
import { cellAt, findingAt, type Rule } from "../checkInput";

export const orderOfTwoCustomers: Rule = {
  check({ tables, records: { purchases } }, report) {
    const { orderId, customerId, row } = purchases;
    /** By order code: index of its first line that names a customer, plus one. */
    const firstLine = new Int32Array(orderId.labels.length);
    for (let index = 0; index < purchases.length; index++) {
      const order = orderId.codes[index] ?? 0;
      const customer = customerId.codes[index] ?? 0;
      if (order === 0 || customer === 0) continue;
      const first = (firstLine[order] ?? 0) - 1;
      if (first < 0) {
        firstLine[order] = index + 1;
        continue;
      }
      const other = customerId.codes[first] ?? 0;
      if (other === customer) continue;
      const at = row[index] ?? 0;
      report(
        findingAt(
          {
            module: "purchases",
            field: "customerId",
            row: at,
            value: cellAt(tables.purchases, "customerId", at),
          },
          {
            rule: "order-of-two-customers",
            orderId: orderId.labels[order] ?? "",
            otherId: customerId.labels[other] ?? "",
            otherRow: row[first] ?? 0,
            severity: "error",
          },
        ),
      );
    }
  },
};
