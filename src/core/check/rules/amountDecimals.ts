// Rule: an amount with more than two decimals. Which cent was meant is for a person to say.
import { hasExcessDecimals } from "../../values/parseMoney";
import { eachCell, type Rule } from "../checkInput";

export const amountDecimals: Rule = {
  check({ tables, settings }, report) {
    eachCell(
      tables.purchases,
      "purchases",
      "amount",
      (value) =>
        hasExcessDecimals(value, settings.currency) ? { rule: "amount-decimals", severity: "warning" } : null,
      report,
    );
  },
};
