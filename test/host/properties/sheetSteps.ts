// Owns the steps on whole sheets: added, deleted, renamed, copied.
import { Sheet, type Book, type Cell, type Cells, type Column, type Formula, type Table } from "./plainSheet";
import * as steps from "./step";
import type { Draw, Step } from "./step";

export function sheets(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  if (draw.value % 3 === 0 && book.sheets.length < 3) {
    const name = steps.freshName("Sheet");
    return {
      edits: [],
      says: `add sheet ${name}`,
      office: (context) => context.workbook.worksheets.add(name),
      plain: () => book.sheets.push(new Sheet(name)),
    };
  }
  if (draw.value % 3 === 1 && book.sheets.length > 1 && draw.pick % 3 === 0)
    return {
      edits: [],
      says: `delete sheet ${sheet.name}`,
      office: (context) => steps.officeSheet(context, sheet).delete(),
      plain: () => {
        book.sheets = book.sheets.filter((other) => other !== sheet);
      },
    };
  const name = steps.freshName("New");
  return {
    edits: [],
    says: `rename sheet ${sheet.name} to ${name}`,
    office: (context) => {
      steps.officeSheet(context, sheet).name = name;
    },
    plain: () => (sheet.name = name),
  };
}

export function copySheet(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  if (book.sheets.length >= 3 || sheet.tables.length > 1) return null;
  const name = steps.freshName("Copy");
  return {
    edits: [],
    says: `copy sheet ${sheet.name} as ${name}`,
    office: (context) => {
      steps.officeSheet(context, sheet).copy("End").name = name;
    },
    plain: () => book.sheets.push(copyOf(book, sheet, name)),
  };
}

/** The same cells again; what refers to a cell of the sheet refers to the copy of that cell. */
function copyOf(book: Book, sheet: Sheet, name: string): Sheet {
  const copy = new Sheet(name);
  const twins = new Map<Cell, Cell>();
  sheet.rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      twins.set(cell, copy.at(row, column));
      copy.at(row, column).value = cell.value;
    }),
  );
  const cellsOf = (cells: Cells): Cell[] => cells.flatMap((cell) => twins.get(cell) ?? []);
  const own = book.names.filter(({ scope, gone }) => scope === sheet && !gone);
  const others = book.names.filter(
    ({ name: text, scope, gone, sheet: on, cells }) =>
      scope === null &&
      !gone &&
      on === sheet &&
      sheet.place(cells) &&
      !own.some((item) => item.name === text),
  );
  const names = new Map(
    [...own, ...others].map((item) => {
      const place = item.sheet === sheet ? { sheet: copy, cells: cellsOf(item.cells) } : {};
      return [item, { ...item, ...place, scope: copy }] as const;
    }),
  );
  book.names.push(...names.values());
  const columns = new Map<Column, Column>();
  const tables = new Map<Table, Table>();
  for (const table of sheet.tables) {
    const twin = { ...table, name: "", cells: cellsOf(table.cells), totals: cellsOf(table.totals) };
    for (const column of table.columns)
      columns.set(column, { ...column, header: twins.get(column.header) ?? column.header });
    twin.columns = table.columns.map((column) => columns.get(column) ?? column);
    for (const column of twin.columns)
      if (column.calculated)
        column.calculated = { ...column.calculated, of: columns.get(column.calculated.of) ?? column };
    twin.filter = new Map([...table.filter].map(([column, kept]) => [columns.get(column) ?? column, kept]));
    tables.set(table, twin);
    copy.tables.push(twin);
  }
  const formulaOf = (formula: Formula): Formula => {
    const own = { ...formula };
    if ("sheet" in own && own.sheet === sheet) {
      own.sheet = copy;
      if ("cell" in own) own.cell = twins.get(own.cell) ?? own.cell;
      else own.cells = cellsOf(own.cells);
    }
    if (own.kind === "name") own.name = names.get(own.name) ?? own.name;
    if ("table" in own && tables.has(own.table)) {
      own.table = tables.get(own.table) ?? own.table;
      own.column = columns.get(own.column) ?? own.column;
    }
    return own;
  };
  for (const [cell, twin] of twins) if (cell.formula) twin.formula = formulaOf(cell.formula);
  copy.merges = sheet.merges.map(cellsOf);
  copy.validations = sheet.validations.map(cellsOf);
  copy.formats = sheet.formats.map(cellsOf);
  copy.links = sheet.links.map(cellsOf);
  copy.comments = sheet.comments.flatMap(({ cell, text }) => {
    const twin = twins.get(cell);
    return twin ? [{ cell: twin, text }] : [];
  });
  copy.charts = sheet.charts.map((chart) =>
    chart.sheet === sheet ? { sheet: copy, cells: cellsOf(chart.cells) } : { ...chart },
  );
  copy.hidden = new Set(sheet.hidden);
  copy.hiddenByUser = new Set(sheet.hiddenByUser);
  copy.hiddenColumns = new Set(sheet.hiddenColumns);
  copy.frozen = { ...sheet.frozen };
  copy.isProtected = sheet.isProtected;
  return copy;
}
