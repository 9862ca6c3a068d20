// Owns text functions. Lengths count UTF-16 units, as Excel's LEN does.
import { format, isDateFormat } from "numfmt";
import { CellError, type Scalar } from "../../model/values";
import { wildcard } from "../criteria";
import { daysTo1900 } from "../dateSystem";
import { roundHalfUp } from "./math";
import { FormulaFailure, fail, textToNumber, toBoolean, toNumber, toText } from "../value";
import { Unsupported, isBlock, type Args } from "../calculation";
import { inChinese } from "./chineseNumerals";
import { scalar, whole, type FunctionTable } from "./definition";

const whole0 = (value: Scalar): number => Math.trunc(toNumber(value));
const atLeast = (least: number, value: Scalar): number => {
  const number = whole0(value);
  return number >= least ? number : fail("#VALUE!");
};

const between = (least: number, most: number, value: Scalar): number => {
  const number = atLeast(least, value);
  return number <= most ? number : fail("#VALUE!");
};

export const textFunctions: FunctionTable = {
  LEN: scalar(1, 1, (text) => toText(text).length),
  LEFT: scalar(1, 2, (text, count = 1) => toText(text).slice(0, atLeast(0, count))),
  RIGHT: scalar(1, 2, (text, count = 1) => {
    const n = atLeast(0, count);
    return n === 0 ? "" : toText(text).slice(-n);
  }),
  MID: scalar(3, 3, (text, start, count) => {
    const from = atLeast(1, start) - 1;
    return toText(text).slice(from, from + atLeast(0, count));
  }),
  UPPER: scalar(1, 1, (text) => toText(text).toUpperCase()),
  LOWER: scalar(1, 1, (text) => toText(text).toLowerCase()),
  PROPER: scalar(1, 1, (text) =>
    toText(text)
      .toLowerCase()
      .replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1)),
  ),
  TRIM: scalar(1, 1, (text) => toText(text).replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- CLEAN removes exactly the control characters 0 to 31
  CLEAN: scalar(1, 1, (text) => toText(text).replace(/[\x00-\x1f]/g, "")),
  EXACT: scalar(2, 2, (a, b) => toText(a) === toText(b)),
  REPT: scalar(2, 2, (text, count) => withinLimit(toText(text), atLeast(0, count))),
  SUBSTITUTE: scalar(3, 4, substitute),
  REPLACE: scalar(4, 4, (text, start, count, inserted) => {
    const from = atLeast(1, start) - 1;
    const old = toText(text);
    return old.slice(0, from) + toText(inserted) + old.slice(from + atLeast(0, count));
  }),
  FIND: scalar(2, 3, (wanted, text, start = 1) => {
    const found = toText(text).indexOf(toText(wanted), startIn(text, start));
    return found >= 0 ? found + 1 : fail("#VALUE!");
  }),
  SEARCH: scalar(2, 3, search),
  VALUE: scalar(1, 1, (text) => (typeof text === "boolean" ? fail("#VALUE!") : toNumber(text))),
  NUMBERVALUE: scalar(1, 1, (text) => toNumber(text === "" ? 0 : text)),
  TEXT: scalar(2, 2, formatted),
  CHAR: scalar(1, 1, (code) => String.fromCharCode(between(1, 255, code))),
  UNICHAR: scalar(1, 1, (code) => String.fromCodePoint(between(1, 0x10ffff, code))),
  UNICODE: scalar(1, 1, (text) => toText(text).codePointAt(0) ?? fail("#VALUE!")),
  CODE: scalar(1, 1, (text) => toText(text).charCodeAt(0) || fail("#VALUE!")),
  T: scalar(1, 1, (value) => (typeof value === "string" ? value : "")),
  N: scalar(1, 1, (value) =>
    typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : 0,
  ),
  /** The text that is shown; the link itself belongs to the cell. */
  HYPERLINK: scalar(1, 2, (link, shown) => (shown === undefined ? toText(link) : shown)),
  FIXED: scalar(1, 3, fixed),
  TEXTBEFORE: scalar(2, 3, (text, delimiter, instance = 1) => around(text, delimiter, instance).before),
  TEXTAFTER: scalar(2, 3, (text, delimiter, instance = 1) => around(text, delimiter, instance).after),
  CONCATENATE: whole((args) => texts(args, 0).join("")),
  CONCAT: whole((args) => texts(args, 0).join("")),
  TEXTJOIN: whole((args) => {
    if (isBlock(args.value(0))) throw new Unsupported("TEXTJOIN with several delimiters");
    const leaveOutEmpty = toBoolean(args.scalar(1));
    return texts(args, 2)
      .filter((text) => !leaveOutEmpty || text !== "")
      .join(args.text(0));
  }),
};

function texts(args: Args, from: number): string[] {
  const found: string[] = [];
  args.each((value) => {
    if (value instanceof CellError) throw new FormulaFailure(value);
    found.push(toText(value));
  }, from);
  return found;
}

/** A cell holds 32 767 characters ("Excel specifications and limits"); "REPT function": more is #VALUE!. */
const withinLimit = (text: string, times: number): string =>
  text.length * times <= 32_767 ? text.repeat(times) : fail("#VALUE!");

/** "TEXT function"; a date before the first, and a format that is none, is #VALUE!. */
function formatted(value: Scalar, pattern: Scalar): Scalar {
  const code = toText(pattern);
  const shown = (typeof value === "string" ? textToNumber(value) : null) ?? value ?? 0;
  const chinese = inChinese(shown, code);
  if (chinese !== null) return chinese;
  // All digits, where a cell of that format shows as many as it has room for.
  if (typeof shown === "number" && /^(general|@)?$/i.test(code)) return code === "" ? "" : toText(shown);
  const isDate = typeof shown === "number" && isDateFormat(code);
  if (isDate && shown < 0) fail("#VALUE!");
  try {
    return format(code, isDate ? shown + daysTo1900() : shown);
  } catch {
    return fail("#VALUE!");
  }
}

/** "FIND function": a start beyond the text is #VALUE!. */
function startIn(text: Scalar, start: Scalar): number {
  const from = atLeast(1, start) - 1;
  return from <= toText(text).length ? from : fail("#VALUE!");
}

/** Rounded to decimals, with commas unless these are not wanted. */
function fixed(value: Scalar, decimals: Scalar = 2, noCommas: Scalar = false): string {
  const places = whole0(decimals);
  if (places > 127) fail("#VALUE!");
  const rounded = roundHalfUp(toNumber(value), places);
  const grouped = toBoolean(noCommas) ? "0" : "#,##0";
  return format(places > 0 ? `${grouped}.${"0".repeat(Math.min(places, 30))}` : grouped, rounded);
}

/** "TEXTBEFORE function": the n-th delimiter, from the end where n is negative; none is #N/A (beyond the text's length: UNVERIFIED). */
function around(text: Scalar, delimiter: Scalar, instance: Scalar): { before: string; after: string } {
  const [source, mark, n] = [toText(text), toText(delimiter), whole0(instance)];
  if (n === 0) fail("#VALUE!");
  if (mark === "") return n > 0 ? { before: "", after: source } : { before: source, after: "" };
  const parts = source.split(mark);
  const cut = n > 0 ? n : parts.length + n;
  if (cut < 1 || cut >= parts.length) fail("#N/A");
  return { before: parts.slice(0, cut).join(mark), after: parts.slice(cut).join(mark) };
}

function substitute(text: Scalar, old: Scalar, inserted: Scalar, which?: Scalar): Scalar {
  const source = toText(text);
  const wanted = toText(old);
  const n = which === undefined ? 0 : atLeast(1, which);
  if (wanted === "") return source;
  if (which === undefined) return source.split(wanted).join(toText(inserted));
  const parts = source.split(wanted);
  if (n >= parts.length) return source;
  return parts.slice(0, n).join(wanted) + toText(inserted) + parts.slice(n).join(wanted);
}

function search(wanted: Scalar, text: Scalar, start: Scalar = 1): Scalar {
  const from = startIn(text, start);
  const pattern = wildcard(toText(wanted)).source.replace(/^\^/, "").replace(/\$$/, "");
  const found = new RegExp(pattern, "isu").exec(toText(text).slice(from));
  return found ? found.index + from + 1 : fail("#VALUE!");
}
