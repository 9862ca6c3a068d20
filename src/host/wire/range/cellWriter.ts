// Owns writing cells in bulk: values, formulas and number formats, one value for all cells or one a cell.
import { columnCount, intersect, rowCount, type Rect } from "../../model/address";
import { updateCalculatedColumns } from "../../model/calculatedColumns";
import { coerce, type CoercionContext } from "../../model/coercion";
import { changeStyle, styleAt } from "../../model/formatting";
import { formulaFromR1C1 } from "../../model/formulaR1C1";
import { shapeOf } from "../../model/formulaShape";
import type { Sheet } from "../../model/sheet";
import { growTables } from "../../model/tableGrowth";
import { headerRow, readHeaders } from "../../model/tables";
import { isUnbounded, requireAllowed, requireEditable } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import { columnStem } from "../table/names";
import { WrittenCells } from "./writtenCells";

/**
 * Writes values or formulas (both are read the same way by Excel: a text that begins with = is a formula).
 * null leaves a cell as it is (Excel.Range.values in @types/office-js); "" empties it. One formula for all cells is seen from
 * the first: its references move along ("Allow passing a single value to the Range object Values and Formulas",
 * techcommunity.microsoft.com idea 4211172).
 */
export function writeValues(session: Session, sheet: Sheet, range: Rect, value: unknown): void {
  if (isUnbounded(range)) throw invalidArgument("Cells of whole rows or columns are not written one by one.");
  requireEditable(session, sheet, [range]);
  requireLengths(session, sheet, range, value);
  const context = session.coercion();
  const watched = new WrittenCells(session, sheet, range);
  const filled =
    typeof value === "string" && value.startsWith("=") ? shapeOf(value, range.top, range.left) : null;
  forEachCell(range, value, (row, column, cell) =>
    writeCell(session, sheet, row, column, filled?.at(row, column) ?? cell, context),
  );
  updateCalculatedColumns(sheet, range);
  for (const table of growTables(sheet, range))
    readHeaders(session.workbook, sheet, table, columnStem(session));
  afterWrite(session, sheet, range, watched.details());
  watched.raiseFormulaChanges();
}

/** Formulas in R1C1 notation, each seen from its own cell; anything else is written as a value is. */
export function writeFormulasR1C1(session: Session, sheet: Sheet, range: Rect, value: unknown): void {
  const cells: unknown[][] = Array.from({ length: rowCount(range) }, () =>
    Array<unknown>(columnCount(range)).fill(null),
  );
  forEachCell(range, value, (row, column, cell) => {
    const formula = typeof cell === "string" && cell.startsWith("=");
    cells[row - range.top][column - range.left] = formula ? formulaFromR1C1(cell, row, column) : cell;
  });
  writeValues(session, sheet, range, cells);
}

/** Table headers follow their cells; whoever watches is told. */
export function afterWrite(session: Session, sheet: Sheet, range: Rect, details?: JsonObject): void {
  for (const table of sheet.tables) {
    const header = headerRow(table);
    if (header && intersect(header, range)) readHeaders(session.workbook, sheet, table, columnStem(session));
  }
  session.cellsChanged(sheet, range, "RangeEdited", range, details);
}

/** "Total number of characters that a cell can contain" and "Length of formula contents" (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

/**
 * Refuses texts that no cell takes before any is written. A formula that is too long, or a text that would be read as one,
 * answers GeneralException (office-js 3256, of a text that begins with a minus); UNVERIFIED: the answer to a text.
 */
function requireLengths(session: Session, sheet: Sheet, range: Rect, value: unknown): void {
  const isLong = (cell: unknown): cell is string => typeof cell === "string" && cell.length > LONGEST_FORMULA;
  const rows: unknown[] = Array.isArray(value) ? value : [[value]];
  if (!rows.some((row) => Array.isArray(row) && row.some(isLong))) return;
  const { styles } = session.workbook;
  forEachCell(range, value, (row, column, cell) => {
    if (!isLong(cell)) return;
    const isText = styles.get(styleAt(sheet, row, column)).numberFormat === "@";
    if (!isText && /^[=+\-@]/.test(cell))
      throw new HostError("GeneralException", `A formula has at most ${LONGEST_FORMULA} characters.`);
    if (cell.replace(/^'/, "").length > LONGEST_TEXT)
      throw invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters.`);
  });
}

function writeCell(
  session: Session,
  sheet: Sheet,
  row: number,
  column: number,
  cell: unknown,
  context: CoercionContext,
): void {
  if (cell === null || cell === undefined) return;
  if (typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean")
    throw invalidArgument("A cell takes a text, a number or true and false.");
  const style = styleAt(sheet, row, column);
  const written = coerce(cell, session.workbook.styles.get(style).numberFormat, context);
  if (written.formula !== undefined) {
    if (session.calculator.accepts && !session.calculator.accepts(written.formula, { row, column }))
      throw invalidArgument(`${written.formula} is not a formula.`);
    sheet.grid.setFormula(row, column, written.formula, null);
  } else sheet.grid.setValue(row, column, written.value);
  if (written.numberFormat !== undefined)
    sheet.grid.setStyle(
      row,
      column,
      session.workbook.styles.change(style, { numberFormat: written.numberFormat }),
    );
}

export function writeNumberFormats(session: Session, sheet: Sheet, range: Rect, value: unknown): void {
  if (isUnbounded(range) && Array.isArray(singleFormat(value)))
    throw invalidArgument("Cells of whole rows or columns are not written one by one.");
  requireAllowed(session, sheet, "allowFormatCells");
  const { styles } = session.workbook;
  const single = singleFormat(value);
  if (!Array.isArray(single)) {
    if (typeof single !== "string") throw invalidArgument("A number format is a text.");
    changeStyle(session.workbook, sheet, range, { numberFormat: single || "General" });
  } else
    forEachCell(range, single, (row, column, cell) => {
      if (cell === null || cell === undefined) return;
      if (typeof cell !== "string") throw invalidArgument("A number format is a text.");
      sheet.grid.setStyle(
        row,
        column,
        styles.change(styleAt(sheet, row, column), { numberFormat: cell || "General" }),
      );
    });
  session.sheetChanged(sheet);
}

/** `[["0.00"]]` formats every cell of a larger range too (office-js-snippets: conditional-formatting-basic, setup). */
function singleFormat(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const [row]: unknown[] = value;
  return Array.isArray(row) && row.length === 1 ? row[0] : value;
}

/**
 * One value for all cells, or rows of values of exactly the range's size; any other size is InvalidArgument
 * ("The number of rows or columns in the input array doesn't match the size or dimensions of the range").
 */
function forEachCell(
  range: Rect,
  value: unknown,
  visit: (row: number, column: number, cell: unknown) => void,
): void {
  if (!Array.isArray(value)) {
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) visit(row, column, value);
    return;
  }
  requireSize(range, value);
  for (let index = 0; index < value.length; index++) {
    const cells: unknown = value[index];
    if (!Array.isArray(cells)) continue;
    for (let offset = 0; offset < cells.length; offset++)
      visit(range.top + index, range.left + offset, cells[offset]);
  }
}

function requireSize(range: Rect, rows: readonly unknown[]): void {
  const columns = columnCount(range);
  if (
    rows.length !== rowCount(range) ||
    rows.some((cells) => !Array.isArray(cells) || cells.length !== columns)
  )
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
}
