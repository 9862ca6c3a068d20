// Owns applying a change of style to many cells: one look-up a distinct style, and no cell made for whole rows and columns.
import { MAX_COLUMNS, MAX_ROWS, columnCount, rowCount, type Rect } from "./address";
import { bearing, type NamedStyle } from "./namedStyles";
import type { Sheet } from "./sheet";
import type { CellStyle, StyleId } from "./style";
import type { Workbook } from "./workbook";

/** A cell's style: its own, else its row's, else its column's. */
export function styleAt(sheet: Sheet, row: number, column: number): StyleId {
  return sheet.grid.style(row, column) || sheet.rowStyles.get(row) || sheet.columnStyles.get(column) || 0;
}

/** Changes the style of every cell of a rectangle. */
export function changeStyle(workbook: Workbook, sheet: Sheet, range: Rect, change: Partial<CellStyle>): void {
  mapStyles(workbook, sheet, range, () => change);
}

/** Puts every cell of a rectangle back to the default style. */
export function clearStyle(sheet: Sheet, range: Rect): void {
  restyle(sheet, range, () => 0);
}

/** Changes styles by what they are; `change` is asked once a distinct style. */
export function mapStyles(
  workbook: Workbook,
  sheet: Sheet,
  range: Rect,
  change: (style: CellStyle) => Partial<CellStyle>,
): void {
  const { styles } = workbook;
  restyleDistinct(sheet, range, (style) => styles.change(style, change(styles.get(style))));
}

/** Gives every cell of a rectangle a named style: its formats in the parts that the style includes go. */
export function bearStyle({ styles }: Workbook, sheet: Sheet, range: Rect, named: NamedStyle): void {
  const change = bearing(named);
  restyleDistinct(sheet, range, (style) => styles.intern({ ...styles.get(style), ...change }));
}

function restyleDistinct(sheet: Sheet, range: Rect, next: (style: StyleId) => StyleId): void {
  const changed = new Map<StyleId, StyleId>();
  restyle(sheet, range, (style) => {
    let id = changed.get(style);
    if (id === undefined) changed.set(style, (id = next(style)));
    return id;
  });
}

function restyle(sheet: Sheet, range: Rect, next: (style: StyleId) => StyleId): void {
  const wholeColumns = rowCount(range) === MAX_ROWS;
  const wholeRows = columnCount(range) === MAX_COLUMNS;
  if (wholeColumns)
    for (let column = range.left; column <= range.right; column++)
      sheet.columnStyles.set(column, next(sheet.columnStyles.get(column) ?? 0));
  else if (wholeRows)
    for (let row = range.top; row <= range.bottom; row++)
      sheet.rowStyles.set(row, next(sheet.rowStyles.get(row) ?? 0));
  if (wholeColumns || wholeRows) return restyleFormatted(sheet, range, next);
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      sheet.grid.setStyle(row, column, next(styleAt(sheet, row, column)));
}

/** Cells with a style of their own do not follow their column's, so they change too. */
function restyleFormatted(sheet: Sheet, range: Rect, next: (style: StyleId) => StyleId): void {
  const used = sheet.grid.usedRect(false);
  if (!used) return;
  for (let row = Math.max(range.top, used.top); row <= Math.min(range.bottom, used.bottom); row++)
    for (
      let column = Math.max(range.left, used.left);
      column <= Math.min(range.right, used.right);
      column++
    ) {
      const own = sheet.grid.style(row, column);
      if (own !== 0) sheet.grid.setStyle(row, column, next(own));
    }
}

/** The distinct styles of the cells of a rectangle; of whole rows and columns, those of the used part and of the rest. */
export function stylesIn(workbook: Workbook, sheet: Sheet, range: Rect): CellStyle[] {
  const ids = new Set<StyleId>();
  const used = sheet.grid.usedRect(false);
  const bottom = Math.min(range.bottom, Math.max(used?.bottom ?? 0, range.top));
  const right = Math.min(range.right, Math.max(used?.right ?? 0, range.left));
  for (let row = range.top; row <= bottom; row++)
    for (let column = range.left; column <= right; column++) ids.add(styleAt(sheet, row, column));
  if (range.bottom > bottom || range.right > right) {
    const rest = sheet.columnStyles.get(range.left) ?? sheet.rowStyles.get(range.top) ?? 0;
    ids.add(rest);
  }
  return [...ids].map((id) => workbook.styles.get(id));
}
