// 检查, 定位 and 修正 on the embedded host, through the real Office.js client.
import { checkWorkbook, type CheckedFinding } from "../../src/actions/checkWorkbook";
import { filterRecords } from "../../src/actions/filterRecords";
import { fixFindings, isUnambiguous } from "../../src/actions/fixFindings";
import { goToFinding } from "../../src/actions/goToFinding";
import type { Finding } from "../../src/core/check/finding";
import { noCriteria } from "../../src/core/filter/criteria";
import { startExcel, type RunningExcel } from "../../src/host/client/startExcel";
import { openBook, smallModules, withCells, type TableCells } from "../excel/moduleBook";
import { snapshotOf } from "../excel/workbookSnapshot";

const request = { language: "zh-CN", today: 45443 } as const;

/** Values that got past the dropdowns. */
const pasted = withCells(smallModules, {
  Customers: { 1: { 2: " 批发", 4: "李娜" } },
  Interactions: { 0: { 7: "成交" }, 1: { 7: "Interested" }, 2: { 0: "c1", 3: "Email" } },
  Purchases: { 0: { 6: "￥1.2万", 4: "2台" }, 1: { 7: "2024年1月20日", 8: "分期" }, 2: { 7: "5月3日" } },
});

describe("checking and fixing", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel({ platform: "web" });
  });
  afterAll(() => excel.close());

  const open = (tables: readonly TableCells[]): Promise<void> => openBook(excel, tables);
  const cell = (sheet: string, row: number, column: number): unknown =>
    excel.workbook.sheetNamed(sheet)?.grid.value(row, column);
  const hidden = (sheet: string): number[] =>
    [...(excel.workbook.sheetNamed(sheet)?.hiddenRows.keys() ?? [])].sort((a, b) => a - b);
  const criteriaOf = (table: string): unknown => excel.workbook.tableNamed(table)?.table.criteria;
  /** How many actions each request of an operation has. */
  const actionsOf = async (operation: () => Promise<unknown>): Promise<number[]> => {
    excel.host.requests.reset();
    await operation();
    return excel.host.requests.records.map(({ actions }) => actions);
  };
  const findingsOf = async (): Promise<Finding[]> =>
    (await checkWorkbook(request)).findings.map(({ finding }) => finding);
  const brief = ({ sheet, cell: at, message }: CheckedFinding): string => `${sheet}!${at} ${message}`;

  it("finds nothing in clean tables, reads in two syncs and writes nothing", async () => {
    await open(smallModules);
    const before = snapshotOf(excel.workbook);
    const { findings, problems, rows, counts } = await checkWorkbook(request);
    expect({ findings, problems, rows, counts: counts.size }).toEqual({
      findings: [],
      problems: [],
      rows: { customers: 3, interactions: 3, purchases: 3 },
      counts: 0,
    });
    expect(snapshotOf(excel.workbook)).toEqual(before);
    expect(excel.host.requests.count).toBeLessThanOrEqual(3);
  });

  it("says where each finding stands and what to do", async () => {
    await open(pasted);
    const { findings } = await checkWorkbook(request);
    expect(findings.map(brief)).toEqual([
      "客户基础信息!C3 “批发”应写作“批发贸易”。",
      "客户关系维护记录!D4 “Email”应写作“线上”。",
      "客户关系维护记录!H2 “成交”应写作“成交客户”。",
      "客户关系维护记录!H3 “Interested”应写作“意向客户”。",
      "购买记录明细!I3 “分期”不是“付款状态”的可选值，最接近的是“部分付款”。",
      "购买记录明细!H3 “2024年1月20日”不是 Excel 日期，可改为 2024-01-20。",
      "购买记录明细!H4 “5月3日”不能识别为日期，请把“购买日期”写成带年份的日期，如 2024-05-03。",
      "购买记录明细!E2 “2台”是文本，不参与求和，可改为数字 2。",
      "购买记录明细!G2 “￥1.2万”是文本，不参与求和，可改为数字 12000。",
      "客户关系维护记录!A4 客户表里没有编号“c1”，最接近的是“C1”。",
      "客户基础信息!E3 对接人是完整姓名，请脱敏，如“李*”。",
    ]);
  });

  it("reports tables and columns that are missing, and checks the rest", async () => {
    const [customers, , purchases] = smallModules;
    if (!customers || !purchases) throw new Error("The fixture has three tables.");
    const { headers, rows } = purchases;
    await open([
      customers,
      { ...purchases, headers: headers.slice(0, 8), rows: rows.map((row) => row.slice(0, 8)) },
    ]);
    const { problems } = await checkWorkbook(request);
    expect(problems).toEqual([
      { code: "table-missing", table: "Interactions", sheet: "客户关系维护记录" },
      { code: "column-missing", table: "Purchases", sheet: "购买记录明细", headers: ["付款状态"] },
    ]);
  });

  it("fixes every unambiguous value in three syncs, and a second check finds the rest", async () => {
    await open(pasted);
    const findings = await findingsOf();
    const fixable = findings.filter(isUnambiguous);
    expect(fixable).toHaveLength(8);
    excel.host.requests.reset();
    expect(await fixFindings(fixable)).toEqual({
      outcomes: fixable.map(() => "fixed"),
      fixed: 8,
      filter: "none",
    });
    expect(excel.host.requests.count).toBeLessThanOrEqual(5);
    expect(cell("购买记录明细", 1, 6)).toBe(12000);
    expect(cell("购买记录明细", 2, 7)).toBe(45311);
    expect(cell("客户关系维护记录", 3, 0)).toBe("C1");
    expect(cell("客户基础信息", 2, 4)).toBe("李娜");
    expect((await findingsOf()).map(({ rule }) => rule)).toEqual([
      "not-in-list",
      "date-unusable",
      "unmasked-name",
    ]);
  });

  it("masks when asked to, and formats a date it makes of text", async () => {
    await open(pasted);
    const findings = await findingsOf();
    const masks = findings.filter(({ fix }) => fix?.kind === "mask");
    const dates = findings.filter(({ rule }) => rule === "date-as-text");
    expect((await fixFindings([...masks, ...dates])).fixed).toBe(2);
    expect(cell("客户基础信息", 2, 4)).toBe("李*");
    const style = excel.workbook.sheetNamed("购买记录明细")?.grid.style(2, 7) ?? 0;
    expect(excel.workbook.styles.get(style).numberFormat).toBe("yyyy-mm-dd");
  });

  it("leaves a cell alone that has changed, that has no fix, or whose row is gone", async () => {
    await open(pasted);
    const findings = await findingsOf();
    excel.workbook.sheetNamed("客户关系维护记录")?.grid.setValue(1, 7, "潜在客户");
    const stage = findings.filter(({ field, row }) => field === "stage" && row === 0);
    const [first] = findings;
    if (!first) throw new Error("There are findings.");
    const outcomes = (await fixFindings([...stage, { ...first, row: 99 }, { ...first, fix: null }])).outcomes;
    expect(outcomes).toEqual(["changed-meanwhile", "changed-meanwhile", "no-fix"]);
    expect(cell("客户关系维护记录", 1, 7)).toBe("潜在客户");
  });

  it("writes under filters without misplacing a value, and puts the filters back", async () => {
    await open(pasted);
    const findings = (await findingsOf()).filter(isUnambiguous);
    await filterRecords({ ...noCriteria, values: { owner: ["李雷"] } });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Purchases").columns.getItemAt(8).filter.applyValuesFilter(["已付款"]);
      await context.sync();
    });
    expect(hidden("购买记录明细")).toEqual([1, 2, 3]);
    expect(await fixFindings(findings)).toMatchObject({ fixed: 8, filter: "renewed" });
    expect(cell("购买记录明细", 1, 6)).toBe(12000);
    expect(cell("购买记录明细", 2, 7)).toBe(45311);
    expect(hidden("客户关系维护记录")).toEqual([1, 3]);
    expect(criteriaOf("Purchases")).toMatchObject(
      new Map([
        [1, { kind: "values" }],
        [8, { kind: "values", values: ["已付款"] }],
      ]),
    );
  });

  it("puts everything back when any action of the writing fails", async () => {
    await open(pasted);
    const findings = (await findingsOf()).filter(isUnambiguous);
    await filterRecords({ ...noCriteria, values: { owner: ["李雷"] } });
    const before = snapshotOf(excel.workbook);
    const [first, ...rest] = await actionsOf(() => fixFindings(findings));
    let failures = 0;
    // The first three requests are the outline, what the cells hold, and the writing; then the filter is renewed.
    const [read = 0, write = 0] = rest;
    for (let action = (first ?? 0) + read + 1; action <= (first ?? 0) + read + write; action += 3) {
      await open(pasted);
      await filterRecords({ ...noCriteria, values: { owner: ["李雷"] } });
      excel.host.faults.failAction(action, "AccessDenied", action % 2 === 0);
      await expect(fixFindings(findings)).rejects.toMatchObject({ problem: { code: "sheet-protected" } });
      expect(excel.host.faults.pending).toBe(false);
      expect(snapshotOf(excel.workbook)).toEqual(before);
      failures++;
    }
    expect(failures).toBeGreaterThan(10);
  });

  it("goes to a finding's cell, even after the columns moved", async () => {
    await open(pasted);
    expect(await goToFinding({ module: "purchases", field: "amount", row: 0 })).toEqual({
      address: "购买记录明细!G2",
      isHidden: false,
    });
    expect(excel.workbook.activeSheet.name).toBe("购买记录明细");
    expect(excel.workbook.activeSheet.selection).toMatchObject({ top: 1, left: 6, bottom: 1, right: 6 });
    await expect(goToFinding({ module: "purchases", field: "amount", row: 50 })).rejects.toMatchObject({
      problem: { code: "gone-meanwhile" },
    });
  });
});
