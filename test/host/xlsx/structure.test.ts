// What we write has the structure that Excel insists on, whether made from nothing or changed after reading.
import { rect } from "../../../src/host/model/address";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { contentOf } from "./content";
import { put, table, workbookWithEverything } from "./everything";
import { problemsOf } from "./structureGate";

describe("structure of a saved file", () => {
  const bytes = writeXlsx(workbookWithEverything());

  it("is sound for a new workbook", () => {
    expect(problemsOf(bytes)).toEqual([]);
  });

  it("is sound after every section was changed, and nothing else is lost", () => {
    const workbook = readXlsx(bytes);
    for (const sheet of workbook.sheets) {
      put(sheet, 40, 0, [["新", 1, true]]);
      sheet.tabColor = "#00FF00";
      sheet.showGridlines = !sheet.showGridlines;
      // Beyond the charts, which would move with the cells under them.
      sheet.columnWidths.set(400, 75);
      sheet.merges.push(rect(50, 0, 51, 1));
      sheet.validations.push({
        ranges: [rect(1, 1, 5, 9)],
        rule: { kind: "list", source: "x,y", inCellDropDown: true },
        ignoreBlanks: true,
        errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
        prompt: { showPrompt: false, title: "", message: "" },
      });
      sheet.hyperlinks.push({
        range: rect(60, 0),
        address: "https://example.com",
        documentReference: "",
        screenTip: "",
      });
      sheet.notes.push({ row: 30, column: 1, author: "新", text: "n" });
      sheet.pageLayout.centerVertically = true;
      for (const item of sheet.tables) item.showBandedColumns = true;
      for (const item of sheet.conditionalFormats) item.ranges = [rect(2, 0, 4, 0)];
      for (const item of sheet.charts) if (item.showTitle) item.title += "!";
    }
    workbook.sheets[0].conditionalFormats.push({
      id: "new",
      ranges: [rect(0, 0, 5, 5)],
      priority: 1,
      stopIfTrue: false,
      rule: { kind: "custom", formula: "=A1>1" },
      style: { fillColor: "#ABCDEF" },
    });
    const saved = writeXlsx(workbook);
    expect(problemsOf(saved)).toEqual([]);
    // The new rule takes its cells from older ones, so these are compared by themselves.
    const without = (content: ReturnType<typeof contentOf>): string =>
      JSON.stringify(content, (key, value: unknown) => (key === "validations" ? undefined : value));
    expect(JSON.parse(without(contentOf(readXlsx(saved))))).toEqual(JSON.parse(without(contentOf(workbook))));
  });

  it("is sound after sheets, tables and charts were deleted, copied and renamed", () => {
    const workbook = readXlsx(bytes);
    workbook.sheets.splice(2, 1);
    workbook.sheets[0].name = "改名";
    workbook.sheets[1].charts.splice(0, 3);
    workbook.sheets[1].notes = [];
    const extra = workbook.addSheet("另一个", 1);
    put(extra, 0, 0, [
      ["a", "b"],
      [1, 2],
    ]);
    extra.tables.push(table(1, "Another", rect(0, 0, 1, 1), ["a", "b"]));
    extra.charts.push({ ...workbook.sheets[2].charts[0] });
    const saved = writeXlsx(workbook);
    expect(problemsOf(saved)).toEqual([]);
    const again = readXlsx(saved);
    expect(again.sheets.map((sheet) => [sheet.name, sheet.charts.length, sheet.notes.length])).toEqual([
      ["改名", 0, 0],
      ["另一个", 1, 0],
      ["O'Brien & Co", 22, 0],
    ]);
    expect(contentOf(again)).toEqual(contentOf(workbook));
  });

  it("gives two overlapping validations cells of their own, the later one first", () => {
    const workbook = readXlsx(bytes);
    const [sheet] = workbook.sheets;
    sheet.validations = [sheet.validations[0], { ...sheet.validations[1], ranges: [rect(10, 0, 20, 5)] }];
    const [first, second] = readXlsx(writeXlsx(workbook)).sheets[0].validations;
    expect(first.ranges).toEqual([rect(1, 2, 9, 2), rect(21, 2, 99, 2)]);
    expect(second.ranges).toEqual([rect(10, 0, 20, 5)]);
  });
});
