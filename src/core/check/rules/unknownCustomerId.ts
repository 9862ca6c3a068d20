// Rule: an id in Interactions or Purchases that no customer has. Case and spaces apart, there is one right id.
import { cellText, isBlank, type Cell } from "../../values/cell";
import { matchKey } from "../../values/foldText";
import { eachCell, type Rule, type Verdict } from "../checkInput";
import { nearestAmong, slipOfThePen } from "../nearest";

export const unknownCustomerId: Rule = {
  check({ tables, records: { customers } }, report) {
    // Without a customers table no id is known; that the table is missing is said elsewhere.
    if (!tables.customers.columns.has("customerId")) return;
    const ids = customers.customerId.labels.filter((id) => id !== "");
    const known = new Set(ids);
    const byKey = new Map<string, string | null>();
    for (const id of ids) byKey.set(matchKey(id), byKey.has(matchKey(id)) ? null : id);
    const nearest = nearestAmong(ids, slipOfThePen);

    const judge = (value: Cell): Verdict | null => {
      const id = cellText(value);
      if (isBlank(value) || known.has(id)) return null;
      const meant = byKey.get(matchKey(id)) ?? null;
      return meant === null
        ? { rule: "unknown-customer-id", severity: "error", nearest: nearest(id) }
        : {
            rule: "unknown-customer-id",
            severity: "error",
            nearest: meant,
            fix: { newValue: meant, kind: "spelling" },
          };
    };
    eachCell(tables.interactions, "interactions", "customerId", judge, report);
    eachCell(tables.purchases, "purchases", "customerId", judge, report);
  },
};
