// Rule: a customer of level A or B, not lost, without contact for longer than its follow-up cadence (pack levels).
import { followUps } from "../../analysis/followUps";
import { isDay } from "../../records/columns";
import { codesIn, latestInteractions } from "../../records/customerIndex";
import { cellAt, findingAt, type Rule } from "../checkInput";

export const pastCadence: Rule = {
  check({ tables, records, settings, today }, report) {
    const { customers, interactions } = records;
    const { levelOf, cadenceOf } = followUps(records, settings);
    const { index } = latestInteractions(interactions, today);
    const inInteractions = codesIn(customers.customerId, interactions.customerId);
    for (let at = 0; at < customers.length; at++) {
      const level = levelOf(at);
      const cadence = cadenceOf(at);
      const isLost = (customers.lostReason.codes[at] ?? 0) !== 0;
      if ((level !== "A" && level !== "B") || cadence === null || isLost) continue;
      const code = inInteractions[customers.customerId.codes[at] ?? 0] ?? -1;
      const latest = code < 0 ? -1 : (index[code] ?? -1);
      const last = latest < 0 ? customers.firstContact[at] : interactions.date[latest];
      const days = last !== undefined && isDay(last) ? today - last : null;
      if (days !== null && days <= cadence) continue;
      const row = customers.row[at] ?? 0;
      const value = cellAt(tables.customers, "customerId", row);
      report(
        findingAt(
          { module: "customers", field: "customerId", row, value },
          { rule: "past-cadence", level, days, cadence, severity: "warning" },
        ),
      );
    }
  },
};
