// Owns numbers written in Chinese: NUMBERSTRING, and the formats [DBNum1] and [DBNum2] of TEXT.
import { Unsupported } from "../calculation";
import { fail, toNumber, toText } from "../value";
import type { Scalar } from "../../model/values";
import { scalar, type FunctionTable } from "./definition";

interface Numerals {
  readonly digits: string;
  /** For tens, hundreds and thousands. */
  readonly units: readonly string[];
}

const LOWER: Numerals = { digits: "○一二三四五六七八九", units: ["", "十", "百", "千"] };
const UPPER: Numerals = { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"] };
/** For each four digits. */
const GROUPS = ["", "万", "亿", "兆"];

/** 10203 is 一万○二百○三: one zero for any between two digits, none at the end. */
function whole(digits: string, { digits: names, units }: Numerals): string {
  let text = "";
  let skipped = false;
  [...digits].forEach((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit === "0") skipped = true;
    else {
      if (skipped && text !== "") text += names[0];
      skipped = false;
      text += names[Number(digit)] + units[place % 4];
    }
    const group = digits.slice(Math.max(0, index - 3), index + 1);
    const isGroupEnd = place % 4 === 0 && place > 0;
    if (isGroupEnd && /[1-9]/.test(group.slice(-Math.min(4, index + 1)))) text += GROUPS[place / 4];
  });
  return text || names[0];
}

function inWords(value: number, numerals: Numerals): string {
  const text = toText(Math.abs(value));
  if (/E/.test(text) || Math.abs(value) >= 1e16) throw new Unsupported("a Chinese number of this size");
  const [integer, fraction] = text.split(".");
  const decimals = fraction === undefined ? "" : `.${digitByDigit(fraction, numerals)}`;
  return `${value < 0 ? "-" : ""}${whole(integer, numerals)}${decimals}`;
}

const digitByDigit = (text: string, { digits }: Numerals): string =>
  text.replace(/\d/g, (digit) => digits[Number(digit)]);

const CODE = /^\[DBNum([12])\](?:\[\$-[0-9A-Fa-f]+\])?(?:General)?$/i;

/**
 * A number in a format of Chinese numerals; null where the format is of another kind.
 * @throws Unsupported for those with digits or dates of their own
 */
export function inChinese(value: Scalar, format: string): string | null {
  if (!/\[DBNum\d\]/i.test(format)) return null;
  const match = CODE.exec(format);
  if (!match || typeof value !== "number") throw new Unsupported(`TEXT with ${format}`);
  return inWords(value, match[1] === "1" ? LOWER : UPPER);
}

/** 1 in words, 2 in words for amounts, 3 digit by digit; not for negative numbers (UNVERIFIED, as all of NUMBERSTRING). */
function numberString(number: Scalar, type: Scalar): string {
  const value = Math.round(toNumber(number));
  if (value < 0) fail("#NUM!");
  switch (Math.trunc(toNumber(type))) {
    case 1:
      return inWords(value, LOWER);
    case 2:
      return inWords(value, UPPER);
    case 3:
      return digitByDigit(String(value), LOWER);
    default:
      return fail("#NUM!");
  }
}

export const chineseFunctions: FunctionTable = { NUMBERSTRING: scalar(2, 2, numberString) };
