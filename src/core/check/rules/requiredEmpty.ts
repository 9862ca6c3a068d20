// Rule: a required field is empty in a row that is otherwise filled in.
import { coreFields, moduleKeys } from "../../schema/fields";
import { isBlank } from "../../values/cell";
import { eachCell, type Rule } from "../checkInput";

export const requiredEmpty: Rule = {
  check({ tables }, report) {
    for (const module of moduleKeys)
      for (const { key, required } of coreFields[module])
        if (required)
          eachCell(
            tables[module],
            module,
            key,
            (value) => (isBlank(value) ? { rule: "required-empty", severity: "error" } : null),
            report,
          );
  },
};
