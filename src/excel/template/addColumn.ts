// Owns adding one of the template's columns to the right end of a table that is there.
import type { ColumnAddition } from "../../core/template/columnAdditions";
import { guardColumn } from "./guardColumn";
import { highlightColumn } from "./highlightColumn";

/** Queues the column with its header; what refers to other tables comes in finishAddedColumn. */
export function addColumn(context: Excel.RequestContext, { table, column }: ColumnAddition): void {
  context.workbook.tables.getItem(table).columns.add(undefined, undefined, column.header);
}

/** Queues formula, format, rules and width of an added column. */
export function finishAddedColumn(context: Excel.RequestContext, addition: ColumnAddition): void {
  const { column, first } = addition;
  const body = bodyOf(context, addition);
  body.numberFormat = all(column.numberFormat);
  if (column.centered) body.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  if (column.formula !== null) body.formulas = all(column.formula);
  guardColumn(body, column, first);
  highlightColumn(body, column);
  body.format.columnWidth = column.width;
}

/** Queues the validation of a column that was there without any. */
export function guardPresentColumn(context: Excel.RequestContext, addition: ColumnAddition): void {
  guardColumn(bodyOf(context, addition), addition.column, addition.first);
}

function bodyOf(context: Excel.RequestContext, { table, column }: ColumnAddition): Excel.Range {
  return context.workbook.tables.getItem(table).columns.getItem(column.header).getDataBodyRange();
}

/**
 * One value for every cell of a range, however long ("uniform-value input" of the Excel API's programming guide).
 * The type declarations know only the two-dimensional form.
 */
const all = (value: string): string[][] => value as unknown as string[][];
