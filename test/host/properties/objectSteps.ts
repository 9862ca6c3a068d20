// Owns the steps on comments, charts and totals rows.
import { addressOf, valueOf } from "./plainText";
import type { Book, Shift } from "./plainSheet";
import { applyShift } from "./cellSteps";
import * as steps from "./step";
import type { Draw, Step } from "./step";

export function comment(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const at = { top: draw.row, bottom: draw.row, left: draw.column, right: draw.column };
  if (steps.touchesMerge(sheet, at) || steps.hasComment(sheet, at)) return null;
  const text = steps.freshName("says ");
  const address = `${sheet.name}!${addressOf(at)}`;
  return {
    edits: [sheet],
    says: `comment ${address}`,
    office: (context) => context.workbook.comments.add(address, text),
    plain: () => sheet.comments.push({ cell: sheet.at(at.top, at.left), text }),
  };
}

/** A chart on one sheet of a column of cells on any. */
export function chart(book: Book, draw: Draw): Step | null {
  const home = book.sheets[draw.sheet % book.sheets.length];
  const source = book.sheets[draw.pick % book.sheets.length];
  if (home.charts.length >= 2) return null;
  const { row, column, height } = draw;
  const rect = { top: row, bottom: row + height + 1, left: column, right: column };
  const address = addressOf(rect);
  return {
    edits: [home],
    says: `chart on ${home.name} of ${source.name}!${address}`,
    office: (context) => {
      const cells = steps.officeSheet(context, source).getRange(address);
      const made = steps.officeSheet(context, home).charts.add("Line", cells, "Columns");
      made.series.getItemAt(0).setValues(cells);
    },
    plain: () => home.charts.push({ sheet: source, cells: source.cellsIn(rect) }),
  };
}

export function totals(book: Book, draw: Draw): Step | null {
  const found = steps.choose(steps.tablesOf(book), draw.pick);
  if (!found || steps.isFiltered(found.sheet)) return null;
  const { sheet, table } = found;
  const shows = table.totals.length === 0;
  const place = sheet.placeOf(table);
  const row = shows ? place.bottom + 1 : place.bottom;
  const range = { ...place, top: row, bottom: row };
  const change: Shift = { kind: shows ? "insert" : "delete", axis: "rows", range };
  return {
    edits: [sheet],
    says: `${shows ? "show" : "hide"} totals of ${table.name}`,
    mayRefuse: steps.tears(sheet, change, table),
    office: (context) => {
      steps.officeTable(context, table).showTotals = shows;
    },
    plain: () => {
      if (!shows) table.totals = [];
      applyShift(book, sheet, change);
      if (!shows) return;
      table.cells = [...table.cells, ...sheet.cellsIn(range)];
      table.totals = sheet.cellsIn(range);
      const [label] = table.totals;
      label.value = "Total";
      const column = table.columns[table.columns.length - 1];
      if (table.totals.length === 1) return;
      const first = valueOf(book, sheet, sheet.at(place.top + 1, place.right));
      const how = typeof first === "number" ? 109 : 103;
      table.totals[table.totals.length - 1].formula = { kind: "total", table, column, how };
    },
  };
}
