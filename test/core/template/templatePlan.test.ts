// The plan keeps to what Excel takes, and means the same in both languages.
import { coreFields, type ListKey, moduleKeys, strictLists } from "../../../src/core/schema/fields";
import { canonicalOf } from "../../../src/core/schema/lists";
import { intents, methods, payments, stages } from "../../../src/core/schema/values";
import { templatePlan } from "../../../src/core/template/templatePlan";
import { texts } from "../../../src/language";
import type { Language } from "../../../src/language/language";

const languages: readonly Language[] = ["zh-CN", "en-US"];

describe.each(languages)("templatePlan in %s", (language) => {
  const plan = templatePlan(language);
  const columns = plan.modules.flatMap((module) => module.table.columns);

  it("has every core field of every module, in template order", () => {
    expect(plan.modules.map(({ module }) => module)).toEqual(moduleKeys);
    for (const { module, table } of plan.modules) {
      expect(table.columns.map(({ field }) => field)).toEqual(coreFields[module].map(({ key }) => key));
      const headers = table.columns.map(({ header }) => header);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it("keeps to Excel's limits on titles, prompts and alerts", () => {
    const sheets = [...plan.modules.map(({ sheet }) => sheet), plan.listsSheet];
    expect(sheets.filter((title) => title.length > 31 || /[:\\/?*[\]]/.test(title))).toEqual([]);
    for (const { validation } of columns) {
      expect(validation.prompt.title.length).toBeLessThanOrEqual(32);
      expect(validation.prompt.message.length).toBeGreaterThan(0);
      expect(validation.prompt.message.length).toBeLessThanOrEqual(255);
      expect(validation.alert.title.length).toBeLessThanOrEqual(32);
      expect(validation.alert.message.length).toBeLessThanOrEqual(255);
    }
  });

  it("stops values outside a strict list and only warns of those outside an open one", () => {
    for (const { module, table } of plan.modules) {
      for (const { key, type } of coreFields[module]) {
        const column = table.columns.find(({ field }) => field === key);
        if (type.kind !== "list") continue;
        expect(column?.validation.rule).toEqual({ kind: "list", source: `=Clientbook_${type.list}` });
        expect(column?.validation.alert.style).toBe(strictLists.has(type.list) ? "stop" : "warning");
      }
    }
  });

  it("looks the customer's name up with functions every Excel and WPS has", () => {
    const formulas = columns.flatMap(({ formula }) => formula ?? []);
    const { customers } = texts(language).workbook.headers;
    expect(formulas).toHaveLength(2);
    for (const formula of formulas) {
      expect(formula).toBe(
        `=IFERROR(INDEX(Customers[${customers.name}],MATCH([@[${customers.customerId}]],` +
          `Customers[${customers.customerId}],0))&"","")`,
      );
    }
  });

  it("shows dates and money as the workbook specification says, and keeps ids as text", () => {
    const formatOf = (field: string): Set<string> =>
      new Set(columns.filter((column) => column.field === field).map(({ numberFormat }) => numberFormat));
    expect(formatOf("date")).toEqual(new Set(["yyyy-mm-dd"]));
    expect(formatOf("firstContact")).toEqual(new Set(["yyyy-mm-dd"]));
    expect(formatOf("amount")).toEqual(new Set(["#,##0.00"]));
    expect(formatOf("customerId")).toEqual(new Set(["@"]));
    expect(formatOf("customerName")).toEqual(new Set(["General"]));
  });

  it("marks unpaid orders by the value the workbook's list has", () => {
    const marked = columns
      .flatMap(({ highlights }) => highlights)
      .flatMap((mark) => (mark.kind === "equals" ? mark.value : []));
    const offered = plan.lists.find(({ list }) => list === "payment")?.values ?? [];
    expect(marked).toHaveLength(2);
    expect(marked.filter((value) => !offered.includes(value))).toEqual([]);
  });
});

describe("the lists of the two languages", () => {
  const reasonedAbout: Partial<Record<ListKey, readonly string[]>> = {
    stage: stages,
    payment: payments,
    intent: intents,
    method: methods,
  };
  const lists = templatePlan("zh-CN").lists.map(({ list }) => list);

  it.each(lists)("%s has the same canonical values in both", (list) => {
    const canonicals = languages.map((language) =>
      texts(language).workbook.lists[list].map((entry) => entry.canonical),
    );
    expect(canonicals[1]).toEqual(canonicals[0]);
    expect(new Set(canonicals[0]).size).toBe(canonicals[0]?.length);
  });

  it.each(Object.entries(reasonedAbout))(
    "%s has exactly the values that rules reason about",
    (list, values) => {
      expect(texts("zh-CN").workbook.lists[list as ListKey].map(({ value }) => value)).toEqual(values);
    },
  );

  it.each(lists)("%s gives every spelling one meaning", (list) => {
    for (const language of languages) {
      for (const { value, aliases, canonical } of texts(language).workbook.lists[list]) {
        for (const spelling of [value, ...aliases]) {
          expect({ spelling, means: canonicalOf(list, spelling) }).toEqual({ spelling, means: canonical });
        }
      }
    }
  });
});
