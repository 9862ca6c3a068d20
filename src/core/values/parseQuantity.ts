// Owns reading a cell as a quantity: a plain number, with or without the unit people type behind it.
import { NUMBER_MISSING, NUMBER_UNUSABLE } from "../records/columns";
import type { Cell } from "./cell";
import { decimalOf, decimalPattern } from "./decimal";
import { foldText } from "./foldText";

/** A number and at most one word of unit: 台, kg, 台/月, m², ㎡. A second number (`3+2`, `3~5台`) is none. */
const pattern = new RegExp(String.raw`^([-+−])?${decimalPattern} ?(?:[\p{L}㎡²³]+(?:\/\p{L}+)?)?$`, "u");

/**
 * The quantity; NaN when empty, Infinity when it is no number. Negative and zero are returned as they are.
 * @example parseQuantity("１２ 台") // 12
 */
export function parseQuantity(cell: Cell): number {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : NUMBER_UNUSABLE;
  if (typeof cell === "boolean") return NUMBER_UNUSABLE;
  const text = foldText(cell);
  if (text === "") return NUMBER_MISSING;
  const match = pattern.exec(text);
  const decimal = match && decimalOf(match[1] === "-" || match[1] === "−", match[2], match[3], match[4]);
  return decimal
    ? Number(`${decimal.negative ? "-" : ""}${decimal.digits}e${-decimal.scale}`)
    : NUMBER_UNUSABLE;
}
