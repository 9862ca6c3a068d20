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
    edits: [sheet],
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
    if (
      table.totals.length > 0 ||
      at.top !== place.bottom + 1 ||
      at.left < place.left ||
      at.left > place.right
    )
      continue;
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
    edits: [home],
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
  const box = steps.rectOf(draw);
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
    edits: [sheet],
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
  moveHidden(sheet, shifted);
  for (const table of [...sheet.tables]) {
    const place = sheet.place(table.cells);
    if (!place) {
      sheet.hidden.clear(); // no other table has hidden rows on the same sheet
      sheet.tables = sheet.tables.filter((other) => other !== table);
      continue;
    }
    table.cells = sheet.cellsIn(place);
    if (table.totals.length > 0)
      table.totals = sheet.place(table.totals) ? sheet.cellsIn({ ...place, top: place.bottom }) : [];
    const headers = sheet.cellsIn({ ...place, bottom: place.top });
    table.columns = headers.map(
      (header) =>
        table.columns.find((column) => column.header === header) ?? { header, name: "", calculated: null },
    );
    for (const [column] of table.filter) if (!table.columns.includes(column)) sheet.showRows(table);
    const was = before.get(table);
    const inserted = shifted.kind === "insert" && shifted.axis === "rows" && was !== undefined;
    if (!inserted || place.bottom - place.top === was.bottom - was.top) continue;
    const { top, bottom } = shifted.range;
    const body = sheet.bodyOf(table);
    if (top === body.top) steps.extendRulesUp(sheet, body, bottom - top + 1);
    else if (bottom === body.bottom) steps.extendRules(sheet, { ...body, bottom: top - 1 }, bottom);
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
    const { top, bottom, left, right } = sheet.bodyOf(table);
    return range.top === top && range.bottom >= bottom && range.left <= left && range.right >= right;
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

/** Hidden rows and columns move with whole rows and columns. */
function moveHidden(sheet: Sheet, { kind, axis, range }: Shift): void {
  const { top, bottom, left, right } = range;
  const [from, to] = axis === "rows" ? [top, bottom] : [left, right];
  const isWhole = axis === "rows" ? left === 0 && right === COLUMNS - 1 : top === 0 && bottom === ROWS - 1;
  if (!isWhole) return;
  const count = to - from + 1;
  const moved = (lines: Set<number>): Set<number> =>
    new Set(
      [...lines].flatMap((line) => {
        if (line < from) return [line];
        if (kind === "insert") return [line + count];
        return line <= to ? [] : [line - count];
      }),
    );
  if (axis === "columns") sheet.hiddenColumns = moved(sheet.hiddenColumns);
  else {
    sheet.hidden = moved(sheet.hidden);
    sheet.hiddenByUser = moved(sheet.hiddenByUser);
  }
}

export function sortRange(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const rect = { ...steps.rectOf(draw), bottom: draw.row + draw.height + 2 };
  if (steps.touchesTable(sheet, rect) || steps.touchesMerge(sheet, rect) || steps.hasFormula(sheet, rect))
    return null;
  if (steps.isFiltered(sheet) || steps.hasComment(sheet, rect)) return null;
  const key = draw.pick % (rect.right - rect.left + 1);
  const ascending = draw.value % 2 === 0;
  return {
    edits: [sheet],
    says: `sort ${sheet.name}!${addressOf(rect)} by ${key} ${ascending ? "up" : "down"}`,
    office: (context) =>
      steps.officeSheet(context, sheet).getRange(addressOf(rect)).sort.apply([{ key, ascending }]),
    plain: () => {
      const shown = steps.shownRows(sheet, rect);
      const order = steps.sortRows(shown, (row) => sheet.at(row, rect.left + key).value, ascending);
      const values = order.map((row) => steps.rowCells(sheet, rect, row).map(({ value }) => value));
      shown.forEach((row, index) =>
        steps.rowCells(sheet, rect, row).forEach((cell, offset) => (cell.value = values[index][offset])),
      );
    },
  };
}

export function merge(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const rect = steps.rectOf(draw);
  if (draw.value % 3 === 0) {
    const found = steps.choose(sheet.merges, draw.pick);
    const place = found && sheet.place(found);
    if (!place) return null;
    return {
      edits: [sheet],
      says: `unmerge ${sheet.name}!${addressOf(place)}`,
      office: (context) => steps.officeSheet(context, sheet).getRange(addressOf(place)).unmerge(),
      plain: () => (sheet.merges = sheet.merges.filter((other) => other !== found)),
    };
  }
  if (rect.top === rect.bottom && rect.left === rect.right) return null;
  if (steps.touchesTable(sheet, rect) || steps.touchesMerge(sheet, rect) || steps.hasComment(sheet, rect))
    return null;
  return {
    edits: [sheet],
    says: `merge ${sheet.name}!${addressOf(rect)}`,
    office: (context) => steps.officeSheet(context, sheet).getRange(addressOf(rect)).merge(false),
    plain: () => {
      const cells = sheet.cellsIn(rect);
      cells.slice(1).forEach((cell) => Object.assign(cell, { value: null, formula: null }));
      sheet.merges.push(cells);
    },
  };
}
