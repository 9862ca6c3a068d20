import { MAX_COLUMNS, MAX_ROWS } from "../../../src/host/model/address";
import { HIDDEN_BY_FILTER } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";
import { edge, farCorner, rowsAway } from "../../../src/page/editing/navigation";

/** Rows 0 to 4 and 7 to 9 of columns A and B are filled. */
function twoBlocks() {
  const sheet = new Workbook().activeSheet;
  for (const row of [0, 1, 2, 3, 4, 7, 8, 9])
    for (const column of [0, 1]) sheet.grid.setValue(row, column, row);
  return sheet;
}

describe("Ctrl+arrow", () => {
  it("stops at the end of a block, then at the beginning of the next, then at the sheet's edge", () => {
    const sheet = twoBlocks();
    expect(edge(sheet, { row: 1, column: 0 }, "ArrowDown")).toEqual({ row: 4, column: 0 });
    expect(edge(sheet, { row: 4, column: 0 }, "ArrowDown")).toEqual({ row: 7, column: 0 });
    expect(edge(sheet, { row: 9, column: 0 }, "ArrowDown")).toEqual({ row: MAX_ROWS - 1, column: 0 });
    expect(edge(sheet, { row: 2, column: 0 }, "ArrowRight")).toEqual({ row: 2, column: 1 });
    expect(edge(sheet, { row: 2, column: 1 }, "ArrowRight")).toEqual({ row: 2, column: MAX_COLUMNS - 1 });
  });
  it("comes back from beyond the used cells to the last of them", () => {
    const sheet = twoBlocks();
    expect(edge(sheet, { row: MAX_ROWS - 1, column: 0 }, "ArrowUp")).toEqual({ row: 9, column: 0 });
    expect(edge(sheet, { row: 3, column: 500 }, "ArrowLeft")).toEqual({ row: 3, column: 1 });
    expect(edge(sheet, { row: 6, column: 5 }, "ArrowLeft")).toEqual({ row: 6, column: 0 });
  });
  it("passes over hidden rows", () => {
    const sheet = twoBlocks();
    sheet.hideRow(4, HIDDEN_BY_FILTER, true);
    expect(edge(sheet, { row: 1, column: 0 }, "ArrowDown")).toEqual({ row: 3, column: 0 });
  });
});

it("a page counts visible rows", () => {
  const sheet = twoBlocks();
  sheet.hideRow(2, HIDDEN_BY_FILTER, true);
  expect(rowsAway(sheet, 0, 3)).toBe(4);
  expect(rowsAway(sheet, 4, -10)).toBe(0);
});

it("extends from the corner opposite to the active cell", () => {
  const selection = { top: 2, left: 1, bottom: 5, right: 3 };
  expect(farCorner(selection, { row: 2, column: 1 })).toEqual({ row: 5, column: 3 });
  expect(farCorner(selection, { row: 5, column: 3 })).toEqual({ row: 2, column: 1 });
});
