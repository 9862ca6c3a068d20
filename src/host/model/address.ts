// Owns cell addresses: rectangles (0-based, inclusive) and their A1 texts. The only place that knows column letters.

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0-based, both corners included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const rect = (top: number, left: number, bottom = top, right = left): Rect => ({
  top,
  left,
  bottom,
  right,
});
export const rowCount = (r: Rect): number => r.bottom - r.top + 1;
export const columnCount = (r: Rect): number => r.right - r.left + 1;
export const contains = (r: Rect, row: number, column: number): boolean =>
  row >= r.top && row <= r.bottom && column >= r.left && column <= r.right;
/** The rectangle so many rows and columns away. */
export const offset = ({ top, left, bottom, right }: Rect, rows: number, columns: number): Rect =>
  rect(top + rows, left + columns, bottom + rows, right + columns);
/** Whether all of a rectangle lies in another. */
export const containsRect = (outer: Rect, inner: Rect): boolean =>
  contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
export const sameRect = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The common part, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const r = rect(
    Math.max(a.top, b.top),
    Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom),
    Math.min(a.right, b.right),
  );
  return r.top > r.bottom || r.left > r.right ? null : r;
}

/** The smallest rectangle around both. */
export const union = (a: Rect, b: Rect): Rect =>
  rect(
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
  );

/** @example columnName(27) // "AB" */
export const columnName = (column: number): string => (columnNames[column] ??= nameOf(column));

const columnNames: string[] = [];

function nameOf(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** @example columnIndex("AB") // 27 */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + ((name.charCodeAt(i) & 0xdf) - 64);
  return index - 1;
}

/** @example formatCell(0, 1) // "B1" */
export const formatCell = (row: number, column: number): string => columnName(column) + (row + 1);

/** A1 text without sheet; whole rows and columns read `3:4` and `B:C`, as Excel writes them. */
export function formatRect(r: Rect): string {
  if (r.left === 0 && r.right === MAX_COLUMNS - 1) return `${r.top + 1}:${r.bottom + 1}`;
  if (r.top === 0 && r.bottom === MAX_ROWS - 1) return `${columnName(r.left)}:${columnName(r.right)}`;
  const first = formatCell(r.top, r.left);
  return r.top === r.bottom && r.left === r.right ? first : `${first}:${formatCell(r.bottom, r.right)}`;
}

/** A sheet name as it stands before `!`, quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `Sheet1!A1:B2` as Range.address gives it. */
export const formatAddress = (sheet: string, r: Rect): string => `${quoteSheet(sheet)}!${formatRect(r)}`;

/** `Sheet1!$A$1:$B$2`, as names and series refer to cells. */
export function formatAbsolute(sheet: string, r: Rect): string {
  const fixed = formatRect(r).replace(
    /([A-Z]+)?(\d+)?/g,
    (_, letters?: string, digits?: string) => (letters ? `$${letters}` : "") + (digits ? `$${digits}` : ""),
  );
  return `${quoteSheet(sheet)}!${fixed}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** A rectangle from `A1`, `A1:B2`, `B:C`, `3:4` (dollar signs allowed); null when it is none or off the sheet. */
export function parseRect(text: string): Rect | null {
  const [first, second = first, extra] = text.split(":");
  if (extra !== undefined || first === undefined) return null;
  const a = CORNER.exec(first);
  const b = CORNER.exec(second);
  if (a && b) return ordered(Number(a[2]) - 1, columnIndex(a[1]), Number(b[2]) - 1, columnIndex(b[1]));
  const c = COLUMN.exec(first);
  const d = COLUMN.exec(second);
  if (c && d && text.includes(":")) return ordered(0, columnIndex(c[1]), MAX_ROWS - 1, columnIndex(d[1]));
  const e = ROW.exec(first);
  const f = ROW.exec(second);
  if (e && f && text.includes(":")) return ordered(Number(e[1]) - 1, 0, Number(f[1]) - 1, MAX_COLUMNS - 1);
  return null;
}

function ordered(row1: number, column1: number, row2: number, column2: number): Rect | null {
  const r = rect(
    Math.min(row1, row2),
    Math.min(column1, column2),
    Math.max(row1, row2),
    Math.max(column1, column2),
  );
  return r.top < 0 || r.left < 0 || r.bottom >= MAX_ROWS || r.right >= MAX_COLUMNS ? null : r;
}

/** Splits `'My sheet'!A1` into sheet and rest; sheet is null where none is named. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1].replace(/''/g, "'"), rest: quoted[2] };
  const bang = text.lastIndexOf("!");
  return bang < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}
