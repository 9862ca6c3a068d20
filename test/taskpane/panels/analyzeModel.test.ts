// What the Analyze panel knows and does, on the embedded host: its options, its thresholds, what it shows of them.
import { createTemplate } from "../../../src/actions/createTemplate";
import { serialOf } from "../../../src/core/calendar";
import { type RunningExcel, startExcel } from "../../../src/host/client/startExcel";
import { Workbook } from "../../../src/host/model/workbook";
import { createPane } from "../../../src/taskpane/PaneContext";
import type { AnalyzeModel } from "../../../src/taskpane/panels/analyze/analyzeModel";
import type { ShownFigure } from "../../../src/taskpane/panels/analyze/shownFigure";
import { snapshotOf } from "../../excel/workbookSnapshot";
import { initialOptionsForm, withMember } from "../../../src/taskpane/panels/analyze/optionsForm";

const keyOf = ({ figure }: ShownFigure): string => (typeof figure === "string" ? figure : figure.key);

describe("the Analyze panel", () => {
  let excel: RunningExcel;
  let model: AnalyzeModel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  beforeEach(async () => {
    excel.open(new Workbook());
    await createTemplate({ language: "zh-CN", sample: true, today: serialOf(2024, 6, 14) });
    model = createPane("zh-CN").analyze;
    model.edit({ choice: "month", year: "2024", month: 5 });
  });
  afterAll(() => excel.close());

  const sheetNames = (): string[] => excel.workbook.sheets.map(({ name }) => name);
  const owners = (): string[] => {
    const facet = model.get().facets?.find(({ key }) => key === "owner");
    return (facet?.values ?? []).map(({ value }) => value);
  };

  it("offers the workbook's owners and industries, and analyzes those that are ticked", async () => {
    await model.readChoices();
    const [owner = ""] = owners();
    expect(owner).not.toBe("");
    model.choose({ subset: { ...initialOptionsForm.subset, owner: new Set([owner]) } });
    await model.run();
    expect(model.get().status?.intent).toBe("success");
    expect(sheetNames()).toContain(`分析 2024-05 ${owner}`);
    expect(sheetNames()).not.toContain("分析 2024-05");
  });

  it("forgets a ticked value once the workbook no longer has it", async () => {
    model.choose({ subset: { owner: new Set(["离职者"]), industry: new Set() } });
    await model.readChoices();
    expect([...model.get().options.subset.owner]).toEqual([]);
  });

  it("does not run without a block", async () => {
    model.choose({ blocks: new Set() });
    const before = sheetNames();
    await model.run();
    expect(sheetNames()).toEqual(before);
    model.choose({ blocks: withMember(new Set(), "churn", true), language: "en-US" });
    await model.run();
    expect(sheetNames()).toContain("Analysis 2024-05");
  });

  it("previews the figures of an analysis and writes nothing", async () => {
    const before = snapshotOf(excel.workbook);
    await model.preview();
    expect(snapshotOf(excel.workbook)).toEqual(before);
    const preview = model.get().result;
    expect(preview?.sheetName).toBeNull();
    expect(preview?.figures).toHaveLength(10);
    await model.run();
    expect(model.get().result).toMatchObject({ sheetName: "分析 2024-05", figures: preview?.figures });
    model.edit({ year: "1950" });
    await model.preview();
    expect(model.get().status).toMatchObject({ intent: "warning" });
  });

  it("shows the rows behind a figure of what was analyzed, and all of them again", async () => {
    await model.preview();
    const before = snapshotOf(excel.workbook);
    const figure = model.get().result?.figures.find((each) => each.figure === "buyers");
    if (!figure) throw new Error("no figure");
    expect(figure.definition).toBe("本期内有订单的已登记客户");
    model.edit({ month: 1 });
    await model.showRows(figure);
    expect(model.get().traced).toMatchObject({ id: "buyers", isFiltered: true });
    expect(model.get().traced?.status.text).toContain(`“购买客户”背后的 ${figure.value} 行客户`);
    const { hiddenRows } = excel.workbook.sheetNamed("客户基础信息") ?? {};
    expect(hiddenRows?.size).toBeGreaterThan(0);
    await model.clearRows();
    expect(model.get().traced).toBeNull();
    expect({ ...snapshotOf(excel.workbook) }).toEqual(before);
  });

  it("shows the rows behind an entry of each breakdown", async () => {
    await model.run();
    const lists = model.get().result?.breakdowns ?? [];
    expect(lists.map(({ title }) => title)).toEqual([
      "产品收入",
      "维护次数，按互动方式",
      "维护次数，按负责人",
      "流失原因",
      "本期付款状态",
      "未付清金额的账龄",
      "关系阶段",
      "复购意向",
      "RFM 客户类别",
      "价值分层",
      "标签",
      "复购客户，按所属行业",
      "复购客户，按客户来源",
      "复购客户，按负责人",
      "首购月份",
    ]);
    for (const { breakdown, entries } of lists) {
      const [first] = entries;
      if (!first) throw new Error(`${breakdown} is empty`);
      await model.showRows(first);
      expect(model.get().traced).toMatchObject({ id: `${breakdown}:${keyOf(first)}`, isFiltered: true });
      expect(model.get().traced?.status.text).toContain(`“${first.label}”背后的`);
    }
  });

  it("lists the analyses, opens one, and compares two of their periods", async () => {
    const { past } = model;
    await past.read();
    expect(past.get().listed).toEqual([]);
    await past.compare();
    expect(past.get().status).toBeNull();
    await model.run();
    model.edit({ month: 4 });
    await model.run();
    expect(past.get().listed.map(({ sheetName }) => sheetName)).toEqual(["分析 2024-05", "分析 2024-04"]);
    await past.open("分析 2024-05");
    expect(excel.workbook.activeSheet.name).toBe("分析 2024-05");
    await past.compare();
    expect(excel.workbook.activeSheet.name).toBe("对比 2024-05 与 2024-04");
    expect(past.get().listed).toHaveLength(3);
    past.set({ first: "2024-04", second: "2024-05" });
    await past.compare();
    expect(excel.workbook.activeSheet.name).toBe("对比 2024-04 与 2024-05");
    past.set({ first: "2024-04", second: "2024-04" });
    const before = sheetNames();
    await past.compare();
    expect(sheetNames()).toEqual(before);
  });

  it("reads, saves and restores thresholds, the rare tag in percent", async () => {
    const { thresholds } = model;
    await model.readChoices();
    expect(thresholds.get().form).toMatchObject({
      lostAfterDays: "180",
      rareTagShare: "5",
      highValue: "500000",
    });
    thresholds.edit({ lostAfterDays: "９０", rareTagShare: "7", highValue: "1,000,000" });
    await thresholds.save();
    expect(thresholds.get().status?.intent).toBe("success");
    expect(excel.workbook.settings.get("clientbook.settings")).toMatchObject({
      lostAfterDays: 90,
      rareTagShare: 0.07,
      valueTiers: { high: 1_000_000, medium: 100_000 },
    });
    expect(thresholds.get().form).toMatchObject({ lostAfterDays: "90", rareTagShare: "7" });
    await thresholds.restoreDefaults();
    expect(thresholds.get().form?.lostAfterDays).toBe("180");
    expect(excel.workbook.settings.get("clientbook.settings")).toMatchObject({ lostAfterDays: 180 });
  });

  it("marks thresholds that cannot be kept until they are edited", async () => {
    const { thresholds } = model;
    await model.readChoices();
    thresholds.edit({ maxTags: "很多", rareTagShare: "0" });
    await thresholds.save();
    expect(thresholds.get().problems).toEqual([
      { code: "not-a-number", key: "maxTags" },
      { code: "out-of-range", key: "rareTagShare", min: 0.001, max: 1 },
    ]);
    expect(excel.workbook.settings.get("clientbook.settings")).toMatchObject({ maxTags: 5 });
    thresholds.edit({ maxTags: "6" });
    expect(thresholds.get().problems.map(({ key }) => key)).toEqual(["rareTagShare"]);
  });
});
