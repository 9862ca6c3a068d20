// Rule: a date cell holds no date, a date as text, or a day that is still to come.
import { DAY_MISSING, DAY_UNUSABLE } from "../../records/columns";
import { coreFields, moduleKeys } from "../../schema/fields";
import type { Cell } from "../../values/cell";
import { parseDay } from "../../values/parseDay";
import { eachCell, type CheckInput, type Rule, type Verdict } from "../checkInput";

/** Serials of a 1904 workbook are this much lower. */
const SHIFT_1904 = 1462;

export const dates: Rule = {
  check(input, report) {
    for (const module of moduleKeys)
      for (const { key, type } of coreFields[module])
        if (type.kind === "date")
          eachCell(input.tables[module], module, key, (value) => judge(value, input), report);
  },
};

function judge(value: Cell, { today, date1904 }: CheckInput): Verdict | null {
  const day = parseDay(value, { date1904 });
  if (day === DAY_MISSING) return null;
  if (day === DAY_UNUSABLE) return { rule: "date-unusable", severity: "error" };
  if (day > today) return { rule: "date-in-future", severity: "error" };
  const serial = date1904 ? day - SHIFT_1904 : day;
  const isSerial = typeof value === "number" && Math.floor(value) === serial;
  return isSerial
    ? null
    : { rule: "date-as-text", severity: "warning", fix: { newValue: serial, kind: "spelling" } };
}
