// Owns what a cell's `t` attribute can say (ECMA-376-1, 18.18.11), as name codes, and the error values.
import type { ErrorCode } from "../../model/values";
import { nameCode } from "./tagScanner";

export const NUMBER = nameCode("n");
export const SHARED = nameCode("s");
export const TEXT = nameCode("str");
export const BOOLEAN = nameCode("b");
export const ERROR = nameCode("e");
export const INLINE_STRING = nameCode("inlineStr");
export const DATE = nameCode("d");

export const errorCodes: readonly ErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
];
/** Where an error value stands among errorCodes, or null. */
export function errorIndex(text: string): number | null {
  const index = errorCodes.findIndex((code) => code === text);
  return index < 0 ? null : index;
}
