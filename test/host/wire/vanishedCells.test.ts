// What formulas, names, rules and charts say when what they refer to is gone or has another name, through Office.js.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";

describe("references to what vanished or was renamed", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel({ language: "en-US" });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const data = worksheets.getActiveWorksheet();
      data.name = "Data";
      data.getRange("A1:B3").values = [["Key", "Amount"], ["a", 1], ["b", 2]]; // prettier-ignore
      data.tables.add("A1:B3", true).name = "Sales";
      data.getRange("D1:D3").values = [[10], [20], [30]];
      const use = worksheets.add("Use");
      use.getRange("A1:A5").formulas = [
        ["=SUM(Data!D1:D3)"],
        ["=Data!D2*2"],
        ["=SUM(Sales[Amount])"],
        ["=Total+1"],
        ["=SUM(Data!D:D)"],
      ];
      context.workbook.names.add("Total", "=SUM(Sales[Amount])+Data!$D$2");
      use.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Data!$D$1:$D$3" } };
      const format = use.getRange("C1:C3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = "=Data!$D$2>1";
      const series = use.charts.add("Line", data.getRange("D1:D3"), "Columns").series.getItemAt(0);
      series.name = "S";
      await context.sync();
    });
  });
  afterEach(() => excel.close());

  const after = (change: (context: Excel.RequestContext) => void): Promise<Record<string, unknown>> =>
    Excel.run(async (context) => {
      change(context);
      await context.sync();
      const use = context.workbook.worksheets.getItem("Use");
      const cells = use.getRange("A1:A5").load("formulas, values");
      const name = context.workbook.names.getItem("Total").load("formula");
      const validation = use.getRange("B1").dataValidation.load("rule");
      const rule = use.getRange("C1").conditionalFormats.getItemAt(0).custom.rule.load("formula");
      await context.sync();
      const [sheet] = excel.workbook.sheets.filter(({ charts }) => charts.length > 0);
      return {
        formulas: cells.formulas.flat() as unknown[],
        values: cells.values.flat() as unknown[],
        name: name.formula,
        list: validation.rule.list?.source,
        rule: rule.formula,
        series: sheet.charts[0].series[0].values,
      };
    });

  it("are #REF! for a deleted row, and shrink with their range", async () => {
    expect(
      await after(({ workbook }) => workbook.worksheets.getItem("Data").getRange("D2").delete("Up")),
    ).toEqual({
      formulas: ["=SUM(Data!D1:D2)", "=Data!#REF!*2", "=SUM(Sales[Amount])", "=Total+1", "=SUM(Data!D:D)"],
      values: [40, "#REF!", 3, "#REF!", 40],
      name: "=SUM(Sales[Amount])+Data!#REF!",
      list: "=Data!$D$1:$D$2",
      rule: "=Data!#REF!>1",
      series: "=Data!$D$1:$D$2",
    });
  });

  it("are #REF! for a deleted column", async () => {
    const found = await after(({ workbook }) =>
      workbook.worksheets.getItem("Data").getRange("D:D").delete("Left"),
    );
    expect(found).toMatchObject({
      formulas: ["=SUM(Data!#REF!)", "=Data!#REF!*2", "=SUM(Sales[Amount])", "=Total+1", "=SUM(Data!#REF!)"],
      values: ["#REF!", "#REF!", 3, "#REF!", "#REF!"],
      list: "=Data!#REF!",
    });
  });

  it("are #REF! for a deleted sheet, with its tables", async () => {
    const found = await after(({ workbook }) => workbook.worksheets.getItem("Data").delete());
    expect(found).toMatchObject({
      formulas: ["=SUM(#REF!)", "=#REF!*2", "=SUM(#REF!)", "=Total+1", "=SUM(#REF!)"],
      values: ["#REF!", "#REF!", "#REF!", "#REF!", "#REF!"],
      name: "=SUM(#REF!)+#REF!",
      rule: "=#REF!>1",
    });
  });

  it("are #REF! where cells are moved over, and follow those that are moved", async () => {
    const found = await after(({ workbook }) => {
      const data = workbook.worksheets.getItem("Data");
      data.getRange("F1").values = [[7]];
      data.getRange("F1").moveTo("D2");
    });
    expect(found).toMatchObject({ values: [47, "#REF!", 3, "#REF!", 47] });
    expect((found.formulas as unknown[])[1]).toMatch(/#REF!\*2$/);
    const moved = await after(({ workbook }) =>
      workbook.worksheets.getItem("Data").getRange("D1:D3").moveTo("H5"),
    );
    expect(moved).toMatchObject({ list: "=Data!$H$5:$H$7", series: "=Data!$H$5:$H$7" });
    expect((moved.formulas as unknown[])[0]).toBe("=SUM(Data!H5:H7)");
  });

  it("take the new names of sheets, tables and columns", async () => {
    const found = await after(({ workbook }) => {
      workbook.worksheets.getItem("Data").name = "My data";
      workbook.tables.getItem("Sales").name = "Orders";
      workbook.tables.getItem("Orders").columns.getItem("Amount").name = "Net amount";
    });
    expect(found).toEqual({
      formulas: [
        "=SUM('My data'!D1:D3)",
        "='My data'!D2*2",
        "=SUM(Orders[Net amount])",
        "=Total+1",
        "=SUM('My data'!D:D)",
      ],
      values: [60, 40, 3, 24, 60],
      name: "=SUM(Orders[Net amount])+'My data'!$D$2",
      list: "='My data'!$D$1:$D$3",
      rule: "='My data'!$D$2>1",
      series: "='My data'!$D$1:$D$3",
    });
  });
});
