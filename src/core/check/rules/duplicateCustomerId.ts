// Rule: one 客户编号 on two rows of Customers. Excel looks ids up without letter case, so case makes no difference.
import { cellAt, findingAt, type Rule } from "../checkInput";

export const duplicateCustomerId: Rule = {
  check({ tables, records: { customers } }, report) {
    const firstRow = new Map<string, number>();
    customers.customerId.codes.forEach((code, index) => {
      const id = (customers.customerId.labels[code] ?? "").toLowerCase();
      const row = customers.row[index] ?? 0;
      const otherRow = firstRow.get(id);
      if (id === "") return;
      if (otherRow === undefined) return void firstRow.set(id, row);
      const value = cellAt(tables.customers, "customerId", row);
      report(
        findingAt(
          { module: "customers", field: "customerId", row, value },
          { rule: "duplicate-customer-id", otherRow, severity: "error" },
        ),
      );
    });
  },
};
