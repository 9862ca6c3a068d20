// Owns turning a syntax tree into a function that evaluates it, once a distinct formula text.
import type { AstExpression, ReferenceIdentifier } from "@borgar/fx";
import { union } from "../model/address";
import { CellError, type ErrorCode, type Scalar } from "../model/values";
import { Args, Unsupported, toMatrix, type Calculation, type Evaluate, type Scope } from "./calculation";
import { functionNamed } from "./functions";
import { binaryOperator } from "./operators";
import { parseFormula } from "./parse";
import { resolveName, resolveRange, resolveStructured } from "./resolve";
import { FormulaFailure, Matrix, Reference, fail, toNumber, type Value } from "./value";

export interface Compiled {
  readonly evaluate: Evaluate;
  /** References and names the text mentions; what INDIRECT or OFFSET reach is not among them. */
  readonly mentions: readonly ReferenceIdentifier[];
  /** Recalculated in every pass: TODAY, OFFSET, INDIRECT … */
  readonly volatile: boolean;
}

const VOLATILE = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT"]);

/** Null when the text is no formula. */
export function compileFormula(formula: string): Compiled | null {
  const tree = parseFormula(formula);
  if (!tree) return null;
  const mentions: ReferenceIdentifier[] = [];
  let volatile = false;
  const evaluate = compile(tree, (node) => {
    if (node.type === "ReferenceIdentifier") mentions.push(node);
    else if (node.type === "CallExpression" && VOLATILE.has(node.callee.name.toUpperCase())) volatile = true;
  });
  return { evaluate, mentions, volatile };
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
      return () => {
        throw new Unsupported("LAMBDA");
      };
  }
}

function compileReference(node: ReferenceIdentifier): Evaluate {
  switch (node.kind) {
    case "range":
    case "beam":
      return (site, { workbook }) => resolveRange(workbook, node, site);
    case "table":
      return (site, { workbook }) => resolveStructured(workbook, node.value, site);
    case "name": {
      const name = node.value.toLowerCase();
      return (site, calculation) => {
        const local = site.locals?.get(name);
        if (local !== undefined) return local;
        return calculation.evaluateText(resolveName(calculation.workbook, node.value, site), site);
      };
    }
  }
}

function compileUnary(operator: string, operand: Evaluate): Evaluate {
  switch (operator) {
    case "+":
      return operand;
    case "-":
      return lift1(operand, (value) => -toNumber(value));
    case "%":
      return lift1(operand, (value) => toNumber(value) / 100);
    default:
      return () => {
        throw new Unsupported(`operator ${operator}`);
      };
  }
}

function lift1(operand: Evaluate, apply: (value: Scalar) => Scalar): Evaluate {
  return (site, calculation) => {
    const value = operand(site, calculation);
    if (!isBlock(value)) return apply(single(value, calculation));
    const block = toMatrix(value, calculation);
    return new Matrix(
      block.rows,
      block.columns,
      block.values.map((cell) => orError(() => apply(cell))),
    );
  };
}

function compileBinary(operator: string, left: Evaluate, right: Evaluate): Evaluate {
  if (operator === ":")
    return (site, calculation) => joinRanges(left(site, calculation), right(site, calculation));
  const apply = binaryOperator(operator);
  if (!apply) {
    return () => {
      throw new Unsupported(`operator ${operator}`);
    };
  }
  return (site, calculation) => {
    const a = left(site, calculation);
    const b = right(site, calculation);
    if (!isBlock(a) && !isBlock(b)) return apply(single(a, calculation), single(b, calculation));
    return broadcast([toMatrix(a, calculation), toMatrix(b, calculation)], ([x, y]) => apply(x, y));
  };
}

function joinRanges(a: Value, b: Value): Reference {
  if (!(a instanceof Reference) || !(b instanceof Reference) || a.sheet !== b.sheet) fail("#VALUE!");
  return new Reference(a.sheet, union(a.range, b.range));
}

function compileCall(name: string, nodes: readonly AstExpression[], visit: Visit): Evaluate {
  // An argument left empty between commas parses as null.
  const args = nodes.map((node: AstExpression | null) => (node ? compile(node, visit) : null));
  const known = functionNamed(name);
  if (!known) {
    return () => {
      throw new Unsupported(`function ${name.toUpperCase()}`);
    };
  }
  if (known.kind === "whole") return (site, calculation) => known.call(new Args(args, site, calculation));
  return (site, calculation) => {
    const values = args.map((argument) => argument?.(site, calculation) ?? null);
    if (args.length < known.least || args.length > known.most) fail("#VALUE!");
    if (!values.some(isBlock)) return known.call(...values.map((value) => single(value, calculation)));
    return broadcast(
      values.map((value) => toMatrix(value, calculation)),
      (cells) => known.call(...cells),
    );
  };
}

function isBlock(value: Value): boolean {
  return (value instanceof Reference || value instanceof Matrix) && (value.rows > 1 || value.columns > 1);
}

function single(value: Value, calculation: Calculation): Scalar {
  if (value instanceof Reference) return calculation.cell(value, 0, 0);
  return value instanceof Matrix ? value.at(0, 0) : value;
}

/** Cell by cell; a row, column or single value repeats, what has no partner is #N/A (dynamic arrays in Excel). */
function broadcast(blocks: readonly Matrix[], apply: (cells: Scalar[]) => Scalar): Matrix {
  const rows = Math.max(...blocks.map((block) => block.rows));
  const columns = Math.max(...blocks.map((block) => block.columns));
  return Matrix.fill(rows, columns, (row, column) => {
    const cells = blocks.map((block) => {
      const r = block.rows === 1 ? 0 : row;
      const c = block.columns === 1 ? 0 : column;
      return r < block.rows && c < block.columns ? block.at(r, c) : CellError.of("#N/A");
    });
    return orError(() => apply(cells));
  });
}

function orError(compute: () => Scalar): Scalar {
  try {
    return compute();
  } catch (failure) {
    if (failure instanceof FormulaFailure) return failure.error;
    throw failure;
  }
}
