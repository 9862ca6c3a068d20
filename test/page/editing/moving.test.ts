// What a cut or a dragged border takes along, and that it is one step back.
import { Calculator } from "../../../src/host/formula/calculator";
import { rect } from "../../../src/host/model/address";
import { Workbook } from "../../../src/host/model/workbook";
import { CellClipboard } from "../../../src/page/editing/clipboard";
import { Editor } from "../../../src/page/editing/editor";
import { CellLooks } from "../../../src/page/look/cellLooks";

function open() {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  const editor = new Editor(workbook, () => ({ language: "zh-CN", date1904: false, year: 2024 }), "列");
  const calculator = new Calculator(workbook, () => 45415);
  const looks = new CellLooks(
    workbook,
    () => calculator,
    "zh-CN",
    () => 45415,
  );
  sheet.grid.setValue(0, 0, "甲");
  sheet.grid.setStyle(0, 0, workbook.styles.change(0, { bold: true }));
  sheet.validations.push({
    ranges: [rect(0, 0, 9, 0)],
    rule: { kind: "list", source: "甲,乙", inCellDropDown: true },
    ignoreBlanks: true,
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: false, title: "", message: "" },
  });
  sheet.conditionalFormats.push({
    id: "1",
    ranges: [rect(0, 0, 9, 0)],
    priority: 1,
    stopIfTrue: false,
    rule: { kind: "custom", formula: '=A1="甲"' },
    style: { fillColor: "#FF0000" },
  });
  sheet.notes.push({ row: 0, column: 0, author: "", text: "核对" });
  const fill = (row: number, column: number): string | undefined => {
    looks.invalidate();
    return looks.look(sheet, row, column)?.style.fillColor;
  };
  return { workbook, sheet, editor, clipboard: new CellClipboard(editor, looks), fill };
}

const facts = ({ sheet, workbook, fill }: ReturnType<typeof open>) => ({
  value: sheet.grid.value(4, 3),
  bold: workbook.styles.get(sheet.grid.style(4, 3)).bold,
  list: sheet.validations.some(({ ranges }) => ranges.some((range) => range.top === 4 && range.left === 3)),
  first: sheet.validations.some(({ ranges }) => ranges.some((range) => range.top === 0)),
  fill: fill(4, 3),
  note: sheet.notes.map(({ row, column }) => [row, column]),
});

it("contents, format, validation, conditional format and note go along, and undo brings all back", () => {
  const book = open();
  const before = facts(book);
  expect(before).toEqual({
    value: null,
    bold: false,
    list: false,
    first: true,
    fill: "",
    note: [[0, 0]],
  });
  expect(book.clipboard.move(book.sheet, rect(0, 0), book.sheet, rect(4, 3))).toBeNull();
  const after = { value: "甲", bold: true, list: true, first: false, fill: "#FF0000", note: [[4, 3]] };
  expect(facts(book)).toEqual(after);
  book.editor.undo();
  expect(facts(book)).toEqual(before);
  book.editor.redo();
  expect(facts(book)).toEqual(after);
});

it("half of a merged area is not moved", () => {
  const { sheet, clipboard, editor } = open();
  sheet.merges.push(rect(0, 0, 0, 1));
  expect(clipboard.move(sheet, rect(0, 0), sheet, rect(4, 3))).toBe("cutsMerge");
  expect(sheet.grid.value(0, 0)).toBe("甲");
  expect(editor.history.canUndo).toBe(false);
});
