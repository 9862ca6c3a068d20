// The choices of 分析 through the real client: a subset of customers, blocks, the sheet's language, the thresholds.
import { analyze } from "../../src/actions/analyze";
import { createTemplate } from "../../src/actions/createTemplate";
import { previewAnalysis } from "../../src/actions/previewAnalysis";
import { readSettings } from "../../src/actions/readSettings";
import { saveSettings } from "../../src/actions/saveSettings";
import { serialOf } from "../../src/core/calendar";
import { monthPeriod } from "../../src/core/period";
import { defaultSettings } from "../../src/core/schema/settings";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { texts } from "../../src/language";
import { cellsOf, snapshotOf } from "../excel/workbookSnapshot";

const today = serialOf(2024, 6, 14);
const may = monthPeriod(2024, 5);

describe("choices of analyze", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  beforeEach(async () => {
    excel.open(new Workbook());
    await createTemplate({ language: "zh-CN", sample: true, today });
  });
  afterAll(() => excel.close());

  /** Column of the customer table, without its header. */
  const customersColumn = (header: string): string[] => {
    const grid = excel.workbook.sheetNamed("客户基础信息")?.grid;
    const { lastRow = 0, lastColumn = 0 } = grid?.extent() ?? {};
    for (let row = 0; row < 5; row++)
      for (let column = 0; column <= lastColumn; column++)
        if (grid?.value(row, column) === header)
          return Array.from({ length: lastRow - row }, (_, i) =>
            String(grid.value(row + 1 + i, column) ?? ""),
          );
    throw new Error(`no column ${header}`);
  };
  const sheetTexts = (name: string): string[] => {
    const grid = excel.workbook.sheetNamed(name)?.grid;
    if (!grid) throw new Error(`no sheet ${name}`);
    const { lastRow } = grid.extent();
    return Array.from({ length: lastRow + 1 }, (_, row) => String(grid.value(row, 1) ?? ""));
  };

  it("analyzes the customers of an owner, says so on the sheet, and leaves the sheet of all alone", async () => {
    const owners = customersColumn("负责人");
    const [owner = ""] = owners;
    const whole = await analyze({ period: may, today });
    const { report, sheetName } = await analyze({ period: may, today, subset: { owner: [owner] } });
    expect(sheetName).toBe(`分析 2024-05 ${owner}`);
    expect(report.overview.customers.value).toBe(owners.filter((name) => name === owner).length);
    expect(report.overview.revenue.value).toBeLessThan(whole.report.overview.revenue.value ?? 0);
    expect(report.overview.revenue.value).toBeGreaterThan(0);
    expect(sheetTexts(sheetName)[2]).toContain(`负责人：${owner}`);
    expect(sheetTexts(whole.sheetName)[2]).not.toContain(owner);
  });

  it("replaces the sheet of the same subset only, also where names are cut short", async () => {
    const subset = { industry: ["零售业", "制造业", "信息技术", "教育培训", "医疗健康", "批发贸易"] };
    const first = await analyze({ period: may, today, subset });
    expect(first.sheetName).toHaveLength(31);
    const again = await analyze({ period: may, today, subset: { industry: [...subset.industry].reverse() } });
    const other = await analyze({ period: may, today, subset: { industry: [...subset.industry, "其他"] } });
    const once = await analyze({ period: may, today, subset });
    expect(once).toMatchObject({ sheetName: first.sheetName, keptSheet: null });
    expect(other.sheetName).not.toBe(first.sheetName);
    expect(again.keptSheet).toBeNull();
    expect(new Set(excel.workbook.sheets.map(({ name }) => name)).size).toBe(excel.workbook.sheets.length);
  });

  it("makes a sheet name Excel takes out of any value", async () => {
    const { sheetName } = await analyze({ period: may, today, subset: { owner: ["A/B:[x]*?'"] } });
    expect(sheetName).toBe("分析 2024-05 A B  x");
    const { sheetName: unowned } = await analyze({ period: may, today, subset: { owner: [""] } });
    expect(unowned).toBe("分析 2024-05 （未填写）");
  });

  it("writes the blocks that were chosen, in the language that was chosen", async () => {
    const { report, sheetName } = await analyze({
      period: may,
      today,
      blocks: ["churn", "repurchase"],
      language: "en-US",
    });
    const { analysis } = texts("en-US");
    const shown = sheetTexts(sheetName);
    expect(sheetName).toBe("Analysis 2024-05");
    expect(shown.indexOf(analysis.repurchase.title)).toBeGreaterThan(0);
    expect(shown.indexOf(analysis.churn.title)).toBeGreaterThan(shown.indexOf(analysis.repurchase.title));
    for (const { title } of [analysis.products, analysis.payments, analysis.maintenance, analysis.funnel])
      expect(shown).not.toContain(title);
    expect(report.repurchase.cohorts).toBeDefined();
    expect(report).not.toHaveProperty("payments");
  });

  it("previews the headline figures of the same subset and thresholds, in two requests, writing nothing", async () => {
    const [owner = ""] = customersColumn("负责人");
    await saveSettings({ ...defaultSettings, lostAfterDays: 60 });
    const before = snapshotOf(excel.workbook);
    excel.host.requests.reset();
    const preview = await previewAnalysis({ period: may, today, subset: { owner: [owner] } });
    expect(excel.host.requests.count).toBeLessThanOrEqual(3);
    expect(snapshotOf(excel.workbook)).toEqual(before);
    const { report } = await analyze({ period: may, today, subset: { owner: [owner] } });
    const { overview, repurchase, churn } = preview;
    expect({ overview, churn }).toEqual({ overview: report.overview, churn: report.churn });
    expect(report.repurchase).toMatchObject(repurchase);
    expect(preview).not.toHaveProperty("tags");
  });

  it("keeps thresholds in the workbook and analyzes by them", async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    const before = cellsOf(excel.workbook);
    const thresholds = { ...defaultSettings, lostAfterDays: 30, valueTiers: { high: 9000, medium: 1000 } };
    expect(await saveSettings(thresholds)).toEqual({ kind: "saved", settings: thresholds });
    expect(await readSettings()).toEqual(thresholds);
    expect(cellsOf(excel.workbook)).toEqual(before);
    const { report } = await analyze({ period: may, today });
    expect(report.settings).toEqual(thresholds);
    await saveSettings(defaultSettings);
    const { report: usual } = await analyze({ period: may, today });
    expect(report.churn.lost.value).toBeGreaterThan(usual.churn.lost.value ?? 0);
  });

  it("keeps what else the workbook's settings hold", async () => {
    excel.workbook.settings.set("clientbook.settings", { currency: "USD", somebodyElses: 1 });
    await saveSettings({ ...defaultSettings, maxTags: 7 });
    expect(excel.workbook.settings.get("clientbook.settings")).toMatchObject({
      somebodyElses: 1,
      maxTags: 7,
    });
  });

  it("refuses thresholds that mean nothing, and writes none of them", async () => {
    const before = snapshotOf(excel.workbook);
    const result = await saveSettings({
      lostAfterDays: 0,
      attributionDays: 2.5,
      staleDays: NaN,
      valueTiers: { high: 1000, medium: 1000 },
      maxTags: 5,
      rareTagShare: 1.2,
    });
    expect(result).toEqual({
      kind: "invalid",
      problems: [
        { code: "out-of-range", key: "lostAfterDays", min: 1, max: 3650 },
        { code: "not-whole", key: "attributionDays" },
        { code: "not-a-number", key: "staleDays" },
        { code: "out-of-range", key: "rareTagShare", min: 0.001, max: 1 },
        { code: "tiers-reversed", key: "mediumValue" },
      ],
    });
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });
});
