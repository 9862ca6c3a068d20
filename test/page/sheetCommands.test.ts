import { rect } from "../../src/host/model/address";
import { createTable } from "../../src/host/model/tables";
import { Workbook } from "../../src/host/model/workbook";
import { Editor } from "../../src/page/editing/editor";
import { sheetCommands } from "../../src/page/sheetCommands";

function open() {
  const workbook = new Workbook("Data");
  const data = workbook.activeSheet;
  const report = workbook.addSheet("Report", 1);
  const coercion = () => ({ language: "en-US" as const, date1904: false, year: 2026 });
  return {
    workbook,
    data,
    report,
    commands: sheetCommands(workbook, new Editor(workbook, coercion, "Column")),
  };
}

describe("deleting a sheet by its tab", () => {
  it("leaves #REF! where formulas referred to its cells and to its tables", () => {
    const { workbook, data, report, commands } = open();
    data.grid.setValue(0, 0, "Amount");
    data.grid.setValue(1, 0, 5);
    createTable(workbook, data, rect(0, 0, 1, 0), "Sales", "Column");
    report.grid.setFormula(0, 0, "=SUM(Sales[Amount])", 5);
    report.grid.setFormula(1, 0, "=Data!A2", 5);
    commands.remove(data);
    expect(workbook.sheets).toEqual([report]);
    expect(workbook.activeSheet).toBe(report);
    expect(report.grid.formula(0, 0)).toBe("=SUM(#REF!)");
    expect(report.grid.formula(1, 0)).toBe("=#REF!");
  });
});

describe("hiding, showing and moving sheets", () => {
  it("moves on to the next visible sheet, and back", () => {
    const { workbook, data, report, commands } = open();
    commands.setVisible(data, false);
    expect(workbook.activeSheet).toBe(report);
    commands.setVisible(data, true);
    expect(workbook.activeSheet).toBe(data);
    commands.move(data, 1);
    expect(workbook.sheets).toEqual([report, data]);
  });
  it("renames in formulas as well", () => {
    const { data, report, commands } = open();
    report.grid.setFormula(0, 0, "=Data!A1", null);
    commands.rename(data, "销售 1");
    expect(report.grid.formula(0, 0)).toBe("='销售 1'!A1");
  });
});
