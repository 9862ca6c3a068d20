// 对比 and the list of analyses through the real client: what the sheet says, whose sheets are replaced, what is listed.
import { analyze } from "../../src/actions/analyze";
import { compareAnalyses } from "../../src/actions/compareAnalyses";
import { createTemplate } from "../../src/actions/createTemplate";
import { listAnalyses } from "../../src/actions/listAnalyses";
import { serialOf } from "../../src/core/calendar";
import { customPeriod, monthPeriod, yearPeriod } from "../../src/core/period";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { texts } from "../../src/language";
import { cellsOf } from "../excel/workbookSnapshot";

const today = serialOf(2024, 6, 14);
const [april, may] = [monthPeriod(2024, 4), monthPeriod(2024, 5)];
const title = "对比 2024-05 与 2024-04";
const { analysis } = texts("zh-CN");

describe("comparing analyses", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  beforeEach(async () => {
    excel.open(new Workbook());
    await createTemplate({ language: "zh-CN", sample: true, today });
  });
  afterAll(() => excel.close());

  /** The numbers beside a label, from left to right. */
  const rowOf = (sheet: string, label: string): unknown[] => {
    const grid = excel.workbook.sheetNamed(sheet)?.grid;
    if (!grid) throw new Error(`no sheet ${sheet}`);
    for (let row = 0; row <= grid.extent().lastRow; row++)
      if (grid.value(row, 1) === label) return [4, 6, 8, 10].map((column) => grid.value(row, column));
    throw new Error(`no row ${label}`);
  };

  it("sets the figures of both periods side by side, as each period's own analysis has them", async () => {
    const before = cellsOf(excel.workbook);
    const { report: one } = await analyze({ period: may, today });
    const { report: other } = await analyze({ period: april, today });
    const { sheetName } = await compareAnalyses({ first: may, second: april });
    expect(sheetName).toBe(title);
    expect(cellsOf(excel.workbook)).toMatchObject(before);
    const [a, b] = [one.overview.revenue.value ?? 0, other.overview.revenue.value ?? 0];
    const [first, second, difference, change] = rowOf(title, analysis.figures.revenue.label);
    expect([first, second]).toEqual([a, b]);
    expect(difference).toBeCloseTo(a - b, 6);
    expect(change).toBeCloseTo(a / b - 1, 9);
    const rates = [one.repurchase.rateToDate.value ?? 0, other.repurchase.rateToDate.value ?? 0] as const;
    const rate = rowOf(title, analysis.figures.rateToDate.label);
    expect(rate.slice(0, 2)).toEqual(rates);
    expect(rate[2]).toBeCloseTo((rates[0] - rates[1]) * 100, 9);
    expect(rowOf(title, analysis.churn.lostLabel).slice(0, 2)).toEqual([
      one.churn.lost.value,
      other.churn.lost.value,
    ]);
    const product = one.products.ranking[0];
    const earlier = other.products.ranking.find((each) => each.product === product?.product);
    expect(rowOf(title, product?.product ?? "").slice(0, 2)).toEqual([
      product?.revenue,
      earlier?.revenue ?? 0,
    ]);
  });

  it("replaces its own sheet, keeps one that was worked on, and never that of another pair", async () => {
    await compareAnalyses({ first: may, second: april });
    expect((await compareAnalyses({ first: may, second: april })).keptSheet).toBeNull();
    expect((await compareAnalyses({ first: april, second: may })).sheetName).toBe("对比 2024-04 与 2024-05");
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(title).getRange("N3").values = [["我的备注"]];
      await context.sync();
    });
    expect((await compareAnalyses({ first: may, second: april })).keptSheet).toBe(`${title} (旧)`);
  });

  it("says which customers it is about, and speaks the language asked for", async () => {
    const subset = { industry: ["零售业"] };
    const { sheetName, first } = await compareAnalyses({
      first: may,
      second: april,
      subset,
      language: "en-US",
    });
    expect(sheetName).toBe("Compare 2024-05 with 2024-04 零售");
    expect(excel.workbook.sheetNamed(sheetName)?.grid.value(2, 1)).toContain("零售业");
    expect(rowOf(sheetName, texts("en-US").analysis.figures.customers.label)[0]).toBe(
      first.overview.customers.value,
    );
  });

  it("works for periods without any record", async () => {
    const { sheetName } = await compareAnalyses({ first: yearPeriod(1999), second: yearPeriod(1998) });
    expect(rowOf(sheetName, analysis.figures.revenue.label)).toEqual([0, 0, 0, "—"]);
  });

  it("lists what is ours by period, the latest first, under the names it has now", async () => {
    expect(await listAnalyses()).toEqual([]);
    await analyze({ period: april, today });
    await compareAnalyses({ first: may, second: april });
    await analyze({ period: customPeriod(serialOf(2024, 5, 1), serialOf(2024, 5, 15)), today });
    await analyze({ period: may, today, subset: { owner: ["王敏"] } });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("分析 2024-04").name = "四月存档";
      await context.sync();
    });
    expect((await listAnalyses()).map(({ sheetName, periodName }) => [sheetName, periodName])).toEqual([
      ["分析 2024-05 王敏", "2024-05"],
      ["分析 20240501-20240515", "20240501-20240515"],
      ["四月存档", "2024-04"],
      [title, null],
    ]);
  });
});
