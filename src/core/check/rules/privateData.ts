// Rule: phone, e-mail, resident ID or bank card where none belongs. The fix hides all of them in the cell.
import type { FieldKey, ModuleKey } from "../../schema/fields";
import { eachCell, type Rule } from "../checkInput";
import { findPrivate, maskPrivate } from "../privacy/findPrivate";

/** Free text, where such numbers get typed. Ids and names of products are numbers of their own kind. */
const places: readonly [ModuleKey, FieldKey][] = [
  ["customers", "name"],
  ["customers", "address"],
  ["customers", "contact"],
  ["customers", "owner"],
  ["customers", "tags"],
  ["interactions", "content"],
  ["interactions", "owner"],
  ["interactions", "feedback"],
  ["purchases", "feedback"],
];

export const privateData: Rule = {
  check({ tables }, report) {
    for (const [module, field] of places)
      eachCell(
        tables[module],
        module,
        field,
        (value) => {
          const text = String(value);
          const [first] = findPrivate(text);
          return first === undefined
            ? null
            : {
                rule: "private-data",
                kind: first.kind,
                severity: "error",
                fix: { newValue: maskPrivate(text), kind: "mask" },
              };
        },
        report,
      );
  },
};
