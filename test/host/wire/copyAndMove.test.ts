// Ranges copied and moved with what stands on them, and sheets copied, through the real client.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { formatRect } from "../../../src/host/model/address";
import type { Sheet } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ language: "en-US" });
});
afterAll(() => excel.close());
beforeEach(() => excel.open(new Workbook("One")));

const run = (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> =>
  Excel.run(async (context) => {
    batch(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  }).then(
    () => "done",
    (error: { code: string }) => error.code,
  );

/** Everything on a cell of each kind: a merge, a list, a format, a link and a comment. */
const dress = (sheet: Excel.Worksheet, context: Excel.RequestContext): void => {
  sheet.getRange("A1:B2").values = [
    ["head", ""],
    ["x", 2],
  ];
  sheet.getRange("A1:B1").merge();
  sheet.getRange("A2:A9").dataValidation.rule = { custom: { formula: "=LEN(A2)<C2" } };
  sheet.getRange("A2:B2").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>C$1";
  sheet.getRange("B2").hyperlink = { address: "https://example.com/" };
  context.workbook.comments.add("One!A2", "why?");
};
const standing = ({ merges, validations, conditionalFormats, hyperlinks, comments }: Sheet): unknown => ({
  merges: merges.map(formatRect),
  rules: [...validations, ...conditionalFormats].map(({ ranges, rule }) =>
    [...ranges.map(formatRect), rule.kind === "custom" ? rule.formula : rule.kind].join(" "),
  ),
  links: hyperlinks.map(({ range }) => formatRect(range)),
  comments: comments.map(({ row, column, text }) => `${row},${column} ${text}`),
});

describe("a copy", () => {
  it("takes everything along, and leaves the original as it is", async () => {
    await run((sheet, context) => {
      dress(sheet, context);
      sheet.getRange("D1").copyFrom("A1:B2");
    });
    expect(standing(excel.workbook.sheets[0])).toEqual({
      merges: ["A1:B1", "D1:E1"],
      rules: ["A2:A9 D2 =LEN(A2)<C2", "A2:B2 D2:E2 =$B2>C$1"],
      links: ["B2", "E2"],
      comments: ["1,0 why?", "1,3 why?"],
    });
    const ids = excel.workbook.sheets[0].comments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("replaces what stood there, once for each time it is repeated", async () => {
    await run((sheet, context) => {
      dress(sheet, context);
      sheet.getRange("F2:F6").dataValidation.rule = { custom: { formula: "=F2>0" } };
      sheet.getRange("F3:F5").copyFrom("A2");
    });
    expect(standing(excel.workbook.sheets[0])).toMatchObject({
      rules: ["A2:A9 F3:F5 =LEN(A2)<C2", "F2 F6 =F2>0", "A2:B2 F3:F5 =$B2>C$1"],
      comments: ["1,0 why?", "2,5 why?", "3,5 why?", "4,5 why?"],
    });
  });

  it("on another sheet has rules of its own, written as seen from there", async () => {
    await run((sheet, context) => {
      dress(sheet, context);
      context.workbook.worksheets.add("Two").getRange("C5").copyFrom("One!A2:B2");
    });
    expect(standing(excel.workbook.sheets[1])).toMatchObject({
      rules: ["C5 =LEN(C5)<E5", "C5:D5 =$B5>E$1"],
      links: ["D5"],
    });
  });

  it("of values leaves rules, of formats takes conditional formats alone", async () => {
    await run((sheet, context) => {
      dress(sheet, context);
      sheet.getRange("D2").copyFrom("A2:B2", "Values");
      sheet.getRange("G2").copyFrom("A2:B2", "Formats");
    });
    expect(standing(excel.workbook.sheets[0])).toMatchObject({
      rules: ["A2:A9 =LEN(A2)<C2", "A2:B2 G2:H2 =$B2>C$1"],
      comments: ["1,0 why?"],
    });
    expect(excel.workbook.sheets[0].grid.value(1, 3)).toBe("x");
  });

  it("does not bring merged cells into a table", async () => {
    await run((sheet, context) => {
      dress(sheet, context);
      sheet.tables.add("D4:E6", true);
    });
    expect(await run((sheet) => sheet.getRange("D5").copyFrom("A1:B1"))).toBe("InvalidArgument");
    expect(await run((sheet) => sheet.getRange("B1").copyFrom("A2"))).toBe("InvalidArgument");
  });
});

describe("a move", () => {
  it("takes everything along; formulas follow as those of cells do", async () => {
    await run((sheet, context) => {
      dress(sheet, context);
      sheet.getRange("A1:B2").moveTo("D4");
    });
    expect(standing(excel.workbook.sheets[0])).toEqual({
      merges: ["D4:E4"],
      rules: ["A3:A9 =LEN(A3)<C3", "D5 =LEN(D5)<C2", "D5:E5 =$E5>C$1"],
      links: ["E5"],
      comments: ["4,3 why?"],
    });
  });

  it("takes a whole table along, its formulas and those that refer to it", async () => {
    await run((sheet, context) => {
      context.workbook.worksheets.add("Two").getRange("A1").formulas = [["=SUM(One!B2:B3)"]];
      sheet.getRange("A1:B3").values = [
        ["n", "twice"],
        [1, ""],
        [2, ""],
      ];
      sheet.tables.add("A1:B3", true);
      sheet.getRange("B2:B3").formulas = [["=A2*2"], ["=A3*2"]];
      sheet.getRange("A1:B3").moveTo("Two!C5");
    });
    const [one, two] = excel.workbook.sheets;
    expect([one.tables.length, one.grid.usedRect(true)]).toEqual([0, null]);
    const [table] = two.tables;
    expect([formatRect(table.range), table.columns[1].formula, two.grid.formula(6, 3)]).toEqual([
      "C5:D7",
      "=C6*2",
      "=C7*2",
    ]);
    expect([two.grid.formula(0, 0), two.grid.value(0, 0)]).toEqual(["=SUM(Two!D6:D7)", 6]);
  });

  it("loses what referred to the cells that it is put over", async () => {
    await run((sheet) => {
      sheet.getRange("A1:C1").formulas = [[1, 2, "=A1+B1+SUM(A1:B1)"]];
      sheet.getRange("A1").moveTo("B1");
    });
    expect(excel.workbook.sheets[0].grid.formula(0, 2)).toBe("=B1+#REF!+SUM(A1:B1)");
  });

  it("neither cuts merged cells, nor puts a table over another, nor takes a filtered one along", async () => {
    await run((sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A3:A5").values = [["a"], [1], [2]];
      sheet.tables.add("A3:A5", true).name = "First";
      sheet.tables.add("D3:D5", true).name = "Second";
    });
    expect(await run((sheet) => sheet.getRange("A1").moveTo("F1"))).toBe("InvalidArgument");
    expect(await run((sheet) => sheet.getRange("F1").moveTo("B1"))).toBe("InvalidArgument");
    expect(await run((sheet) => sheet.getRange("A3:A5").moveTo("D4"))).toBe("InvalidArgument");
    await run((sheet) => sheet.tables.getItem("First").columns.getItemAt(0).filter.applyValuesFilter(["1"]));
    expect(await run((sheet) => sheet.getRange("A3:A5").moveTo("F3"))).toBe("NotImplemented");
    expect(excel.workbook.sheets[0].tables.map(({ range }) => formatRect(range))).toEqual(["A3:A5", "D3:D5"]);
  });
});

it("a sheet's copy has names of its own for those that refer to the sheet", async () => {
  await run((sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[5, "=Rate*2"]];
    context.workbook.names.add("Rate", sheet.getRange("A1"));
    sheet.copy("End").getRange("A1").values = [[7]];
  });
  const [, copy] = excel.workbook.sheets;
  expect(copy.names.map(({ name, formula }) => `${name} ${formula}`)).toEqual(["Rate ='One (2)'!$A$1"]);
  expect(copy.grid.value(0, 1)).toBe(14);
});

it("hidden rows and columns stay where they are in a sort", async () => {
  await run((sheet) => {
    sheet.getRange("A1:A4").values = [[4], [3], [2], [1]];
    sheet.getRange("A2").rowHidden = true;
    sheet.getRange("A1:A4").sort.apply([{ key: 0, ascending: true }]);
    sheet.getRange("A6:D6").values = [[4, 3, 2, 1]];
    sheet.getRange("C6").columnHidden = true;
    sheet.getRange("A6:D6").sort.apply([{ key: 0, ascending: true }], false, false, "Columns");
  });
  const { grid } = excel.workbook.sheets[0];
  expect([0, 1, 2, 3].map((row) => grid.value(row, 0))).toEqual([1, 3, 2, 4]);
  expect([0, 1, 2, 3].map((column) => grid.value(5, column))).toEqual([1, 3, 2, 4]);
});
