// Owns the steps on cells and sheets: values, formulas, cells inserted and deleted, sorting, merging, rules, names, sheets.
import { addressOf } from "./plainText";
import {
  torn,
  meet,
  shiftCells,
  Sheet,
  COLUMNS,
  ROWS,
  type Book,
  type Formula,
  type Rect,
  type Shift,
} from "./plainSheet";
import * as steps from "./step";
import type { Draw, Step } from "./step";

/** Data stands in the first columns, formulas in those from here on, so that no formula refers to another. */
const FORMULA_COLUMN = 9;

const rectOf = ({ row, column, height, width }: Draw): Rect => ({
  top: row,
  left: column,
  bottom: row + height,
  right: column + width,
});

export function edit(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const { row, column } = draw;
  const at: Rect = { top: row, bottom: row, left: column, right: column };
  if (steps.touchesMerge(sheet, at)) return null;
  const cell = sheet.at(row, column);
  const owner = sheet.tables.find((table) => meet(sheet.placeOf(table), at));
  const isHeader = owner !== undefined && sheet.placeOf(owner).top === row;
  const value = isHeader
    ? `head${draw.value}x${draw.pick}`
    : (steps.choose([...steps.VALUES, null], draw.value) ?? null);
  if (isHeader && owner.columns.some(({ name }) => name === value)) return null;
  return {
    says: `edit ${sheet.name}!${addressOf(at)} ${JSON.stringify(value)}`,
    office: (context) => {
      steps.officeSheet(context, sheet).getRange(addressOf(at)).values = [[value ?? ""]];
    },
    plain: () => {
      cell.value = value;
      cell.formula = null;
      const named = owner?.columns.find(({ header }) => header === cell);
      if (named) named.name = String(value);
      if (value !== null) growTable(sheet, at);
    },
  };
}

/** A table takes in what is written directly below it. */
function growTable(sheet: Sheet, at: Rect): void {
  for (const table of sheet.tables) {
    const place = sheet.placeOf(table);
    if (at.top !== place.bottom + 1 || at.left < place.left || at.left > place.right) continue;
    const added = { ...place, top: at.top, bottom: at.top };
    if (steps.touchesTable(sheet, added) || steps.touchesMerge(sheet, added)) continue;
    steps.extendRules(sheet, { ...place, top: place.top + 1 }, at.top);
    table.cells = [...table.cells, ...sheet.cellsIn(added)];
    steps.fillRows(sheet, table, at.top, at.top);
  }
}

export function writeFormula(book: Book, draw: Draw): Step | null {
  const home = book.sheets[draw.sheet % book.sheets.length];
  const [row, column] = [draw.row, FORMULA_COLUMN + (draw.column % 4)];
  const at: Rect = { top: row, bottom: row + 1, left: column, right: column };
  if (
    steps.touchesMerge(home, at) ||
    home.tables.some((table) => meet({ ...home.placeOf(table), bottom: ROWS }, at))
  )
    return null;
  const formula = newFormula(book, draw);
  if (!formula) return null;
  const address = addressOf({ ...at, bottom: row });
  const text = formulaText(book, formula, home);
  return {
    says: `formula ${home.name}!${address} ${text}`,
    office: (context) => {
      steps.officeSheet(context, home).getRange(address).formulas = [[text]];
    },
    plain: () => Object.assign(home.at(row, column), { value: null, formula }),
  };
}

let formulaText: (book: Book, formula: Formula, home: Sheet) => string;
/** Set by the test: how formulas read (a module of its own imports this one's neighbours). */
export const useTexts = (texts: typeof formulaText): void => {
  formulaText = texts;
};

function newFormula(book: Book, draw: Draw): Formula | null {
  const sheet = book.sheets[draw.pick % book.sheets.length];
  const top = draw.value % 10;
  const column = draw.width % 6;
  const plainCells = { top, bottom: top + draw.height + 1, left: column, right: column };
  switch (draw.value % 4) {
    case 0:
      if (hasAnyFormula(sheet, { ...plainCells, bottom: top })) return null;
      return { kind: "plus", sheet, cell: sheet.at(top, column), fixed: draw.pick % 2 === 0, add: draw.pick };
    case 1:
      return hasAnyFormula(sheet, plainCells)
        ? null
        : { kind: "sum", sheet, cells: sheet.cellsIn(plainCells) };
    case 2: {
      const name = steps.choose(
        book.names.filter((item) => !item.gone),
        draw.pick,
      );
      const place = name?.sheet.place(name.cells);
      return name && place && !hasAnyFormula(name.sheet, place) ? { kind: "name", name } : null;
    }
    default: {
      const found = steps.choose(steps.tablesOf(book), draw.pick);
      const own = found && steps.choose(found.table.columns, draw.column);
      return found && own ? { kind: "column", table: found.table, column: own } : null;
    }
  }
}

/** Formulas other than those of calculated columns may refer to this one. */
const hasAnyFormula = (sheet: Sheet, rect: Rect): boolean =>
  sheet.cellsIn(rect).some(({ formula }) => formula !== null && formula.kind !== "thisRow");

export function shift(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const axis = draw.pick % 2 === 0 ? "rows" : "columns";
  const part = draw.pick % 3 === 0;
  const box = rectOf(draw);
  const range: Rect = part
    ? box
    : axis === "rows"
      ? { ...box, left: 0, right: COLUMNS - 1 }
      : { ...box, top: 0, bottom: ROWS - 1 };
  const change: Shift = { kind: draw.value % 2 === 0 ? "insert" : "delete", axis, range };
  if (part && steps.isFiltered(sheet)) return null;
  const address = part
    ? addressOf(box)
    : axis === "rows"
      ? `${box.top + 1}:${box.bottom + 1}`
      : addressOf({ ...box, top: 0, bottom: 0 })
          .replace(/^([A-Z])1$/, "$11:$11")
          .replace(/1/g, "");
  const places = [
    ...sheet.tables.map((table) => sheet.placeOf(table)),
    ...sheet.merges.flatMap((m) => sheet.place(m) ?? []),
  ];
  const cutsHeader =
    change.kind === "delete" &&
    axis === "rows" &&
    sheet.tables.some((table) => {
      const { top, bottom, left, right } = sheet.placeOf(table);
      return meet({ top, bottom: top, left, right }, range) && bottom > range.bottom;
    });
  return {
    says: `${change.kind} ${axis} ${sheet.name}!${address}`,
    mayRefuse: places.some((place) => torn(place, change)) || cutsHeader || emptiesHeader(sheet, change),
    office: (context) => {
      const cells = steps.officeSheet(context, sheet).getRange(address);
      if (change.kind === "insert") cells.insert(axis === "rows" ? "Down" : "Right");
      else cells.delete(axis === "rows" ? "Up" : "Left");
    },
    plain: () => applyShift(book, sheet, change),
  };
}

/** The shift, and what tables, merges and hidden rows make of it. */
export function applyShift(book: Book, sheet: Sheet, change: Shift): void {
  const kept = keepFirstRows(sheet, change);
  if (kept && kept.range.bottom < kept.range.top) return;
  const shifted = kept ?? change;
  const before = new Map(sheet.tables.map((table) => [table, sheet.placeOf(table)]));
  shiftCells(book, sheet, shifted);
  if (shifted.axis === "rows" && shifted.range.left === 0 && shifted.range.right === COLUMNS - 1)
    moveHidden(sheet, shifted);
  for (const table of [...sheet.tables]) {
    const place = sheet.place(table.cells);
    if (!place) {
      sheet.tables = sheet.tables.filter((other) => other !== table);
      continue;
    }
    table.cells = sheet.cellsIn(place);
    const headers = sheet.cellsIn({ ...place, bottom: place.top });
    table.columns = headers.map(
      (header) =>
        table.columns.find((column) => column.header === header) ?? { header, name: "", formula: null },
    );
    const was = before.get(table);
    const inserted = shifted.kind === "insert" && shifted.axis === "rows" && was !== undefined;
    if (!inserted || place.bottom - place.top === was.bottom - was.top) continue;
    const { top, bottom } = shifted.range;
    if (top === place.top + 1) steps.extendRulesUp(sheet, { ...place, top }, bottom - top + 1);
    steps.fillRows(sheet, table, top, bottom);
  }
  sheet.merges = sheet.merges.flatMap((merge) => {
    const place = sheet.place(merge);
    const cells = place ? sheet.cellsIn(place) : [];
    return cells.length > 1 ? [cells] : [];
  });
}

/** A table keeps one blank row: where all its body rows go, the first is emptied instead. */
function keepsFirstRow(sheet: Sheet, { kind, axis, range }: Shift): boolean {
  if (kind !== "delete" || axis !== "rows") return false;
  return sheet.tables.some((table) => {
    const { top, bottom, left, right } = sheet.placeOf(table);
    return range.top === top + 1 && range.bottom >= bottom && range.left <= left && range.right >= right;
  });
}

/** Whether the row that one table keeps is that of another's headers. */
const emptiesHeader = (sheet: Sheet, change: Shift): boolean =>
  keepsFirstRow(sheet, change) &&
  sheet.tables.some((table) => {
    const { top, left, right } = sheet.placeOf(table);
    return top === change.range.top && meet({ top, bottom: top, left, right }, change.range);
  });

function keepFirstRows(sheet: Sheet, change: Shift): Shift | null {
  if (!keepsFirstRow(sheet, change)) return null;
  const { range } = change;
  for (const cell of sheet.cellsIn({ ...range, bottom: range.top }))
    Object.assign(cell, { value: null, formula: null });
  return { ...change, range: { ...range, top: range.top + 1 } };
}

function moveHidden(sheet: Sheet, { kind, range }: Shift): void {
  const count = range.bottom - range.top + 1;
  const moved = [...sheet.hidden].flatMap((row) => {
    if (row < range.top) return [row];
    if (kind === "insert") return [row + count];
    return row <= range.bottom ? [] : [row - count];
  });
  sheet.hidden = new Set(moved);
}

export function sortRange(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const rect = { ...rectOf(draw), bottom: draw.row + draw.height + 2 };
  if (steps.touchesTable(sheet, rect) || steps.touchesMerge(sheet, rect) || steps.hasFormula(sheet, rect))
    return null;
  if (steps.isFiltered(sheet)) return null;
  const key = draw.pick % (rect.right - rect.left + 1);
  const ascending = draw.value % 2 === 0;
  return {
    says: `sort ${sheet.name}!${addressOf(rect)} by ${key} ${ascending ? "up" : "down"}`,
    office: (context) =>
      steps.officeSheet(context, sheet).getRange(addressOf(rect)).sort.apply([{ key, ascending }]),
    plain: () => {
      const order = steps.sortRows(rect, (row) => sheet.at(row, rect.left + key).value, ascending);
      const values = order.map((row) =>
        sheet.cellsIn({ ...rect, top: row, bottom: row }).map(({ value }) => value),
      );
      values.forEach((line, index) =>
        line.forEach((value, offset) => (sheet.at(rect.top + index, rect.left + offset).value = value)),
      );
    },
  };
}

export function merge(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const rect = rectOf(draw);
  if (draw.value % 3 === 0) {
    const found = steps.choose(sheet.merges, draw.pick);
    const place = found && sheet.place(found);
    if (!place) return null;
    return {
      says: `unmerge ${sheet.name}!${addressOf(place)}`,
      office: (context) => steps.officeSheet(context, sheet).getRange(addressOf(place)).unmerge(),
      plain: () => (sheet.merges = sheet.merges.filter((other) => other !== found)),
    };
  }
  if (rect.top === rect.bottom && rect.left === rect.right) return null;
  const torn = steps.touchesTable(sheet, rect) || steps.touchesMerge(sheet, rect);
  if (torn) return null;
  return {
    says: `merge ${sheet.name}!${addressOf(rect)}`,
    office: (context) => steps.officeSheet(context, sheet).getRange(addressOf(rect)).merge(false),
    plain: () => {
      const cells = sheet.cellsIn(rect);
      cells.slice(1).forEach((cell) => Object.assign(cell, { value: null, formula: null }));
      sheet.merges.push(cells);
    },
  };
}
