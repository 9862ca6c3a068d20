// Owns the text functions that count a double-byte character as two, as Excel does where Chinese is the default language
// ("LEN, LENB functions"); what lies outside ASCII counts as one (of accented letters UNVERIFIED).
import type { Scalar } from "../../model/values";
import { fail, toNumber, toText } from "../value";
import { scalar, type FunctionTable } from "./definition";

const width = (character: string): number => (character.charCodeAt(0) > 0x7f ? 2 : 1);
const bytesOf = (text: string): number =>
  text.split("").reduce((sum, character) => sum + width(character), 0);

/** The characters within some bytes; a half one at either end becomes a space. */
function slice(text: string, from: number, count: number): string {
  let at = 0;
  let result = "";
  for (const character of text.split("")) {
    const end = at + width(character);
    if (at >= from && end <= from + count) result += character;
    else if (count > 0 && end > from && at < from + count) result += " ";
    at = end;
  }
  return result;
}

function atLeast(least: number, value: Scalar): number {
  const number = Math.trunc(toNumber(value));
  return number >= least ? number : fail("#VALUE!");
}

export const byteTextFunctions: FunctionTable = {
  LENB: scalar(1, 1, (text) => bytesOf(toText(text))),
  LEFTB: scalar(1, 2, (text, count = 1) => slice(toText(text), 0, atLeast(0, count))),
  RIGHTB: scalar(1, 2, (text, count = 1) => {
    const all = bytesOf(toText(text));
    const kept = Math.min(all, atLeast(0, count));
    return slice(toText(text), all - kept, kept);
  }),
  MIDB: scalar(3, 3, (text, start, count) => slice(toText(text), atLeast(1, start) - 1, atLeast(0, count))),
};
