// Owns the IS… functions; they see errors instead of failing on them.
import { CellError, type Scalar } from "../../model/values";
import type { Args } from "../calculation";
import { Reference, fail, orError } from "../value";
import { scalar, whole, type FunctionTable } from "./definition";

const test = (holds: (value: Scalar) => boolean) => whole((args) => holds(valueOrError(args)));

const valueOrError = (args: Args): Scalar => orError(() => args.scalar(0));

/** "ERROR.TYPE function". */
const ERROR_NUMBERS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

function errorNumber(args: Args): number {
  const value = valueOrError(args);
  const index = value instanceof CellError ? ERROR_NUMBERS.indexOf(value.code) : -1;
  return index < 0 ? fail("#N/A") : index + 1;
}

export const informationFunctions: FunctionTable = {
  NA: scalar(0, 0, () => fail("#N/A")),
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISERROR: test((value) => value instanceof CellError),
  ISREF: whole((args) => orError(() => args.value(0)) instanceof Reference),
  "ERROR.TYPE": whole(errorNumber),
  ISERR: test((value) => value instanceof CellError && value.code !== "#N/A"),
  ISNA: test((value) => value instanceof CellError && value.code === "#N/A"),
};
