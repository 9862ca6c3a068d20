// Owns the functions that come to a block of cells: FILTER, SORT, UNIQUE and their kin.
// Rules: the functions' pages on support.microsoft.com.
import { valueComparer } from "../../model/sorting";
import { CellError, type Scalar } from "../../model/values";
import { Unsupported, isBlock, type Args } from "../calculation";
import { FormulaFailure, Matrix, Reference, fail, toBoolean, type Value } from "../value";
import { whole, type FunctionTable } from "./definition";

type Line = readonly Scalar[];

const rowsOf = (block: Matrix): Line[] =>
  Array.from({ length: block.rows }, (_, row) =>
    block.values.slice(row * block.columns, (row + 1) * block.columns),
  );
const transposed = (block: Matrix): Matrix =>
  Matrix.fill(block.columns, block.rows, (row, column) => block.at(column, row));
/** #CALC! where nothing is left: Excel has no empty arrays. */
const fromRows = (rows: readonly Line[]): Matrix =>
  rows.length === 0 ? fail("#CALC!") : new Matrix(rows.length, rows[0].length, rows.flat());
/** Lines that are columns where a function works across. */
const along = (block: Matrix, columns: boolean, change: (rows: Line[]) => Matrix): Matrix =>
  columns ? transposed(change(rowsOf(transposed(block)))) : change(rowsOf(block));
const blockOf = (args: Args, i: number): Matrix => args.block(i).whole;

/** A line of texts is found again whatever their case. */
const keyOf = (line: Line): string =>
  JSON.stringify(
    line.map((cell) =>
      cell instanceof CellError ? [cell.code] : typeof cell === "string" ? cell.toLowerCase() : cell,
    ),
  );

function unique(args: Args): Matrix {
  const once = args.boolean(2, false);
  return along(blockOf(args, 0), args.boolean(1, false), (lines) => {
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
    const seen = new Set<string>();
    return fromRows(
      lines.filter((line) => {
        const key = keyOf(line);
        if (seen.has(key) || (once && counts.get(key) !== 1)) return false;
        seen.add(key);
        return true;
      }),
    );
  });
}

/** Conditions in one column choose rows, in one row columns; none that holds gives the third argument. */
function filter(args: Args): Value {
  const block = blockOf(args, 0);
  const keep = blockOf(args, 1);
  const byRows = keep.columns === 1 && keep.rows === block.rows;
  if (!byRows && !(keep.rows === 1 && keep.columns === block.columns)) fail("#VALUE!");
  const holds = keep.values.map((value) => {
    if (value instanceof CellError) throw new FormulaFailure(value);
    return toBoolean(value);
  });
  if (!holds.includes(true)) return args.omitted(2) ? fail("#CALC!") : args.value(2);
  return along(block, !byRows, (lines) => fromRows(lines.filter((_, index) => holds[index])));
}

const compare = valueComparer({ matchCase: false, method: "PinYin" });

/** Blanks come last whichever way it is sorted. */
function compareCells(a: Scalar, b: Scalar, order: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compare(a, b) * order;
}

const sortOrder = (value: number): number => (value === 1 || value === -1 ? value : fail("#VALUE!"));

/** "SORT function": several columns to sort by and their orders come as arrays. */
function sort(args: Args): Matrix {
  const block = blockOf(args, 0);
  const indexes = args.omitted(1) ? [1] : blockOf(args, 1).values;
  const orders = args.omitted(2) ? [1] : blockOf(args, 2).values;
  const byColumns = args.boolean(3, false);
  const width = byColumns ? block.rows : block.columns;
  const keys = indexes.map((index, i) => {
    const at = typeof index === "number" ? Math.trunc(index) - 1 : fail("#VALUE!");
    if (at < 0 || at >= width) fail("#VALUE!");
    return { at, order: sortOrder(Number(orders[Math.min(i, orders.length - 1)])) };
  });
  return along(block, byColumns, (lines) =>
    fromRows(
      [...lines].sort((a, b) => {
        for (const { at, order } of keys) {
          const difference = compareCells(a[at], b[at], order);
          if (difference !== 0) return difference;
        }
        return 0;
      }),
    ),
  );
}

function sortBy(args: Args): Matrix {
  const block = blockOf(args, 0);
  const keys: { values: Line; order: number }[] = [];
  let byColumns = false;
  for (let i = 1; i < args.count; i += 2) {
    const by = blockOf(args, i);
    const isColumn = by.columns === 1 && by.rows === block.rows;
    if (!isColumn && !(by.rows === 1 && by.columns === block.columns)) fail("#VALUE!");
    byColumns = !isColumn;
    keys.push({ values: by.values, order: sortOrder(args.number(i + 1, 1)) });
  }
  return along(block, byColumns, (lines) => {
    const places = lines.map((_, index) => index);
    places.sort((a, b) => {
      for (const { values, order } of keys) {
        const difference = compareCells(values[a], values[b], order);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
    return fromRows(places.map((place) => lines[place]));
  });
}

/** Cells that one formula may come to here. */
const MOST_CELLS = 5_000_000;

function sequence(args: Args): Matrix {
  const rows = Math.trunc(args.number(0, 1));
  const columns = Math.trunc(args.number(1, 1));
  const start = args.number(2, 1);
  const step = args.number(3, 1);
  if (rows < 0 || columns < 0) fail("#VALUE!");
  if (rows === 0 || columns === 0) fail("#CALC!");
  if (rows * columns > MOST_CELLS) throw new Unsupported("an array of so many cells");
  return Matrix.fill(rows, columns, (row, column) => start + (row * columns + column) * step);
}

/** How many lines TAKE and DROP leave, and from where; a negative count counts from the end. */
function part(lines: Line[], count: number, drop: boolean): Line[] {
  const kept = drop ? Math.max(0, lines.length - Math.abs(count)) : Math.min(lines.length, Math.abs(count));
  const fromEnd = drop ? count > 0 : count < 0;
  return fromEnd ? lines.slice(lines.length - kept) : lines.slice(0, kept);
}

const takeOrDrop =
  (drop: boolean) =>
  (args: Args): Matrix => {
    let block = blockOf(args, 0);
    if (!args.omitted(1))
      block = along(block, false, (rows) => fromRows(part(rows, Math.trunc(args.number(1)), drop)));
    if (!args.omitted(2))
      block = along(block, true, (columns) => fromRows(part(columns, Math.trunc(args.number(2)), drop)));
    return block;
  };

const choose =
  (columns: boolean) =>
  (args: Args): Matrix =>
    along(blockOf(args, 0), columns, (lines) => {
      const chosen: Line[] = [];
      args.each((value) => {
        const at = typeof value === "number" ? Math.trunc(value) : fail("#VALUE!");
        chosen.push(lines[at > 0 ? at - 1 : lines.length + at] ?? fail("#VALUE!"));
      }, 1);
      return fromRows(chosen);
    });

/** What a narrower block lacks is #N/A. */
function stack(args: Args, across: boolean): Matrix {
  const blocks = Array.from({ length: args.count }, (_, i) => blockOf(args, i)).map((block) =>
    across ? transposed(block) : block,
  );
  const width = Math.max(...blocks.map((block) => block.columns));
  const rows = blocks.flatMap((block) =>
    rowsOf(block).map((row) => [...row, ...Array<Scalar>(width - row.length).fill(CellError.of("#N/A"))]),
  );
  return across ? transposed(fromRows(rows)) : fromRows(rows);
}

/** All cells in one line; 1 leaves out blanks, 2 errors, 3 both. */
function flatten(args: Args): Scalar[] {
  const block = blockOf(args, 0);
  const leftOut = Math.trunc(args.number(1, 0));
  if (leftOut < 0 || leftOut > 3) fail("#VALUE!");
  const cells = args.boolean(2, false) ? transposed(block).values : block.values;
  const kept = cells.filter(
    (cell) => !((leftOut & 1) !== 0 && cell === null) && !((leftOut & 2) !== 0 && cell instanceof CellError),
  );
  return kept.length === 0 ? fail("#CALC!") : kept;
}

/** "ROW function": of a range the numbers of all its rows. */
function lineNumbers(args: Args, vertical: boolean): Value {
  const own = vertical ? args.site.row : args.site.column;
  if (args.count === 0) return own + 1;
  const reference: Value = args.value(0);
  if (!(reference instanceof Reference)) fail("#VALUE!");
  const { top, left } = reference.range;
  if (!isBlock(reference)) return (vertical ? top : left) + 1;
  return vertical
    ? Matrix.fill(reference.rows, 1, (row) => top + row + 1)
    : Matrix.fill(1, reference.columns, (_, column) => left + column + 1);
}

export const arrayFunctions: FunctionTable = {
  UNIQUE: whole(unique),
  FILTER: whole(filter),
  SORT: whole(sort),
  SORTBY: whole(sortBy),
  SEQUENCE: whole(sequence),
  TRANSPOSE: whole((args) => transposed(blockOf(args, 0))),
  TAKE: whole(takeOrDrop(false)),
  DROP: whole(takeOrDrop(true)),
  CHOOSEROWS: whole(choose(false)),
  CHOOSECOLS: whole(choose(true)),
  VSTACK: whole((args) => stack(args, false)),
  HSTACK: whole((args) => stack(args, true)),
  TOCOL: whole((args) => fromRows(flatten(args).map((cell) => [cell]))),
  TOROW: whole((args) => fromRows([flatten(args)])),
  ROW: whole((args) => lineNumbers(args, true)),
  COLUMN: whole((args) => lineNumbers(args, false)),
};
