// Owns what a cell becomes when a value is written to it: Excel reads texts as numbers, dates, percentages, formulas.
// Excel.Range.values in @types/office-js: "values … the API might parse the string as a number, date, currency"; strings
// that begin with = + - become formulas, a leading ' keeps text (OfficeDev/office-js 6687). The reading of texts follows
// "Enter data" behaviour of a General cell in en-US, which API strings use whatever the locale (OfficeDev/office-js 1559),
// and the Chinese date form where the language is Chinese.
import { parseWrittenDate } from "./writtenDate";
import type { Scalar } from "./values";
import { CellError, type ErrorCode } from "./values";

export interface Written {
  value: Scalar;
  /** With its leading `=`; value is then unknown (null) until it is calculated. */
  formula?: string;
  /** A format that Excel gives to a General cell along with the value. */
  numberFormat?: string;
}

export interface CoercionContext {
  language: "zh-CN" | "en-US";
  date1904: boolean;
  /** Year for dates written without one. */
  year: number;
}

const EMPTY: Written = { value: null };
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
/** Anything else is plain text: the quick way out for most cells. */
const MAY_BE_MORE =
  /^[\s\d+\-.=@'#$¥￥(]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\d/i;
const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(e[+-]?\d{1,3})?$/i;

/**
 * What a written value becomes.
 * @param format the number format that the cell has; "@" keeps any text as it is
 */
export function coerce(input: number | boolean | string, format: string, context: CoercionContext): Written {
  if (typeof input === "number") return format === "@" ? { value: String(input) } : { value: input };
  if (typeof input === "boolean") return { value: input };
  if (input === "") return EMPTY;
  if (format === "@") return { value: input.startsWith("'") ? input.slice(1) : input };
  if (!MAY_BE_MORE.test(input)) return { value: input };
  return coerceText(input, format, context);
}

function coerceText(text: string, format: string, context: CoercionContext): Written {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=")) return text === "=" ? { value: text } : { value: null, formula: text };
  const found = parseNumber(text.trim()) ?? parseWrittenDate(text.trim(), context);
  if (found) return format === "General" ? found : { value: found.value };
  if (/^(true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  if (ERRORS.has(text.toUpperCase())) return { value: CellError.of(text.toUpperCase() as ErrorCode) };
  if (/^[+\-@]./.test(text)) return { value: null, formula: `=${text}` };
  return { value: text };
}

/** Numbers with thousands separators, exponent, percent sign, currency sign or in brackets; null for anything else. */
function parseNumber(text: string): Written | null {
  const bracketed = /^\(([^()+-]+)\)$/.exec(text);
  if (bracketed) {
    const inner = parseNumber(bracketed[1]);
    return inner && typeof inner.value === "number" ? { ...inner, value: -inner.value } : null;
  }
  const percent = text.endsWith("%");
  const currency = /^([+-]?)([$¥￥])\s*(\d.*|\.\d.*)$/.exec(text);
  const digits = percent ? text.slice(0, -1).trimEnd() : currency ? currency[1] + currency[3] : text;
  const match = NUMBER.exec(digits);
  if (!match || (!match[2] && !(match[3] && match[3].length > 1))) return null;
  const number = fifteenDigits(Number(digits.replace(/,/g, "")));
  const decimals = (match[3] ?? "").length > 1;
  if (percent) return { value: fifteenDigits(number / 100), numberFormat: decimals ? "0.00%" : "0%" };
  if (currency) return { value: number, numberFormat: `${currency[2]}#,##0${decimals ? ".00" : ""}` };
  if (match[4]) return { value: number, numberFormat: "0.00E+00" };
  if (match[2]?.includes(",")) return { value: number, numberFormat: decimals ? "#,##0.00" : "#,##0" };
  return { value: number };
}

/** Excel keeps 15 significant digits ("Excel specifications and limits"): an 18-digit ID number loses its last three. */
const fifteenDigits = (number: number): number => Number(number.toPrecision(15));
