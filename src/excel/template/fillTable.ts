// Owns putting rows into a table that is there and has none, and taking them out again.
import { ExpectedError } from "../../core/errors";
import type { TableFill } from "../../core/template/additions";
import { tableIn, type TableState, type TemplateState } from "../../core/template/state";

/** The one row of a table to be filled. It stays with its cells when somebody puts a row or column before it. */
export interface BlankRow {
  readonly fill: TableFill;
  readonly body: Excel.Range;
  readonly row: Excel.Range;
}

export function queueBlankRow(context: Excel.RequestContext, fill: TableFill): BlankRow {
  const body = context.workbook.tables.getItem(fill.table).getDataBodyRange();
  return { fill, body: body.load("rowCount"), row: body.getRow(0).load("formulas") };
}

/** @throws ExpectedError changed-meanwhile when the table is no longer as it was looked at */
export function requireBlank({ fill, body, row }: BlankRow, before: TemplateState): void {
  const table = tableIn(before, fill.table);
  const blank = table?.emptyRow ?? [];
  const cells: readonly unknown[] = row.formulas[0] ?? [];
  const isSame = cells.length === blank.length && cells.every((cell, column) => cell === blank[column]);
  if (body.rowCount !== 1 || !isSame)
    throw new ExpectedError({ code: "changed-meanwhile", sheet: table?.sheet ?? fill.table });
}

/**
 * Queues the rows: the first over the blank one, the others added below, which moves what stands there. What a co-author
 * types into the blank row in the instant since requireBlank is lost, as by typing over it.
 */
export function fillTable(context: Excel.RequestContext, { fill, row }: BlankRow): void {
  const { table: name, rows, numberFormats } = fill;
  const [first, ...others] = rows.map((cells) => [...cells]);
  if (!first) return;
  const table = context.workbook.tables.getItem(name);
  // Columns that this run adds stand to the right of those the row had.
  row.getResizedRange(0, first.length - (row.formulas[0]?.length ?? 0)).values = [first];
  if (others.length > 0) table.rows.add(undefined, others);
  numberFormats.forEach((format, column) => {
    if (format === null) return;
    table.columns.getItemAt(column).getDataBodyRange().numberFormat = rows.map(() => [format]);
  });
}

/**
 * Queues the way back to a table's one blank row.
 * @param rows how many rows the table has now
 * @param headers its columns now; others than those of `before` are left alone
 */
export function emptyTable(
  context: Excel.RequestContext,
  before: TableState,
  rows: number,
  headers: readonly string[],
): void {
  const body = context.workbook.tables.getItem(before.name).getDataBodyRange();
  if (rows > 1)
    body
      .getRow(1)
      .getResizedRange(rows - 2, 0)
      .delete(Excel.DeleteShiftDirection.up);
  before.columns.forEach(({ header }, column) => {
    const now = headers.indexOf(header);
    if (now >= 0) body.getCell(0, now).formulas = [[before.emptyRow?.[column] ?? ""]];
  });
}
