// The block 什么好卖: pairs of products and seasons as the report has them, and what is said where there are too few.
import type { ProductPair, Products, Report } from "../../../src/core/analysis/report";
import { planAnalysisSheet } from "../../../src/core/analysisSheet/analysisSheet";
import type { PlannedValue, SheetPlan } from "../../../src/core/analysisSheet/plan";
import { emptyReport, sampleReport } from "./sampleReport";

const planned = (report: Report): SheetPlan => planAnalysisSheet(report, "zh-CN", { blocks: ["products"] });
const said = ({ values }: SheetPlan): PlannedValue[] => values.map((row) => row[1]);
const startOf = (plan: SheetPlan, text: string): number =>
  said(plan).findIndex((value) => String(value).startsWith(text));
const chartNames = ({ charts }: SheetPlan): string[] =>
  charts.filter(({ isSmall }) => !isSmall).map(({ name }) => name);

const pair = (n: number): ProductPair => ({
  a: `甲 ${n}`,
  b: `乙 ${n}`,
  customers: 40 - n,
  support: 0.4,
  confidenceAB: 0.8,
  confidenceBA: 0.5,
  lift: 1.6 - n / 100,
});
const seasonOf = (months: number, index: boolean): Products["season"] => ({
  months: Array.from({ length: months }, (_, n) => ({
    month: `${2022 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`,
    revenue: 100 + n,
  })),
  index: index ? Array.from({ length: 12 }, (_, n) => ({ month: n + 1, index: 0.45 + n / 10 })) : null,
});

describe("the block of products", () => {
  let report: Report;
  const withProducts = (changes: Partial<Products>): Report => ({
    ...report,
    products: { ...report.products, ...changes },
  });
  beforeAll(async () => {
    report = await sampleReport();
  });

  it("lists the ten first pairs with support, confidence both ways and lift", () => {
    const pairs = Array.from({ length: 20 }, (_, n) => pair(n));
    const plan = planned(withProducts({ pairs, orderPairs: [] }));
    const head = startOf(plan, "产品 A");
    const rows = plan.values.slice(head + 1, head + 11).map((row) => row.slice(1, 9));
    expect(rows).toEqual(
      pairs
        .slice(0, 10)
        .map(({ a, b, customers, support, confidenceAB, confidenceBA, lift }) => [
          a,
          b,
          "",
          customers,
          support,
          confidenceAB,
          confidenceBA,
          lift,
        ]),
    );
    expect(plan.values[head + 11][1]).toMatch(/^用到的字段：/);
    expect(startOf(plan, "没有两种产品同在")).toBeGreaterThan(head);
  });

  it("shows the pairs the report found among real baskets", () => {
    const plan = planned(report);
    const [first] = report.products.pairs ?? [];
    const head = startOf(plan, "产品 A");
    expect(plan.values[head + 1].slice(1, 3)).toEqual([first.a, first.b]);
  });

  it("draws 24 months as a line beside the index of each month of the year", () => {
    const plan = planned(withProducts({ season: seasonOf(24, true) }));
    const chart = plan.charts.find(({ name }) => name === "Clientbook_Season");
    expect(chart?.kind).toBe("line");
    expect(chart?.values.rows).toBe(24);
    const head = plan.values.findIndex((row) => row[2] === "季节指数");
    expect(plan.values.slice(head + 1, head + 13).map((row) => [row[1], row[2]])).toEqual(
      Array.from({ length: 12 }, (_, n) => [`${n + 1} 月`, 0.45 + n / 10]),
    );
    expect(said(plan)).toContain("季节指数最高的是 12 月（1.55），最低的是 1 月（0.45）；1.00 为平均水平。");
  });

  it("says why there is no index, and draws the months there are", () => {
    const short = planned(withProducts({ season: seasonOf(9, false) }));
    expect(said(short)).toContain("只有 9 个月的数据，不足 24 个完整月份，不计算季节指数。");
    expect(chartNames(short)).toContain("Clientbook_Season");
    const partial = planned(withProducts({ season: seasonOf(24, false) }));
    expect(startOf(partial, "没有 24 个完整月份")).toBeGreaterThan(0);
    expect(chartNames(planned(withProducts({ season: seasonOf(1, false) })))).not.toContain(
      "Clientbook_Season",
    );
  });

  it("keeps pairs and seasons when the period itself has no product", async () => {
    const none = planned(withProducts({ ranking: [], season: seasonOf(24, true) }));
    expect(startOf(none, "本期没有带产品名称的购买记录，未列产品排名")).toBeGreaterThan(0);
    expect(chartNames(none)).toEqual(["Clientbook_Season"]);
    expect(startOf(planned(await emptyReport()), "什么好卖：本期没有带产品名称的购买记录")).toBeGreaterThan(
      0,
    );
  });
});
