// Rules on 分类标签: more tags than allowed in one cell, and a tag that hardly any customer has.
import { matchKey } from "../../values/foldText";
import { splitTags } from "../../values/splitTags";
import { eachCell, findingAt, type CheckInput, type Report, type Rule } from "../checkInput";

export const tags: Rule = {
  check(input, report) {
    const max = input.settings.maxTags;
    eachCell(
      input.tables.customers,
      "customers",
      "tags",
      (value) => {
        const count = splitTags(String(value)).length;
        return count > max ? { rule: "too-many-tags", count, max, severity: "warning" } : null;
      },
      report,
    );
    reportRareTags(input, report);
  },
};

/** One finding a tag, where it first stands. */
function reportRareTags({ tables: { customers: table }, settings }: CheckInput, report: Report): void {
  const column = table.columns.get("tags");
  if (!column) return;
  const tagsOf = column.values.map((value) => splitTags(String(value)));
  const uses = new Map<string, { tag: string; customers: number; row: number; code: number }>();
  for (let index = 0; index < table.length; index++) {
    const code = column.codes[index] ?? 0;
    for (const tag of tagsOf[code] ?? []) {
      const use = uses.get(matchKey(tag));
      if (use) use.customers++;
      else uses.set(matchKey(tag), { tag, customers: 1, row: table.row[index] ?? 0, code });
    }
  }
  for (const { tag, customers, row, code } of uses.values())
    if (customers < settings.rareTagShare * table.length)
      report(
        findingAt(
          { module: "customers", field: "tags", row, value: column.values[code] ?? "" },
          { rule: "rare-tag", tag, customers, of: table.length, severity: "warning" },
        ),
      );
}
