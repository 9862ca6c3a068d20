// Owns the plain model that the host is compared with: sheets are lists of lists of cell objects. Whatever refers to cells
// holds the objects, so that where a reference goes when cells move needs no arithmetic: it is where its cells are.
export type Plain = number | string | boolean | null;

export const ROWS = 40;
export const COLUMNS = 24;

export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Cell {
  value: Plain;
  formula: Formula | null;
}

/** Cells that lie together: a range in a formula, a name, a merge, an area of a rule, a table. */
export type Cells = readonly Cell[];

export type Formula =
  | { kind: "plus"; sheet: Sheet; cell: Cell; fixed: boolean; add: number }
  | { kind: "sum"; sheet: Sheet; cells: Cells }
  | { kind: "name"; name: Name }
  | { kind: "column"; table: Table; column: Column }
  | { kind: "thisRow"; table: Table; column: Column; times: number }
  /** Written as the first row of a calculated column writes it: a cell of the same row, in A1 form. */
  | { kind: "sameRow"; sheet: Sheet; cell: Cell; times: number }
  /** Of a totals row: 109 sums, 103 counts what is shown of a column. */
  | { kind: "total"; table: Table; column: Column; how: 103 | 109 }
  | { kind: "subtotal"; sheet: Sheet; cells: Cells; how: 103 | 109 }
  /** What a conversion to a range or a deletion left behind. */
  | { kind: "broken"; text: string };

export interface Column {
  header: Cell;
  name: string;
  /** What a calculated column makes of the cell of another column in the same row. */
  calculated: { how: "thisRow" | "sameRow"; of: Column } | null;
}

export interface Table {
  name: string;
  columns: Column[];
  cells: Cells;
  /** The cells of the totals row; none without one. */
  totals: Cells;
  /** Column → displayed texts that stay, by the column's object. */
  filter: Map<Column, string[]>;
}

export interface Name {
  name: string;
  sheet: Sheet;
  cells: Cells;
  /** The sheet that it is a name of; null for one of the workbook. */
  scope: Sheet | null;
  gone: boolean;
}

export interface Chart {
  /** Where the cells that it shows were when it was made. */
  sheet: Sheet;
  cells: Cells;
}

export const freshCell = (): Cell => ({ value: null, formula: null });
const freshRow = (): Cell[] => Array.from({ length: COLUMNS }, freshCell);

export class Sheet {
  rows: Cell[][] = Array.from({ length: ROWS }, freshRow);
  tables: Table[] = [];
  merges: Cells[] = [];
  validations: Cells[] = [];
  formats: Cells[] = [];
  links: Cells[] = [];
  comments: { cell: Cell; text: string }[] = [];
  charts: Chart[] = [];
  /** Rows that a filter hides. */
  hidden = new Set<number>();
  hiddenByUser = new Set<number>();
  hiddenColumns = new Set<number>();
  frozen = { rows: 0, columns: 0 };
  isProtected = false;

  constructor(public name: string) {}

  at(row: number, column: number): Cell {
    return this.rows[row][column];
  }
  cellsIn({ top, left, bottom, right }: Rect): Cell[] {
    return this.rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1));
  }
  /** The smallest rectangle around the cells that are still there, or null. */
  place(cells: Cells): Rect | null {
    const wanted = new Set(cells);
    let found: Rect | null = null;
    this.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (!wanted.has(cell)) return;
        found = found
          ? {
              top: Math.min(found.top, r),
              left: Math.min(found.left, c),
              bottom: Math.max(found.bottom, r),
              right: Math.max(found.right, c),
            }
          : { top: r, left: c, bottom: r, right: c };
      }),
    );
    return found;
  }
  placeOf(table: Table): Rect {
    return this.place(table.cells) ?? { top: -1, left: -1, bottom: -1, right: -1 };
  }
  /** The rows between headers and totals. */
  bodyOf(table: Table): Rect {
    const place = this.placeOf(table);
    return { ...place, top: place.top + 1, bottom: place.bottom - (table.totals.length > 0 ? 1 : 0) };
  }
  /** Ends a table's filter. */
  showRows(table: Table): void {
    table.filter.clear();
    const { top, bottom } = this.bodyOf(table);
    for (const row of [...this.hidden]) if (row >= top && row <= bottom) this.hidden.delete(row);
  }
  isHidden(row: number): boolean {
    return this.hidden.has(row) || this.hiddenByUser.has(row);
  }
}

interface Reference {
  readonly cells: Cells;
  readonly set: (cells: Cells, sheet: Sheet) => void;
}

export class Book {
  sheets: Sheet[] = [];
  names: Name[] = [];

  /** Everything that refers to cells of a sheet, and how it is told that they are others, or on another sheet. */
  references(sheet: Sheet): Reference[] {
    const found: Reference[] = [];
    const add = (holder: { sheet: Sheet; cells: Cells }): void => {
      if (holder.sheet !== sheet) return;
      found.push({ cells: holder.cells, set: (cells, on) => Object.assign(holder, { cells, sheet: on }) });
    };
    for (const name of this.names) add(name);
    for (const { charts } of this.sheets) for (const chart of charts) add(chart);
    for (const formula of this.formulas()) {
      if ("cells" in formula) add(formula);
      else if ("cell" in formula && formula.sheet === sheet)
        found.push({
          cells: [formula.cell],
          set: ([cell], on) => Object.assign(formula, { cell, sheet: on }),
        });
    }
    return found;
  }
  *formulas(): Iterable<Formula> {
    for (const { rows } of this.sheets)
      for (const row of rows) for (const { formula } of row) if (formula) yield formula;
  }
}

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;
export const meet = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export interface Shift {
  kind: "insert" | "delete";
  axis: "rows" | "columns";
  range: Rect;
}

/** The cells that a shift moves or deletes. */
export const bandOf = ({ axis, range }: Shift): Rect =>
  axis === "rows" ? { ...range, bottom: ROWS - 1 } : { ...range, right: COLUMNS - 1 };

/** Whether a rectangle reaches into the band that moves and out of it at the side, so that it would be torn. */
export function torn(place: Rect, shift: Shift): boolean {
  const band = bandOf(shift);
  if (!meet(place, band)) return false;
  return shift.axis === "rows"
    ? place.left < band.left || place.right > band.right
    : place.top < band.top || place.bottom > band.bottom;
}

/** Moves the cell objects; references to torn ranges stay where they were, as Excel's do. */
export function shiftCells(book: Book, sheet: Sheet, shift: Shift): void {
  const staying = book.references(sheet).flatMap(({ cells, set }) => {
    const place = sheet.place(cells);
    return place && torn(place, shift) ? [{ place, set }] : [];
  });
  const areas = [sheet.validations, sheet.formats];
  const { top, left, bottom, right } = shift.range;
  if (shift.axis === "rows") {
    const count = bottom - top + 1;
    for (let column = left; column <= right; column++) {
      const line = sheet.rows.map((row) => row[column]);
      move(line, top, count, shift.kind, areas);
      line.forEach((cell, row) => (sheet.rows[row][column] = cell));
    }
  } else {
    const count = right - left + 1;
    for (let row = top; row <= bottom; row++) move(sheet.rows[row], left, count, shift.kind, areas);
  }
  for (const { place, set } of staying) set(sheet.cellsIn(place), sheet);
  for (const { cells, set } of book.references(sheet)) {
    const place = sheet.place(cells);
    if (place) set(sheet.cellsIn(place), sheet); // with what was inserted in between
  }
}

/** New cells between two cells of an area belong to it. */
function move(line: Cell[], at: number, count: number, kind: Shift["kind"], areas: Cells[][]): void {
  const length = line.length;
  const fresh = Array.from({ length: count }, freshCell);
  if (kind === "delete") line.push(...(line.splice(at, count), fresh));
  else {
    for (const list of areas)
      list.forEach((area, index) => {
        if (at > 0 && area.includes(line[at - 1]) && area.includes(line[at]))
          list[index] = [...area, ...fresh];
      });
    line.splice(at, 0, ...fresh);
    line.length = length;
  }
}

export { inside };
