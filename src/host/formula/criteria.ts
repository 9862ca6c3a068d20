// Owns the criteria of COUNTIF and its kin: `>=5`, `<>x`, `张*`, values.
// Rules: support.microsoft.com "COUNTIF function" (operators, wildcards ? * ~, text without case).
import { CellError, type Scalar } from "../model/values";
import { numberInText, textToNumber } from "./value";

export interface Criterion {
  (value: Scalar): boolean;
  /** The one value that meets it, where it is no pattern and no comparison. */
  equalTo?: string | number | boolean;
}

export function criterion(wanted: Scalar): Criterion {
  if (wanted instanceof CellError) return (value) => value === wanted;
  if (typeof wanted !== "string") return equals(wanted ?? 0);
  const [, operator = "", operand = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(wanted) ?? [];
  switch (operator) {
    case "":
      return operand === "" ? (value) => value === null || value === "" : equals(typed(operand));
    case "=":
      return operand === "" ? (value) => value === null : equals(typed(operand));
    case "<>": {
      if (operand === "") return (value) => value !== null;
      const same = equals(typed(operand));
      return (value) => !same(value);
    }
    default:
      return ordered(operator, typed(operand));
  }
}

function typed(text: string): string | number | boolean {
  const number = textToNumber(text);
  if (number !== null) return number;
  const upper = text.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : text;
}

/** Cells whose text is a number count as that number ("COUNTIF function" counts 1 and "1" alike). */
function equals(wanted: string | number | boolean | null): Criterion {
  if (typeof wanted === "string" && /[*?~]/.test(wanted)) {
    const pattern = wildcard(wanted);
    return (value) => typeof value === "string" && pattern.test(value);
  }
  if (typeof wanted === "string") {
    const lower = wanted.toLowerCase();
    const holds: Criterion = (value) => typeof value === "string" && value.toLowerCase() === lower;
    return Object.assign(holds, { equalTo: wanted });
  }
  const holds: Criterion =
    typeof wanted === "number"
      ? (value) => value === wanted || (typeof value === "string" && numberInText(value) === wanted)
      : (value) => value === wanted;
  return wanted === null ? holds : Object.assign(holds, { equalTo: wanted });
}

function ordered(operator: string, wanted: string | number | boolean): Criterion {
  const limit = typeof wanted === "string" ? wanted.toLowerCase() : wanted;
  return (value) => {
    if (typeof value !== typeof wanted || value === null) return false;
    const subject = typeof value === "string" ? value.toLowerCase() : value;
    switch (operator) {
      case "<":
        return subject < limit;
      case ">":
        return subject > limit;
      case "<=":
        return subject <= limit;
      default:
        return subject >= limit;
    }
  };
}

/** A whole-text pattern: `?` one character, `*` any, `~` takes the next one literally. */
export function wildcard(text: string): RegExp {
  let source = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "~" && i + 1 < text.length) source += escape(text[++i]);
    else if (character === "*") source += ".*";
    else if (character === "?") source += ".";
    else source += escape(character);
  }
  return new RegExp(`^${source}$`, "isu");
}

const escape = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
