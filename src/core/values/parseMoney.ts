// Owns reading a cell as money: integer cents, whatever signs, widths and units people type around the number.
import { NUMBER_MISSING, NUMBER_UNUSABLE } from "../records/columns";
import type { Cell } from "./cell";
import { decimalOf, decimalPattern, hasMoreDecimals, scaled, type Decimal } from "./decimal";
import { foldText } from "./foldText";

/** Which signs and words stand for a currency; an amount that names another one is not read as this one. */
const currencyWords: Record<string, string> = {
  CNY: "¥|RMB ?¥?|CNY ?¥?|CN¥|人民币 ?¥?",
  USD: String.raw`\$|US ?\$|USD ?\$?|美元`,
  EUR: "€|EUR|欧元",
  GBP: "£|GBP|英镑",
  HKD: String.raw`HK ?\$|HKD|港币|港元`,
  JPY: "¥|JPY|円|日元",
};
const chineseUnits = "元整|圆整|元|圆|块钱|块";

const patterns = new Map<string, RegExp>();

/** Groups: 1 opening bracket, 2 sign, 3 sign after the currency, 4–6 the decimal, 7 closing bracket. */
function moneyPattern(currency: string): RegExp {
  const known = patterns.get(currency);
  if (known) return known;
  const words = currencyWords[currency] ?? currency.replace(/\W/g, "");
  const units = currency === "CNY" ? `${chineseUnits}|` : "";
  const pattern = new RegExp(
    String.raw`^(\()?([-+−])? ?(?:${words})? ?([-+−])?${decimalPattern} ?(?:${units}${words})?(\))?$`,
    "i",
  );
  patterns.set(currency, pattern);
  return pattern;
}

/**
 * The amount in integer cents; NaN when empty, Infinity when it is no amount of this currency.
 * More than two decimals round half away from zero; hasExcessDecimals tells.
 * @param currency ISO code of the workbook's currency
 * @example parseMoney("￥１２，０００．５０") // 1200050
 * @example parseMoney("1.2万") // 1200000
 * @example parseMoney("(500)") // -50000
 */
export function parseMoney(cell: Cell, currency = "CNY"): number {
  if (typeof cell === "number") return centsOf(cell);
  if (typeof cell === "boolean") return NUMBER_UNUSABLE;
  const text = foldText(cell);
  if (text === "") return NUMBER_MISSING;
  const decimal = decimalOfMoney(text, currency);
  return decimal === null ? NUMBER_UNUSABLE : safe(scaled(decimal, 2));
}

/** Whether an amount has a fraction of a cent. @example hasExcessDecimals(11.775) // true */
export function hasExcessDecimals(cell: Cell, currency = "CNY"): boolean {
  if (typeof cell === "number") return Math.abs(cell * 100 - Math.round(cell * 100)) > tolerance(cell * 100);
  if (typeof cell === "boolean") return false;
  const decimal = decimalOfMoney(foldText(cell), currency);
  return decimal !== null && hasMoreDecimals(decimal, 2);
}

function decimalOfMoney(text: string, currency: string): Decimal | null {
  const match = moneyPattern(currency).exec(text);
  if (!match) return null;
  const [, open, sign, innerSign, whole, fraction, multiplier, close] = match;
  const bracketed = open !== undefined;
  const signed = sign ?? innerSign;
  if (bracketed !== (close !== undefined) || (bracketed && signed) || (sign && innerSign)) return null;
  return decimalOf(bracketed || (signed !== undefined && signed !== "+"), whole, fraction, multiplier);
}

/** Halves away from zero by the digits Excel shows (15), not by the binary fraction: 1.005 is 101 cents. */
function centsOf(amount: number): number {
  const cents = amount * 100;
  const nearest = Math.round(cents);
  if (Math.abs(cents - nearest) <= tolerance(cents)) return safe(nearest);
  const shown = Number(Math.abs(cents).toPrecision(15));
  return safe(Math.sign(cents) * Math.round(shown));
}

/** Binary noise left by × 100: a few units in the 15th digit. */
const tolerance = (cents: number): number => Math.abs(cents) * 1e-14 + 1e-9;

const safe = (cents: number): number =>
  Number.isSafeInteger(cents) ? (cents === 0 ? 0 : cents) : NUMBER_UNUSABLE;
