// Owns INDEX, MATCH, the LOOKUP family, and the functions that make references or blocks.
import { parseRect, rect, splitSheet } from "../../model/address";
import { CellError, type Scalar } from "../../model/values";
import { Unsupported, type Args } from "../calculation";
import { wildcard } from "../criteria";
import { Matrix, Reference, compareScalars, fail, toBoolean, toText, type Value } from "../value";
import { whole, type FunctionTable } from "./definition";

export const lookupFunctions: FunctionTable = {
  INDEX: whole(index),
  MATCH: whole((args) => position(args, 0, 1, matchMode(args.number(2, 1))) + 1),
  XMATCH: whole((args) => position(args, 0, 1, xMode(args.number(2, 0))) + 1),
  VLOOKUP: whole((args) => lookup(args, "column")),
  HLOOKUP: whole((args) => lookup(args, "row")),
  XLOOKUP: whole(xlookup),
  CHOOSE: whole((args) => {
    const chosen = Math.trunc(args.number(0));
    return chosen >= 1 && chosen < args.count ? args.value(chosen) : fail("#VALUE!");
  }),
  ROW: whole((args) => (args.count === 0 ? args.site.row : args.reference(0).range.top) + 1),
  COLUMN: whole((args) => (args.count === 0 ? args.site.column : args.reference(0).range.left) + 1),
  ROWS: whole((args) => extent(args).rows),
  COLUMNS: whole((args) => extent(args).columns),
  OFFSET: whole(offset),
  INDIRECT: whole((args) => args.calculation.evaluateText(`=${indirectText(args)}`, args.site)),
  UNIQUE: whole((args) => unique(args.matrix(0))),
  FILTER: whole(filter),
  TRANSPOSE: whole((args) => {
    const block = args.matrix(0);
    return Matrix.fill(block.columns, block.rows, (row, column) => block.at(column, row));
  }),
};

type MatchMode = "exact" | "wildcard" | "below" | "above" | "exactOrBelow" | "exactOrAbove";

const matchMode = (type: number): MatchMode => (type === 0 ? "wildcard" : type > 0 ? "below" : "above");
const xMode = (type: number): MatchMode =>
  type === 0 ? "exact" : type === 2 ? "wildcard" : type < 0 ? "exactOrBelow" : "exactOrAbove";

/** 0-based position of a value in a row or column; #N/A when it is not there. */
function position(args: Args, wantedAt: number, cellsAt: number, mode: MatchMode): number {
  const wanted = args.scalar(wantedAt);
  if (wanted instanceof CellError) return fail(wanted.code);
  const cells = args.value(cellsAt);
  const found = find(args, wanted, cells, mode);
  return found >= 0 ? found : fail("#N/A");
}

function find(args: Args, wanted: Scalar, cells: Value, mode: MatchMode): number {
  const hasPattern = mode === "wildcard" && typeof wanted === "string" && /[*?~]/.test(wanted);
  if ((mode === "exact" || mode === "wildcard") && !hasPattern && cells instanceof Reference) {
    return args.calculation.index(cells).find(wanted);
  }
  const { values } =
    cells instanceof Reference
      ? args.calculation.matrix(cells)
      : cells instanceof Matrix
        ? cells
        : new Matrix(1, 1, [cells]);
  switch (mode) {
    case "exact":
    case "wildcard": {
      const pattern = hasPattern ? wildcard(wanted) : null;
      return values.findIndex((value) =>
        pattern ? typeof value === "string" && pattern.test(value) : equal(value, wanted),
      );
    }
    case "below":
      return lastNotAfter(values, wanted, 1);
    case "above":
      return lastNotAfter(values, wanted, -1);
    case "exactOrBelow":
      return nearest(values, wanted, -1);
    case "exactOrAbove":
      return nearest(values, wanted, 1);
  }
}

const comparable = (value: Scalar, wanted: Scalar): boolean =>
  value !== null && !(value instanceof CellError) && typeof value === typeof (wanted ?? 0);
const equal = (value: Scalar, wanted: Scalar): boolean =>
  comparable(value, wanted) && compareScalars(value, wanted) === 0;

/** Sorted look-up: the last value not after the wanted one (direction 1: ascending, -1: descending). */
function lastNotAfter(values: readonly Scalar[], wanted: Scalar, direction: 1 | -1): number {
  let found = -1;
  for (let i = 0; i < values.length; i++) {
    if (!comparable(values[i], wanted)) continue;
    if (compareScalars(values[i], wanted) * direction > 0) break;
    found = i;
  }
  return found;
}

/** The equal value, else the nearest one on a side. */
function nearest(values: readonly Scalar[], wanted: Scalar, side: 1 | -1): number {
  let best = -1;
  values.forEach((value, i) => {
    if (!comparable(value, wanted) || compareScalars(value, wanted) * side < 0) return;
    if (best < 0 || compareScalars(value, values[best]) * side < 0) best = i;
  });
  return best;
}

function index(args: Args): Value {
  const source = args.value(0);
  const block = source instanceof Reference || source instanceof Matrix ? source : new Matrix(1, 1, [source]);
  let row = Math.trunc(args.number(1, 0));
  let column = Math.trunc(args.number(2, 0));
  if (args.count === 2 && block.rows === 1) [row, column] = [1, row];
  if (row < 0 || column < 0 || row > block.rows || column > block.columns) fail("#REF!");
  if (block.columns === 1) column = 1;
  if (block.rows === 1 && row === 0) row = 1;
  const rows: [number, number] = row === 0 ? [0, block.rows - 1] : [row - 1, row - 1];
  const columns: [number, number] = column === 0 ? [0, block.columns - 1] : [column - 1, column - 1];
  if (block instanceof Reference) {
    const { top, left } = block.range;
    return new Reference(
      block.sheet,
      rect(top + rows[0], left + columns[0], top + rows[1], left + columns[1]),
    );
  }
  return Matrix.fill(rows[1] - rows[0] + 1, columns[1] - columns[0] + 1, (r, c) =>
    block.at(rows[0] + r, columns[0] + c),
  );
}

function lookup(args: Args, along: "row" | "column"): Value {
  const table = args.reference(1);
  const { top, left, bottom, right } = table.range;
  const offsetBy = Math.trunc(args.number(2)) - 1;
  const size = along === "column" ? table.columns : table.rows;
  if (offsetBy < 0) fail("#VALUE!");
  if (offsetBy >= size) fail("#REF!");
  const keys = new Reference(
    table.sheet,
    along === "column" ? rect(top, left, bottom, left) : rect(top, left, top, right),
  );
  const mode: MatchMode = args.omitted(3) || toBoolean(args.scalar(3)) ? "below" : "wildcard";
  const found = find(args, args.scalar(0), keys, mode);
  if (found < 0) fail("#N/A");
  const [row, column] = along === "column" ? [top + found, left + offsetBy] : [top + offsetBy, left + found];
  return new Reference(table.sheet, rect(row, column));
}

function xlookup(args: Args): Value {
  if (args.number(5, 1) !== 1) throw new Unsupported("XLOOKUP search mode");
  const found = find(args, args.scalar(0), args.value(1), xMode(args.number(4, 0)));
  if (found < 0) return args.omitted(3) ? fail("#N/A") : args.value(3);
  const answer = args.value(2);
  if (!(answer instanceof Reference)) {
    const block = args.matrix(2);
    return block.rows === 1
      ? block.at(0, found)
      : Matrix.fill(1, block.columns, (_, column) => block.at(found, column));
  }
  const { top, left, bottom, right } = answer.range;
  const across = answer.rows === 1;
  return new Reference(
    answer.sheet,
    across ? rect(top, left + found, bottom, left + found) : rect(top + found, left, top + found, right),
  );
}

function extent(args: Args): { rows: number; columns: number } {
  const value = args.value(0);
  return value instanceof Reference || value instanceof Matrix ? value : { rows: 1, columns: 1 };
}

function offset(args: Args): Reference {
  const { sheet, range, rows, columns } = args.reference(0);
  const top = range.top + Math.trunc(args.number(1));
  const left = range.left + Math.trunc(args.number(2));
  const height = Math.trunc(args.number(3, rows));
  const width = Math.trunc(args.number(4, columns));
  if (top < 0 || left < 0 || height < 1 || width < 1) fail("#REF!");
  return new Reference(sheet, rect(top, left, top + height - 1, left + width - 1));
}

function indirectText(args: Args): string {
  const text = args.text(0);
  if (!args.boolean(1, true)) throw new Unsupported("INDIRECT with R1C1");
  const known = parseRect(splitSheet(text).rest) !== null || /[[\p{L}_]/u.test(text);
  return known ? text : fail("#REF!");
}

function unique(block: Matrix): Matrix {
  const seen = new Set<string>();
  const kept: Scalar[] = [];
  for (let row = 0; row < block.rows; row++) {
    const cells = block.values.slice(row * block.columns, (row + 1) * block.columns);
    const key = JSON.stringify(
      cells.map((cell) =>
        cell instanceof CellError ? cell.code : typeof cell === "string" ? cell.toLowerCase() : cell,
      ),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(...cells);
  }
  return new Matrix(kept.length / block.columns, block.columns, kept);
}

function filter(args: Args): Value {
  const block = args.matrix(0);
  const keep = args.matrix(1);
  if (keep.rows !== block.rows || keep.columns !== 1) throw new Unsupported("FILTER by columns");
  const kept: Scalar[] = [];
  for (let row = 0; row < block.rows; row++) {
    if (toBoolean(keep.at(row, 0)))
      kept.push(...block.values.slice(row * block.columns, (row + 1) * block.columns));
  }
  if (kept.length === 0) return args.omitted(2) ? fail("#CALC!") : toText(args.scalar(2));
  return new Matrix(kept.length / block.columns, block.columns, kept);
}
