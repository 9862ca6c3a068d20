// Owns the steps on tables.
import { addressOf } from "./plainText";
import { meet, type Book, type Column, type Rect, type Sheet, type Shift, type Table } from "./plainSheet";
import { applyShift } from "./cellSteps";
import * as steps from "./step";
import type { Draw, Step } from "./step";
import { valueOf } from "./plainText";

type Found = { sheet: Sheet; table: Table };

function aTable(book: Book, draw: Draw): Found | null {
  return steps.choose(steps.tablesOf(book), draw.pick) ?? null;
}

export function addTable(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const rect: Rect = {
    top: draw.row,
    left: draw.column,
    bottom: draw.row + draw.height + 1,
    right: draw.column + draw.width + 1,
  };
  if (steps.touchesTable(sheet, rect) || steps.touchesMerge(sheet, rect) || steps.hasFormula(sheet, rect))
    return null;
  if (steps.isFiltered(sheet) || steps.tablesOf(book).length >= 3) return null;
  // Writing the headers below another table would make that one grow.
  if (sheet.tables.some((table) => sheet.placeOf(table).bottom === rect.top - 1)) return null;
  const names = Array.from({ length: rect.right - rect.left + 1 }, () => steps.freshName("col"));
  const name = steps.freshName("Table");
  const calculated = draw.value % 3;
  return {
    edits: [sheet],
    says: `add table ${name} ${sheet.name}!${addressOf(rect)} ${names.join(",")} calculated ${calculated}`,
    office: (context) => {
      const page = steps.officeSheet(context, sheet);
      page.getRange(addressOf({ ...rect, bottom: rect.top })).values = [names];
      const table = page.tables.add(addressOf(rect), true);
      table.name = name;
      const body = table.columns.getItemAt(names.length - 1).getDataBodyRange();
      if (calculated === 1) body.formulas = rowsOf(rect, () => `=[@${names[0]}]*2`);
      if (calculated === 2)
        body.formulas = rowsOf(
          rect,
          (row) => `=${addressOf({ top: row, bottom: row, left: rect.left, right: rect.left })}*3`,
        );
    },
    plain: () => {
      const columns = sheet
        .cellsIn({ ...rect, bottom: rect.top })
        .map((header, index): Column => ({ header, name: names[index], calculated: null }));
      columns.forEach(({ header, name: text }) => Object.assign(header, { value: text, formula: null }));
      const table: Table = { name, columns, cells: sheet.cellsIn(rect), totals: [], filter: new Map() };
      sheet.tables.push(table);
      if (calculated > 0) calculate(sheet, table, calculated === 1 ? "thisRow" : "sameRow");
    },
  };
}

const rowsOf = (rect: Rect, text: (row: number) => string): string[][] =>
  Array.from({ length: rect.bottom - rect.top }, (_, index) => [text(rect.top + 1 + index)]);

function calculate(sheet: Sheet, table: Table, how: "thisRow" | "sameRow"): void {
  table.columns[table.columns.length - 1].calculated = { how, of: table.columns[0] };
  const body = steps.bodyOf(sheet, table);
  for (const cell of sheet.cellsIn({ ...body, left: body.right }))
    Object.assign(cell, { value: null, formula: null });
  steps.fillRows(sheet, table, body.top, body.bottom);
}

export function addRow(book: Book, draw: Draw): Step | null {
  const found = aTable(book, draw);
  if (!found || steps.isFiltered(found.sheet)) return null;
  const { sheet, table } = found;
  const body = steps.bodyOf(sheet, table);
  const count = body.bottom - body.top + 1;
  const at = draw.value % 2 === 0 ? count : draw.row % (count + 1);
  const row = body.top + at;
  const change: Shift = { kind: "insert", axis: "rows", range: { ...body, top: row, bottom: row } };
  const values = table.columns.map(({ calculated }, index) => (calculated ? null : draw.value * 10 + index));
  return {
    edits: [sheet],
    says: `add row to ${table.name} at ${at} of ${count}`,
    mayRefuse: steps.tears(sheet, change, table),
    office: (context) => {
      steps.officeTable(context, table).rows.add(at === count ? undefined : at, [values as number[]]);
    },
    plain: () => {
      applyShift(book, sheet, change);
      const place = sheet.placeOf(table);
      if (at === count) {
        steps.extendRules(sheet, body, row);
        table.cells = [...table.cells, ...sheet.cellsIn({ ...place, top: row, bottom: row })];
      }
      const cells = steps.rowCells(sheet, place, row);
      values.forEach((value, index) => (cells[index].value = value));
      steps.fillRows(sheet, table, row, row);
    },
  };
}

export function deleteRow(book: Book, draw: Draw): Step | null {
  const found = aTable(book, draw);
  if (!found || steps.isFiltered(found.sheet)) return null;
  const { sheet, table } = found;
  const body = steps.bodyOf(sheet, table);
  const index = draw.row % (body.bottom - body.top + 1);
  const row = body.top + index;
  const change: Shift = { kind: "delete", axis: "rows", range: { ...body, top: row, bottom: row } };
  return {
    edits: [sheet],
    says: `delete row ${index} of ${table.name}`,
    mayRefuse: steps.tears(sheet, change, table),
    office: (context) => steps.officeTable(context, table).rows.getItemAt(index).delete(),
    plain: () => applyShift(book, sheet, change),
  };
}

export function changeColumns(book: Book, draw: Draw): Step | null {
  const found = aTable(book, draw);
  if (!found || steps.isFiltered(found.sheet)) return null;
  const { sheet, table } = found;
  const place = sheet.placeOf(table);
  const count = table.columns.length;
  if (draw.value % 2 === 0 && count < 7) {
    const at = draw.column % (count + 1);
    const left = place.left + at;
    const change: Shift = { kind: "insert", axis: "columns", range: { ...place, left, right: left } };
    const name = steps.freshName("more");
    return {
      edits: [sheet],
      says: `add column ${name} to ${table.name} at ${at} of ${count}`,
      mayRefuse: steps.tears(sheet, change, table),
      office: (context) => {
        steps.officeTable(context, table).columns.add(at === count ? undefined : at, undefined, name);
      },
      plain: () => {
        applyShift(book, sheet, change);
        const whole = at === 0 || at === count ? { ...place, right: place.right + 1 } : sheet.placeOf(table);
        table.cells = sheet.cellsIn(whole);
        const header = sheet.at(place.top, left);
        header.value = name;
        table.columns = table.columns.filter((column) => column.header !== header);
        table.columns.splice(at, 0, { header, name, calculated: null });
      },
    };
  }
  const at = draw.column % count;
  const column = table.columns[at];
  // A column that the others of its table are calculated from stays.
  if (count === 1 || (at === 0 && table.columns.some(({ calculated }) => calculated))) return null;
  const range = { ...place, left: place.left + at, right: place.left + at };
  const change: Shift = { kind: "delete", axis: "columns", range };
  return {
    edits: [sheet],
    says: `delete column ${column.name} of ${table.name}`,
    mayRefuse: steps.tears(sheet, change, table),
    office: (context) => steps.officeTable(context, table).columns.getItem(column.name).delete(),
    plain: () => {
      applyShift(book, sheet, change);
    },
  };
}

export function rename(book: Book, draw: Draw): Step | null {
  const found = aTable(book, draw);
  if (!found) return null;
  const { sheet, table } = found;
  if (draw.value % 2 === 0) {
    const name = steps.freshName("Renamed");
    return {
      edits: [sheet],
      says: `rename ${table.name} to ${name}`,
      office: (context) => {
        steps.officeTable(context, table).name = name;
      },
      plain: () => (table.name = name),
    };
  }
  const column = table.columns[draw.column % table.columns.length];
  const name = steps.freshName("named");
  return {
    edits: [sheet],
    says: `rename column ${column.name} of ${table.name} to ${name}`,
    office: (context) => {
      steps.officeTable(context, table).columns.getItem(column.name).name = name;
    },
    plain: () => {
      column.name = name;
      column.header.value = name;
    },
  };
}

export function resize(book: Book, draw: Draw): Step | null {
  const found = aTable(book, draw);
  if (!found || steps.isFiltered(found.sheet)) return null;
  const { sheet, table } = found;
  if (table.totals.length > 0 || table.columns.some(({ calculated }) => calculated)) return null;
  const place = sheet.placeOf(table);
  const bottom = Math.max(place.top + 1, place.bottom + (draw.value % 5) - 2);
  const room = { ...place, bottom };
  const taken =
    sheet.tables.some((other) => other !== table && meet(sheet.placeOf(other), room)) ||
    steps.touchesMerge(sheet, room) ||
    steps.hasFormula(sheet, room);
  if (taken) return null;
  return {
    edits: [sheet],
    says: `resize ${table.name} to ${addressOf(room)}`,
    office: (context) => steps.officeTable(context, table).resize(addressOf(room)),
    plain: () => (table.cells = sheet.cellsIn(room)),
  };
}

export function sortTable(book: Book, draw: Draw): Step | null {
  const found = aTable(book, draw);
  if (!found || steps.isFiltered(found.sheet)) return null;
  const { sheet, table } = found;
  const body = steps.bodyOf(sheet, table);
  const column = draw.column % table.columns.length;
  const ascending = draw.value % 2 === 0;
  const value = (row: number) => valueOf(book, sheet, sheet.at(row, body.left + column));
  for (let row = body.top; row <= body.bottom; row++) {
    const key = value(row);
    if (typeof key === "object" && key !== null) return null; // errors keep their order among themselves; not compared here
    if (typeof key === "string" && !steps.VALUES.includes(key)) return null;
  }
  return {
    edits: [sheet],
    says: `sort ${table.name} by column ${column} ${ascending ? "up" : "down"}`,
    office: (context) => steps.officeTable(context, table).sort.apply([{ key: column, ascending }]),
    plain: () => {
      const shown = steps.shownRows(sheet, body);
      const order = steps.sortRows(shown, (row) => value(row) as steps.Draw["kind"], ascending);
      const lines = order.map((row) =>
        steps.rowCells(sheet, body, row).map(({ value: v, formula }) => ({ v, formula })),
      );
      lines.forEach((line, index) => {
        const cells = steps.rowCells(sheet, body, shown[index]);
        line.forEach(({ v, formula }, offset) => {
          cells[offset].value = v;
          cells[offset].formula =
            formula && (steps.formulaOf(sheet, table, table.columns[offset], cells) ?? formula);
        });
      });
    },
  };
}

export function filter(book: Book, draw: Draw): Step | null {
  const found = aTable(book, draw);
  if (!found) return null;
  const { sheet, table } = found;
  const body = steps.bodyOf(sheet, table);
  const column = table.columns[draw.column % table.columns.length];
  const left = body.left + table.columns.indexOf(column);
  if (draw.value % 2 === 0 || table.filter.size > 0) {
    return {
      edits: [sheet],
      says: `clear filters of ${table.name}`,
      office: (context) => steps.officeTable(context, table).clearFilters(),
      plain: () => sheet.showRows(table),
    };
  }
  // Rows that two tables share would be hidden by one and shown by the other.
  if (steps.isFiltered(sheet) || column.calculated) return null;
  const texts = sheet.cellsIn({ ...body, left, right: left }).map(({ value }) => shownText(value));
  const wanted = [...new Set(texts)].filter((_, index) => (draw.row >> (index % 4)) % 2 === 0);
  if (wanted.length === 0) return null;
  return {
    edits: [sheet],
    says: `filter ${table.name} by ${column.name}: ${wanted.join("|")}`,
    office: (context) =>
      steps.officeTable(context, table).columns.getItem(column.name).filter.applyValuesFilter(wanted),
    plain: () => {
      table.filter.set(column, wanted);
      texts.forEach((text, index) => {
        if (!wanted.includes(text)) sheet.hidden.add(body.top + index);
      });
    },
  };
}

const shownText = (value: steps.Draw["kind"] | string | boolean | null): string =>
  value === null ? "" : String(value).replace(/^(true|false)$/, (word) => word.toUpperCase());
