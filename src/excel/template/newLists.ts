// Owns making the tables of the dropdown values, side by side on the lists sheet.
import type { ListsAddition } from "../../core/template/additions";
import { fitToPageWidth } from "./pageWidth";

/** An empty column between two lists lets each grow by itself. */
const COLUMNS_PER_LIST = 2;

/** Queues the lists on their sheet, which is there. */
export function addLists(context: Excel.RequestContext, addition: ListsAddition): void {
  const sheet = context.workbook.worksheets.getItem(addition.sheet);
  addition.lists.forEach((list, index) => {
    const block = [list.header, ...list.values].map((value) => [value]);
    const column = addition.firstColumn + index * COLUMNS_PER_LIST;
    const cells = sheet.getRangeByIndexes(0, column, block.length, 1);
    cells.values = block;
    const table = sheet.tables.add(cells, true);
    table.name = list.table;
    table.style = list.style;
    cells.format.columnWidth = list.width;
  });
  if (!addition.isNew) return;
  fitToPageWidth(sheet);
  sheet.freezePanes.freezeRows(1);
}

/** The cells that addLists writes, and nothing else. */
export function listCells(
  context: Excel.RequestContext,
  { sheet, lists, firstColumn }: ListsAddition,
): Excel.Range {
  const rows = 1 + Math.max(...lists.map((list) => list.values.length));
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(0, firstColumn, rows, lists.length * COLUMNS_PER_LIST);
}
