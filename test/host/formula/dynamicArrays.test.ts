// Formulas that come to many cells: where they spill, what stops them, what reads them, through Office.js.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";

describe("dynamic arrays", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel({ language: "en-US" });
  });
  afterEach(() => excel.close());

  type Cells = Record<string, unknown>;
  const write = (cells: Cells): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const [address, value] of Object.entries(cells)) sheet.getRange(address).formulas = [[value]];
      await context.sync();
    });
  const values = (address: string): Promise<unknown[][]> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
      await context.sync();
      return range.values as unknown[][];
    });
  const column = async (address: string): Promise<unknown[]> =>
    (await values(address)).map(([value]) => value);

  const source = { A1: 3, A2: 1, A3: 2, A4: 1 };

  it("spill, grow and shrink with what they read, and take along what reads them", async () => {
    await write({
      ...source,
      B1: "=UNIQUE(A1:A4)",
      C1: "=SORT(B1#,1,-1)",
      D1: "=SUM(B1#)",
      E1: "=COUNT(C1:C9)",
    });
    expect(await values("B1:E4")).toEqual([
      [3, 3, 6, 3],
      [1, 2, "", ""],
      [2, 1, "", ""],
      ["", "", "", ""],
    ]);
    await write({ A4: 9 });
    expect(await values("B1:E4")).toEqual([
      [3, 9, 15, 4],
      [1, 3, "", ""],
      [2, 2, "", ""],
      [9, 1, "", ""],
    ]);
    await write({ A2: 3, A3: 3, A4: 3 });
    expect(await values("B1:E4")).toEqual([
      [3, 3, 3, 1],
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
    ]);
  });

  it("are #SPILL! as long as something is in the way, which stays", async () => {
    await write({ ...source, B3: "mine", B1: "=A1:A4*10" });
    expect(await column("B1:B4")).toEqual(["#SPILL!", "", "mine", ""]);
    await write({ B3: "" });
    expect(await column("B1:B4")).toEqual([30, 10, 20, 10]);
    await write({ B4: "typed" });
    expect(await column("B1:B4")).toEqual(["#SPILL!", "", "", "typed"]);
    await write({ B1: 5, C1048575: "=SEQUENCE(3)" });
    expect(await column("B1:B4")).toEqual([5, "", "", "typed"]);
    expect(await column("C1048575:C1048576")).toEqual(["#SPILL!", ""]);
  });

  it("do not spill into tables or merged cells", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A2:A3").values = [["Head"], [1]];
      sheet.tables.add("A2:A3", true);
      sheet.getRange("C2:C3").merge();
      sheet.getRange("A1:C1").formulas = [["=SEQUENCE(3)", "", "=SEQUENCE(3)"]];
      await context.sync();
    });
    expect(await values("A1:C1")).toEqual([["#SPILL!", "", "#SPILL!"]]);
  });

  it("tell where they spill, and from where", async () => {
    await write({ B2: "=SEQUENCE(2,3)", E9: "=1+1" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const area = sheet.getRange("B2").getSpillingToRange().load("address, hasSpill, savedAsArray");
      const parent = sheet.getRange("D3").getSpillParent().load("address");
      const none = sheet.getRange("D3").getSpillingToRangeOrNullObject();
      const single = sheet.getRange("E9").getSpillParentOrNullObject();
      const mixed = sheet.getRange("B2:E9").load("hasSpill");
      const plain = sheet.getRange("E9").load("hasSpill, savedAsArray");
      await context.sync();
      expect(area.toJSON()).toMatchObject({ address: "Sheet1!B2:D3", hasSpill: true, savedAsArray: true });
      expect(parent.address).toBe("Sheet1!B2");
      expect([none.isNullObject, single.isNullObject, mixed.hasSpill]).toEqual([true, true, null]);
      expect(plain.toJSON()).toMatchObject({ hasSpill: false, savedAsArray: false });
    });
    const several = Excel.run((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B2:B3").getSpillParent();
      return context.sync();
    });
    await expect(several).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("follow inserted and deleted rows and columns, copies of cells and of the sheet", async () => {
    await write({ ...source, C1: "=A1:A4+100", E1: "=SUM(C1#)" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("2:2").insert("Down");
      await context.sync();
    });
    expect(await column("C1:C6")).toEqual([103, 100, 101, 102, 101, ""]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B:B").delete("Left");
      sheet.getRange("2:2").delete("Up");
      sheet.getRange("F1").copyFrom("B1:B4");
      sheet.copy();
      await context.sync();
    });
    expect(await values("B1:D4")).toEqual([
      [103, "", 407],
      [101, "", ""],
      [102, "", ""],
      [101, "", ""],
    ]);
    const [, copy] = excel.workbook.sheets;
    expect([0, 1, 2, 3].map((row) => copy.grid.value(row, 1))).toEqual([103, 101, 102, 101]);
    await write({ A1: 0, B1: "" });
    expect(await column("B1:B4")).toEqual(["", "", "", ""]);
  });

  it("call functions of one value for each cell", async () => {
    await write({
      ...source,
      C1: "=SUMPRODUCT(1/COUNTIF(A1:A4,A1:A4))",
      D1: "=VLOOKUP(A1:A4,{1,\"one\";2,\"two\"},2,FALSE)",
      E1: "=IFERROR(D1#,LEN(\"none\"))",
      F1: "=SUM(ROW(1:4))",
      G1: "=XLOOKUP(2,A1:A4,A1:B4)",
      I1: "=@A1:A4",
      J3: "=@A1:A4",
    }); // prettier-ignore
    expect(await values("C1:J3")).toEqual([
      [3, "#N/A", 4, 10, 2, 0, 3, ""],
      ["", "one", "one", "", "", "", "", ""],
      ["", "two", "two", "", "", "", "", 2],
    ]);
  });

  it("count whole columns to the sheet's end", async () => {
    await write({ ...source, C1: "=SUMPRODUCT(--(A:A=\"\"))", C2: "=SUM((A:A=1)*A:A)", C3: "=ROWS(A:A*2)" }); // prettier-ignore
    expect(await column("C1:C3")).toEqual([1_048_572, 2, 1_048_576]);
  });

  it("settle, or stop, where one formula's size depends on another's", async () => {
    await write({ A1: 2, B1: "=SEQUENCE(A1)", C1: "=SEQUENCE(COUNT(B1:B9))", D1: "=SEQUENCE(SUM(C1:C9))" });
    await write({ A1: 3 });
    expect(await column("D1:D7")).toEqual([1, 2, 3, 4, 5, 6, ""]);
  });

  const blocks: [formula: string, expected: unknown[][]][] = [
    ['=UNIQUE({"a",1;"A",1;"b",1})', [["a", 1], ["b", 1]]],
    ["=UNIQUE({1,2,1},TRUE)", [[1, 2]]],
    ["=UNIQUE({1;2;1},,TRUE)", [[2]]],
    ["=FILTER({1,2;3,4;5,6},{1;0;1})", [[1, 2], [5, 6]]],
    ["=FILTER({1,2,3;4,5,6},{1,0,1})", [[1, 3], [4, 6]]],
    ['=FILTER({1;2},{0;0},"none")', [["none"]]],
    ["=FILTER({1;2},{0;0})", [["#CALC!"]]],
    ['=SORT({3;"b";TRUE;1;"A"})', [[1], [3], ["A"], ["b"], [true]]],
    ["=SORT({1,9;2,8;1,7},{1,2},{-1,1})", [[2, 8], [1, 7], [1, 9]]],
    ["=SORT({3,1,2},1,1,TRUE)", [[1, 2, 3]]],
    ['=SORTBY({"x";"y";"z"},{2;3;1})', [["z"], ["x"], ["y"]]],
    ['=SORTBY({"x";"y";"z"},{1;1;0},-1,{1;2;3},-1)', [["y"], ["x"], ["z"]]],
    ["=SEQUENCE(2,3,10,-5)", [[10, 5, 0], [-5, -10, -15]]],
    ["=TRANSPOSE({1,2;3,4;5,6})", [[1, 3, 5], [2, 4, 6]]],
    ["=TAKE({1,2;3,4;5,6},-2,1)", [[3], [5]]],
    ["=DROP({1,2;3,4;5,6},1,-1)", [[3], [5]]],
    ["=CHOOSEROWS({1,2;3,4;5,6},-1,1)", [[5, 6], [1, 2]]],
    ["=CHOOSECOLS({1,2;3,4},2,2)", [[2, 2], [4, 4]]],
    ["=VSTACK({1,2},3)", [[1, 2], [3, "#N/A"]]],
    ["=HSTACK({1;2},3)", [[1, 3], [2, "#N/A"]]],
    ["=TOCOL({1,2;3,4},,TRUE)", [[1], [3], [2], [4]]],
    ["=TOROW({1,2;3,4})", [[1, 2, 3, 4]]],
    ["=ROW(A2:A4)", [[2], [3], [4]]],
    ["=COLUMN(B1:D1)", [[2, 3, 4]]],
    ["=IF({1;0;1},{10;20;30},1/0)", [[10], ["#DIV/0!"], [30]]],
    ['=TEXT({1,2},"0.0")', [["1.0", "2.0"]]],
    ["=INDEX({10,20,30},1,{3,1})", [[30, 10]]],
  ]; // prettier-ignore

  it.each(blocks)("%s", async (formula, expected) => {
    await write({ J1: formula });
    const [rows, columns] = [expected.length, expected[0].length];
    const spilled = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("J1");
      const range = cell.getAbsoluteResizedRange(rows + 1, columns + 1).load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    const framed = expected.map((row) => [...row, ""]);
    expect(spilled).toEqual([...framed, Array(columns + 1).fill("")]);
  });
});
