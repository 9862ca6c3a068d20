// Every problem is one finished sentence in both languages.
import { describeProblem } from "../../src/core/describeProblem";
import type { Problem } from "../../src/core/errors";
import { texts } from "../../src/language";

const problems: Problem[] = [
  { code: "cancelled" },
  { code: "table-missing", table: "Customers", sheet: "客户基础信息" },
  { code: "no-modules" },
  { code: "column-missing", table: "Purchases", sheet: "订单", headers: ["购买金额", "购买日期"] },
  { code: "column-twice", table: "Purchases", sheet: "订单", header: "购买金额" },
  { code: "sheet-protected", sheet: "订单" },
  { code: "sheet-protected", sheet: "" },
  { code: "workbook-protected" },
  { code: "workbook-read-only" },
  { code: "cell-being-edited" },
  { code: "host-busy" },
  { code: "too-large", rows: 500 },
  { code: "too-large", rows: 0 },
  { code: "gone-meanwhile", what: "订单" },
  { code: "gone-meanwhile", what: "" },
  { code: "changed-meanwhile", sheet: "订单" },
  { code: "name-taken", name: "Customers" },
  { code: "name-taken", name: "" },
  { code: "excel-too-old", needed: "ExcelApi 1.9" },
  { code: "excel-too-old", needed: "" },
  { code: "focus-elsewhere" },
  { code: "left-unfinished" },
  { code: "host-failed", hostCode: "GeneralException", location: "" },
];

describe("describeProblem", () => {
  it("names what the user knows it by, and the next step", () => {
    expect(describeProblem(problems[3] ?? { code: "cancelled" }, "zh-CN")).toBe(
      "工作表“订单”的表“Purchases”缺少列“购买金额”、“购买日期”，请加上这些列，或点击“模板”补齐。",
    );
    expect(describeProblem({ code: "cell-being-edited" }, "en-US")).toBe(
      "A cell is being edited; press Enter or Esc in it and try again.",
    );
  });
  it("has one finished sentence for every code in both languages", () => {
    for (const language of ["zh-CN", "en-US"] as const)
      for (const problem of problems) {
        const sentence = describeProblem(problem, language);
        expect(sentence).toMatch(language === "zh-CN" ? /。$/ : /\.$/);
        expect(sentence).not.toMatch(/undefined|“”/);
        for (const value of Object.values(problem).slice(1))
          if (typeof value === "string" && value !== "") expect(sentence).toContain(value);
      }
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual(
      Object.keys(texts("zh-CN").problems).sort(),
    );
  });
});
