import { rect } from "../../../src/host/model/address";
import { createTable } from "../../../src/host/model/tables";
import { Workbook, type Change } from "../../../src/host/model/workbook";
import { Editor } from "../../../src/page/editing/editor";

function open() {
  const workbook = new Workbook();
  const editor = new Editor(workbook, () => ({ language: "zh-CN", date1904: false, year: 2024 }), "列");
  const sheet = workbook.activeSheet;
  const type = (row: number, column: number, text: string): void =>
    editor.change(sheet, rect(row, column), () =>
      editor.write(sheet, row, column, editor.read(sheet, row, column, text)),
    );
  return { workbook, editor, sheet, type };
}

/** 客户编号, 金额 with one row and a calculated column. */
function withTable() {
  const all = open();
  const { workbook, sheet } = all;
  ["编号", "金额", "含税"].forEach((header, column) => sheet.grid.setValue(0, column, header));
  sheet.grid.setValue(1, 0, "A1");
  sheet.grid.setValue(1, 1, 100);
  sheet.grid.setFormula(1, 2, "=[@金额]*1.13", 113);
  const table = createTable(workbook, sheet, rect(0, 0, 1, 2), "Orders", "列");
  table.columns[2].formula = "=[@金额]*1.13";
  sheet.validations.push({
    ranges: [rect(1, 0, 1, 0)],
    rule: { kind: "textLength", operator: "LessThan", formula1: "9", formula2: "" },
    ignoreBlanks: true,
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: false, title: "", message: "" },
  });
  return { ...all, table };
}

describe("typing", () => {
  it("reads dates with the format that Excel gives them, and leaves a format that is there", () => {
    const { workbook, sheet, type } = open();
    type(0, 0, "2024/5/3");
    expect(sheet.grid.value(0, 0)).toBe(45415);
    expect(workbook.styles.get(sheet.grid.style(0, 0)).numberFormat).toBe("yyyy/m/d");
    sheet.grid.setStyle(0, 1, workbook.styles.change(0, { numberFormat: "yyyy-mm-dd" }));
    type(0, 1, "2024/5/3");
    expect(workbook.styles.get(sheet.grid.style(0, 1)).numberFormat).toBe("yyyy-mm-dd");
  });
  it("is taken back and done again, with the cell's format", () => {
    const { editor, sheet, type } = open();
    type(0, 0, "5%");
    const style = sheet.grid.style(0, 0);
    editor.undo();
    expect([sheet.grid.value(0, 0), sheet.grid.style(0, 0)]).toEqual([null, 0]);
    editor.redo();
    expect([sheet.grid.value(0, 0), sheet.grid.style(0, 0)]).toEqual([0.05, style]);
  });
  it("tells of each change while it is the editor's own", () => {
    const { workbook, editor, sheet, type } = open();
    const told: [Change["kind"], boolean][] = [];
    workbook.subscribe((change) => told.push([change.kind, editor.isWorking]));
    type(3, 0, "x");
    expect(told).toEqual([["cells", true]]);
    workbook.notify({ kind: "sheet", sheet });
    expect(told[1]).toEqual(["sheet", false]);
  });
});

describe("typing below a table", () => {
  it("extends it with its calculated columns and validation; undo takes all of it back", () => {
    const { editor, sheet, table, type } = withTable();
    type(2, 0, "A2");
    expect(table.range).toEqual(rect(0, 0, 2, 2));
    expect(sheet.grid.formula(2, 2)).toBe("=[@金额]*1.13");
    expect(sheet.validations[0].ranges).toEqual([rect(1, 0, 2, 0)]);
    editor.undo();
    expect(table.range).toEqual(rect(0, 0, 1, 2));
    expect([sheet.grid.value(2, 0), sheet.grid.formula(2, 2)]).toEqual([null, undefined]);
    expect(sheet.validations[0].ranges).toEqual([rect(1, 0, 1, 0)]);
    editor.redo();
    expect(table.range.bottom).toBe(2);
    expect(sheet.grid.formula(2, 2)).toBe("=[@金额]*1.13");
  });
  it("renames a column by its header", () => {
    const { table, editor, type } = withTable();
    type(0, 1, "收入");
    expect(table.columns[1].name).toBe("收入");
    editor.undo();
    expect(table.columns[1].name).toBe("金额");
  });
});

it("refuses locked cells of a protected sheet and every cell of a read-only workbook", () => {
  const { workbook, editor, sheet } = open();
  sheet.protection = { options: {}, selectionMode: "Normal", password: null };
  sheet.grid.setStyle(1, 1, workbook.styles.change(0, { locked: false }));
  expect(editor.refusal(sheet, rect(0, 0))).toBe("protected");
  expect(editor.refusal(sheet, rect(1, 1))).toBeNull();
  expect(editor.refusal(sheet, rect(1, 1, 1, 2))).toBe("protected");
  workbook.readOnly = true;
  expect(editor.refusal(sheet, rect(1, 1))).toBe("readOnly");
});
