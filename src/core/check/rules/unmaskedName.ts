// Rule: a person's full name in 对接人, which must be masked.
import { eachCell, type Rule } from "../checkInput";
import { maskNames } from "../privacy/maskNames";

export const unmaskedName: Rule = {
  check({ tables }, report) {
    eachCell(
      tables.customers,
      "customers",
      "contact",
      (value) => {
        if (typeof value !== "string") return null;
        const newValue = maskNames(value);
        return newValue === value
          ? null
          : { rule: "unmasked-name", severity: "error", fix: { newValue, kind: "mask" } };
      },
      report,
    );
  },
};
