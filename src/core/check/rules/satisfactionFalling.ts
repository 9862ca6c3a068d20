// Rule: a customer whose latest rating is clearly below the one before it (packs surveys and services).
import { satisfactionFalls } from "../../analysis/satisfaction";
import type { TextColumn } from "../../records/columns";
import { cellAt, findingAt, type Rule } from "../checkInput";

export const satisfactionFalling: Rule = {
  check({ tables, records, today }, report) {
    const { customerId, row: rows } = records.customers;
    const rowOf = new Map<string, number>();
    for (let at = rows.length - 1; at >= 0; at--)
      rowOf.set(customerId.labels[customerId.codes[at] ?? 0] ?? "", at);
    rowOf.delete("");
    const rowsOf = ({ labels }: TextColumn): Int32Array =>
      Int32Array.from(labels, (label) => rowOf.get(label) ?? -1);
    const falls = [...satisfactionFalls(records, rowsOf, today)].sort(([a], [b]) => a - b);
    for (const [at, { score, before }] of falls) {
      const row = rows[at] ?? 0;
      const value = cellAt(tables.customers, "customerId", row);
      report(
        findingAt(
          { module: "customers", field: "customerId", row, value },
          { rule: "satisfaction-falling", score, before, severity: "warning" },
        ),
      );
    }
  },
};
