// Owns the tables on the lists sheet: one column each, so that a value typed below joins its dropdowns at once.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { ListKey } from "../schema/fields";
import { defaultValues } from "../schema/lists";
import { listTableName } from "./names";
import type { ListPlan } from "./plan";

/** Order on the lists sheet: open lists, which users extend, come first. */
export const listKeys: readonly ListKey[] = [
  "industry",
  "source",
  "method",
  "lostReason",
  "stage",
  "payment",
  "intent",
];

/** A list's table with the values a new workbook starts with. */
export function listPlan(list: ListKey, language: Language): ListPlan {
  const values = defaultValues(list, language);
  const longest = Math.max(...values.map((value) => value.length));
  return {
    list,
    table: listTableName(list),
    style: "TableStyleLight9",
    header: texts(language).workbook.listTitles[list],
    values,
    width: Math.max(98, longest * 6 + 12),
  };
}
