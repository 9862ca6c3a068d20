// Owns reading a written number exactly: sign, grouping, 万 and 亿, without passing through floating point.

/** A decimal as its digits and where the point stands: value = ± digits / 10^scale. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  /** Digits after the point; negative after 万 or 亿. */
  readonly scale: number;
}

const powers: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Plain digits, or groups of three (12,000) or four (1,2000 as Chinese readers group). */
const grouped = String.raw`(?:\d+|\d{1,3}(?:[, ]\d{3})+|\d{1,4}(?:,\d{4})+)`;
/** A number without its sign: groups 1 whole part, 2 fraction, 3 multiplier such as 万. */
export const decimalPattern = String.raw`(${grouped}?)(?:\.(\d*))?(?: ?([百千]?[万亿]|千(?!克|米|瓦)|百(?!分))(?!分))?`;

/** A decimal from the groups of decimalPattern; null when there is no digit. */
export function decimalOf(
  negative: boolean,
  whole: string | undefined,
  fraction: string | undefined,
  multiplier: string | undefined,
): Decimal | null {
  const digits = (whole ?? "").replace(/[, ]/g, "") + (fraction ?? "");
  if (digits === "") return null;
  const power = [...(multiplier ?? "")].reduce((sum, char) => sum + (powers[char] ?? 0), 0);
  return { negative, digits, scale: (fraction ?? "").length - power };
}

/** The whole number nearest to value × 10^places, halves away from zero. */
export function scaled(decimal: Decimal, places: number): number {
  const drop = decimal.scale - places;
  const size =
    drop <= 0
      ? Number(decimal.digits + "0".repeat(-drop))
      : Number(decimal.digits.slice(0, -drop) || "0") + (digitAt(decimal.digits, drop) >= 5 ? 1 : 0);
  return decimal.negative && size !== 0 ? -size : size;
}

/** Whether value × 10^places is no whole number. */
export function hasMoreDecimals(decimal: Decimal, places: number): boolean {
  const drop = decimal.scale - places;
  return drop > 0 && /[1-9]/.test(decimal.digits.slice(-drop));
}

/** The digit that stands `fromEnd` places from the right, 0 beyond the left end. */
function digitAt(digits: string, fromEnd: number): number {
  return fromEnd > digits.length ? 0 : Number(digits[digits.length - fromEnd]);
}
