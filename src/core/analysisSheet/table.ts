// Owns tables on the sheet: a header row, body rows that may be grouped, thin lines between them.
import type { Area, PlannedValue } from "./plan";
import { FIRST_COLUMN, type SheetGrid } from "./sheetGrid";
import { type StyleKey, colors, styles } from "./styles";

export interface TableColumn {
  readonly header: string;
  /** Of the body's cells. */
  readonly style: StyleKey;
  /** Grid columns it takes; 1 where not given. */
  readonly span?: number;
}

/** A value a column; null is shown as a dash. */
export type TableRow = readonly (PlannedValue | null)[];

/** Writes the header at the grid's row, from a grid column on (B where not given). */
export function tableHead(grid: SheetGrid, columns: readonly TableColumn[], from = FIRST_COLUMN): void {
  let column = from;
  for (const { header, style, span = 1 } of columns) {
    grid.put(column, header, headStyle(style), span);
    column += span;
  }
  grid.row++;
}

/** A header stands as its column's cells do. */
function headStyle(body: StyleKey): StyleKey {
  if (styles[body].align === "Right") return "headNumber";
  if (styles[body].align === "Center") return "headCenter";
  return styles[body].indent > 0 ? "headIndented" : "headText";
}

/** Writes body rows below each other and answers the cells they took. */
export function tableBody(
  grid: SheetGrid,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  from = FIRST_COLUMN,
): Area {
  const first = grid.row;
  for (const row of rows) {
    let column = from;
    columns.forEach(({ style, span = 1 }, index) => {
      grid.put(column, row[index], style, span);
      column += span;
    });
    grid.row++;
  }
  const width = columns.reduce((sum, { span = 1 }) => sum + span, 0);
  const area: Area = { row: first, column: from, rows: rows.length, columns: width };
  if (rows.length > 0) {
    grid.line(area, "InsideHorizontal", "Hairline");
    grid.line(area, "EdgeBottom", "Thin");
  }
  return area;
}

/** Header and body. */
export function table(
  grid: SheetGrid,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  from = FIRST_COLUMN,
): Area {
  tableHead(grid, columns, from);
  return tableBody(grid, columns, rows, from);
}

/** One column of an area, for a chart. */
export const columnOf = (area: Area, column: number, rows = area.rows): Area => ({
  row: area.row,
  column,
  rows: Math.min(rows, area.rows),
  columns: 1,
});

/** The line under a block's title. */
export function underline(grid: SheetGrid, row: number, columns: number): void {
  grid.line({ row, column: FIRST_COLUMN, rows: 1, columns }, "EdgeBottom", "Medium", colors.accent);
}
