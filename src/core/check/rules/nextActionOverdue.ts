// Rule: a next action whose 截止时间 is past and that is not done (pack next).
import { hasColumns, isDay } from "../../records/columns";
import { cellAt, findingAt, type Rule } from "../checkInput";

export const nextActionOverdue: Rule = {
  check({ tables, records, today }, report) {
    if (!hasColumns(records, "interactions", "due", "done")) return;
    const { length, row: rows, due, done } = records.interactions;
    for (let at = 0; at < length; at++) {
      const day = due[at] ?? 0;
      const finished = done[at] ?? 0;
      if (!isDay(day) || day >= today || (isDay(finished) && finished <= today)) continue;
      const row = rows[at] ?? 0;
      report(
        findingAt(
          { module: "interactions", field: "due", row, value: cellAt(tables.interactions, "due", row) },
          { rule: "next-action-overdue", days: today - day, severity: "warning" },
        ),
      );
    }
  },
};
