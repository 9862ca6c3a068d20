// What the sheet's plan promises whatever the report holds: no overlap, nothing cut off, nothing that is no text or number.
import { planAnalysisSheet } from "../../../src/core/analysisSheet/analysisSheet";
import type { Area, SheetPlan } from "../../../src/core/analysisSheet/plan";
import { pageHeight } from "../../../src/core/analysisSheet/page";
import { shownNumber, textPixels } from "../../../src/core/analysisSheet/measure";
import { styles } from "../../../src/core/analysisSheet/styles";
import { languages } from "../../../src/language/language";
import { withPacks, withoutPacks } from "./packParts";
import { emptyReport, sampleReport } from "./sampleReport";

const cellsIn = ({ row, column, rows, columns }: Area): string[] =>
  Array.from(
    { length: rows * columns },
    (_, n) => `${row + Math.floor(n / columns)},${column + (n % columns)}`,
  );
const texts = ({ values }: SheetPlan): string[] => values.flat().filter((value) => typeof value === "string");
const rowOf = ({ values }: SheetPlan, text: string): number => values.findIndex((row) => row.includes(text));

const manyProducts = () =>
  sampleReport({
    customers: 900,
    products: 5000,
    productName: (n) => `=HYPERLINK("x") 一个名称很长的产品或服务，编号 ${n}，含安装、培训与三年维护`,
    amount: (n) => 98_765_432_10 + n,
  });
const packs = async () => withPacks(await sampleReport());
const cases = { sample: sampleReport, packs, empty: emptyReport, "5 000 products": manyProducts };

describe.each(Object.entries(cases))("the sheet of the %s report", (_, report) => {
  describe.each(languages)("in %s", (language) => {
    let plan: SheetPlan;
    beforeAll(async () => {
      plan = planAnalysisSheet(await report(), language);
    });

    it("gives each cell one style at most", () => {
      const styled = plan.styled.flatMap(({ areas }) => areas.flatMap(cellsIn));
      expect(new Set(styled).size).toBe(styled.length);
    });

    it("lets no merged cells touch each other or hide a value", () => {
      const merged = plan.merged.flatMap(cellsIn);
      expect(new Set(merged).size).toBe(merged.length);
      for (const { row, column, rows, columns } of plan.merged)
        for (let r = row; r < row + rows; r++)
          expect(plan.values[r].slice(column + 1, column + columns)).toEqual(Array(columns - 1).fill(""));
    });

    it("keeps charts off cells and off each other, inside the sheet", () => {
      const covered = plan.charts.flatMap(({ over }) => cellsIn(over));
      expect(new Set(covered).size).toBe(covered.length);
      for (const { over } of plan.charts) {
        expect(over.row + over.rows).toBeLessThanOrEqual(plan.values.length);
        for (let r = over.row; r < over.row + over.rows; r++)
          expect(plan.values[r].slice(over.column, over.column + over.columns).join("")).toBe("");
      }
    });

    it("draws charts from filled cells: text against numbers, as many of each", () => {
      for (const { categories, values, name, isSmall } of plan.charts) {
        expect(categories.rows).toBe(values.rows);
        for (let n = 0; n < values.rows; n++) {
          const value = plan.values[values.row + n][values.column];
          // A small chart leaves out a period without a figure.
          if (!isSmall || value !== "—")
            expect({ name, type: typeof value }).toEqual({ name, type: "number" });
          expect(plan.values[categories.row + n][categories.column]).not.toBe("");
        }
      }
      expect(new Set(plan.charts.map(({ name }) => name)).size).toBe(plan.charts.length);
    });

    it("makes columns wide enough for every number", () => {
      for (const { style, areas } of plan.styled) {
        const { format, size, bold } = styles[style];
        for (const area of areas) {
          const merged = plan.merged.find((m) => cellsIn(m).includes(`${area.row},${area.column}`));
          for (let r = area.row; r < area.row + area.rows; r++)
            for (let c = area.column; c < area.column + area.columns; c++) {
              const value = plan.values[r][c];
              if (typeof value !== "number") continue;
              const span = merged && merged.column === c ? merged.columns : 1;
              const points = plan.columnWidths.slice(c, c + span).reduce((sum, width) => sum + width, 0);
              expect(textPixels(shownNumber(value, format), size, bold)).toBeLessThan(points / 0.75);
            }
        }
      }
    });

    it("stays within twelve columns and a size that can be read", () => {
      expect(plan.columnWidths).toHaveLength(12);
      expect(plan.values.length).toBeLessThan(700);
      for (const row of plan.values) expect(row).toHaveLength(12);
    });

    it("holds finite numbers and texts a cell can take", () => {
      for (const value of plan.values.flat())
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        else expect(value.length).toBeLessThan(2000);
    });

    it("leaves no sentence unfilled", () => {
      expect(texts(plan).filter((text) => /undefined|NaN|null|Infinity|\[object/.test(text))).toEqual([]);
    });

    it("gives every row's height once, and a row with wrapped text room for it", () => {
      const rows = plan.rowHeights.flatMap(({ rows: of }) => of);
      expect(new Set(rows).size).toBe(rows.length);
    });

    it("measures rows and columns in whole pixels, so that charts stand on their cells everywhere", () => {
      const points = [...plan.rowHeights.map(({ height }) => height), ...plan.columnWidths];
      expect(points.filter((size) => !Number.isInteger(size / 0.75))).toEqual([]);
    });
  });
});

describe("the analysis sheet", () => {
  it("answers each question, with its chart, definition, sample, fields and exclusions", async () => {
    const plan = planAnalysisSheet(withoutPacks(await sampleReport()), "zh-CN");
    const questions = [
      "经营概况",
      "走势",
      "谁在复购",
      "什么好卖",
      "哪种维护有效",
      "谁在流失、为什么",
      "钱收回了吗",
      "客户走到哪一步",
      "价值分层",
      "标签",
      "数据说明",
    ];
    const chartsOf: Record<string, number> = { 经营概况: 0, 什么好卖: 2 };
    const rows = questions.map((question) => rowOf(plan, question));
    expect(rows).not.toContain(-1);
    expect([...rows].sort((a, b) => a - b)).toEqual(rows);
    for (let block = 0; block < questions.length - 1; block++) {
      const within = ({ row }: Area): boolean => row > rows[block] && row < rows[block + 1];
      const charts = plan.charts.filter(({ over }) => within(over));
      expect(charts).toHaveLength(chartsOf[questions[block]] ?? 1);
      const said = plan.values
        .slice(rows[block], rows[block + 1])
        .flat()
        .join("\n");
      expect(said).toMatch(/用到的字段：/);
      if (questions[block] !== "走势") expect(said).toMatch(/样本：.+　\|　未计入：/);
    }
  });

  it("names below each table the fields it used, but for those of 数据说明", async () => {
    const plan = planAnalysisSheet(withPacks(await sampleReport()), "zh-CN");
    const end = rowOf(plan, "数据说明");
    const rowsOfStyle = (test: (style: string) => boolean): number[] =>
      plan.styled.flatMap(({ style, areas }) =>
        test(style) ? areas.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, n) => row + n)) : [],
      );
    const titles = [...rowsOfStyle((style) => style === "tableTitle" || style === "blockTitle"), end];
    const heads = new Set(rowsOfStyle((style) => style.startsWith("head")).filter((row) => row < end));
    expect(heads.size).toBeGreaterThan(25);
    for (const head of heads) {
      const next = Math.min(...titles.filter((row) => row > head));
      const below = plan.values.slice(head + 1, next).map((row) => String(row[1]));
      expect({
        head: plan.values[head],
        names: below.some((text) => text.startsWith("用到的字段：")),
      }).toEqual({ head: plan.values[head], names: true });
    }
  });

  it("says fields by their headers in the sheet's language", async () => {
    const said = texts(planAnalysisSheet(await sampleReport(), "en-US", { blocks: ["payments"] }));
    expect(said).toContain("Fields used: Purchases · Order ID, Amount, Purchase Date, Payment Status");
  });

  it.each(languages)(
    "fits the story and all headline figures on the first printed page, in %s",
    async (language) => {
      const plan = planAnalysisSheet(await sampleReport(), language);
      const trend = language === "zh-CN" ? "走势" : "Trend";
      expect(plan.pageBreaks[0]).toBe(rowOf(plan, trend));
    },
  );

  it("cuts no block or table that fits on a printed page", async () => {
    for (const report of [await sampleReport(), await emptyReport(), await manyProducts()]) {
      const plan = planAnalysisSheet(report, "zh-CN");
      const heightOfRow = new Map(
        plan.rowHeights.flatMap(({ height, rows }) => rows.map((row) => [row, height] as const)),
      );
      const heightOf = (from: number, to: number): number =>
        Array.from({ length: to - from }, (_, n) => heightOfRow.get(from + n) ?? 15).reduce(
          (a, b) => a + b,
          0,
        );
      const page = pageHeight(plan.columnWidths.reduce((sum, width) => sum + width, 0));
      const starts = [0, ...plan.pageBreaks, plan.values.length];
      for (let at = 0; at + 1 < starts.length; at++) {
        const repeated = at === 0 ? 0 : heightOf(0, plan.titleRows);
        expect(repeated + heightOf(starts[at], starts[at + 1])).toBeLessThanOrEqual(page);
      }
    }
  });

  it("draws in each card the figure's last twelve months, from the table of the trend", async () => {
    const report = await sampleReport();
    const plan = planAnalysisSheet(report, "zh-CN");
    const small = plan.charts.filter(({ isSmall }) => isSmall);
    const overview = rowOf(plan, "经营概况");
    expect(small).toHaveLength(6);
    for (const { over, values, title } of small) {
      expect(over.row).toBeLessThan(overview);
      expect(plan.values[over.row - 3][over.column]).toBe(title);
      expect(plan.values[values.row - 1][values.column]).toBe(title);
      expect(values.rows).toBe(12);
      // The last period is the report's own: what the card says.
      const last = plan.values[values.row + values.rows - 1][values.column];
      expect(last).toBe(plan.values[over.row - 2][over.column]);
    }
  });

  it("keeps the cards' table where the overview is not chosen, and draws nothing from a single period", async () => {
    const report = await sampleReport();
    const plan = planAnalysisSheet(report, "zh-CN", { blocks: ["tags"] });
    expect(rowOf(plan, "走势")).toBeGreaterThan(rowOf(plan, "标签"));
    expect(plan.charts.filter(({ isSmall }) => isSmall)).toHaveLength(6);
    const single = planAnalysisSheet({ ...report, trend: report.trend?.slice(-1) }, "zh-CN", {
      blocks: ["tags"],
    });
    expect(single.charts.filter(({ isSmall }) => isSmall)).toEqual([]);
    expect(rowOf(single, "走势")).toBe(-1);
  });

  it("lists the settings that figures were computed with", async () => {
    const report = await sampleReport();
    const settings = { ...report.settings, staleDays: 9, rareTagShare: 0.075, currency: "USD" };
    const plan = planAnalysisSheet({ ...report, settings }, "zh-CN");
    const listed = plan.values.slice(rowOf(plan, "采用的设置") + 2).map((row) => [row[1], row[4]]);
    expect(listed).toEqual([
      ["多少天未购买算流失", 180],
      ["购买归于之前多少天内的维护", 30],
      ["高价值客户：近 365 天购买金额不少于", 500_000],
      ["中价值客户：近 365 天购买金额不少于", 100_000],
      ["一位客户最多几个标签", 5],
      ["使用率低于多少的标签算使用过少", 0.075],
      ["A 级客户每多少天跟进一次", 7],
      ["B 级客户每多少天跟进一次", 14],
      ["C 级客户每多少天跟进一次", 30],
      ["多少天内联系过的客户算资料新鲜", 9],
      ["金额单位", "USD"],
      ["年度从几月开始", 1],
    ]);
  });

  it("says why a part is left out when there is nothing to report", async () => {
    const plan = planAnalysisSheet(await emptyReport(), "zh-CN");
    expect(plan.charts).toEqual([]);
    for (const question of [
      "谁在复购",
      "什么好卖",
      "哪种维护有效",
      "谁在流失、为什么",
      "钱收回了吗",
      "客户走到哪一步",
      "价值分层",
      "标签",
    ])
      expect(
        texts(plan).filter((text) => text.startsWith(`${question}：`) && text.includes("略去")),
      ).toHaveLength(1);
  });

  it("shows the report's own figures", async () => {
    const report = await sampleReport();
    const plan = planAnalysisSheet(report, "zh-CN");
    const revenue = plan.values.find((row) => row[1] === "收入" && typeof row[2] === "number");
    expect(revenue?.slice(2, 5)).toEqual([
      report.overview.revenue.value,
      report.overview.revenue.previous,
      report.overview.revenue.change,
    ]);
    const cards = rowOf(plan, "客户分析 · 2024 年 5 月");
    expect(cards).toBe(0);
    expect(plan.values[4][1]).toBe(report.overview.revenue.value);
  });

  it("lists twenty products and sums the rest to the cent", async () => {
    const report = await manyProducts();
    const plan = planAnalysisSheet(report, "zh-CN");
    const head = plan.values.findIndex((row) => row[1] === "产品/服务");
    const shown = plan.values.slice(head + 1, head + 21).map((row) => Number(row[5]));
    const rest = plan.values[head + 21];
    expect(rest[1]).toBe(
      `其余 ${new Intl.NumberFormat("en-US").format(report.products.ranking.length - 20)} 项`,
    );
    const cents = [...shown, Number(rest[5])].reduce((sum, value) => sum + Math.round(value * 100), 0);
    expect(cents).toBe(
      Math.round(report.products.ranking.reduce((sum, { revenue }) => sum + revenue * 100, 0)),
    );
  });

  it("is the same for the same report", async () => {
    expect(planAnalysisSheet(await sampleReport(), "en-US")).toEqual(
      planAnalysisSheet(await sampleReport(), "en-US"),
    );
  });
});
