// Owns which parts of the report the records can give: those of packs need the pack's columns (metrics.md, packs).
import { hasColumns } from "../records/columns";
import type { Records } from "../records/columns";
import type { OptionalPart } from "./reportValues";
import { riskReasons } from "./riskReport";
import { isCheckable } from "./risks";

/** Whether the records have the columns a part cannot do without; parts of the core do without any. */
export function hasPart(records: Records, part: OptionalPart): boolean {
  switch (part) {
    case "needs":
      return hasColumns(records, "needs", "date", "status", "finished");
    case "services":
      return hasColumns(records, "services", "date", "type", "status");
    case "surveys":
      return hasColumns(records, "surveys", "date");
    case "deals":
      return hasColumns(records, "deals", "stage", "amount", "date");
    case "plan":
      return (
        hasColumns(records, "interactions", "due", "done") ||
        hasColumns(records, "customers", "nextFollowUp") ||
        hasColumns(records, "interactions", "milestone")
      );
    case "risks":
      return riskReasons.some((reason) => reason !== "payment" && isCheckable(records, reason));
    case "freshness":
      return hasColumns(records, "interactions", "date", "stage");
    default:
      return true;
  }
}
