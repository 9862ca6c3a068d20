import { Workbook } from "../../../src/host/model/workbook";
import { rect } from "../../../src/host/model/address";
import { Editor } from "../../../src/page/editing/editor";
import { fillDown, fillSeries, series } from "../../../src/page/editing/fill";

function open() {
  const workbook = new Workbook();
  const editor = new Editor(workbook, () => ({ language: "zh-CN", date1904: false, year: 2024 }), "列");
  return { workbook, editor, sheet: workbook.activeSheet };
}

describe("the fill handle's series", () => {
  it("continues two numbers in a line, repeats a single one", () => {
    expect([2, 3, 4].map(series([1, 3], false))).toEqual([5, 7, 9]);
    expect([1, 2].map(series([5], false))).toEqual([5, 5]);
  });
  it("counts days from one date, and back when dragged upwards", () => {
    expect([1, 2, -1].map(series([45413], true))).toEqual([45414, 45415, 45412]);
  });
  it("counts up the number in an id and keeps its zeros", () => {
    expect([1, 10].map(series(["CUST-2024-001"], false))).toEqual(["CUST-2024-002", "CUST-2024-011"]);
  });
  it("repeats texts and mixtures", () => {
    expect([2, 3].map(series(["是", "否"], false))).toEqual(["是", "否"]);
  });
});

it("fills down formulas with their references moved, as one step", () => {
  const { editor, sheet } = open();
  sheet.grid.setValue(0, 0, 2);
  sheet.grid.setValue(1, 0, 3);
  sheet.grid.setFormula(0, 1, "=A1*$A$1", 4);
  fillDown(editor, sheet, rect(0, 1, 1, 1));
  expect(sheet.grid.formula(1, 1)).toBe("=A2*$A$1");
  editor.undo();
  expect(sheet.grid.formula(1, 1)).toBeUndefined();
  expect(sheet.grid.value(1, 1)).toBeNull();
});

it("fills a series to the right", () => {
  const { editor, sheet } = open();
  sheet.grid.setValue(0, 0, 10);
  sheet.grid.setValue(0, 1, 20);
  fillSeries(editor, sheet, rect(0, 0, 0, 1), rect(0, 0, 0, 3));
  expect([2, 3].map((column) => sheet.grid.value(0, column))).toEqual([30, 40]);
});
