// Rule: an id with spaces around it, invisible or full-width characters, so that Excel's own lookups miss it.
import { coreFields, moduleKeys } from "../../schema/fields";
import { foldText } from "../../values/foldText";
import { eachCell, type Rule } from "../checkInput";

export const idSpelling: Rule = {
  check({ tables }, report) {
    for (const module of moduleKeys)
      for (const { key, type } of coreFields[module])
        if (type.kind === "id" || type.kind === "customerRef")
          eachCell(
            tables[module],
            module,
            key,
            (value) => {
              if (typeof value !== "string") return null;
              const newValue = foldText(value);
              return newValue === value || newValue === ""
                ? null
                : {
                    rule: "id-spelling",
                    severity: "warning",
                    nearest: newValue,
                    fix: { newValue, kind: "spelling" },
                  };
            },
            report,
          );
  },
};
