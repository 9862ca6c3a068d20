// 分析 through the real client: what stands on the sheet, whose sheets are replaced, and in how many requests.
import { analyze } from "../../src/actions/analyze";
import { createTemplate } from "../../src/actions/createTemplate";
import { markerName } from "../../src/core/analysisSheet/placement";
import { serialOf } from "../../src/core/calendar";
import { monthPeriod, yearPeriod } from "../../src/core/period";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import type { Sheet } from "../../src/host/model/sheet";
import { Workbook } from "../../src/host/model/workbook";
import { cellsOf } from "../excel/workbookSnapshot";

const today = serialOf(2024, 6, 14);
const may = monthPeriod(2024, 5);
const title = "分析 2024-05";

describe("analyze", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  beforeEach(async () => {
    excel.open(new Workbook());
    await createTemplate({ language: "zh-CN", sample: true, today });
  });
  afterAll(() => excel.close());

  const names = (): string[] => excel.workbook.sheets.map((sheet) => sheet.name);
  const sheet = (name: string): Sheet => {
    const found = excel.workbook.sheetNamed(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const edit = (name: string, address: string, value: string | number): Promise<void> =>
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange(address).values = [[value]];
      await context.sync();
    });

  it("writes one sheet for the last full month and shows it", async () => {
    const before = names();
    const { sheetName, keptSheet, report } = await analyze({ today });
    expect({ sheetName, keptSheet }).toEqual({ sheetName: title, keptSheet: null });
    expect(names()).toEqual([...before, title]);
    expect(excel.workbook.activeSheet.name).toBe(title);
    expect(report.period).toEqual({ kind: "month", from: "2024-05-01", to: "2024-05-31" });
    expect(sheet(title).charts.map(({ name }) => name.replace("Clientbook_", ""))).toEqual([
      "RevenueByMonth",
      ...["revenue", "orders", "buyers", "averageOrder", "rateToDate", "lost"].map((key) => `Trend_${key}`),
      "Repurchase",
      "TopProducts",
      "Season",
      "ConversionByMethod",
      "LostReasons",
      "Aging",
      "Funnel",
      "Freshness",
      "RfmSegments",
      "Tags",
    ]);
  });

  /** Requests the action waits for; the library sends others of its own accord, to release what it held. */
  async function roundTripsOf(work: () => Promise<unknown>): Promise<number> {
    const { host } = excel;
    const execute = jest.spyOn(host, "execute");
    try {
      await work();
      return execute.mock.calls.filter(([body]) => !/_RemoveReference|SendTelemetryEvent/.test(body)).length;
    } finally {
      execute.mockRestore();
    }
  }

  it("waits for three requests, four to replace a sheet, of less than a megabyte in all", async () => {
    excel.host.requests.reset();
    expect(await roundTripsOf(() => analyze({ period: may, today }))).toBe(3);
    expect(await roundTripsOf(() => analyze({ period: may, today }))).toBe(4);
    expect(excel.host.requests.requestBytes).toBeLessThan(1e6);
  });

  it("leaves every other sheet as it was", async () => {
    const before = cellsOf(excel.workbook);
    await analyze({ period: may, today });
    expect(cellsOf(excel.workbook)).toMatchObject(before);
  });

  it("replaces its own sheet at its place, and only that of the same period", async () => {
    await analyze({ period: may, today });
    await analyze({ period: yearPeriod(2024), today });
    const before = names();
    const old = sheet(title).id;
    const { keptSheet } = await analyze({ period: may, today });
    expect(keptSheet).toBeNull();
    expect(names()).toEqual(before);
    expect(sheet(title).id).not.toBe(old);
  });

  it("keeps an earlier sheet somebody typed on, under another name", async () => {
    await analyze({ period: may, today });
    await edit(title, "N5", "我的备注");
    const result = await analyze({ period: may, today });
    expect(result).toMatchObject({ sheetName: title, keptSheet: `${title} (旧)` });
    expect(sheet(`${title} (旧)`).grid.value(4, 13)).toBe("我的备注");
    expect(sheet(title).grid.value(4, 13)).toBeNull();
    await edit(title, "B5", 0);
    expect(await analyze({ period: may, today })).toMatchObject({ keptSheet: `${title} (旧) (2)` });
  });

  it("keeps an earlier sheet that got another chart", async () => {
    await analyze({ period: may, today });
    await excel.Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(title);
      own.charts.add("Line", own.getRange("J18:J20"), "Columns");
      await context.sync();
    });
    expect((await analyze({ period: may, today })).keptSheet).toBe(`${title} (旧)`);
  });

  it("never touches a user's sheet of that name", async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add(title).getRange("A1").values = [["我的分析"]];
      await context.sync();
    });
    expect((await analyze({ period: may, today })).sheetName).toBe(`${title} (2)`);
    expect((await analyze({ period: may, today })).sheetName).toBe(`${title} (2)`);
    expect(sheet(title).grid.value(0, 0)).toBe("我的分析");
    expect(names().filter((name) => name.startsWith("分析"))).toEqual([title, `${title} (2)`]);
  });

  it("takes a sheet that was renamed for the user's", async () => {
    await analyze({ period: may, today });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(title).name = "五月存档";
      await context.sync();
    });
    await analyze({ period: may, today });
    expect(names()).toEqual(expect.arrayContaining(["五月存档", title]));
  });

  it("marks its sheet with a hidden name of the sheet's own", async () => {
    await analyze({ period: may, today });
    const [marker] = sheet(title).names;
    expect(marker).toMatchObject({ name: markerName, visible: false });
    expect(excel.workbook.names.map(({ name }) => name)).not.toContain(markerName);
  });

  it("keeps names of products as text, whatever they begin with", async () => {
    const products = ['=HYPERLINK("http://x","y")', "+1", "-2", "@sum", "007", "1-2", "TRUE", "'quoted"];
    await excel.Excel.run(async (context) => {
      const column = context.workbook.tables.getItem("Purchases").columns.getItem("产品/服务名称");
      const body = column.getDataBodyRange();
      body.load("rowCount");
      await context.sync();
      body.values = Array.from({ length: body.rowCount }, (_, row) => [
        `'${products[row % products.length]}`,
      ]);
      await context.sync();
    });
    await analyze({ period: yearPeriod(2024), today });
    const { grid } = sheet("分析 2024");
    const { lastRow } = grid.extent();
    const shown = Array.from({ length: lastRow + 1 }, (_, row) => grid.value(row, 1));
    expect(shown).toEqual(expect.arrayContaining(products));
    for (let row = 0; row <= lastRow; row++)
      for (let column = 0; column < 12; column++) expect(grid.formula(row, column)).toBeUndefined();
  });

  it("draws its charts from the cells beside their titles", async () => {
    const { report } = await analyze({ period: may, today });
    const charts = sheet(title).charts;
    expect(charts.map(({ title: name }) => name)).toContain("每月收入");
    const monthly = charts.find(({ name }) => name === "Clientbook_RevenueByMonth");
    const [series] = monthly?.series ?? [];
    const from = /\$?([A-Z]+)\$?(\d+):/.exec(series?.values ?? "");
    const months = report.products.season?.months.slice(-12) ?? [];
    expect(sheet(title).grid.value(Number(from?.[2]) - 1, 9)).toBe(months[0]?.revenue);
    expect(series?.values).toContain(title);
  });

  it("works in a workbook of some tables and columns only, and says what it lacks", async () => {
    const bare = new Workbook("数据");
    excel.open(bare);
    await excel.Excel.run(async (context) => {
      const only = context.workbook.worksheets.getFirst();
      only.getRange("A1:B2").values = [
        ["Customer ID", "mine"],
        ["C1", "x"],
      ];
      only.tables.add("A1:B2", true).name = "Customers";
      only.getRange("D1:F3").values = [
        ["Amount", "Customer ID", "Purchase Date"],
        [10, "C1", 45420],
        [5, "C9", 45421],
      ];
      only.tables.add("D1:F3", true).name = "Purchases";
      await context.sync();
    });
    const { report, sheetName } = await analyze({ period: may, today });
    expect(sheetName).toBe("Analysis 2024-05");
    expect(report.overview).toMatchObject({
      revenue: { value: 15 },
      orders: { value: 2 },
      buyers: { value: 1 },
    });
  });

  it.each([
    ["protected", "workbook-protected"],
    ["renamed", "table-missing"],
  ])("refuses a %s workbook before anything is written", async (state, code) => {
    await excel.Excel.run(async (context) => {
      if (state === "protected") context.workbook.protection.protect();
      else context.workbook.tables.getItem("Interactions").name = "Contacts";
      await context.sync();
    });
    const before = cellsOf(excel.workbook);
    await expect(analyze({ period: may, today })).rejects.toMatchObject({ problem: { code } });
    expect(cellsOf(excel.workbook)).toEqual(before);
  });

  it("stops when cancelled and leaves nothing", async () => {
    const before = cellsOf(excel.workbook);
    let calls = 0;
    const cancelled = analyze(
      { period: may, today },
      {
        report: () => undefined,
        throwIfCancelled: () => {
          if (++calls > 6) throw new Error("cancelled");
        },
        pause: () => Promise.resolve(),
      },
    );
    await expect(cancelled).rejects.toThrow("cancelled");
    expect(cellsOf(excel.workbook)).toEqual(before);
  });
});
