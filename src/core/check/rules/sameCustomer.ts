// Rule: the same customer under two ids, by name (without width, spaces, company suffix) or by address.
import { cellText } from "../../values/cell";
import { matchKey } from "../../values/foldText";
import { cellAt, findingAt, type CheckInput, type Report, type Rule } from "../checkInput";
import { companyKey } from "../companyKey";

export const sameCustomer: Rule = {
  check(input, report) {
    reportPairs(input, "name", "same-name", companyKey, report);
    reportPairs(input, "address", "same-address", matchKey, report);
  },
};

function reportPairs(
  { tables }: CheckInput,
  field: "name" | "address",
  rule: "same-name" | "same-address",
  keyOf: (text: string) => string,
  report: Report,
): void {
  const table = tables.customers;
  const column = table.columns.get(field);
  if (!column) return;
  const keys = column.values.map((value) => keyOf(cellText(value)));
  const first = new Map<string, { id: string; row: number }>();
  for (let index = 0; index < table.length; index++) {
    const code = column.codes[index] ?? 0;
    const key = keys[code] ?? "";
    // A masked person (张*, *先生) is no name to go by.
    if (key === "" || key.includes("*")) continue;
    const row = table.row[index] ?? 0;
    const id = cellText(cellAt(table, "customerId", row));
    const other = first.get(key);
    if (!other) first.set(key, { id, row });
    else if (other.id.toLowerCase() !== id.toLowerCase())
      report(
        findingAt(
          { module: "customers", field, row, value: column.values[code] ?? "" },
          { rule, otherRow: other.row, otherId: other.id, severity: "warning" },
        ),
      );
  }
}
