// Owns who needs attention and why (metrics.md, risks). What each reason is stands in riskCauses.ts.
import { hasColumns } from "../records/columns";
import type { Records } from "../records/columns";
import { levels } from "../schema/packValues";
import { compareText } from "./figures";
import { followUps } from "./followUps";
import { causesOf } from "./riskCauses";
import type { RiskCustomer, RiskReason, RiskReasonKey, Risks } from "./riskReport";
import { riskReasons } from "./riskReport";
import type { Scope } from "./scope";

const MOST_CUSTOMERS = 50;

/** Known customers only. A reason whose columns are not there is not listed at all. */
export function risks(scope: Scope): Risks {
  const { records, settings } = scope;
  const checked = riskReasons.filter((reason) => isCheckable(records, reason));
  const causes = causesOf(scope);
  const byCustomer = new Map<number, RiskReason[]>();
  const byReason = checked.map((reason) => {
    const found = causes[reason]();
    for (const [customer, cause] of found) {
      const own = byCustomer.get(customer);
      if (own) own.push(cause);
      else byCustomer.set(customer, [cause]);
    }
    return { reason, customers: found.size };
  });
  const { levelOf } = followUps(records, settings);
  const { customerId, name, owner } = records.customers;
  const list = Array.from(byCustomer, ([customer, reasons]): RiskCustomer => ({
    customerId: customerId.labels[customerId.codes[customer]],
    name: name.labels[name.codes[customer]],
    owner: owner.labels[owner.codes[customer]],
    level: levelOf(customer),
    reasons,
  }));
  list.sort(
    (a, b) =>
      b.reasons.length - a.reasons.length ||
      placeOf(a.level) - placeOf(b.level) ||
      compareText(a.customerId, b.customerId),
  );
  return { customers: list.length, byReason, list: list.slice(0, MOST_CUSTOMERS) };
}

const placeOf = (level: RiskCustomer["level"]): number =>
  level === "" ? levels.length : levels.indexOf(level);

/** Whether the workbook has the columns that a reason of packs reads; payments need none of a pack. */
export function isCheckable(records: Records, reason: RiskReasonKey): boolean {
  switch (reason) {
    case "payment":
      return hasColumns(records, "purchases", "payment");
    case "complaint":
      return hasColumns(records, "services", "customerId", "date", "type", "status");
    case "satisfaction":
      return (
        hasColumns(records, "surveys", "customerId", "date") ||
        hasColumns(records, "services", "customerId", "date", "satisfaction")
      );
    case "nextAction":
      return hasColumns(records, "interactions", "due", "done");
    case "followUp":
      return hasColumns(records, "customers", "nextFollowUp");
    case "cadence":
      return hasColumns(records, "customers", "level");
    case "need":
      return hasColumns(records, "needs", "customerId", "date", "status", "due", "finished");
  }
}
