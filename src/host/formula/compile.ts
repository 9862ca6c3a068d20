// Owns turning a syntax tree into a program that evaluates it: one for all cells whose formulas have the same shape.
import type { AstExpression, ReferenceIdentifier } from "@borgar/fx";
import { contains, rect, splitSheet, union } from "../model/address";
import { movingLines, parseReference, type CellsReference } from "../model/formulaShape";
import { CellError, type ErrorCode, type Scalar } from "../model/values";
import { broadcast, callForBlocks } from "./broadcast";
import { Unsupported, isBlock, single, toBlock, type Evaluate, type Scope } from "./calculation";
import { functionNamed } from "./functions";
import { binaryOperator } from "./operators";
import { parseFormula } from "./parse";
import { cellsAt, resolveName, resolveStructured } from "./resolve";
import { Matrix, Reference, compareNumbers, fail, orError, toNumber, type Value } from "./value";

export type Mention =
  /** Rows and columns as the text has them. */
  | { readonly kind: "cells"; readonly sheet: string | null; readonly cells: CellsReference }
  | { readonly kind: "table" | "name"; readonly text: string };

export interface Program {
  readonly evaluate: Evaluate;
  /** The cell that the text was read for: from another, its moving references lie as far away as that does. */
  readonly row: number;
  readonly column: number;
  /** What the text mentions; what INDIRECT or OFFSET reach is not among them. */
  readonly mentions: readonly Mention[];
  /** How many rows and columns of its references move with the cell. */
  readonly moving: number;
  /** Recalculated in every pass: TODAY, OFFSET, INDIRECT … */
  readonly volatile: boolean;
}

/** SUBTOTAL and AGGREGATE too: what a filter hides changes no cell that it mentions. */
const VOLATILE = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "SUBTOTAL", "AGGREGATE"]);

/** Null when the text is no formula. @param row with column: the cell it is written in */
export function compileFormula(formula: string, row: number, column: number): Program | null {
  const tree = parseFormula(formula);
  if (!tree) return null;
  const mentions: Mention[] = [];
  let volatile = false;
  const visit = (node: AstExpression): void => {
    if (node.type === "ReferenceIdentifier") mentions.push(...mentionOf(node));
    else if (node.type === "CallExpression" && VOLATILE.has(node.callee.name.toUpperCase())) volatile = true;
  };
  const evaluate = compileRoot(tree, visit);
  const moving = mentions.reduce(
    (sum, mention) => sum + (mention.kind === "cells" ? movingLines(mention.cells) : 0),
    0,
  );
  return { evaluate, row, column, mentions, moving, volatile };
}

function mentionOf({ kind, value }: ReferenceIdentifier): Mention[] {
  if (kind === "table" || kind === "name") return [{ kind, text: value }];
  const { sheet, rest } = splitSheet(value);
  const cells = parseReference(rest, 0, 0);
  return cells ? [{ kind: "cells", sheet, cells }] : [];
}

/**
 * A difference is exactly 0 where its operands agree in 15 digits, if it is the formula's last operation
 * ("Floating-point arithmetic may give inaccurate results in Excel", learn.microsoft.com: =.5-.4-.1 is 0, =1*(.5-.4-.1)
 * is -2.78E-17).
 */
function compileRoot(tree: AstExpression, visit: Visit): Evaluate {
  if (tree.type !== "BinaryExpression" || tree.operator !== "-") return compile(tree, visit);
  visit(tree);
  const [left, right] = tree.arguments.map((operand) => compile(operand, visit));
  return compileOperation(left, right, (a, b) => {
    const difference = binaryOperator("-")?.(a, b) ?? null;
    return typeof difference === "number" && compareNumbers(toNumber(a), toNumber(b)) === 0 ? 0 : difference;
  });
}

type Visit = (node: AstExpression) => void;

function compile(node: AstExpression, visit: Visit): Evaluate {
  visit(node);
  switch (node.type) {
    case "Literal": {
      const { value } = node;
      return () => value;
    }
    case "ErrorLiteral": {
      const error = CellError.of(node.value as ErrorCode);
      return () => error;
    }
    case "ReferenceIdentifier":
      return compileReference(node);
    case "UnaryExpression":
      return compileUnary(node.operator, compile(node.arguments[0], visit));
    case "BinaryExpression":
      return compileBinary(
        node.operator,
        compile(node.arguments[0], visit),
        compile(node.arguments[1], visit),
      );
    case "CallExpression":
      return compileCall(node.callee.name, node.arguments, visit);
    case "ArrayExpression": {
      const rows = node.elements.map((row) => row.map((element) => compile(element, visit)));
      return (site, calculation) =>
        Matrix.fill(rows.length, rows[0].length, (r, c) => rows[r][c](site, calculation) as Scalar);
    }
    case "LetExpression": {
      const declarations = node.declarations.map(({ id, init }) => ({
        name: id.name.toLowerCase(),
        value: init ? compile(init, visit) : null,
      }));
      const body = node.body ? compile(node.body, visit) : null;
      return (site, calculation) => {
        const locals = new Map(site.locals);
        const scope: Scope = { ...site, locals };
        for (const { name, value } of declarations) locals.set(name, value?.(scope, calculation) ?? null);
        return body?.(scope, calculation) ?? null;
      };
    }
    case "LambdaExpression":
      return unsupported("LAMBDA");
  }
}

function compileReference(node: ReferenceIdentifier): Evaluate {
  switch (node.kind) {
    case "range":
    case "beam":
      return compileCells(node.value);
    case "table":
      return (site, { workbook }) => resolveStructured(workbook, node.value, site);
    case "name": {
      const name = node.value.toLowerCase();
      return (site, calculation) => {
        const local = site.locals?.get(name);
        if (local !== undefined) return local;
        return calculation.evaluateName(resolveName(calculation.workbook, node.value, site), site);
      };
    }
  }
}

function compileCells(text: string): Evaluate {
  const { sheet: name, rest } = splitSheet(text);
  const cells = parseReference(rest, 0, 0);
  if (!cells || name?.includes("[")) return unsupported(`reference ${text}`);
  if (name === null) return ({ sheet, down, across }) => new Reference(sheet, cellsAt(cells, down, across));
  return ({ down, across }, { workbook }) => {
    const sheet = workbook.sheetNamed(name);
    if (!sheet && name.includes(":")) throw new Unsupported(`reference ${text}`);
    return sheet ? new Reference(sheet, cellsAt(cells, down, across)) : fail("#REF!");
  };
}

const unsupported =
  (what: string): Evaluate =>
  () => {
    throw new Unsupported(what);
  };

function compileUnary(operator: string, operand: Evaluate): Evaluate {
  switch (operator) {
    case "+":
      return operand;
    case "-":
      return lift1(operand, (value) => -toNumber(value));
    case "%":
      return lift1(operand, (value) => toNumber(value) / 100);
    case "@":
      return compileIntersection(operand);
    case "#":
      return compileSpill(operand);
    default:
      return unsupported(`operator ${operator}`);
  }
}

function lift1(operand: Evaluate, apply: (value: Scalar) => Scalar): Evaluate {
  return (site, calculation) => {
    const value = operand(site, calculation);
    if (!isBlock(value)) return apply(single(value, calculation));
    return broadcast([toBlock(value, calculation)], ([cell]) => apply(cell));
  };
}

/**
 * `@A1:A9` is the cell of the range in the formula's row, `@A1:Z1` that in its column, of values the first ("Implicit
 * intersection operator: @", support.microsoft.com; of a range both higher and wider: UNVERIFIED).
 */
function compileIntersection(operand: Evaluate): Evaluate {
  return (site, calculation) => {
    const value = operand(site, calculation);
    if (value instanceof Matrix) return value.at(0, 0);
    if (!(value instanceof Reference) || !isBlock(value)) return value;
    const { sheet, range } = value;
    const row = value.rows === 1 ? range.top : site.row;
    const column = value.columns === 1 ? range.left : site.column;
    return contains(range, row, column) ? new Reference(sheet, rect(row, column)) : fail("#VALUE!");
  };
}

function compileSpill(operand: Evaluate): Evaluate {
  return (site, calculation) => {
    const value = operand(site, calculation);
    return value instanceof Reference && !isBlock(value) ? calculation.spill(value) : fail("#REF!");
  };
}

function compileBinary(operator: string, left: Evaluate, right: Evaluate): Evaluate {
  if (operator === ":")
    return (site, calculation) => joinRanges(left(site, calculation), right(site, calculation));
  const apply = binaryOperator(operator);
  if (!apply) return unsupported(`operator ${operator}`);
  return compileOperation(left, right, apply);
}

function compileOperation(
  left: Evaluate,
  right: Evaluate,
  apply: (a: Scalar, b: Scalar) => Scalar,
): Evaluate {
  return (site, calculation) => {
    // An error on the left goes before one on the right.
    const a = orError(() => left(site, calculation));
    const b = orError(() => right(site, calculation));
    if (!isBlock(a) && !isBlock(b)) return apply(single(a, calculation), single(b, calculation));
    return broadcast([toBlock(a, calculation), toBlock(b, calculation)], ([x, y]) => apply(x, y));
  };
}

function joinRanges(a: Value, b: Value): Reference {
  if (!(a instanceof Reference) || !(b instanceof Reference)) fail("#VALUE!");
  if (a.sheet !== b.sheet) throw new Unsupported("a reference over several sheets");
  return new Reference(a.sheet, union(a.range, b.range));
}

function compileCall(name: string, nodes: readonly AstExpression[], visit: Visit): Evaluate {
  // An argument left empty between commas parses as null.
  const args = nodes.map((node: AstExpression | null) => (node ? compile(node, visit) : null));
  const known = functionNamed(name);
  if (!known) return unsupported(`function ${name.toUpperCase()}`);
  if (known.kind === "whole") return callForBlocks(known.call, args);
  return (site, calculation) => {
    const values = args.map((argument) => orError(() => argument?.(site, calculation) ?? null));
    if (args.length < known.least || args.length > known.most) fail("#VALUE!");
    const apply = (cells: readonly Scalar[]): Scalar =>
      cells.find((cell) => cell instanceof CellError) ?? known.call(...cells);
    if (!values.some(isBlock)) return apply(values.map((value) => single(value, calculation)));
    return broadcast(
      values.map((value) => toBlock(value, calculation)),
      apply,
    );
  };
}
