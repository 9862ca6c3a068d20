// The blocks of packs: each shows its part's own figures, says why it is empty, and is named in one line when absent.
import { packParts as partKeys } from "../../../src/core/analysis/reportValues";
import type { Report } from "../../../src/core/analysis/report";
import { planAnalysisSheet } from "../../../src/core/analysisSheet/analysisSheet";
import { findings } from "../../../src/core/analysisSheet/findings";
import type { PlannedValue, SheetPlan } from "../../../src/core/analysisSheet/plan";
import type { BlockKey } from "../../../src/core/analysisSheet/sheetBlocks";
import { texts } from "../../../src/language";
import { languages } from "../../../src/language/language";
import { packParts, withPacks, withoutPacks } from "./packParts";
import { emptyReport, sampleReport } from "./sampleReport";

const planned = (report: Report, ...blocks: BlockKey[]): SheetPlan =>
  planAnalysisSheet(report, "zh-CN", { blocks });
const said = ({ values }: SheetPlan): PlannedValue[] => values.map((row) => row[1]);
/** Rows below the one whose first cells are these. */
function rowsBelow({ values }: SheetPlan, head: readonly string[], rows: number): PlannedValue[][] {
  const at = values.findIndex((row) => head.every((text, n) => row[1 + n] === text));
  return values.slice(at + 1, at + 1 + rows).map((row) => row.slice(1));
}
const blockCharts = ({ charts }: SheetPlan) => charts.filter(({ isSmall }) => !isSmall);

describe("the blocks of packs", () => {
  let report: Report;
  let core: Report;
  beforeAll(async () => {
    core = withoutPacks(await sampleReport());
    report = withPacks(core);
  });

  it.each(languages)("have a title, a chart, fields and notes each, in %s", (language) => {
    const { analysis } = texts(language);
    for (const key of partKeys) {
      const plan = planAnalysisSheet(report, language, { blocks: [key] });
      const column = said(plan).map(String);
      expect(column).toContain(analysis[key].title);
      expect({ key, charts: blockCharts(plan).length }).toEqual({ key, charts: 1 });
      const beginsLike = (text: string): number => column.filter((each) => each.startsWith(text)).length;
      expect(beginsLike(analysis.notes.fields(""))).toBeGreaterThanOrEqual(2);
      expect(beginsLike(analysis.notes.sample(""))).toBe(1);
      expect(beginsLike(analysis.notes.definition(""))).toBeGreaterThanOrEqual(1);
    }
  });

  it("list needs by priority, by type and in all", () => {
    const rows = rowsBelow(planned(report, "needs"), ["分组", "本期提出"], 6);
    expect(rows.map((row) => row.slice(0, 8))).toEqual([
      ["优先级：高", 6, 6, 1, 6 / 7, 6.5, 4, 2],
      ["优先级：中", 7, 9, 1, 0.9, 7.5, 6, 3],
      ["优先级：低", 4, 0, 1, 0, "—", 0, 0],
      ["当前需求", 8, 12, 1, 12 / 13, 8.5, 8, 4],
      ["潜在需求", 5, 3, 1, 0.75, 5.5, 2, 1],
      ["合计", 9, 15, 1, 15 / 16, 9.5, 10, 5],
    ]);
  });

  it("list services by type and complaints per 100 orders beside the chart", () => {
    const plan = planned(report, "services");
    const rows = rowsBelow(plan, ["类型", "次数"], 5);
    expect(rows.map((row) => [row[0], row[1], row[5]])).toEqual([
      ["咨询", 8, 4.5],
      ["投诉", 4, 2.75],
      ["反馈", 3, "—"],
      ["售后", 5, 4],
      ["合计", 20, 4.25],
    ]);
    const figure = plan.values.find((row) => row[8] === "每百笔订单的投诉");
    expect(figure?.[10]).toBe(8.3333);
  });

  it("show scores by question and the net promoter score as people say it", () => {
    const plan = planned(report, "surveys");
    expect(rowsBelow(plan, ["项目", "作答数"], 1)[0].slice(0, 5)).toEqual(["产品质量", 40, 4.35, 4.1, 0.75]);
    expect(said(plan)).toContain(
      "本期收到 41 份答卷，评为满意（4–5 分）的答案占 75.0%。净推荐值 32.5（40 人作答）。",
    );
    expect(rowsBelow(plan, ["分组", "人数"], 3).map((row) => row.slice(0, 3))).toEqual([
      ["推荐者（9–10 分）", 20, 0.5],
      ["中立者（7–8 分）", 13, 13 / 40],
      ["贬损者（0–6 分）", 7, 7 / 40],
    ]);
  });

  it("draw no scores where a question has no answer", () => {
    const questions = packParts.surveys.questions.map((each) => ({ ...each, n: 0, mean: null }));
    const plan = planned({ ...report, surveys: { ...packParts.surveys, questions } }, "surveys");
    expect(blockCharts(plan)).toEqual([]);
    expect(said(plan)).toContain("各项评分");
  });

  it("list deals by stage with their forecast, and sum reasons that are too many to the cent", () => {
    const plan = planned(report, "deals");
    expect(rowsBelow(plan, ["阶段", "商机"], 5)[1].slice(0, 9)).toEqual([
      "意向客户",
      4,
      20_000.5,
      10,
      0.5,
      12,
      1,
      0.4,
      4_000,
    ]);
    const reasons = rowsBelow(plan, ["原因", "结果"], 10);
    expect(reasons[0].slice(0, 3)).toEqual(["价格合适", "成交", 3]);
    expect(reasons[1].slice(0, 3)).toEqual(["未标注", "流失", 12]);
    expect(reasons[9].slice(0, 4)).toEqual(["其余 4 项", "流失", 4 + 3 + 2 + 1, 3803.8]);
  });

  it("say that nothing is forecast from few decided deals", () => {
    const forecast = { ...packParts.deals.forecast, weighted: null };
    const plan = planned({ ...report, deals: { ...packParts.deals, forecast } }, "deals");
    expect(said(plan)).toContain(
      "期末有 12 个进行中的商机，预计金额合计 60,000.50。已成交和已流失的商机合计不足 10 个，不作预测。",
    );
  });

  it("list levels with something due, of each source that has any", () => {
    const plan = planned(report, "plan");
    const rows = rowsBelow(plan, ["客户等级", "本期到期"], 4);
    expect(rows.map((row) => [row[0], row[1], row[4]])).toEqual([
      ["A 级", 5, 0.8],
      ["B 级", 4, 0.75],
      ["未分级", 3, 1 / 3],
      ["合计", 12, 8 / 12],
    ]);
    expect(said(plan)).toEqual(expect.arrayContaining(["下次跟进的执行情况", "签单", "投诉"]));
    expect(said(plan)).not.toContain("续费");
  });

  it("name twenty customers with all their reasons, and how many more there are", () => {
    const plan = planned(report, "risks");
    const [first, ...rest] = rowsBelow(plan, ["客户名称", "客户编号"], 21);
    expect(first[4]).toBe(
      "欠款 12,345.60，最久 120 天；2 件投诉未解决，最久 14 天；满意度 2.50，上次 4.25；1 项下一步行动逾期，最久 3 天；错过下次跟进 9 天；从未联系（应每 7 天）；3 条需求逾期，最久 30 天",
    );
    expect(rest.at(-1)?.[0]).toBe("其余 44 项");
    expect(rest[0][4]).toBe("21 天未联系（应每 7 天）");
  });

  it("name the fields of the reasons that were looked for, and no others", () => {
    const byReason = [{ reason: "payment" as const, customers: 2 }];
    const plan = planned({ ...report, risks: { ...packParts.risks, byReason } }, "risks");
    expect(said(plan)).toContain("用到的字段：购买记录明细 · 客户编号、购买金额、购买日期、付款状态");
  });

  it("draw only owners who have active customers", () => {
    const plan = planned(report, "freshness");
    expect(rowsBelow(plan, ["负责人", "活跃客户"], 3).map((row) => [row[0], row[3]])).toEqual([
      ["王敏", 4 / 14],
      ["（未填写）", 0.8],
      ["李强", "—"],
    ]);
    expect(blockCharts(plan).map(({ values }) => values.rows)).toEqual([2]);
  });

  it("are named in one line when the workbook has none of them", () => {
    const lines = said(planAnalysisSheet(core, "zh-CN")).filter((text) =>
      String(text).includes("没有相应的表"),
    );
    expect(lines).toEqual([
      "工作簿中没有相应的表或列，略去：商机、需求满足了吗、服务与投诉、满意吗、跟进按计划了吗、谁需要关注、资料新鲜吗。",
    ]);
    const some = said(
      planAnalysisSheet({ ...core, needs: packParts.needs }, "zh-CN", { blocks: ["needs", "deals"] }),
    );
    expect(some).toContain("工作簿中没有相应的表或列，略去：商机。");
    expect(said(planned(core, "tags")).filter((text) => String(text).includes("没有相应的表"))).toEqual([]);
  });

  it("say in a line of their own that there is nothing to report", async () => {
    const none: Report = {
      ...(await emptyReport()),
      needs: {
        ...packParts.needs,
        total: { ...packParts.needs.total, opened: 0, resolved: 0, abandoned: 0, open: 0 },
      },
      services: { ...packParts.services, total: { ...packParts.services.total, count: 0 } },
      surveys: { ...packParts.surveys, responses: 0 },
      deals: { ...packParts.deals, stages: packParts.deals.stages.map((stage) => ({ ...stage, deals: 0 })) },
      plan: { milestones: [] },
      risks: { customers: 0, byReason: [{ reason: "payment", customers: 0 }], list: [] },
      freshness: { contacted: { value: null, numerator: 0, denominator: 0, previous: null }, owners: [] },
    };
    const plan = planAnalysisSheet(none, "zh-CN", { blocks: [...partKeys] });
    expect(plan.charts).toEqual([]);
    const { analysis } = texts("zh-CN");
    for (const key of partKeys) expect(said(plan)).toContain(analysis[key].empty);
  });
});

describe("findings with packs", () => {
  it("are five at most, and give way to what was found where a block found nothing", async () => {
    const core = withoutPacks(await sampleReport());
    const before = findings(core, "zh-CN");
    const after = findings(withPacks(core), "zh-CN");
    expect(before.length).toBeLessThanOrEqual(5);
    expect(after).toHaveLength(5);
    const weak = "各互动方式维护的客户都不足 10 位，暂不比较效果。";
    expect(before).toContain(weak);
    expect(after).not.toContain(weak);
    expect(after).toContain("64 位客户需要关注，最常见的原因是“超过跟进频率”（40 位）。");
  });
});
