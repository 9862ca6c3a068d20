// What LibreOffice shows of the workbooks we write: the template with sample data, its analysis, its filter.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../src/host/xlsx/readXlsx";
import { buildCommand, clientbook, temporaryFolder } from "../cli/builtCommand";
import {
  columnUnder,
  type FlatSheet,
  type FlatSpreadsheet,
  offered,
  readFlatSpreadsheet,
} from "./flatSpreadsheet";
import { convert, describeInLibreOffice } from "./libreOffice";

let folder: ReturnType<typeof temporaryFolder>;
const file = (name: string): string => path.join(folder.path, name);

/** What is looked for, as a reader of the specification would write it down. */
const languages = [
  {
    language: "zh-CN",
    sheets: { customers: "客户基础信息", interactions: "客户关系维护记录", purchases: "购买记录明细" },
    others: ["字典", "使用说明"],
    analysis: "分析",
    name: { id: "客户编号", name: "客户名称" },
    purchase: { amount: "购买金额", date: "购买日期" },
    strict: {
      interactions: { 关系阶段: ["潜在客户", "意向客户", "成交客户", "长期合作伙伴"] },
      purchases: { 付款状态: ["已付款", "部分付款", "待付款"], 复购意向: ["高意向", "低意向", "不确定"] },
    },
    open: {
      customers: { 所属行业: "制造业", 客户来源: "转介绍", 流失原因: "价格因素" },
      interactions: { 互动方式: "电话" },
    },
    charts: ["每月收入", "维护后有购买的客户比例，按互动方式", "流失原因"],
  },
  {
    language: "en-US",
    sheets: { customers: "Customers", interactions: "Interactions", purchases: "Purchases" },
    others: ["Lists", "Guide"],
    analysis: "Analysis",
    name: { id: "Customer ID", name: "Customer Name" },
    purchase: { amount: "Amount", date: "Purchase Date" },
    strict: {
      interactions: { "Relationship Stage": ["Prospect", "Interested", "Customer", "Long-term Partner"] },
      purchases: {
        "Payment Status": ["Paid", "Partly Paid", "Unpaid"],
        "Repurchase Intent": ["High", "Low", "Unsure"],
      },
    },
    open: {
      customers: { Industry: "Manufacturing", Source: "Referral", "Lost Reason": "Price" },
      interactions: { Method: "Phone" },
    },
    charts: ["Revenue by month", "Customers who bought after contact, by method", "Reasons for leaving"],
  },
] as const;

const modules = ["customers", "interactions", "purchases"] as const;
type Module = (typeof modules)[number];

let opened: (name: string) => string | null;
let resaved: (name: string) => string | null;
const flat = new Map<string, FlatSpreadsheet>();
const hidden = new Map<string, Record<Module, number>>();

/** Opened once. */
function inLibreOffice(name: string): FlatSpreadsheet {
  const converted = opened(name);
  if (converted === null) throw new Error(`LibreOffice did not load ${name}`);
  const read = flat.get(name) ?? readFlatSpreadsheet(converted);
  flat.set(name, read);
  return read;
}

function sheetIn(book: FlatSpreadsheet, name: string): FlatSheet {
  const sheet = book.sheets.get(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function done(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await clientbook(folder.path, ...args);
  if (code !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return stdout;
}

async function writeBooks(): Promise<string[]> {
  const names: string[] = [];
  for (const { language } of languages) {
    const book = `${language}.xlsx`;
    const filtered = `${language}-filtered.xlsx`;
    await done("new", book, "--sample", "--lang", language);
    await done("analyze", book, "--lang", language);
    copyFileSync(file(book), file(filtered));
    const { rows } = JSON.parse(await done("filter", filtered, "--where", "stage=成交客户", "--json"));
    const hiddenOf = (module: Module): number => rows[module].of - rows[module].matching;
    hidden.set(language, {
      customers: hiddenOf("customers"),
      interactions: hiddenOf("interactions"),
      purchases: hiddenOf("purchases"),
    });
    names.push(book, filtered);
  }
  return names;
}

/** The zh-CN workbook with a wrong result beside every formula: right ones are then LibreOffice's own. */
function writeStale(): void {
  const parts = unzipSync(readFileSync(file("zh-CN.xlsx")));
  for (const [part, bytes] of Object.entries(parts))
    if (part.startsWith("xl/worksheets/sheet"))
      parts[part] = strToU8(strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, "</f><v>stale</v>"));
  writeFileSync(file("stale.xlsx"), zipSync(parts));
}

/** A package that only a repair could open. */
function writeDamaged(): void {
  const bytes = readFileSync(file("zh-CN.xlsx"));
  writeFileSync(file("damaged.xlsx"), bytes.subarray(0, bytes.length >> 1));
}

describeInLibreOffice("in LibreOffice", () => {
  beforeAll(async () => {
    folder = temporaryFolder();
    buildCommand();
    const names = await writeBooks();
    writeStale();
    writeDamaged();
    opened = convert(folder.path, "fods", [...names, "stale.xlsx", "damaged.xlsx"].map(file));
    resaved = convert(folder.path, "xlsx", [file("zh-CN.xlsx")]);
  }, 600_000);
  afterAll(() => folder.remove());

  it("nothing is repaired: a damaged package is refused", () => {
    expect(opened("damaged.xlsx")).toBeNull();
  });

  describe.each(languages)("a workbook in $language", (expected) => {
    const { language, sheets } = expected;
    const book = (): FlatSpreadsheet => inLibreOffice(`${language}.xlsx`);
    const filtered = (): FlatSpreadsheet => inLibreOffice(`${language}-filtered.xlsx`);
    const moduleSheet = (module: Module): FlatSheet => sheetIn(book(), sheets[module]);
    const analysis = (): FlatSheet => sheetIn(book(), [...book().sheets.keys()].at(-1) ?? "");

    it("has its sheets in order", () => {
      const names = [...book().sheets.keys()];
      expect(names.slice(0, -1)).toEqual([...Object.values(sheets), ...expected.others]);
      expect(names.at(-1)).toMatch(new RegExp(`^${expected.analysis} \\d{4}-\\d{2}$`));
    });

    it("has its tables over all rows", () => {
      const { tables } = book();
      const ranges = modules.map((module) => tables.get(`${module[0].toUpperCase()}${module.slice(1)}`));
      const ids = modules.map((module) => columnUnder(moduleSheet(module), expected.name.id));
      expect(ids.map(({ length }) => length)).toEqual([30, expect.any(Number), expect.any(Number)]);
      modules.forEach((module, index) =>
        expect(ranges[index]).toMatch(
          new RegExp(`^${sheets[module]}\\.A1:${sheets[module]}\\.[A-Z]+${ids[index].length + 1}$`),
        ),
      );
      const lists = [...tables.keys()].filter((name) => name.startsWith("List_"));
      expect(lists).toHaveLength(7);
    });

    it("offers the values of strict lists in every row and stops others", () => {
      for (const [module, columns] of Object.entries(expected.strict) as [Module, Record<string, string[]>][])
        for (const [header, values] of Object.entries(columns)) {
          const rules = columnUnder(moduleSheet(module), header).map(({ rule }) => rule);
          expect(new Set(rules).size).toBe(1);
          expect(rules[0]).toMatchObject({
            hasDropdown: true,
            alert: "stop",
            prompt: expect.stringMatching(/./),
          });
          expect(rules[0] && offered(book(), rules[0])).toEqual(values);
        }
    });

    it("offers the values of open lists and warns of others", () => {
      for (const [module, columns] of Object.entries(expected.open) as [Module, Record<string, string>][])
        for (const [header, first] of Object.entries(columns)) {
          const rules = columnUnder(moduleSheet(module), header).map(({ rule }) => rule);
          expect(new Set(rules).size).toBe(1);
          expect(rules[0]).toMatchObject({ hasDropdown: true, alert: "warning" });
          const values = rules[0] ? offered(book(), rules[0]) : [];
          expect(values[0]).toBe(first);
          expect(values.length).toBeGreaterThanOrEqual(4);
          expect(values).not.toContain("");
        }
    });

    it.each(["interactions", "purchases"] as const)("offers the customers' ids in %s", (module) => {
      const ids = columnUnder(moduleSheet("customers"), expected.name.id).map(({ text }) => text);
      const [{ rule }] = columnUnder(moduleSheet(module), expected.name.id);
      expect(rule).toMatchObject({ hasDropdown: true, alert: "stop" });
      expect(rule && offered(book(), rule)).toEqual(ids);
    });

    it.each(["interactions", "purchases"] as const)(
      "calculates the customer names of %s as we did",
      (module) => {
        const calculated = columnUnder(moduleSheet(module), expected.name.name);
        expect(calculated.every(({ formula }) => formula !== null)).toBe(true);
        const names = calculated.map(({ text }) => text);
        expect(names).toEqual(cachedIn(`${language}.xlsx`, sheets[module], expected.name.name));
        const customers = moduleSheet("customers");
        const nameOf = new Map(
          columnUnder(customers, expected.name.id).map(({ text }, index) => [
            text,
            columnUnder(customers, expected.name.name)[index].text,
          ]),
        );
        const ids = columnUnder(moduleSheet(module), expected.name.id);
        expect(names).toEqual(ids.map(({ text }) => nameOf.get(text)));
      },
    );

    it("shows dates and amounts in their formats", () => {
      const dates = columnUnder(moduleSheet("purchases"), expected.purchase.date);
      expect(dates.map(({ text }) => text)).toEqual(dates.map(({ value }) => value));
      expect(dates[0].text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const amounts = columnUnder(moduleSheet("purchases"), expected.purchase.amount);
      const money = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
      expect(amounts.map(({ text }) => text)).toEqual(
        amounts.map(({ value }) => money.format(Number(value))),
      );
    });

    it("highlights customers and payments", () => {
      expect(moduleSheet("customers").highlighted.length).toBeGreaterThan(0);
      expect(moduleSheet("purchases").highlighted.length).toBeGreaterThan(0);
    });

    it("draws the charts of the analysis over their figures", () => {
      const all = analysis().charts;
      // Those in the cards have no title.
      const charts = all.filter(({ title }) => title !== "");
      expect(all.length - charts.length).toBe(6);
      expect(charts.length).toBeGreaterThanOrEqual(4);
      expect(charts.map(({ title }) => title)).toEqual(expect.arrayContaining([...expected.charts]));
      for (const { values, categories } of all) {
        expect(values.length).toBeGreaterThanOrEqual(2);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(Math.max(...values)).toBeGreaterThan(0);
        expect(categories.every((category) => category !== "")).toBe(true);
      }
      const [revenue] = charts.filter(({ title }) => title === expected.charts[0]);
      expect(revenue.categories.at(-1)).toBe(newestMonth(book()));
    });

    it("shows no error anywhere", () => {
      const shown = [...book().sheets.values()].flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
      expect(shown.filter(({ text }) => /^(#[A-Z/0]+[!?A]|Err:\d+)$/.test(text))).toEqual([]);
    });

    it("hides the rows that the filter leaves out, and no others", () => {
      for (const module of modules) {
        const hiddenIn = (shown: FlatSpreadsheet): number =>
          sheetIn(shown, sheets[module]).rows.filter(({ isFiltered }) => isFiltered).length;
        expect(hiddenIn(filtered())).toBe(hidden.get(language)?.[module]);
        expect(hiddenIn(filtered())).toBeGreaterThan(0);
        expect(hiddenIn(book())).toBe(0);
      }
    });
  });

  it("calculates anew what our file gives a wrong result for", () => {
    const stale = inLibreOffice("stale.xlsx");
    const right = inLibreOffice("zh-CN.xlsx");
    for (const sheet of ["客户关系维护记录", "购买记录明细"]) {
      const names = (shown: FlatSpreadsheet): string[] =>
        columnUnder(sheetIn(shown, sheet), "客户名称").map(({ text }) => text);
      expect(names(stale)).toEqual(names(right));
    }
  });

  it("what LibreOffice saves gives the same analysis", async () => {
    const saved = resaved("zh-CN.xlsx");
    if (saved === null) throw new Error("LibreOffice did not save zh-CN.xlsx");
    const ours = await done("analyze", "zh-CN.xlsx", "--year", "2025", "--json", "--out", "ours.xlsx");
    const theirs = await done("analyze", saved, "--year", "2025", "--json", "--out", "theirs.xlsx");
    expect(JSON.parse(theirs)).toEqual(JSON.parse(ours));
    expect(JSON.parse(ours).overview.orders.value).toBeGreaterThan(0);
  });
});

/** The results that our file gives beside a column's formulas. */
function cachedIn(name: string, sheetName: string, header: string): unknown[] {
  const grid = readXlsx(readFileSync(file(name))).sheetNamed(sheetName)?.grid;
  const used = grid?.usedRect(true);
  if (!grid || !used) throw new Error(`no sheet ${sheetName}`);
  const columns = Array.from({ length: used.right + 1 }, (_, column) => column);
  const at = columns.find((column) => grid.value(0, column) === header);
  if (at === undefined) throw new Error(`no header ${header}`);
  return Array.from({ length: used.bottom }, (_, row) => grid.value(row + 1, at));
}

/** The month that the analysis is of, from its sheet's name. */
const newestMonth = (book: FlatSpreadsheet): string => [...book.sheets.keys()].at(-1)?.slice(-7) ?? "";
