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

describe("a rule's formula means the same for every cell", () => {
  const rule = (): string[] =>
    [...excel.workbook.sheets[0].conditionalFormats, ...excel.workbook.sheets[0].validations].map(
      ({ ranges: [first], rule: it }) =>
        `${formatRect(first)} ${it.kind === "custom" ? it.formula : it.kind}`,
    );
  beforeEach(async () => {
    await run((sheet) => {
      sheet.getRange("A2:B6").conditionalFormats.add("Custom").custom.rule.formula = "=$A2>A$1";
      sheet.getRange("A2:A6").dataValidation.rule = { custom: { formula: "=LEN(A2)>0" } };
    });
  });

  it("when its first row is deleted", async () => {
    await run((sheet) => sheet.getRange("2:3").delete("Up"));
    expect(rule()).toEqual(["A2:B4 =$A2>A$1", "A2:A4 =LEN(A2)>0"]);
  });

  it("when it is taken off its first cells", async () => {
    await run((sheet) => sheet.getRange("A1:A3").clear("Formats"));
    await run((sheet) => sheet.getRange("A2").dataValidation.clear());
    expect(rule()).toEqual(["B2:B3 =$A2>B$1", "A3:A6 =LEN(A3)>0"]);
  });

  it("when some of its cells get a message of their own", async () => {
    await run((sheet) => {
      const message = { message: "Why?", showAlert: true, style: "Stop" as const, title: "Empty" };
      sheet.getRange("A2:A3").dataValidation.errorAlert = message;
    });
    expect(rule().slice(1)).toEqual(["A2:A3 =LEN(A2)>0", "A4:A6 =LEN(A4)>0"]);
    await run((sheet) => sheet.getRange("1:1").insert("Down"));
    expect(rule().slice(1)).toEqual(["A3:A4 =LEN(A3)>0", "A5:A7 =LEN(A5)>0"]);
  });

  it("when a table's rows that it stands on get one before the first", async () => {
    await run((sheet) => {
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.tables.add("A1:B6", true);
      sheet.getRange("2:2").insert("Down");
    });
    expect(rule()).toEqual(["A2:B7 =$A2>A$1", "A2:A7 =LEN(A2)>0"]);
  });
});

it("shows the rows of a filter whose column or table is deleted, and keeps the filters of columns that move", async () => {
  const hidden = (): number[] => [...excel.workbook.sheets[0].hiddenRows.keys()];
  await run((sheet) => {
    sheet.getRange("B1:D3").values = [["a", "b", "c"], [1, 2, 3], [4, 5, 6]]; // prettier-ignore
    sheet.tables.add("B1:D3", true).columns.getItem("c").filter.applyValuesFilter(["3"]);
  });
  expect(hidden()).toEqual([2]);
  await run((sheet) => sheet.getRange("A:B").delete("Left"));
  expect(hidden()).toEqual([2]);
  expect([...excel.workbook.sheets[0].tables[0].criteria.keys()]).toEqual([1]);
  await run((sheet) => sheet.getRange("B:B").delete("Left"));
  expect(hidden()).toEqual([]);
  await run((sheet) =>
    sheet.autoFilter.apply(sheet.getRange("F1:H3"), 2, { filterOn: "Values", values: ["x"] }),
  );
  expect(hidden()).toEqual([1, 2]);
  await run((sheet) => sheet.getRange("E:F").insert("Right"));
  await run((sheet) => sheet.getRange("H:H").delete("Left"));
  const { autoFilter } = excel.workbook.sheets[0];
  expect(autoFilter && [formatRect(autoFilter.range), ...autoFilter.criteria.keys()]).toEqual(["H1:I3", 1]);
  await run((sheet) => sheet.getRange("I:I").delete("Left"));
  expect(hidden()).toEqual([]);
});
