// The block 标签: the report's tags stand in its table, rare ones by name, customers with too many by number.
import { planAnalysisSheet } from "../../../src/core/analysisSheet/analysisSheet";
import type { SheetPlan } from "../../../src/core/analysisSheet/plan";
import type { Report, TagFigures } from "../../../src/core/analysis/report";
import { sampleReport } from "./sampleReport";

const planned = (report: Report): SheetPlan => planAnalysisSheet(report, "zh-CN", { blocks: ["tags"] });
const headOf = ({ values }: SheetPlan): number =>
  values.findIndex((row) => row[1] === "标签" && row[2] === "客户");
const said = ({ values }: SheetPlan): string[] => values.map((row) => String(row[1]));

/** The report with so many tags, n customers fewer for each next one. */
function withTags(report: Report, count: number): Report {
  const tags = Array.from({ length: count }, (_, n): TagFigures => ({
    tag: `一个名称相当长、几乎写成一句话的标签，编号 ${n}`,
    customers: count - n,
    usageShare: 0.01,
    revenue: 1,
    averageRevenue: 1,
    buyers: 0,
    repeatBuyers: 0,
    repurchaseRate: null,
  }));
  return { ...report, tags: { tags, rare: tags.map(({ tag }) => tag), overfull: 0 } };
}

describe("the block of tags", () => {
  let report: Report;
  beforeAll(async () => {
    report = await sampleReport();
  });

  it("lists each tag with its figures", () => {
    const plan = planned(report);
    const tags = report.tags?.tags ?? [];
    expect(tags.length).toBeGreaterThan(4);
    const head = headOf(plan);
    expect(plan.values.slice(head + 1, head + 1 + tags.length).map((row) => row.slice(1, 9))).toEqual(
      tags.map((tag) => [
        tag.tag,
        tag.customers,
        tag.usageShare,
        tag.revenue,
        tag.averageRevenue,
        tag.buyers,
        tag.repeatBuyers,
        tag.repurchaseRate ?? "—",
      ]),
    );
  });

  it("names rare tags and counts customers with too many", () => {
    const plan = planned(report);
    const rare = said(plan).find((text) => text.startsWith("使用过少"));
    expect(report.tags?.rare.length).toBeGreaterThan(0);
    for (const tag of report.tags?.rare ?? []) expect(rare).toContain(tag);
    expect(said(plan)).toContain("标签过多（超过 5 个）的客户：2 位。");
  });

  it("says so when no tag is rare and no customer has too many", () => {
    const tags = report.tags && { ...report.tags, rare: [], overfull: 0 };
    const sentences = said(planned({ ...report, tags }));
    expect(sentences).toContain("没有使用过少（不到 5.0% 的客户）的标签。");
    expect(sentences).toContain("没有标签过多（超过 5 个）的客户。");
  });

  it("shows twenty of many tags, draws ten, and says how many more there are", () => {
    const plan = planned(withTags(report, 300));
    const head = headOf(plan);
    expect(plan.values[head + 21][1]).toBe("其余 280 项");
    const drawn = plan.charts.filter(({ isSmall }) => !isSmall);
    expect(drawn.map(({ values }) => values.rows)).toEqual([10]);
    expect(said(plan).find((text) => text.startsWith("使用过少"))).toMatch(/，另有 280 个。$/);
  });
});
