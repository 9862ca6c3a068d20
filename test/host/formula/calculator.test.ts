import { Calculator } from "../../../src/host/formula/calculator";
import type { Table } from "../../../src/host/model/objects";
import { CellError, type Scalar } from "../../../src/host/model/values";
import { HIDDEN_BY_FILTER } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";
import { columnIndex } from "../../../src/host/model/address";

const NOW = 45413.5; // 2024-05-01 12:00

type Cells = Record<string, Scalar>;

/** Writes cells by address; text that starts with = is a formula. */
function fill(workbook: Workbook, cells: Cells): Workbook {
  for (const [address, value] of Object.entries(cells)) {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const place: [number, number] = [Number(row) - 1, columnIndex(column)];
    const { grid } = workbook.activeSheet;
    if (typeof value === "string" && value.startsWith("=")) grid.setFormula(...place, value, null);
    else grid.setValue(...place, value);
  }
  return workbook;
}

function sheetOf(cells: Cells): {
  workbook: Workbook;
  calculator: Calculator;
  value: (address: string) => Scalar;
} {
  const workbook = fill(new Workbook(), cells);
  const calculator = new Calculator(workbook, () => NOW);
  calculator.calculate();
  const value = (address: string): Scalar => {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return workbook.activeSheet.grid.value(Number(row) - 1, columnIndex(column));
  };
  return { workbook, calculator, value };
}

const table = (name: string, range: Table["range"], columns: string[]): Table => ({
  id: 1,
  name,
  range,
  showHeaders: true,
  showTotals: false,
  columns: columns.map((column, i) => ({ id: i + 1, name: column })),
  style: "",
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
  criteria: new Map(),
});

/** Values worked out by hand from the functions' pages on support.microsoft.com. */
const cases: [formula: string, expected: Scalar][] = [
  ["=1+2*3^2", 19],
  ["=-2^2", 4],
  ["=10%", 0.1],
  ['="a"&1&TRUE', "a1TRUE"],
  ['="A"="a"', true],
  ["=1/0", CellError.of("#DIV/0!")],
  ['=1+"2"', 3],
  ['=1+"x"', CellError.of("#VALUE!")],
  ["=SUM(A1:A4)", 6],
  ["=SUM(A1:A4,4,TRUE)", 11],
  ["=AVERAGE(A1:A4)", 2],
  ["=COUNT(A1:A5)", 3],
  ["=COUNTA(A1:A5)", 4],
  ["=COUNTBLANK(A1:A5)", 1],
  ["=MAX(A1:A4)-MIN(A1:A4)", 2],
  ["=MEDIAN(1,2,3,10)", 2.5],
  ["=LARGE(A1:A3,1)", 3],
  ["=ROUND(2.5,0)", 3],
  ["=ROUND(-1.005,2)", -1.01],
  ["=ROUNDUP(1.01,1)", 1.1],
  ["=ROUNDDOWN(-1.99,1)", -1.9],
  ["=MOD(-3,2)", 1],
  ["=INT(-1.5)", -2],
  ["=SUMPRODUCT(A1:A3,A1:A3)", 14],
  ["=SUMPRODUCT((A1:A3>1)*A1:A3)", 5],
  ['=IF(A1>0,"yes","no")', "yes"],
  ["=IF(FALSE,1)", false],
  ['=IFERROR(1/0,"none")', "none"],
  ["=IFNA(1/0,0)", CellError.of("#DIV/0!")],
  ["=AND(TRUE,A1)", true],
  ['=IFS(A1=2,"b",A1=1,"a")', "a"],
  ['=SWITCH(2,1,"one",2,"two","more")', "two"],
  ['=COUNTIF(A1:A5,">1")', 2],
  ['=COUNTIF(B1:B4,"张*")', 2],
  ['=COUNTIF(B1:B4,"C-1/2*")', 0],
  ['=COUNTIFS(A1:A4,">=1",B1:B4,"张*")', 2],
  ['=SUMIFS(A1:A4,B1:B4,"张三")', 1],
  ['=SUMIF(B1:B4,"<>张三",A1:A4)', 5],
  ['=AVERAGEIF(A1:A4,"<3")', 1.5],
  ['=COUNTIF(A:A,"")', 1048572],
  ['=MATCH("李四",B1:B4,0)', 3],
  ['=MATCH("张?",B1:B4,0)', 1],
  ["=MATCH(2.5,A1:A3,1)", 2],
  ['=INDEX(A1:A4,MATCH("李四",B1:B4,0))', 3],
  ["=SUM(INDEX(A1:B4,0,1))", 6],
  ["=VLOOKUP(2,A1:B4,2,FALSE)", "张伟"],
  ['=XLOOKUP("无",B1:B4,A1:A4,"没有")', "没有"],
  ['=XLOOKUP("张伟",B1:B4,A1:A4)', 2],
  ['=LEN("客户")', 2],
  ['=LEFT("CUST-001",4)&"|"&RIGHT("CUST-001",3)&"|"&MID("CUST-001",5,1)', "CUST|001|-"],
  ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
  ['=SEARCH("B","abc")', 2],
  ['=TRIM("  a   b ")', "a b"],
  ['=TEXTJOIN("、",TRUE,"a","","b")', "a、b"],
  ['=TEXT(45413,"yyyy-mm-dd")', "2024-05-01"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ["=DATE(2024,2,30)", 45352],
  ["=EDATE(DATE(2024,1,31),1)", 45351],
  ["=EOMONTH(DATE(2024,2,1),0)", 45351],
  ["=TODAY()", 45413],
  ["=WEEKDAY(DATE(2024,5,1),2)", 3],
  ['=DATEDIF(DATE(2023,12,31),DATE(2024,5,1),"m")', 4],
  ["=YEAR(45413)*100+MONTH(45413)", 202405],
  ["=ISNUMBER(A1)", true],
  ["=ISERROR(NA())", true],
  ["=LET(x,2,x*x+A1)", 5],
  ["=COUNTA(UNIQUE({1;1;2}))", 2],
  ["=ROWS(A1:B3)*COLUMNS(A1:B3)", 6],
  ["=SUM(OFFSET(A1,1,0,2,1))", 5],
  ['=SUM(INDIRECT("A1:A2"))', 3],
  ["=SUBTOTAL(9,A1:A4)", 6],
  ["=SUBTOTAL(9,A1:A4,D2)", 6],
  ['=VLOOKUP("李四",IF({1,0},B1:B3,A1:A3),2,0)', 3],
  ['=LOOKUP(1,0/((B1:B4="张伟")*(A1:A4>1)),A1:A4)', 2],
  ["=0.1+0.2=0.3", true],
  ["=0.5-0.4-0.1", 0],
  ['="2024-05-01"+1', 45414],
  ['=COUNTIF(C1:C2,">=2024-01-01")', 1],
  ["=NA()+1/0", CellError.of("#N/A")],
];

const ground: Cells = {
  C1: 45413,
  C2: 44927,
  D2: "=SUBTOTAL(9,A1:A3)",
  A1: 1,
  A2: 2,
  A3: 3,
  A5: "x",
  B1: "张三",
  B2: "张伟",
  B3: "李四",
};

describe("worksheet functions", () => {
  it.each(cases)("%s", (formula, expected) => {
    expect(sheetOf({ ...ground, D1: formula }).value("D1")).toEqual(expected);
  });
});

describe("recalculation", () => {
  it("follows a chain in any order, longer than the call stack", () => {
    const cells: Cells = { A100001: 1 };
    for (let row = 100_000; row >= 1; row--) cells[`A${row}`] = `=A${row + 1}+1`;
    expect(sheetOf(cells).value("A1")).toBe(100_001);
  });

  it("recalculates what an edit reaches and nothing else", () => {
    const { workbook, calculator, value } = sheetOf({ A1: 1, B1: "=A1*2", C1: "=B1+1", E1: "=F1" });
    fill(workbook, { A1: 5 });
    const written = jest.spyOn(workbook.activeSheet.grid, "setResult");
    calculator.calculate();
    expect([value("B1"), value("C1")]).toEqual([10, 11]);
    expect(written.mock.calls.map(([row, column]) => [row, column])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it("reports a cycle and shows 0, as Excel does", () => {
    const { calculator, value } = sheetOf({ A1: "=B1+1", B1: "=A1+1", C1: 7 });
    expect(calculator.cycles.length).toBeGreaterThan(0);
    expect([value("A1"), value("B1")]).toContain(0);
  });

  it("keeps what the file held where a function is unknown, and in all that depends on it", () => {
    const workbook = new Workbook();
    const { grid } = workbook.activeSheet;
    grid.setFormula(0, 0, "=BAHTTEXT(1)", "kept");
    grid.setFormula(0, 1, "=A1&1", "old");
    grid.setFormula(0, 2, "=NOSUCH(1)", null);
    const calculator = new Calculator(workbook, () => NOW);
    calculator.calculate();
    expect([grid.value(0, 0), grid.value(0, 1), grid.value(0, 2)]).toEqual([
      "kept",
      "old",
      CellError.of("#NAME?"),
    ]);
    expect(calculator.uncalculated.size).toBe(3);
  });

  it("forgets what could not be calculated when it is gone", () => {
    const { workbook, calculator, value } = sheetOf({ A1: "=BAHTTEXT(1)", B1: "=A1+1", C1: "=SUM(A:A)" });
    expect(calculator.whyUncalculated(workbook.activeSheet, 0, 0)).toBe("function BAHTTEXT");
    fill(workbook, { A1: 5 });
    calculator.calculate();
    expect([value("B1"), value("C1"), calculator.uncalculated.size]).toEqual([6, 5, 0]);
  });

  it("marks a formula that cannot be read, and reads one whose cells were deleted", () => {
    const { workbook, calculator, value } = sheetOf({ A1: "=1+", B1: "=Sheet1!#REF!+1" });
    expect(calculator.whyUncalculated(workbook.activeSheet, 0, 0)).toBe("a formula that cannot be read");
    expect(value("B1")).toBe(CellError.of("#REF!"));
  });

  it("counts dates from 1904 where the workbook does", () => {
    const workbook = fill(new Workbook(), { A1: "=DATE(2024,5,1)", B1: "=YEAR(A1)", C1: "=TODAY()-A1" });
    workbook.date1904 = true;
    new Calculator(workbook, () => NOW).calculate();
    const { grid } = workbook.activeSheet;
    expect([0, 1, 2].map((column) => grid.value(0, column))).toEqual([45413 - 1462, 2024, 0]);
  });

  it("follows what a filter hides", () => {
    const { workbook, calculator, value } = sheetOf({ A1: 1, A2: 2, B1: "=SUBTOTAL(9,A1:A2)" });
    workbook.activeSheet.hideRow(1, HIDDEN_BY_FILTER, true);
    calculator.calculate();
    expect(value("B1")).toBe(1);
  });

  it("draws numbers anew in every pass, from the source that it was given", () => {
    const workbook = fill(new Workbook(), {
      A1: "=RAND()",
      B1: "=RANDBETWEEN(1.5,4)",
      C1: "=RANDBETWEEN(3,2)",
      D1: "=B1*10",
    });
    const draws = [0.25, 0.999, 0.5, 0];
    const calculator = new Calculator(
      workbook,
      () => NOW,
      () => draws.shift() ?? 0,
    );
    const values = (): unknown[] => {
      calculator.calculate();
      return [0, 1, 2, 3].map((column) => workbook.activeSheet.grid.value(0, column));
    };
    expect(values()).toEqual([0.25, 4, CellError.of("#NUM!"), 40]);
    expect(values()).toEqual([0.5, 2, CellError.of("#NUM!"), 20]);
  });

  it("refuses text that is no formula", () => {
    const calculator = new Calculator(new Workbook(), () => NOW);
    expect(calculator.accepts("=1+")).toBe(false);
    expect(calculator.accepts("=1+A1")).toBe(true);
  });
});

describe("tables and names", () => {
  function customers(): { workbook: Workbook; calculator: Calculator } {
    const { workbook, calculator } = sheetOf({
      A1: "客户编号",
      B1: "客户名称",
      A2: "C1",
      B2: "甲公司",
      A3: "C2",
      B3: "乙公司",
    });
    workbook.activeSheet.tables.push(
      table("Customers", { top: 0, left: 0, bottom: 2, right: 1 }, ["客户编号", "客户名称"]),
    );
    workbook.names.push({ name: "客户_编号", formula: "=Customers[客户编号]", visible: true, comment: "" });
    const sheet = workbook.addSheet("购买");
    sheet.tables.push(table("Purchases", { top: 0, left: 0, bottom: 2, right: 1 }, ["客户编号", "客户名称"]));
    const lookup = '=IFERROR(INDEX(Customers[客户名称],MATCH([@客户编号],Customers[客户编号],0)),"")';
    ["C2", "none"].forEach((id, i) => {
      sheet.grid.setValue(i + 1, 0, id);
      sheet.grid.setFormula(i + 1, 1, lookup, null);
    });
    calculator.calculate();
    return { workbook, calculator };
  }

  it("looks a customer's name up by structured references", () => {
    const { workbook } = customers();
    expect([1, 2].map((row) => workbook.sheets[1].grid.value(row, 1))).toEqual(["乙公司", ""]);
  });

  it("sees a customer that a grown table holds", () => {
    const { workbook, calculator } = customers();
    const [sheet] = workbook.sheets;
    sheet.grid.setValue(3, 0, "none");
    sheet.grid.setValue(3, 1, "丙公司");
    sheet.tables[0].range = { ...sheet.tables[0].range, bottom: 3 };
    calculator.calculate();
    expect(workbook.sheets[1].grid.value(2, 1)).toBe("丙公司");
  });

  it("gives the cells of a name for a dropdown", () => {
    const { workbook, calculator } = customers();
    const at = { sheet: workbook.sheets[1], row: 1, column: 0 };
    expect(calculator.reference("=客户_编号", at)?.range).toEqual({ top: 1, left: 0, bottom: 2, right: 0 });
    expect(calculator.evaluate("=客户_编号", at)).toEqual([["C1"], ["C2"]]);
  });

  it("matches a hundred thousand ids by hashing", () => {
    const workbook = new Workbook();
    const { grid } = workbook.activeSheet;
    for (let row = 0; row < 100_000; row++) {
      grid.setValue(row, 0, `C${row}`);
      grid.setFormula(row, 1, `=MATCH("C${99_999 - row}",A:A,0)`, null);
    }
    new Calculator(workbook, () => NOW).calculate();
    expect([grid.value(0, 1), grid.value(99_999, 1)]).toEqual([100_000, 1]);
  });
});
