// Page breaks between rows, from the client into the model and through a file.
import { type RunningExcel, startExcel } from "../../../src/host/client/startExcel";
import { Workbook } from "../../../src/host/model/workbook";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";

describe("horizontal page breaks", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  beforeEach(() => excel.open(new Workbook()));
  afterAll(() => excel.close());

  const add = (...addresses: string[]): Promise<void> =>
    excel.Excel.run(async (context) => {
      const { horizontalPageBreaks: breaks } = context.workbook.worksheets.getFirst();
      const sheet = context.workbook.worksheets.getFirst();
      for (const address of addresses) breaks.add(sheet.getRange(address));
      await context.sync();
    });

  it("stand before the range's first row, in order, once each", async () => {
    await add("A30", "B11:C12", "A11");
    expect(excel.workbook.sheets[0].rowBreaks).toEqual([10, 29]);
  });

  it("are counted, told and deleted", async () => {
    await add("A11", "A30");
    await excel.Excel.run(async (context) => {
      const { horizontalPageBreaks: breaks } = context.workbook.worksheets.getFirst();
      const count = breaks.getCount();
      const first = breaks.getItem(0);
      first.load("rowIndex");
      const cell = first.getCellAfterBreak();
      cell.load("address");
      await context.sync();
      expect([count.value, first.rowIndex, cell.address]).toEqual([2, 10, expect.stringMatching(/!A11$/)]);
      first.delete();
      await context.sync();
    });
    expect(excel.workbook.sheets[0].rowBreaks).toEqual([29]);
  });

  it("refuse the first row", async () => {
    await expect(add("A1")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("move with inserted rows and survive a file", async () => {
    await add("A11");
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("3:4").insert("Down");
      await context.sync();
    });
    const reopened = readXlsx(writeXlsx(excel.workbook));
    expect(reopened.sheets[0].rowBreaks).toEqual([12]);
    expect(readXlsx(writeXlsx(reopened)).sheets[0].rowBreaks).toEqual([12]);
  });
});
