// Owns where an ordinary formula, as files have them, takes one cell of a range by itself: Excel shows an @ there, and
// writes a formula that does without as an array formula ("Implicit intersection operator: @", support.microsoft.com).
import { parse, parseStructRef, tokenize, type AstExpression, type CallExpression } from "@borgar/fx";
import { splitSheet } from "../model/address";
import { parseReference } from "../model/formulaShape";
import { functionNamed } from "./functions";

/** Take ranges and blocks as they are; what is calculated in their arguments is still one value at a time. */
const TAKE_RANGES = new Set(
  `AND AREAS AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS COLUMN COLUMNS CONCAT COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DEVSQ
  GEOMEAN HARMEAN HLOOKUP IRR ISREF LARGE MATCH MAX MAXA MAXIFS MEDIAN MIN MINA MINIFS MODE MODE.SNGL NETWORKDAYS
  NETWORKDAYS.INTL NPV OFFSET OR PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.INC PRODUCT QUARTILE
  QUARTILE.EXC QUARTILE.INC RANK RANK.AVG RANK.EQ ROW ROWS SMALL STDEV STDEV.P STDEV.S STDEVP SUBTOTAL SUM SUMIF SUMIFS
  SUMSQ TEXTJOIN TRIMMEAN VAR VAR.P VAR.S VARP VLOOKUP WORKDAY WORKDAY.INTL XLOOKUP XMATCH XOR`.split(/\s+/),
);
/** Arguments that take one value, of functions whose others take ranges. */
const ONE_VALUE: Readonly<Record<string, readonly number[]>> = {
  VLOOKUP: [0, 2, 3],
  HLOOKUP: [0, 2, 3],
  MATCH: [0, 2],
  XLOOKUP: [0],
  XMATCH: [0],
  LOOKUP: [0],
  COUNTIF: [1],
  SUMIF: [1],
  AVERAGEIF: [1],
  LARGE: [1],
  SMALL: [1],
  RANK: [0, 2],
  "RANK.EQ": [0, 2],
  "RANK.AVG": [0, 2],
  PERCENTILE: [1],
  "PERCENTILE.INC": [1],
  "PERCENTILE.EXC": [1],
  QUARTILE: [1],
  "QUARTILE.INC": [1],
  OFFSET: [1, 2, 3, 4],
  INDEX: [1, 2],
  SUBTOTAL: [0],
  NETWORKDAYS: [0, 1],
  WORKDAY: [0, 1],
  AGGREGATE: [0, 1, 3],
};
/** Calculate whole blocks in their arguments in any formula. */
const TAKE_ARRAYS = new Set(
  "SUMPRODUCT LOOKUP INDEX MMULT TRANSPOSE FREQUENCY AGGREGATE SUMX2MY2 SUMX2PY2 SUMXMY2".split(" "),
);
/** Pass on what they are given, ranges too. */
const PASS_ON = new Set(["IF", "IFERROR", "IFNA", "CHOOSE", "IFS", "SWITCH", "LET"]);
/** Come to blocks. */
const GIVE_ARRAYS = new Set(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK MAKEARRAY MAP MMULT PIVOTBY RANDARRAY SCAN
  SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS WRAPROWS`.split(/\s+/),
);

/**
 * one: a single value is taken; inner: so it is, but a constant array is gone through, as in SUM(LARGE(A1:A9,{1,2})); range:
 * ranges are, but what is calculated is one value; array: anything.
 */
type Context = "one" | "inner" | "range" | "array";

/** Without any of these a formula has one value; saves reading it. */
export const mayBeMany = (formula: string): boolean => MAY_BE_MANY.test(formula);
const MAY_BE_MANY = /[:[{#]|(SEQUENCE|ARRAY)\(/i;

interface Located {
  readonly loc?: readonly number[];
}

/** The formula with an @ where Excel, as an ordinary formula, takes one cell or value of many. */
export function withIntersections(formula: string): string {
  if (!mayBeMany(formula)) return formula;
  const places = placesOf(formula);
  let text = formula;
  for (const place of [...places].sort((a, b) => b - a))
    text = `${text.slice(0, place)}@${text.slice(place)}`;
  return text;
}

/**
 * How a formula stands in a file: without the @ that an ordinary formula has by itself, or as an array formula, where it
 * comes to many values or calculates with them.
 */
export function asOrdinary(formula: string): { formula: string; isArray: boolean } {
  if (!mayBeMany(formula)) return { formula, isArray: false };
  const plain = formula.includes("@") ? withoutIntersections(formula) : formula;
  return withIntersections(plain) === formula
    ? { formula: plain, isArray: false }
    : { formula, isArray: true };
}

const withoutIntersections = (formula: string): string =>
  tokenize(formula)
    .filter(({ type, value }) => !(type === "operator" && value === "@"))
    .map(({ value }) => value)
    .join("");

function placesOf(formula: string): Set<number> {
  const places = new Set<number>();
  try {
    visit(parse(tokenize(formula, { withLocation: true })), "one", places);
  } catch {
    return new Set(); // no formula, which the calculator says
  }
  return places;
}

function visit(node: AstExpression, context: Context, places: Set<number>): void {
  const mark = (first: Located = node as Located): void => {
    const start = first.loc?.[0];
    if ((context === "one" || context === "inner") && start !== undefined) places.add(start);
  };
  switch (node.type) {
    case "ReferenceIdentifier":
      if (isMany(node.kind, node.value)) mark();
      return;
    case "ArrayExpression":
      if (context === "one" && (node.elements.length > 1 || node.elements[0].length > 1)) mark();
      return;
    case "UnaryExpression":
      if (node.operator === "@") return;
      if (node.operator === "#") return mark(node.arguments[0] as Located);
      return visit(node.arguments[0], inOperation(context), places);
    case "BinaryExpression":
      if (node.operator === ":") return mark(node.arguments[0] as Located);
      for (const operand of node.arguments) visit(operand, inOperation(context), places);
      return;
    case "LetExpression":
      for (const { init } of node.declarations) if (init) visit(init, context, places);
      if (node.body) visit(node.body, context, places);
      return;
    case "CallExpression":
      if (givesArray(node)) mark();
      node.arguments.forEach((argument: AstExpression | null, index) => {
        if (argument) visit(argument, argumentContext(nameOf(node.callee.name), index, context), places);
      });
      return;
    default:
      return;
  }
}

/** ROW and COLUMN of a range of many cells too. */
function givesArray({ callee, arguments: [first] }: CallExpression): boolean {
  const name = nameOf(callee.name);
  if (name !== "ROW" && name !== "COLUMN") return GIVE_ARRAYS.has(name);
  return first?.type === "ReferenceIdentifier" && isMany(first.kind, first.value);
}

const inOperation = (context: Context): Context => (context === "range" ? "inner" : context);
const nameOf = (name: string): string => name.toUpperCase().replace(/^(_XLFN\.)?(_XLWS\.)?/, "");

function argumentContext(name: string, index: number, context: Context): Context {
  if (context === "array") return "array";
  if (ONE_VALUE[name]?.includes(index)) return inOperation(context);
  if (TAKE_ARRAYS.has(name) || GIVE_ARRAYS.has(name)) return "array";
  if (TAKE_RANGES.has(name)) return "range";
  if (PASS_ON.has(name)) return index === 0 && !/^IF(ERROR|NA)$/.test(name) ? inOperation(context) : context;
  // Of a function that is not known nothing can be said.
  return functionNamed(name) ? inOperation(context) : "array";
}

/** Names are left as they are: what they stand for is not in the formula. */
function isMany(kind: string, text: string): boolean {
  if (kind === "name") return false;
  if (kind === "table") {
    const parts = parseStructRef(text);
    return parts !== undefined && !parts.sections?.includes("this row");
  }
  const cells = parseReference(splitSheet(text).rest, 0, 0);
  if (!cells) return false;
  const [r1, r2 = r1] = cells.rows;
  const [c1, c2 = c1] = cells.columns;
  return cells.rows.length === 0 || cells.columns.length === 0 || r1.at !== r2.at || c1.at !== c2.at;
}
