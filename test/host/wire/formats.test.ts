// Formats of cells, rows and columns through Office.js and files: many in one call, patterns, diagonal lines, scripts.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { styleAt } from "../../../src/host/model/formatting";
import type { CellStyle } from "../../../src/host/model/style";
import type { Workbook } from "../../../src/host/model/workbook";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { codeOf, onSheet } from "./onSheet";

const look = (workbook: Workbook, row: number, column: number): CellStyle =>
  workbook.styles.get(styleAt(workbook.sheets[0], row, column));

describe("formats", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel({ language: "en-US" });
  });
  afterEach(() => excel.close());

  it("of rows and columns are set and told one by one, null where cells differ", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:D3");
      range.setRowProperties([
        { format: { rowHeight: 30, fill: { color: "red" }, borders: { top: { style: "Double" } } } },
        { rowHidden: true, style: "Good" },
      ]);
      range.setColumnProperties([
        { format: { columnWidth: 100 } },
        { format: { font: { bold: true } } },
        { columnHidden: true, hyperlink: { address: "https://example.com/" } },
      ]);
      const rows = range.getRowProperties({
        rowIndex: true,
        rowHidden: true,
        style: true,
        address: true,
        format: { rowHeight: true, font: { bold: true, color: true }, fill: { color: true } },
      });
      const columns = range.getColumnProperties({
        columnIndex: true,
        columnHidden: true,
        hidden: true,
        format: { columnWidth: true, useStandardWidth: true, fill: { color: true } },
      });
      const cells = sheet.getRange("D2").getCellProperties({ hyperlink: true, hidden: true, style: true });
      await context.sync();
      expect(rows.value).toEqual([
        {
          rowIndex: 1,
          rowHidden: false,
          style: "Normal",
          address: "Sheet1!B2:D2",
          format: {
            rowHeight: 30,
            font: { bold: null, color: "#000000" },
            fill: { color: "#FF0000" },
          },
        },
        {
          rowIndex: 2,
          rowHidden: true,
          style: "Good",
          address: "Sheet1!B3:D3",
          format: {
            rowHeight: 15,
            font: { bold: null, color: "#006100" },
            fill: { color: "#C6EFCE" },
          },
        },
      ]);
      const fill = { color: null };
      expect(columns.value).toEqual([
        { columnIndex: 1, columnHidden: false, hidden: null, format: { columnWidth: 100, useStandardWidth: false, fill } },
        { columnIndex: 2, columnHidden: false, hidden: null, format: { columnWidth: 48, useStandardWidth: true, fill } },
        { columnIndex: 3, columnHidden: true, hidden: true, format: { columnWidth: 48, useStandardWidth: true, fill } },
      ]); // prettier-ignore
      expect(cells.value).toEqual([
        [
          {
            hyperlink: { address: "https://example.com/", textToDisplay: "" },
            hidden: true,
            style: "Normal",
          },
        ],
      ]);
    });
    expect(look(excel.workbook, 1, 1).top?.style).toBe("Double");
    expect(look(excel.workbook, 2, 1).top).toBeNull();
  });

  it("are written all or none, and told once", async () => {
    const told: string[] = [];
    await onSheet((sheet) => {
      sheet.onFormatChanged.add((event) => {
        told.push(event.address);
        return Promise.resolve();
      });
    });
    const row = (height: number): Excel.SettableRowProperties => ({
      format: { rowHeight: height, wrapText: true },
    });
    const set = (data: Excel.SettableRowProperties[]) => (sheet: Excel.Worksheet) =>
      sheet.getRange("A1:C2").setRowProperties(data);
    expect(await codeOf(set([row(20), row(500)]))).toBe("InvalidArgument");
    expect(await codeOf(set([row(20)]))).toBe("InvalidArgument");
    expect(await codeOf(set([row(20), { style: "Nothing" }]))).toBe("InvalidArgument");
    expect(await codeOf(set([row(20), { rowIndex: 3 } as never]))).toBe("InvalidArgument");
    expect(look(excel.workbook, 0, 0).wrapText).toBe(false);
    expect(excel.workbook.sheets[0].rowHeights.size).toBe(0);
    expect(await codeOf(set([row(20), row(21)]))).toBe("none");
    await new Promise((done) => setTimeout(done, 40));
    expect(told).toEqual(["A1:C2"]);
    await onSheet((sheet) => sheet.protection.protect({ allowFormatCells: true }));
    expect(await codeOf(set([row(30), {}]))).toBe("AccessDenied");
    expect([...excel.workbook.sheets[0].rowHeights.values()]).toEqual([20, 21]);
  });

  it("have colours that are lighter or darker than others, in files too", async () => {
    await onSheet((sheet) => {
      const { format } = sheet.getRange("A1");
      format.fill.color = "#4472C4";
      format.fill.tintAndShade = 0.8;
      format.font.color = "#808080";
      format.font.tintAndShade = -0.5;
      format.borders.getItem("EdgeTop").style = "Continuous";
      format.borders.getItem("EdgeTop").color = "#FF0000";
      format.borders.tintAndShade = 0.5;
      sheet.getRange("A2").style = "Accent1_40";
    });
    expect(await codeOf((sheet) => (sheet.getRange("A1").format.fill.tintAndShade = 2))).toBe(
      "InvalidArgument",
    );
    const saved = readXlsx(writeXlsx(excel.workbook));
    for (const workbook of [excel.workbook, saved])
      expect(look(workbook, 0, 0)).toMatchObject({
        fillColor: "#DAE3F3",
        fontColor: "#404040",
        top: { style: "Thin", color: "#FF8080" },
        bottom: null,
      });
    excel.close();
    excel = await startExcel({ language: "en-US", workbook: saved });
    await onSheet(async (sheet, context) => {
      const { fill, font, borders } = sheet.getRange("A1").format;
      fill.load("color,tintAndShade");
      font.load("tintAndShade");
      const top = borders.getItem("EdgeTop").load("tintAndShade");
      const builtIn = sheet.getRange("A2").format.fill.load("tintAndShade");
      await context.sync();
      expect([fill.tintAndShade, font.tintAndShade, top.tintAndShade]).toEqual([0.8, -0.5, 0.5]);
      expect(builtIn.tintAndShade).toBeCloseTo(0.6, 3);
      // From the colour that it was, not from what it is now.
      fill.tintAndShade = 0;
      fill.load("color");
      font.color = "#00FF00";
      font.load("tintAndShade");
      await context.sync();
      expect([fill.color, font.tintAndShade]).toEqual(["#4472C4", 0]);
    });
  });

  it("have patterns over their ground, diagonal lines, scripts and ways to fit, in files too", async () => {
    await onSheet((sheet) => {
      const { fill } = sheet.getRange("A1").format;
      fill.pattern = "Checker";
      fill.patternColor = "blue";
      fill.color = "yellow";
      sheet.getRange("A2").format.fill.pattern = "Solid";
      sheet.getRange("A3").format.fill.pattern = "Gray8";
      const lines = sheet.getRange("B1:B2").format.borders;
      lines.getItem("DiagonalUp").style = "Dash";
      lines.getItem("DiagonalDown").color = "red";
      lines.getItem("DiagonalUp").style = "None";
      const { format } = sheet.getRange("C1");
      format.font.superscript = true;
      format.font.subscript = true;
      Object.assign(format, { shrinkToFit: true, autoIndent: true, readingOrder: "RightToLeft" });
    });
    expect(await codeOf((sheet) => (sheet.getRange("A1").format.fill.pattern = "LinearGradient"))).toBe(
      "InvalidArgument",
    );
    for (const workbook of [excel.workbook, readXlsx(writeXlsx(excel.workbook))]) {
      expect(look(workbook, 0, 0)).toMatchObject({
        fillColor: "#FFFF00",
        fillPattern: "Checker",
        patternColor: "#0000FF",
      });
      expect(look(workbook, 1, 0)).toMatchObject({ fillColor: "#FFFFFF", fillPattern: "" });
      expect(look(workbook, 2, 0)).toMatchObject({ fillColor: "", fillPattern: "Gray8" });
      expect(look(workbook, 1, 1).diagonal).toEqual({
        style: "Thin",
        color: "#FF0000",
        up: false,
        down: true,
      });
      expect(look(workbook, 0, 2)).toMatchObject({
        script: "Subscript",
        shrinkToFit: true,
        autoIndent: true,
        readingOrder: "RightToLeft",
      });
    }
    await onSheet(async (sheet, context) => {
      const read = sheet.getRange("A1").format.fill.load("color,pattern,patternColor");
      const none = sheet.getRange("F9").format.fill.load("color,pattern");
      const [up, down] = (["DiagonalUp", "DiagonalDown"] as const).map((edge) =>
        sheet.getRange("B1:B2").format.borders.getItem(edge).load("style,color"),
      );
      const font = sheet.getRange("C1").format.font.load("superscript,subscript");
      await context.sync();
      expect([read.color, read.pattern, read.patternColor]).toEqual(["#FFFF00", "Checker", "#0000FF"]);
      expect([none.color, none.pattern]).toEqual(["#FFFFFF", "None"]);
      expect([up.style, down.style, down.color]).toEqual(["None", "Continuous", "#FF0000"]);
      expect([font.superscript, font.subscript]).toEqual([false, true]);
      sheet.getRange("A1").format.fill.clear();
    });
    expect(look(excel.workbook, 0, 0)).toMatchObject({ fillColor: "", fillPattern: "", patternColor: "" });
  });
});
