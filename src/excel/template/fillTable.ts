// Owns putting rows into a table that is there and has none, and taking them out again.
import type { TableFill } from "../../core/template/additions";
import type { CellValue } from "../../core/template/plan";

/** Queues the rows: the first over the blank one, the others added below, which moves what stands there. */
export function fillTable(
  context: Excel.RequestContext,
  { table: name, rows, numberFormats }: TableFill,
): void {
  const [first, ...others] = rows.map((row) => [...row]);
  if (!first) return;
  const table = context.workbook.tables.getItem(name);
  table.getDataBodyRange().getRow(0).values = [first];
  if (others.length > 0) table.rows.add(undefined, others);
  numberFormats.forEach((format, column) => {
    if (format === null) return;
    table.columns.getItemAt(column).getDataBodyRange().numberFormat = rows.map(() => [format]);
  });
}

/**
 * Queues the way back to a table's one blank row.
 * @param rows how many rows the table has now
 */
export function emptyTable(
  context: Excel.RequestContext,
  name: string,
  rows: number,
  emptyRow: readonly CellValue[],
): void {
  const body = context.workbook.tables.getItem(name).getDataBodyRange();
  if (rows > 1)
    body
      .getRow(1)
      .getResizedRange(rows - 2, 0)
      .delete(Excel.DeleteShiftDirection.up);
  body.getCell(0, 0).getResizedRange(0, emptyRow.length - 1).formulas = [[...emptyRow]];
}
