// Owns the IS… functions; they see errors instead of failing on them.
import { CellError, type Scalar } from "../../model/values";
import type { Args } from "../calculation";
import { FormulaFailure, fail } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";

const test = (holds: (value: Scalar) => boolean) => whole((args) => holds(valueOrError(args)));

function valueOrError(args: Args): Scalar {
  try {
    return args.scalar(0);
  } catch (failure) {
    if (failure instanceof FormulaFailure) return failure.error;
    throw failure;
  }
}

export const informationFunctions: FunctionTable = {
  NA: scalar(0, 0, () => fail("#N/A")),
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISERROR: test((value) => value instanceof CellError),
  ISERR: test((value) => value instanceof CellError && value.code !== "#N/A"),
  ISNA: test((value) => value instanceof CellError && value.code === "#N/A"),
};
