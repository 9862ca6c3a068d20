// Rule: a customer with a 流失原因 that is still tagged 高价值.
import { texts } from "../../../language";
import type { Language } from "../../../language/language";
import { matchKey } from "../../values/foldText";
import { splitTags } from "../../values/splitTags";
import { cellAt, findingAt, type Rule } from "../checkInput";

const languages: readonly Language[] = ["zh-CN", "en-US"];

export const lostButHighValue: Rule = {
  check({ tables, records: { customers } }, report) {
    const wanted = new Set(
      languages.flatMap((language) => texts(language).check.highValueTags).map(matchKey),
    );
    const { labels } = customers.tags;
    const highValueTag = labels.map((label) => splitTags(label).find((tag) => wanted.has(matchKey(tag))));
    for (let index = 0; index < customers.length; index++) {
      const tag = highValueTag[customers.tags.codes[index] ?? 0];
      if (tag === undefined || (customers.lostReason.codes[index] ?? 0) === 0) continue;
      const row = customers.row[index] ?? 0;
      const value = cellAt(tables.customers, "tags", row);
      report(
        findingAt(
          { module: "customers", field: "tags", row, value },
          { rule: "lost-but-high-value", tag, severity: "warning" },
        ),
      );
    }
  },
};
