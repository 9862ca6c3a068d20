// Owns noticing that somebody added or removed rows or columns of a table between two requests: what is read or written by
// place would then be another cell.
import { ExpectedError } from "../core/errors";
import type { TableOutline } from "./readStructure";

export interface QueuedShape {
  readonly columns: Excel.TableColumnCollection;
  /** Where the rows stand: index of the first row and column, and how many rows. */
  readonly body: Excel.Range;
}

export function queueShape(context: Excel.RequestContext, { name }: TableOutline): QueuedShape {
  const proxy = context.workbook.tables.getItem(name);
  return {
    columns: proxy.columns.load("items/name"),
    body: proxy.getDataBodyRange().load("rowIndex,columnIndex,rowCount"),
  };
}

/**
 * @param rows how many the table had; null where they have not been counted yet
 * @throws ExpectedError changed-meanwhile when its columns are not those of the outline, or its rows are more or fewer
 */
export function requireShape(table: TableOutline, { columns, body }: QueuedShape, rows: number | null): void {
  const headers = columns.items.map(({ name }) => name);
  const isSame =
    headers.length === table.headers.length && headers.every((name, at) => name === table.headers[at]);
  if (!isSame || (rows !== null && body.rowCount !== rows))
    throw new ExpectedError({ code: "changed-meanwhile", sheet: table.sheet });
}
