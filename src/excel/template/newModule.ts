// Owns making a module's sheet and table in a workbook that lacks it.
import { cellAddress } from "../../core/cellAddress";
import type { ColumnPlan, ModulePlan, TablePlan } from "../../core/template/plan";
import { guardColumn } from "./guardColumn";
import { highlightColumn } from "./highlightColumn";
import { fitToPageWidth } from "./pageWidth";

/** Rows of a worksheet (Excel specifications and limits). */
const SHEET_ROWS = 1_048_576;

/** Queues the table with the rows' values on its sheet, which is there; what refers to other tables comes in finishModule. */
export function addModule(context: Excel.RequestContext, { sheet: title, table }: ModulePlan): void {
  const sheet = context.workbook.worksheets.getItem(title);
  const headers = table.columns.map((column) => column.header);
  const block = [headers, ...bodyOf(table)];
  const cells = sheet.getRangeByIndexes(0, 0, block.length, headers.length);
  cells.values = block.map((row) => [...row]);
  const added = sheet.tables.add(cells, true);
  added.name = table.name;
  added.style = table.style;
}

/** Queues formulas, formats, rules and widths, once all tables and names are there. */
export function finishModule(context: Excel.RequestContext, plan: ModulePlan): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  plan.table.columns.forEach((column, index) => finishColumn(sheet, plan.table, column, index));
  fitToPageWidth(sheet);
  sheet.pageLayout.setPrintTitleRows("$1:$1");
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, 1, plan.frozenColumns));
}

function finishColumn(sheet: Excel.Worksheet, table: TablePlan, column: ColumnPlan, index: number): void {
  const body = sheet.getRangeByIndexes(1, index, bodyOf(table).length, 1);
  if (column.formula !== null) body.formulas = bodyOf(table).map(() => [column.formula]);
  body.numberFormat = bodyOf(table).map(() => [column.numberFormat]);
  if (column.centered) body.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  // Validation reaches to the bottom of the sheet: the row below the table has its dropdown before it joins.
  const first = { row: 1, column: index };
  const last = cellAddress({ row: SHEET_ROWS - 1, column: index });
  guardColumn(sheet.getRange(`${cellAddress(first)}:${last}`), column, first);
  highlightColumn(body, column);
  body.format.columnWidth = column.width;
}

/** A table has a row at least. */
const bodyOf = ({ rows, columns }: TablePlan): TablePlan["rows"] =>
  rows.length > 0 ? rows : [columns.map(() => "")];
