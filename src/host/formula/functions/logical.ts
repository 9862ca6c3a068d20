// Owns IF and its kin; branches not taken are not evaluated.
import { CellError, type Scalar } from "../../model/values";
import { broadcast } from "../broadcast";
import { isBlock, type Args } from "../calculation";
import { FormulaFailure, Matrix, compareScalars, fail, orError, toBoolean, type Value } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";

export const logicalFunctions: FunctionTable = {
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
  NOT: scalar(1, 1, (value) => !toBoolean(value)),
  AND: whole((args) => booleans(args).every(Boolean)),
  OR: whole((args) => booleans(args).some(Boolean)),
  XOR: whole((args) => booleans(args).filter(Boolean).length % 2 === 1),
  IF: whole(conditional),
  IFS: whole((args) => {
    for (let i = 0; i + 1 < args.count; i += 2) if (args.boolean(i)) return args.value(i + 1);
    return CellError.of("#N/A");
  }),
  SWITCH: whole((args) => {
    const wanted = args.scalar(0);
    for (let i = 1; i + 1 < args.count; i += 2)
      if (compareScalars(wanted, args.scalar(i)) === 0) return args.value(i + 1);
    return args.count % 2 === 0 ? args.value(args.count - 1) : CellError.of("#N/A");
  }),
  IFERROR: whole((args) => orElse(args, () => true)),
  IFNA: whole((args) => orElse(args, (error) => error.code === "#N/A")),
};

/** Over a block of conditions each cell picks from the cells of both branches at its place. */
function conditional(args: Args): Value {
  if (!isBlock(args.value(0))) return branch(args, args.boolean(0));
  const single = (value: Scalar): Matrix => new Matrix(1, 1, [value]);
  const branchOf = (index: number): Matrix => {
    if (index >= args.count) return single(index === 1);
    const block = orError(() => args.block(index));
    return block instanceof CellError ? single(block) : block;
  };
  const [yes, no] = [branchOf(1), branchOf(2)];
  return broadcast([args.block(0), yes, no], ([test, whenTrue, whenFalse]) => {
    if (test instanceof CellError) return test;
    return toBoolean(test) ? whenTrue : whenFalse;
  });
}

function branch(args: Args, condition: boolean): Value {
  const index = condition ? 1 : 2;
  if (index >= args.count) return condition;
  return args.omitted(index) ? 0 : args.value(index);
}

function orElse(args: Args, caught: (error: CellError) => boolean): Value {
  try {
    const value = args.value(0);
    if (isBlock(value))
      return broadcast([args.block(0), args.block(1)], ([cell, otherwise]) =>
        cell instanceof CellError && caught(cell) ? otherwise : cell,
      );
    const single = args.scalar(0);
    return single instanceof CellError && caught(single) ? args.value(1) : value;
  } catch (failure) {
    if (failure instanceof FormulaFailure && caught(failure.error)) return args.value(1);
    throw failure;
  }
}

/** Text and empty cells inside ranges are passed over, as Excel does; none left is #VALUE!. */
function booleans(args: Args): boolean[] {
  const found: boolean[] = [];
  args.each((value, literal) => {
    if (value instanceof CellError) throw new FormulaFailure(value);
    if (literal || (value !== null && typeof value !== "string")) found.push(toBoolean(value));
  });
  return found.length > 0 ? found : fail("#VALUE!");
}
