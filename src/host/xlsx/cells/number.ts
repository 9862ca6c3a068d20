// Owns numbers in bytes: the common short decimals without a string in between.

const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/**
 * The number written in bytes[start, end); NaN when it is none. Up to 15 digits and a small exponent are exact in one
 * division (Clinger 1990: both operands are exact doubles); everything else goes through Number().
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48);
      digits++;
    } else if (byte === 0x2e && decimals < 0) decimals = digits;
    else return slow(bytes, start, end);
  }
  if (digits === 0 || digits > 15) return slow(bytes, start, end);
  const value = decimals < 0 ? mantissa : mantissa / POWERS[digits - decimals];
  return negative ? -value : value;
}

function slow(bytes: Uint8Array, start: number, end: number): number {
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]);
  return text.trim() === "" ? NaN : Number(text);
}
