// Outlines through Office.js: rows and columns grouped, collapsed and shown, and kept by files and by inserted rows.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { isCollapsedAt, levelAt } from "../../../src/host/model/outline";
import type { Sheet } from "../../../src/host/model/sheet";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { codeOf, onSheet } from "./onSheet";

const ROWS = [3, 4, 5, 6, 7, 8, 9];
const levels = (sheet: Sheet): number[] => ROWS.map((row) => levelAt(sheet.rowOutline, row));
/** One letter a row: h hidden, c shown and collapsed, s shown. */
const shown = (sheet: Sheet): string =>
  ROWS.map((row) => (sheet.isRowHidden(row) ? "h" : isCollapsedAt(sheet.rowOutline, row) ? "c" : "s")).join(
    "",
  );

describe("outlines", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel({ language: "en-US" });
  });
  afterEach(() => excel.close());

  /** As Microsoft's sample has it: rows 4 to 9, within them 4 to 5 and 7 to 8; the totals in 6, 9 and 10. */
  const groupRows = (): Promise<void> =>
    onSheet((sheet) => {
      for (const rows of ["4:9", "4:5", "7:8"]) sheet.getRange(rows).group("ByRows");
    });

  it("are grouped in levels, and ungrouped one level at a time", async () => {
    await groupRows();
    const { activeSheet } = excel.workbook;
    expect(levels(activeSheet)).toEqual([2, 2, 1, 2, 2, 1, 0]);
    await onSheet((sheet) => sheet.getRange("A1:R10").ungroup("ByRows"));
    expect(levels(activeSheet)).toEqual([1, 1, 0, 1, 1, 0, 0]);
    await onSheet((sheet) => sheet.getRange("A1:R10").ungroup("ByRows"));
    expect(levels(activeSheet)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    await onSheet((sheet) => {
      for (let level = 1; level <= 7; level++) sheet.getRange("A4:A5").group("ByRows");
    });
    expect(await codeOf((sheet) => sheet.getRange("A4").group("ByRows"))).toBe("InvalidOperation");
    expect(await codeOf((sheet) => sheet.getRange("4:4").group("ByColumns"))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => sheet.getRange("D:E").group("ByRows"))).toBe("InvalidArgument");
  });

  it("show as many levels as asked for, and the details of a group alone", async () => {
    await groupRows();
    const { activeSheet } = excel.workbook;
    await onSheet((sheet) => sheet.showOutlineLevels(2, 0));
    expect(shown(activeSheet)).toBe("hhchhcs");
    await onSheet((sheet) => sheet.showOutlineLevels(1, 1));
    expect(shown(activeSheet)).toBe("hhhhhhc");
    await onSheet((sheet) => sheet.showOutlineLevels(0, 0));
    expect(shown(activeSheet)).toBe("hhhhhhc");
    // The total opens its group; what was collapsed within it stays so.
    await onSheet((sheet) => sheet.getRange("A10").showGroupDetails("ByRows"));
    expect(shown(activeSheet)).toBe("hhchhcs");
    await onSheet((sheet) => sheet.getRange("A7:A8").showGroupDetails("ByRows"));
    expect(shown(activeSheet)).toBe("hhcssss");
    await onSheet((sheet) => sheet.showOutlineLevels(8, 8));
    expect(shown(activeSheet)).toBe("sssssss");
    await onSheet((sheet) => sheet.getRange("A6").hideGroupDetails("ByRows"));
    expect(shown(activeSheet)).toBe("hhcssss");
    expect(await codeOf((sheet) => sheet.showOutlineLevels(9, 0))).toBe("InvalidArgument");
    await onSheet((sheet) => void sheet.copy("End"));
    expect(levels(excel.workbook.sheets[1])).toEqual([2, 2, 1, 2, 2, 1, 0]);
  });

  it("tell of rows that come and go, and are refused on a protected sheet", async () => {
    await groupRows();
    const told: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onRowHiddenChanged.add((event) => {
        told.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.showOutlineLevels(2, 0);
      await context.sync();
    });
    await new Promise((done) => setTimeout(done, 40));
    expect(told).toEqual(["Hidden 4:5", "Hidden 7:8"]);
    expect(
      await codeOf((sheet) => {
        sheet.protection.protect();
        sheet.showOutlineLevels(8, 8);
      }),
    ).toBe("AccessDenied");
    expect(shown(excel.workbook.activeSheet)).toBe("hhchhcs");
  });

  it("come back from a file, follow inserted rows, and are summed up where the file says", async () => {
    await groupRows();
    await onSheet((sheet) => {
      sheet.getRange("A4:A10").values = ROWS.map((row) => [row]);
      sheet.getRange("C:Q").group("ByColumns");
      sheet.showOutlineLevels(2, 1);
    });
    const saved = writeXlsx(excel.workbook);
    const read = readXlsx(saved);
    const [sheet] = read.sheets;
    expect(shown(sheet)).toBe("hhchhcs");
    expect(levels(sheet)).toEqual([2, 2, 1, 2, 2, 1, 0]);
    expect([levelAt(sheet.columnOutline, 2), levelAt(sheet.columnOutline, 17)]).toEqual([1, 0]);
    expect([isCollapsedAt(sheet.columnOutline, 17), sheet.hiddenColumns.size]).toEqual([true, 15]);
    excel.close();

    excel = await startExcel({ language: "en-US", workbook: read });
    await onSheet((now) => {
      now.getRange("5:5").insert("Down");
      now.getRange("A2").values = [["changed"]];
    });
    const after = readXlsx(writeXlsx(read)).sheets[0];
    expect([3, 4, 5, 6].map((row) => levelAt(after.rowOutline, row))).toEqual([2, 2, 2, 1]);
    expect(after.isRowHidden(5)).toBe(true);
    excel.close();

    const above = readXlsx(saved);
    above.sheets[0].summaryBelow = false;
    excel = await startExcel({ language: "en-US", workbook: above });
    await onSheet((now) => {
      now.showOutlineLevels(8, 0);
      now.getRange("A4").hideGroupDetails("ByRows");
    });
    // Row 3 stands above the groups that begin in row 4.
    expect(isCollapsedAt(above.sheets[0].rowOutline, 2)).toBe(true);
    expect(shown(above.sheets[0])).toBe("hhsssss");
    expect(readXlsx(writeXlsx(above)).sheets[0].summaryBelow).toBe(false);
  });
});
