// Owns INDEX, MATCH, the LOOKUP family, and the functions that make references or blocks.
import { columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet, rect } from "../../model/address";
import type { Scalar } from "../../model/values";
import { Unsupported, type Args } from "../calculation";
import { Matrix, Reference, fail, orError, toBoolean, toNumber, toText, type Value } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";
import { matchMode, search, xMode, type MatchMode } from "./search";

export const lookupFunctions: FunctionTable = {
  INDEX: whole(index),
  MATCH: whole((args) => position(args, matchMode(args.number(2, 1)), false)),
  XMATCH: whole((args) => position(args, xMode(args.number(2, 0)), fromEnd(args, 3))),
  VLOOKUP: whole((args) => lookup(args, "column")),
  HLOOKUP: whole((args) => lookup(args, "row")),
  LOOKUP: whole(lookupNearest),
  XLOOKUP: whole(xlookup),
  CHOOSE: whole((args) => {
    const chosen = Math.trunc(args.number(0));
    return chosen >= 1 && chosen < args.count ? args.value(chosen) : fail("#VALUE!");
  }),
  ROWS: whole((args) => extent(args).rows),
  COLUMNS: whole((args) => extent(args).columns),
  ADDRESS: scalar(2, 5, address),
  OFFSET: whole(offset),
  INDIRECT: whole(indirect),
};

function index(args: Args): Value {
  const block = blockOf(args.value(0));
  let row = Math.trunc(args.number(1, 0));
  let column = Math.trunc(args.number(2, 0));
  if (args.count === 2 && block.rows === 1) [row, column] = [1, row];
  if (row < 0 || column < 0) fail("#VALUE!");
  if (row > block.rows || column > block.columns) fail("#REF!");
  if (block.columns === 1) column = 1;
  if (block.rows === 1 && row === 0) row = 1;
  const [top, rows] = row === 0 ? [0, block.rows] : [row - 1, 1];
  const [left, columns] = column === 0 ? [0, block.columns] : [column - 1, 1];
  return part(block, top, left, rows, columns);
}

/** 1-based place of the first argument in the second; #N/A when it is not there. */
function position(args: Args, mode: MatchMode, last: boolean): number {
  const found = search(args, args.scalar(0), args.value(1), mode, last);
  return found >= 0 ? found + 1 : fail("#N/A");
}

/** XLOOKUP and XMATCH search from the end with -1; 2 and -2 promise sorted cells, of which any search finds the same. */
const fromEnd = (args: Args, i: number): boolean => Math.trunc(args.number(i, 1)) === -1;

function lookup(args: Args, along: "row" | "column"): Value {
  const table = blockOf(args.value(1));
  const offset = Math.trunc(args.number(2)) - 1;
  const wanted = args.scalar(0);
  if (offset < 0) fail("#VALUE!");
  if (offset >= (along === "column" ? table.columns : table.rows)) fail("#REF!");
  const keys = along === "column" ? part(table, 0, 0, table.rows, 1) : part(table, 0, 0, 1, table.columns);
  const mode: MatchMode = args.omitted(3) || toBoolean(args.scalar(3)) ? "below" : "wildcard";
  const found = search(args, wanted, keys, mode);
  if (found < 0) fail("#N/A");
  return along === "column" ? part(table, found, offset, 1, 1) : part(table, offset, found, 1, 1);
}

/** "LOOKUP function": the nearest below in a vector, or in the first column (row, if wider than high) of a block. */
function lookupNearest(args: Args): Value {
  const cells = blockOf(args.value(1));
  const wide = cells.columns > cells.rows;
  const keys = wide ? part(cells, 0, 0, 1, cells.columns) : part(cells, 0, 0, cells.rows, 1);
  const found = search(args, args.scalar(0), keys, "below");
  if (found < 0) fail("#N/A");
  const answers = args.omitted(2) ? cells : blockOf(args.value(2));
  const across = args.omitted(2) ? wide : answers.columns > answers.rows;
  return across
    ? part(answers, answers.rows - 1, found, 1, 1)
    : part(answers, found, answers.columns - 1, 1, 1);
}

function xlookup(args: Args): Value {
  const keys = blockOf(args.value(1));
  const found = search(args, args.scalar(0), keys, xMode(args.number(4, 0)), fromEnd(args, 5));
  if (found < 0) return args.omitted(3) ? fail("#N/A") : args.value(3);
  const answers = blockOf(args.value(2));
  return keys.rows === 1 && keys.columns > 1
    ? part(answers, 0, found, answers.rows, 1)
    : part(answers, found, 0, 1, answers.columns);
}

const blockOf = (value: Value): Reference | Matrix =>
  value instanceof Reference || value instanceof Matrix ? value : new Matrix(1, 1, [value]);

/** A part of some cells, as a reference where they are one. */
function part(block: Reference | Matrix, row: number, column: number, rows: number, columns: number): Value {
  if (!(block instanceof Reference))
    return Matrix.fill(rows, columns, (r, c) => block.at(row + r, column + c));
  const { top, left } = block.range;
  const [first, start] = [top + row, left + column];
  return new Reference(block.sheet, rect(first, start, first + rows - 1, start + columns - 1));
}

function extent(args: Args): { rows: number; columns: number } {
  const value = args.value(0);
  if (value instanceof Matrix) return { rows: value.height, columns: value.columns };
  return value instanceof Reference ? value : { rows: 1, columns: 1 };
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

/** "ADDRESS function": 1 fixes both, 2 the row, 3 the column, 4 neither. */
function address(
  row: Scalar,
  column: Scalar,
  fixed: Scalar = 1,
  a1: Scalar = true,
  sheet: Scalar = "",
): string {
  const [r, c, kind] = [row, column, fixed ?? 1].map((value) => Math.trunc(toNumber(value)));
  if (r < 1 || c < 1 || r > MAX_ROWS || c > MAX_COLUMNS || kind < 1 || kind > 4) fail("#VALUE!");
  if (!toBoolean(a1 ?? true)) throw new Unsupported("ADDRESS in R1C1");
  const cell = `${kind % 2 === 1 ? "$" : ""}${columnName(c - 1)}${kind <= 2 ? "$" : ""}${r}`;
  return toText(sheet) === "" ? cell : `${quoteSheet(toText(sheet))}!${cell}`;
}

/** Text that is no reference is #REF! ("INDIRECT function"). */
function indirect(args: Args): Reference {
  const text = args.text(0);
  if (!args.boolean(1, true)) throw new Unsupported("INDIRECT with R1C1");
  const value = orError(() => args.calculation.evaluateText(`=${text}`, args.site));
  return value instanceof Reference ? value : fail("#REF!");
}
