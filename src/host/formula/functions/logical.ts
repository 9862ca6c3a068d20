// Owns IF and its kin; branches not taken are not evaluated.
import { CellError, type Scalar } from "../../model/values";
import type { Args } from "../calculation";
import { FormulaFailure, Matrix, Reference, compareScalars, fail, toBoolean, type Value } from "../value";
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

function conditional(args: Args): Value {
  const condition = args.value(0);
  const block =
    condition instanceof Matrix || (condition instanceof Reference && condition.rows * condition.columns > 1);
  if (!block) return branch(args, args.boolean(0));
  const tests = args.matrix(0);
  const yes = args.count > 1 ? args.matrix(1) : null;
  const no = args.count > 2 ? args.matrix(2) : null;
  const pick = (from: Matrix | null, row: number, column: number, otherwise: boolean): Scalar =>
    from ? cellOf(from, from.rows === 1 ? 0 : row, from.columns === 1 ? 0 : column) : otherwise;
  const blocks = [tests, yes, no].filter((value) => value !== null);
  const rows = Math.max(...blocks.map((value) => value.rows));
  const columns = Math.max(...blocks.map((value) => value.columns));
  return Matrix.fill(rows, columns, (row, column) => {
    const test = pick(tests, row, column, false);
    if (test instanceof CellError) return test;
    return toBoolean(test) ? pick(yes, row, column, true) : pick(no, row, column, false);
  });
}

/** What has no partner in another block is #N/A. */
const cellOf = (block: Matrix, row: number, column: number): Scalar =>
  row < block.rows && column < block.columns ? block.at(row, column) : CellError.of("#N/A");

function branch(args: Args, condition: boolean): Value {
  const index = condition ? 1 : 2;
  if (index >= args.count) return condition;
  return args.omitted(index) ? 0 : args.value(index);
}

function orElse(args: Args, caught: (error: CellError) => boolean): Value {
  try {
    const value = args.value(0);
    if (value instanceof Matrix || (value instanceof Reference && value.rows * value.columns > 1)) {
      const block = args.matrix(0);
      const otherwise = args.scalar(1);
      return new Matrix(
        block.rows,
        block.columns,
        block.values.map((cell) => (cell instanceof CellError && caught(cell) ? otherwise : cell)),
      );
    }
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
