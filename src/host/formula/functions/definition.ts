// Owns the two shapes a worksheet function has here.
import type { Scalar } from "../../model/values";
import type { Args } from "../calculation";
import type { Value } from "../value";

export type FormulaFunction =
  /** Sees its arguments as they are: ranges, blocks, unevaluated branches. */
  | { kind: "whole"; call: (args: Args) => Value }
  /** Works on single values; over blocks it is applied cell by cell. */
  | { kind: "scalar"; least: number; most: number; call: (...values: Scalar[]) => Scalar };

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

export const whole = (call: (args: Args) => Value): FormulaFunction => ({ kind: "whole", call });

export const scalar = (
  least: number,
  most: number,
  call: (...values: Scalar[]) => Scalar,
): FormulaFunction => ({ kind: "scalar", least, most, call });
