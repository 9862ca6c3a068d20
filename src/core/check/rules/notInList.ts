// Rule: a value its dropdown does not offer. An alias, the other language, width, spaces and case have one right value.
import type { Language } from "../../../language/language";
import { coreFields, moduleKeys, strictLists, type ListKey } from "../../schema/fields";
import { canonicalOf, listValueIn } from "../../schema/lists";
import { cellText, isBlank, type Cell } from "../../values/cell";
import { matchKey } from "../../values/foldText";
import { eachCell, type Rule, type Verdict } from "../checkInput";
import { nearestAmong, sharesSomething } from "../nearest";

export const notInList: Rule = {
  check({ tables, lists, language }, report) {
    for (const module of moduleKeys)
      for (const { key, type } of coreFields[module])
        if (type.kind === "list")
          eachCell(tables[module], module, key, judgeOf(type.list, lists[type.list], language), report);
  },
};

function judgeOf(
  list: ListKey,
  allowed: readonly string[],
  language: Language,
): (value: Cell) => Verdict | null {
  const exact = new Set<Cell>(allowed);
  const bySpelling = new Map(allowed.map((value) => [matchKey(value), value]));
  const strict = strictLists.has(list);
  const nearest = nearestAmong(allowed, sharesSomething);
  return (value) => {
    if (exact.has(value) || isBlank(value)) return null;
    const text = cellText(value);
    const meant = bySpelling.get(matchKey(text)) ?? bySpelling.get(matchKey(meaning(list, text, language)));
    return meant === undefined
      ? { rule: "not-in-list", list, strict, severity: strict ? "error" : "warning", nearest: nearest(text) }
      : {
          rule: "not-in-list",
          list,
          strict,
          severity: "warning",
          nearest: meant,
          fix: { newValue: meant, kind: "spelling" },
        };
  };
}

/** How what a text means reads in the workbook's language; the text itself when it means nothing known. */
function meaning(list: ListKey, text: string, language: Language): string {
  const canonical = canonicalOf(list, text);
  return canonical === null ? text : listValueIn(list, canonical, language);
}
