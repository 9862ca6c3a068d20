// Rule: an interaction entered or updated more than a calendar day after it, where 更新时间 tells (pack next).
import { isDay } from "../../records/columns";
import { cellAt, findingAt, type Rule } from "../checkInput";

/** 24 hours, as far as days tell: 维护时间 has no time of day. */
const MOST_DAYS = 1;

export const enteredLate: Rule = {
  check({ tables, records: { interactions } }, report) {
    const { length, row: rows, date, updated } = interactions;
    for (let at = 0; at < length; at++) {
      const day = date[at] ?? 0;
      const entered = updated[at] ?? 0;
      if (!isDay(day) || !isDay(entered) || entered - day <= MOST_DAYS) continue;
      const row = rows[at] ?? 0;
      report(
        findingAt(
          {
            module: "interactions",
            field: "updated",
            row,
            value: cellAt(tables.interactions, "updated", row),
          },
          { rule: "entered-late", days: entered - day, severity: "warning" },
        ),
      );
    }
  },
};
