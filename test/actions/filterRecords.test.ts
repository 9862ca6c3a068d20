// 筛选 and 清除筛选 on the embedded host, through the real Office.js client.
import { clearFilters } from "../../src/actions/clearFilters";
import { filterRecords } from "../../src/actions/filterRecords";
import { readFacets } from "../../src/actions/readFacets";
import { noCriteria, type FilterCriteria } from "../../src/core/filter/criteria";
import { startExcel, type RunningExcel } from "../../src/host/client/startExcel";
import { openBook, smallModules, withCells, type TableCells } from "../excel/moduleBook";
import { cellsOf, snapshotOf } from "../excel/workbookSnapshot";

const sheets = ["客户基础信息", "客户关系维护记录", "购买记录明细"];
const vip: FilterCriteria = { ...noCriteria, values: { tags: ["VIP"], source: ["展会"] } };
const huadong: FilterCriteria = { ...noCriteria, values: { tags: ["华东"] } };

describe("filtering", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel({ platform: "web" });
  });
  afterAll(() => excel.close());

  const open = (tables: readonly TableCells[]): Promise<void> => openBook(excel, tables);
  /** Hidden rows of each module's sheet, 0-based. */
  const hidden = (): number[][] =>
    sheets.map((sheet) =>
      [...(excel.workbook.sheetNamed(sheet)?.hiddenRows.keys() ?? [])].sort((a, b) => a - b),
    );

  it("offers values with counts, in two syncs", async () => {
    await open(smallModules);
    const { facets, criteria, language } = await readFacets();
    expect(excel.host.requests.count).toBeLessThanOrEqual(3);
    expect({ criteria, language }).toEqual({ criteria: null, language: "zh-CN" });
    expect(facets.find(({ key }) => key === "tags")?.values).toEqual([
      { value: "VIP", customers: 2 },
      { value: "华东", customers: 2 },
    ]);
    expect(facets.find(({ key }) => key === "stage")?.values).toEqual([
      { value: "潜在客户", customers: 1 },
      { value: "意向客户", customers: 1 },
      { value: "成交客户", customers: 1 },
    ]);
  });

  it("hides the rows of other customers in all three tables, in two syncs after reading, and changes no cell", async () => {
    await open(smallModules);
    const before = cellsOf(excel.workbook);
    const result = await filterRecords(huadong);
    expect(result).toEqual({
      customers: { matching: 2, of: 3 },
      rows: {
        customers: { matching: 2, of: 3 },
        interactions: { matching: 3, of: 3 },
        purchases: { matching: 2, of: 3 },
      },
    });
    expect(hidden()).toEqual([[3], [], [2]]);
    expect(cellsOf(excel.workbook)).toEqual(before);
    // With one in which the library lets go of what it read.
    expect(excel.host.requests.count).toBeLessThanOrEqual(5);
  });

  it("keeps the criteria in the workbook and finds them again", async () => {
    await open(smallModules);
    await filterRecords(vip);
    expect(excel.workbook.settings.get("clientbook.filter")).toEqual(vip);
    expect((await readFacets()).criteria).toEqual(vip);
    expect(hidden()).toEqual([[2], [2], []]);
  });

  it("clears its own filter only, and leaves the workbook as it was", async () => {
    await open(smallModules);
    const before = snapshotOf(excel.workbook);
    await filterRecords(vip);
    await clearFilters();
    expect(snapshotOf(excel.workbook)).toEqual(before);

    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Purchases").columns.getItemAt(8).filter.applyValuesFilter(["已付款"]);
      await context.sync();
    });
    await filterRecords(vip);
    await clearFilters();
    expect(hidden()).toEqual([[], [], [2, 3]]);
    await filterRecords(noCriteria);
    expect(hidden()).toEqual([[], [], [2, 3]]);
  });

  it("replaces an earlier filter", async () => {
    await open(smallModules);
    await filterRecords(vip);
    await filterRecords(huadong);
    expect(hidden()).toEqual([[3], [], [2]]);
  });

  it("hides every row where nobody matches", async () => {
    await open(smallModules);
    const { customers } = await filterRecords({ ...noCriteria, values: { tags: ["没有"] } });
    expect(customers).toEqual({ matching: 0, of: 3 });
    expect(hidden()).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it("goes by what cells show: ids with spaces, full-width, and numbers in a format", async () => {
    const spelled = withCells(smallModules, {
      Customers: { 0: { 0: 1 }, 1: { 0: 2 } },
      Interactions: { 0: { 0: 1 }, 1: { 0: "２" }, 2: { 0: " 1" } },
      Purchases: { 0: { 1: "1" }, 2: { 1: 1 } },
    });
    await open(spelled);
    const style = excel.workbook.styles.change(0, { numberFormat: "0000" });
    excel.workbook.sheetNamed("客户基础信息")?.grid.setStyle(1, 0, style);
    await filterRecords({ ...noCriteria, values: { industry: ["信息技术"] } });
    expect(hidden()).toEqual([[2, 3], [2], [2]]);
  });

  it("refuses a protected sheet by name before anything changes", async () => {
    await open(smallModules);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("购买记录明细").protection.protect();
      await context.sync();
    });
    const before = snapshotOf(excel.workbook);
    await expect(filterRecords(vip)).rejects.toMatchObject({
      problem: { code: "sheet-protected", sheet: "购买记录明细" },
    });
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it("filters 30 000 customers and their rows in one request of ids", async () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `CUST-2024-${i}`);
    await open([
      {
        name: "Customers",
        headers: ["客户编号", "客户名称", "所属行业"],
        rows: ids.map((id, i) => [id, `客户${i}`, i % 3 ? "制造业" : "零售业"]),
      },
      {
        name: "Purchases",
        headers: ["订单编号", "客户编号", "购买金额", "购买日期"],
        rows: ids.map((id, i) => [`PO${i}`, id, i, 45000]),
      },
    ]);
    const { rows } = await filterRecords({ ...noCriteria, values: { industry: ["制造业"] } });
    expect(rows.purchases).toEqual({ matching: 20_000, of: 30_000 });
    expect(excel.workbook.sheetNamed("Purchases")?.hiddenRows.size).toBe(10_000);
    expect(Math.max(...excel.host.requests.records.map(({ requestBytes }) => requestBytes))).toBeLessThan(
      4 * 1024 * 1024,
    );
  });
});
