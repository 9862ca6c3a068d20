// What customers say about buying again, on the sheet: every intent, of how many, from which fields.
import type { Report } from "../../../src/core/analysis/report";
import { planAnalysisSheet } from "../../../src/core/analysisSheet/analysisSheet";
import { partsOfBlocks } from "../../../src/core/analysisSheet/sheetBlocks";
import type { Language } from "../../../src/language/language";
import { sampleReport } from "./sampleReport";

const stated: Report["intent"] = [
  { intent: "高意向", customers: 6, share: 0.6 },
  { intent: "低意向", customers: 1, share: 0.1 },
  { intent: "不确定", customers: 3, share: 0.3 },
];

describe("the table of repurchase intents", () => {
  let report: Report;
  beforeAll(async () => {
    report = await sampleReport();
  });
  const rows = (intent: Report["intent"], language: Language = "zh-CN") =>
    planAnalysisSheet({ ...report, intent }, language, { blocks: ["repurchase"] }).values.map((row) =>
      row.slice(1, 4),
    );
  /** The title, the head, a row an intent, definition and fields. */
  const tableBelow = (title: string, language: Language) => {
    const all = rows(stated, language);
    const at = all.findIndex(([first]) => first === title);
    return all.slice(at + 1, at + 7);
  };

  it("has every intent, what it means, of how many, and its fields", () => {
    expect(tableBelow("复购意向", "zh-CN")).toEqual([
      ["复购意向", "客户", "占比"],
      ["高意向", 6, 0.6],
      ["低意向", 1, 0.1],
      ["不确定", 3, 0.3],
      [expect.stringMatching(/^口径：.*填写过的客户（10 位）/), "", ""],
      ["用到的字段：客户基础信息 · 客户编号；购买记录明细 · 客户编号、购买日期、复购意向", "", ""],
    ]);
  });

  it("names the intents as an English workbook does", () => {
    const table = tableBelow("Repurchase intent", "en-US");
    expect(table.slice(0, 4)).toEqual([
      ["Intent", "Customers", "Share"],
      ["High", 6, 0.6],
      ["Low", 1, 0.1],
      ["Unsure", 3, 0.3],
    ]);
    expect(table[4][0]).toMatch(/customers who stated one \(10\)/);
    expect(table[5][0]).toMatch(/Repurchase Intent/i);
  });

  it("is one line where nobody stated any, and nothing where it was not computed", () => {
    const none = stated.map(({ intent }) => ({ intent, customers: 0, share: null }));
    const said = rows(none).flat();
    expect(said).toContain("复购意向：截至期末没有客户填写，未列表。");
    expect(said).not.toContain("高意向");
    expect(rows(undefined).flat().join()).not.toContain("复购意向");
  });

  it("is computed for the block that shows it", () => {
    expect(partsOfBlocks(["repurchase"])).toContain("intent");
  });
});
