// Another add-in tests itself on the host: only the entry is imported. The guide in src/host/README.md is this file.
import { type RunningExcel, startExcel, Workbook } from "../../../src/host";
import { writeMonthlyTotals } from "./monthlyTotals";

describe("monthly totals", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel({ language: "en-US" });
  });
  beforeEach(async () => {
    excel.open(new Workbook("Data"));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1:B4").values = [
        ["Date", "Amount"],
        ["2024-02-10", 30],
        ["2024-01-05", 10],
        ["2024-01-20", 20],
      ];
      sheet.tables.add("A1:B4", true).name = "Sales";
      await context.sync();
    });
  });
  afterAll(() => excel.close());

  it("writes a row a month and a total that Excel calculates", async () => {
    expect(await writeMonthlyTotals()).toBe(2);
    const totals = excel.workbook.sheetNamed("Totals")?.grid;
    expect([totals?.value(1, 1), totals?.value(2, 1)]).toEqual([30, 30]);
    expect(totals?.formula(0, 4)).toBe("=SUM(B2:B3)");
    expect(totals?.value(0, 4)).toBe(60);
    await Excel.run(async (context) => {
      const shown = context.workbook.worksheets.getItem("Totals").getRange("A2:A3").load("text");
      await context.sync();
      expect(shown.text).toEqual([["2024-01"], ["2024-02"]]);
    });
  });

  it("asks Excel twice", async () => {
    excel.host.faults.clear();
    await writeMonthlyTotals();
    expect(excel.host.faults.seen.requests).toBe(2);
  });

  it("leaves no sheet behind when Excel refuses", async () => {
    excel.host.failRequest(2, "AccessDenied");
    await expect(writeMonthlyTotals()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(excel.workbook.sheetNamed("Totals")).toBeUndefined();
    expect(await writeMonthlyTotals()).toBe(2);
  });
});
