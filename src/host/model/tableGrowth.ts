// Owns how a table takes in what is written directly below it, and what its new rows inherit.
// "Coauthoring in Excel add-ins" (office-js-docs-pr docs/excel/co-authoring-in-excel-add-ins.md) tells add-ins to write
// below a table instead of rows.add, because Excel then expands the table; it does not on a protected sheet (no permission of
// WorksheetProtectionOptions is for it; UNVERIFIED), nor below a totals row. Columns beside a table are left alone here: no
// page says that writes by code add them.
import { intersect, MAX_COLUMNS, rect, type Rect } from "./address";
import { formulaOfRow } from "./calculatedColumns";
import { areasOf } from "./cellAreas";
import type { Table } from "./objects";
import { rulesOf, setAreas } from "./ruleAreas";
import type { Sheet } from "./sheet";
import { bodyRange, overlapsMerge, overlapsTable } from "./tables";

/** Grows the tables that a write reached over the bottom of; gives those that grew. */
export function growTables(sheet: Sheet, written: Rect): Table[] {
  if (sheet.protection) return [];
  return sheet.tables.filter((table) => {
    const { range } = table;
    if (table.showTotals || written.bottom <= range.bottom || written.top > range.bottom + 1) return false;
    if (written.left > range.right || written.right < range.left) return false;
    const bottom = lastWrittenRow(sheet, range, written);
    const added = rect(range.bottom + 1, range.left, bottom, range.right);
    if (bottom <= range.bottom || overlapsTable(sheet, added, table) || overlapsMerge(sheet, added))
      return false;
    table.range = { ...range, bottom };
    inheritRows(sheet, table, added);
    return true;
  });
}

/** Rows that a write left empty at its end do not make the table grow. */
function lastWrittenRow(sheet: Sheet, table: Rect, written: Rect): number {
  const left = Math.max(table.left, written.left);
  const right = Math.min(table.right, written.right);
  for (let row = written.bottom; row > table.bottom; row--)
    for (let column = left; column <= right; column++)
      if (sheet.grid.value(row, column) !== null || sheet.grid.formula(row, column) !== undefined) return row;
  return table.bottom;
}

/**
 * New rows take the formats, calculated columns, validation and conditional formats of the body row above them, or of
 * the one below where they are the first.
 * @param added rows that the table's range already has
 */
export function inheritRows(sheet: Sheet, table: Table, added: Rect): void {
  const body = bodyRange(table);
  const like = added.top > body.top ? added.top - 1 : added.bottom + 1;
  for (let column = added.left; column <= added.right; column++) {
    const style = sheet.grid.style(like, column);
    const formula = table.columns[column - added.left]?.formula;
    for (let row = added.top; row <= added.bottom; row++) {
      if (style !== 0 && sheet.grid.style(row, column) === 0) sheet.grid.setStyle(row, column, style);
      if (formula && sheet.grid.value(row, column) === null && sheet.grid.formula(row, column) === undefined)
        sheet.grid.setFormula(row, column, formulaOfRow(formula, body, row), null);
    }
  }
  if (added.top > body.top && added.bottom < body.bottom) return; // rules that span the place have grown with it
  for (const rule of rulesOf(sheet)) setAreas(rule, extend(rule.ranges, body, added));
}

/**
 * "If a user applies a conditional format to an entire column of a table … Excel will automatically extend or contract the
 * rule" (blogs.msdn.com/excel, "Tables Part 2: Stickiness"): one on all old rows of a body column goes on
 * over the new rows at an end of the body.
 */
function extend(ranges: readonly Rect[], body: Rect, added: Rect): Rect[] {
  const atTop = added.top === body.top;
  const old = atTop ? { ...body, top: added.bottom + 1 } : { ...body, bottom: added.top - 1 };
  const columns = new Set<number>();
  for (let column = body.left; column <= body.right; column++) {
    const place = { left: column, right: column };
    const isNew = !ranges.some((range) => intersect(range, { ...added, ...place }));
    if (isNew && covers(ranges, { ...old, ...place })) columns.add(column);
  }
  if (columns.size === 0) return [...ranges];
  const extended = ranges.map((range) => {
    const ends = atTop ? range.top === old.top : range.bottom === old.bottom;
    if (!ends || !columnsOf(range).every((column) => columns.has(column))) return range;
    for (const column of columnsOf(range)) columns.delete(column);
    return atTop ? { ...range, top: added.top } : { ...range, bottom: added.bottom };
  });
  return [
    ...extended,
    ...areasOf({ ...added, bottom: added.top }, (_, column) => columns.has(column)).map((area) => ({
      ...area,
      bottom: added.bottom,
    })),
  ];
}

const columnsOf = ({ left, right }: Rect): number[] =>
  Array.from({ length: Math.min(right, MAX_COLUMNS) - left + 1 }, (_, index) => left + index);

/** Whether rectangles cover a part of one column without a gap. */
function covers(ranges: readonly Rect[], part: Rect): boolean {
  const parts = ranges.flatMap((range) => intersect(range, part) ?? []).sort((a, b) => a.top - b.top);
  let next = part.top;
  for (const { top, bottom } of parts) {
    if (top > next) return false;
    next = Math.max(next, bottom + 1);
  }
  return next > part.bottom && part.bottom >= part.top;
}
