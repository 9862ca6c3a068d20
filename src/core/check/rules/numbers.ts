// Rule: an amount or quantity is no number, or a number typed as text; a quantity is not above 0.
import { coreFields, moduleKeys } from "../../schema/fields";
import type { Cell } from "../../values/cell";
import { hasExcessDecimals, parseMoney } from "../../values/parseMoney";
import { parseQuantity } from "../../values/parseQuantity";
import { eachCell, type Rule, type Verdict } from "../checkInput";

export const numbers: Rule = {
  check({ tables, settings }, report) {
    const judgeMoney = (value: Cell): Verdict | null => {
      const exact = !hasExcessDecimals(value, settings.currency);
      return judge(value, parseMoney(value, settings.currency) / 100, exact);
    };
    const judgeQuantity = (value: Cell): Verdict | null => judge(value, parseQuantity(value), true);
    for (const module of moduleKeys)
      for (const { key, type } of coreFields[module]) {
        if (type.kind === "money") eachCell(tables[module], module, key, judgeMoney, report);
        if (type.kind === "quantity") eachCell(tables[module], module, key, judgeQuantity, report);
      }
  },
};

/** @param exact whether the number says all that the text says; rounding is for a person to decide */
function judge(value: Cell, number: number, exact: boolean): Verdict | null {
  if (Number.isNaN(number)) return null;
  if (!Number.isFinite(number)) return { rule: "number-unusable", severity: "error" };
  if (typeof value === "number") return null;
  return {
    rule: "number-as-text",
    severity: "warning",
    fix: exact ? { newValue: number, kind: "spelling" } : null,
  };
}
