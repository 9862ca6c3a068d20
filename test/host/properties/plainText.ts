// Owns what the plain model's cells should read: formula texts from where their cells are, and their values.
import type { Book, Cell, Cells, Formula, Plain, Rect, Sheet } from "./plainSheet";

export const columnLetter = (column: number): string => String.fromCharCode(65 + column);
export const addressOf = ({ top, left, bottom, right }: Rect): string =>
  top === bottom && left === right
    ? `${columnLetter(left)}${top + 1}`
    : `${columnLetter(left)}${top + 1}:${columnLetter(right)}${bottom + 1}`;

export const ERROR = (code: string): { error: string } => ({ error: code });
export type Value = Plain | { error: string };

const prefix = (target: Sheet, home: Sheet | null): string => (target === home ? "" : `${target.name}!`);

/** The place of cells; null when all are gone, or their sheet is. */
function placeIn(book: Book, sheet: Sheet, cells: Cells): Rect | null {
  return book.sheets.includes(sheet) ? sheet.place(cells) : null;
}

function reference(book: Book, sheet: Sheet, cells: Cells, home: Sheet | null, fixed: boolean): string {
  const place = placeIn(book, sheet, cells);
  if (!place) return "#REF!";
  const address = addressOf(place);
  return prefix(sheet, home) + (fixed ? address.replace(/([A-Z])(\d+)/g, "$$$1$$$2") : address);
}

type OfTable = Extract<Formula, { kind: "column" | "thisRow" | "total" }>;

/** Whether a table and a column of it are still there. */
function isThere(book: Book, { table, column }: Pick<OfTable, "table" | "column">): boolean {
  return table.columns.includes(column) && book.sheets.some(({ tables }) => tables.includes(table));
}

/** The text that a formula reads on a sheet. */
export function textOf(book: Book, formula: Formula, home: Sheet): string {
  switch (formula.kind) {
    case "plus":
      return `=${reference(book, formula.sheet, [formula.cell], home, formula.fixed)}+${formula.add}`;
    case "sum":
      return `=SUM(${reference(book, formula.sheet, formula.cells, home, false)})`;
    case "name":
      return `=SUM(${formula.name.name})`;
    case "column":
      return `=SUM(${isThere(book, formula) ? `${formula.table.name}[${formula.column.name}]` : "#REF!"})`;
    case "thisRow":
      return `=${isThere(book, formula) ? `[@${formula.column.name}]` : "#REF!"}*${formula.times}`;
    case "sameRow":
      return `=${reference(book, formula.sheet, [formula.cell], home, false)}*${formula.times}`;
    case "total":
      return `=SUBTOTAL(${formula.how},${isThere(book, formula) ? `${formula.table.name}[${formula.column.name}]` : "#REF!"})`;
    case "subtotal":
      return `=SUBTOTAL(${formula.how},${reference(book, formula.sheet, formula.cells, home, false)})`;
    case "broken":
      return formula.text;
  }
}

/** What a name or a chart refers to. */
export const nameText = (book: Book, name: { sheet: Sheet; cells: Cells }): string =>
  `=${reference(book, name.sheet, name.cells, null, true)}`;

const number = (value: Value): number | { error: string } => {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "object" ? value : ERROR("#VALUE!");
};

function sum(values: readonly Value[]): Value {
  let total = 0;
  for (const value of values) {
    if (typeof value === "object" && value !== null) return value;
    if (typeof value === "number") total += value;
  }
  return total;
}

/** Formulas that refer to each other in a circle; the plain model says nothing of what Excel shows there. */
export class Circle extends Error {}

const open = new Set<Cell>();

/** What a cell shows. */
export function valueOf(book: Book, home: Sheet, cell: Cell): Value {
  const { formula } = cell;
  if (!formula) return cell.value;
  if (open.has(cell)) throw new Circle();
  open.add(cell);
  try {
    return resultOf(book, home, cell, formula);
  } finally {
    open.delete(cell);
  }
}

function resultOf(book: Book, home: Sheet, cell: Cell, formula: Formula): Value {
  switch (formula.kind) {
    case "plus":
    case "sameRow": {
      if (!placeIn(book, formula.sheet, [formula.cell])) return ERROR("#REF!");
      const value = number(valueOf(book, formula.sheet, formula.cell));
      if (typeof value !== "number") return value;
      return formula.kind === "plus" ? value + formula.add : value * formula.times;
    }
    case "sum":
    case "name": {
      const { sheet, cells } = formula.kind === "sum" ? formula : formula.name;
      if (formula.kind === "name" && formula.name.gone) return ERROR("#NAME?");
      const place = placeIn(book, sheet, cells);
      return place ? sum(sheet.cellsIn(place).map((item) => valueOf(book, sheet, item))) : ERROR("#REF!");
    }
    case "column": {
      const column = columnOf(book, formula);
      if (!column) return ERROR("#REF!");
      return sum(column.cells.map((item) => valueOf(book, column.sheet, item)));
    }
    case "total": {
      const column = columnOf(book, formula);
      return column ? shown(book, column.sheet, column.cells, formula.how) : ERROR("#REF!");
    }
    case "subtotal": {
      const place = placeIn(book, formula.sheet, formula.cells);
      return place ? shown(book, formula.sheet, formula.sheet.cellsIn(place), formula.how) : ERROR("#REF!");
    }
    case "thisRow": {
      if (!isThere(book, formula)) return ERROR("#REF!");
      const [at, column] = [home.place([cell]), home.place([formula.column.header])];
      if (!at || !column) return ERROR("#REF!");
      const value = number(valueOf(book, home, home.at(at.top, column.left)));
      return typeof value === "number" ? value * formula.times : value;
    }
    case "broken":
      return ERROR("#REF!");
  }
}

/** The body cells of a table's column; null when it is gone. */
function columnOf(book: Book, formula: OfTable): { sheet: Sheet; cells: Cell[] } | null {
  const sheet = book.sheets.find(({ tables }) => tables.includes(formula.table));
  const at = sheet?.place([formula.column.header]);
  if (!sheet || !at || !isThere(book, formula)) return null;
  return { sheet, cells: sheet.cellsIn({ ...sheet.bodyOf(formula.table), left: at.left, right: at.left }) };
}

/** SUBTOTAL of the cells whose rows are shown. */
function shown(book: Book, sheet: Sheet, cells: readonly Cell[], how: 103 | 109): Value {
  const rows = new Map(sheet.rows.flatMap((line, row) => line.map((cell) => [cell, row] as const)));
  const values = cells
    .filter((cell) => !sheet.isHidden(rows.get(cell) ?? -1))
    .map((cell) => valueOf(book, sheet, cell));
  return how === 109 ? sum(values) : values.filter((value) => value !== null).length;
}
