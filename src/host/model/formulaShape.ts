// Owns what formulas of a filled-down column share: their text with the references that move along taken out. A cell keeps
// its formula as such a shape, so that a million rows of `=B2*C2`, `=B3*C3` … are one text, parsed and compiled once.
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "./address";

/** A row or column in a reference: as a distance from the formula's cell, or fixed by a dollar sign at its index. */
export interface Line {
  readonly at: number;
  readonly fixed: boolean;
}

/** Cells that a formula names: one or two rows and columns; no rows for whole columns, no columns for whole rows. */
export interface CellsReference {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

export class FormulaShape {
  /** How many rows and columns in it move with the cell. */
  readonly moving: number;

  constructor(
    /** Around the references: one more than there are. */
    private readonly texts: readonly string[],
    readonly references: readonly CellsReference[],
  ) {
    this.moving = references.reduce((sum, reference) => sum + movingLines(reference), 0);
  }

  /** The formula as a cell writes it; a reference off the sheet is #REF!, as where Excel copies a formula too far. */
  at(row: number, column: number): string {
    const { texts, references } = this;
    let text = texts[0];
    for (let index = 0; index < references.length; index++)
      text += referenceText(references[index], row, column) + texts[index + 1];
    return text;
  }
}

export const movingLines = ({ rows, columns }: CellsReference): number =>
  [...rows, ...columns].filter(({ fixed }) => !fixed).length;

const REMEMBERED = 50_000;
const shapes = new Map<string, FormulaShape>();

/**
 * The shape of a formula that stands in a cell; the same object for the same shape, as long as it is remembered.
 * @param likely the shape of the cell above: trying it is cheaper than reading the formula
 */
export function shapeOf(formula: string, row: number, column: number, likely?: FormulaShape): FormulaShape {
  return likely?.at(row, column) === formula ? likely : readShape(formula, row, column);
}

function readShape(formula: string, row: number, column: number): FormulaShape {
  const texts: string[] = [];
  const references: CellsReference[] = [];
  let key = "";
  let end = 0;
  for (const { start, stop, reference } of scan(formula, row, column)) {
    const before = formula.slice(end, start);
    texts.push(before);
    references.push(reference);
    key += before + keyOf(reference);
    end = stop;
  }
  texts.push(formula.slice(end));
  key += formula.slice(end);
  let shape = shapes.get(key);
  if (!shape) {
    if (shapes.size >= REMEMBERED) shapes.clear();
    shapes.set(key, (shape = new FormulaShape(texts, references)));
  }
  return shape;
}

/** Reads `$A1`, `A1:B$2`, `A:C`, `1:3` as seen from a cell; null for any other text. */
export function parseReference(text: string, row: number, column: number): CellsReference | null {
  REFERENCE.lastIndex = 0;
  const match = REFERENCE.exec(text);
  return match?.[0].length === text.length ? referenceOf(match, row, column) : null;
}

const DELIMITERS = "\\s\"'#\\[\\](){},;:!+\\-*/^&=<>%@~|";
/** Texts, quoted names and error values are passed over; in words references may stand. */
const TOKEN = new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z][A-Z0-9/]*[!?]?|\\[|[^${DELIMITERS}]+`, "g");
/** Neither a longer word nor the name of a function or sheet. */
const END = `(?![^${DELIMITERS}])(?!\\s*[(!])`;
const CELL = "(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})";
const REFERENCE = new RegExp(
  `${CELL}(?::${CELL}${END})?${END}|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${END}|(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${END}`,
  "y",
);

interface Found {
  readonly start: number;
  readonly stop: number;
  readonly reference: CellsReference;
}

function* scan(formula: string, row: number, column: number): Iterable<Found> {
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(formula);
    if (!token) return;
    const start = token.index;
    at = start + token[0].length;
    const first = token[0][0];
    if (first === "[") at = endOfBrackets(formula, start);
    else if (first !== '"' && first !== "'" && first !== "#") {
      REFERENCE.lastIndex = start;
      const match = REFERENCE.exec(formula);
      const reference = match && referenceOf(match, row, column);
      if (match && reference) {
        at = start + match[0].length;
        yield { start, stop: at, reference };
      }
    }
  }
}

/** Behind the bracket that closes one; an apostrophe takes the next character literally ("structured references"). */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function referenceOf(match: RegExpExecArray, row: number, column: number): CellsReference | null {
  const [, f1, c1, f2, r1, f3, c2, f4, r2, f5, c3, f6, c4, f7, r3, f8, r4] = match;
  const rowLine = (dollar: string, digits: string): Line =>
    dollar ? { at: Number(digits) - 1, fixed: true } : { at: Number(digits) - 1 - row, fixed: false };
  const columnLine = (dollar: string, letters: string): Line =>
    dollar ? { at: columnIndex(letters), fixed: true } : { at: columnIndex(letters) - column, fixed: false };
  const columns = c1 ? [[f1, c1], ...(c2 ? [[f3, c2]] : [])] : c3 ? [[f5, c3], [f6, c4]] : []; // prettier-ignore
  const rows = c1 ? [[f2, r1], ...(c2 ? [[f4, r2]] : [])] : c3 ? [] : [[f7, r3], [f8, r4]]; // prettier-ignore
  if (columns.some(([, letters]) => columnIndex(letters) >= MAX_COLUMNS)) return null;
  if (rows.some(([, digits]) => Number(digits) > MAX_ROWS)) return null;
  return {
    rows: rows.map(([dollar, digits]) => rowLine(dollar, digits)),
    columns: columns.map(([dollar, letters]) => columnLine(dollar, letters)),
  };
}

const keyOf = ({ rows, columns }: CellsReference): string =>
  `\u0001${rows.map(lineKey).join(":")};${columns.map(lineKey).join(":")}\u0001`;
const lineKey = ({ at, fixed }: Line): string => (fixed ? `$${at}` : String(at));

function referenceText({ rows, columns }: CellsReference, row: number, column: number): string {
  const first = cornerText(rows[0], columns[0], row, column);
  if (rows.length < 2 && columns.length < 2) return first ?? "#REF!";
  const second = cornerText(rows[1], columns[1], row, column);
  return first === null || second === null ? "#REF!" : `${first}:${second}`;
}

/** Null when it is off the sheet. */
function cornerText(
  rowLine: Line | undefined,
  columnLine: Line | undefined,
  row: number,
  column: number,
): string | null {
  let text = "";
  if (columnLine) {
    const index = columnLine.fixed ? columnLine.at : columnLine.at + column;
    if (index < 0 || index >= MAX_COLUMNS) return null;
    text = columnLine.fixed ? `$${columnName(index)}` : columnName(index);
  }
  if (!rowLine) return text;
  const index = rowLine.fixed ? rowLine.at : rowLine.at + row;
  if (index < 0 || index >= MAX_ROWS) return null;
  return rowLine.fixed ? `${text}$${index + 1}` : text + (index + 1);
}
