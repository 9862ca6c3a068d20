// The block 价值分层: the report's segments, scores and tiers stand in its tables, and what the tiers mean.
import { planAnalysisSheet } from "../../../src/core/analysisSheet/analysisSheet";
import type { SheetPlan } from "../../../src/core/analysisSheet/plan";
import { rfmSegments } from "../../../src/core/analysis/reportValues";
import type { Report } from "../../../src/core/analysis/report";
import { languages } from "../../../src/language/language";
import { sampleReport } from "./sampleReport";

/** The rows below the one whose second cell is the header. */
const rowsBelow = ({ values }: SheetPlan, header: string, rows: number) => {
  const head = values.findIndex((row) => row[1] === header);
  return values.slice(head + 1, head + 1 + rows);
};

describe("the block of customer value", () => {
  let report: Report;
  let plan: SheetPlan;
  beforeAll(async () => {
    report = await sampleReport();
    plan = planAnalysisSheet(report, "zh-CN", { blocks: ["value"] });
  });

  it("lists all eight segments with their customers and amounts, whose shares add up to one", () => {
    const rows = rowsBelow(plan, "客户类别", 8);
    expect(rows.map((row) => row[1])).toEqual([...rfmSegments]);
    expect(rows.map((row) => [row[5], row[7]])).toEqual(
      report.rfm?.segments.map(({ customers, revenue }) => [customers, revenue]),
    );
    for (const column of [6, 8])
      expect(rows.reduce((sum, row) => sum + Number(row[column]), 0)).toBeCloseTo(1, 12);
  });

  it("says which scores are high in each segment, each combination once", () => {
    const marks = rowsBelow(plan, "客户类别", 8).map((row) => row.slice(2, 5).join(""));
    expect(marks[0]).toBe("高高高");
    expect(marks[7]).toBe("低低低");
    expect(new Set(marks).size).toBe(8);
    expect(marks.map((mark) => mark[2]).join("")).toBe("高高高高低低低低");
  });

  it("counts every buyer once in each score", () => {
    const rows = rowsBelow(plan, "得分项", 3);
    expect(rows.map((row) => row.slice(2, 7))).toEqual([
      report.rfm?.bins.R,
      report.rfm?.bins.F,
      report.rfm?.bins.M,
    ]);
    for (const row of rows)
      expect(row.slice(2, 7).reduce((sum: number, buyers) => sum + Number(buyers), 0)).toBe(
        report.rfm?.buyers,
      );
  });

  it("gives the tiers with the amounts that the settings ask for", () => {
    const rows = rowsBelow(plan, "分层", 3);
    expect(rows.map((row) => row[2])).toEqual(["500,000 及以上", "100,000 至不足 500,000", "不足 100,000"]);
    expect(rows.map((row) => [row[5], row[7], row[8]])).toEqual(
      report.tiers?.map(({ customers, revenue, share }) => [customers, revenue, share ?? "—"]),
    );
    const customers = rows.reduce((sum, row) => sum + Number(row[5]), 0);
    expect(customers).toBe(report.overview.customers.value);
  });

  it.each(languages)("names every segment and tier in %s without repeating a name", (language) => {
    const { values } = planAnalysisSheet(report, language, { blocks: ["value"] });
    const first = values.findIndex((row) => row[2] === (language === "zh-CN" ? "R 最近" : "R recency"));
    const names = values.slice(first + 1, first + 9).map((row) => row[1]);
    expect(new Set(names).size).toBe(8);
    expect(names).not.toContain("");
  });

  it("is left out when the report does not have its parts", () => {
    const { rfm: _, ...without } = report;
    const { values, charts } = planAnalysisSheet(without, "zh-CN", { blocks: ["value"] });
    expect(values.flat()).not.toContain("价值分层");
    expect(charts.filter(({ isSmall }) => !isSmall)).toEqual([]);
  });
});
