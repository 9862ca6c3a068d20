// Owns inserting and deleting cells where the selection is: whole rows and columns, rows of a table, or cells that make
// the others move.
import {
  type CellShift,
  columnCount,
  contains,
  findShiftProblem,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
  rowCount,
  type Sheet,
  shiftCells,
  type Table,
} from "../../host/workbook";
import { formulaAt } from "../look/relativeFormula";
import type { PageSession } from "../session";

type Kind = CellShift["kind"];
type Axis = CellShift["axis"];

/** Inserts or deletes the whole rows or columns of the selection. */
export function shiftLines(session: PageSession, kind: Kind, axis: Axis): void {
  const { selection } = session.sheet;
  shift(session, {
    kind,
    axis,
    range:
      axis === "rows"
        ? { ...selection, left: 0, right: MAX_COLUMNS - 1 }
        : { ...selection, top: 0, bottom: MAX_ROWS - 1 },
  });
}

/**
 * Ctrl+Shift+= and Ctrl+-: whole rows or columns as selected, rows of the table that the selection stands in, and else
 * what the user says that is to move.
 */
export async function shiftSelection(session: PageSession, kind: Kind): Promise<void> {
  const { sheet, dialogs, texts } = session;
  const { selection } = sheet;
  if (columnCount(selection) === MAX_COLUMNS) return shiftLines(session, kind, "rows");
  if (rowCount(selection) === MAX_ROWS) return shiftLines(session, kind, "columns");
  const table = tableAround(sheet, selection);
  if (table) {
    const { left, right } = table.range;
    return shift(session, { kind, axis: "rows", range: { ...selection, left, right } });
  }
  const words = texts.shift[kind];
  const choice = await dialogs.choose(
    words.title,
    {
      columns: words.columns,
      rows: words.rows,
      wholeRows: words.wholeRows,
      wholeColumns: words.wholeColumns,
    },
    "rows",
  );
  if (choice === "wholeRows" || choice === "wholeColumns")
    shiftLines(session, kind, choice === "wholeRows" ? "rows" : "columns");
  else if (choice) shift(session, { kind, axis: choice, range: selection });
}

/** The table whose body holds the whole selection. */
const tableAround = (sheet: Sheet, { top, left, bottom, right }: Rect): Table | undefined =>
  sheet.tables.find((table) => contains(bodyOf(table), top, left) && contains(bodyOf(table), bottom, right));

const bodyOf = ({ range, showHeaders, showTotals }: Table): Rect => ({
  ...range,
  top: range.top + (showHeaders ? 1 : 0),
  bottom: range.bottom - (showTotals ? 1 : 0),
});

function shift(session: PageSession, change: CellShift): void {
  const { sheet, workbook, texts, dialogs, editor } = session;
  if (workbook.readOnly) return void dialogs.alert(texts.edit.readOnly);
  if (sheet.protection) return void dialogs.alert(texts.edit.protected);
  const problem = findShiftProblem(sheet, change);
  if (problem) return void dialogs.alert(texts.menu.problems[problem]);
  editor.changeStructure(sheet, () => {
    shiftCells(workbook, sheet, change);
    if (change.kind === "insert" && change.axis === "rows") fillCalculatedColumns(sheet, change.range);
  });
}

/** Rows inserted in a table get the formulas of its calculated columns. */
function fillCalculatedColumns(sheet: Sheet, inserted: Rect): void {
  for (const table of sheet.tables) {
    const rows = intersect(inserted, bodyOf(table));
    if (!rows) continue;
    table.columns.forEach(({ formula }, offset) => {
      if (formula === undefined) return;
      const column = table.range.left + offset;
      const first = { row: bodyOf(table).top, column };
      for (let row = rows.top; row <= rows.bottom; row++)
        sheet.grid.setFormula(row, column, formulaAt(formula, first, { row, column }), null);
    });
  }
}
