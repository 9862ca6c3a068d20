import { rect } from "../../../src/host/model/address";
import { Workbook } from "../../../src/host/model/workbook";
import { RowHeights, wrappedLines } from "../../../src/page/look/rowHeights";

/** Every character is ten points wide. */
const width = (text: string): number => text.length * 10;

function open() {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  const heights = new RowHeights(workbook, {
    width,
    text: (_, row, column) => String(sheet.grid.value(row, column) ?? ""),
  });
  const write = (row: number, text: string, style: Parameters<typeof workbook.styles.change>[1]): void => {
    sheet.grid.setValue(row, 0, text);
    sheet.grid.setStyle(row, 0, workbook.styles.change(0, style));
    heights.invalidate();
  };
  return { sheet, heights, write };
}

it("rows without a height of their own are as tall as wrapped, large or turned text", () => {
  const { sheet, heights, write } = open();
  sheet.columnWidths.set(0, 104.5);
  write(0, "一行", { wrapText: true });
  write(1, "十二个字的文字要两行了吧", { wrapText: true });
  write(2, "大字", { fontSize: 22 });
  write(3, "turned", { rotation: 90 });
  write(4, "一\n二\n三", { wrapText: true });
  expect([...heights.of(sheet)]).toEqual([
    [1, 30],
    [2, 30],
    [3, 60],
    [4, 45],
  ]);
});

it("leaves rows with a height, hidden rows and merged cells alone", () => {
  const { sheet, heights, write } = open();
  for (const row of [0, 1, 2]) write(row, "一\n二", { wrapText: true });
  sheet.rowHeights.set(0, 20);
  sheet.hideRow(1, 1, true);
  sheet.merges.push(rect(2, 0, 2, 1));
  heights.invalidate();
  expect(heights.of(sheet).size).toBe(0);
});

it.each([
  ["one two three", 70, 2],
  ["one two three", 40, 4],
  ["extraordinarily", 50, 3],
  ["一二三四五六七", 30, 3],
  ["", 30, 1],
])("%s in %i points takes %i lines", (text, room, lines) => {
  expect(wrappedLines(text, room, width)).toBe(lines);
});
