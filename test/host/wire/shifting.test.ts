// Cells inserted and deleted where tables and rules stand, through the real client: cases that random sequences found.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { formatRect } from "../../../src/host/model/address";
import { Workbook } from "../../../src/host/model/workbook";

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ language: "en-US" });
});
afterAll(() => excel.close());
beforeEach(() => excel.open(new Workbook("One")));

const run = (batch: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
  Excel.run(async (context) => {
    batch(context.workbook.worksheets.getFirst());
    await context.sync();
  }).then(
    () => "done",
    (error: { code: string }) => error.code,
  );
const tables = (): string[] =>
  excel.workbook.sheets[0].tables.map(({ range, columns }) => `${formatRect(range)} ${columns[0].name}`);

it("are refused where one table would keep the row of another's headers", async () => {
  await run((sheet) => {
    sheet.getRange("C4:D5").values = [["p", "q"], [1, 2]]; // prettier-ignore
    sheet.getRange("A5:B6").values = [["a", "b"], [3, 4]]; // prettier-ignore
    sheet.tables.add("C4:D5", true);
    sheet.tables.add("A5:B6", true);
  });
  expect(await run((sheet) => sheet.getRange("5:6").delete("Up"))).toBe("InsertDeleteConflict");
  expect(tables()).toEqual(["C4:D5 p", "A5:B6 a"]);
  expect(excel.workbook.sheets[0].grid.value(4, 2)).toBe(1);
});
