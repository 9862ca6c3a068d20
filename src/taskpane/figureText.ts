// Owns how figures read in the pane: counts, money, shares, changes, in the user's language.
import type { Language } from "../language/language";

/** @example countText("en-US", 12345) // "12,345" */
export const countText = (language: Language, value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);

/** Money in currency units. @example moneyText("zh-CN", 1234.5, "CNY") // "¥1,234.50" */
export const moneyText = (language: Language, value: number, currency: string): string =>
  new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    value,
  );

/** A share of 0 to 1. @example shareText("zh-CN", 0.4896) // "49.0%" */
export const shareText = (language: Language, value: number): string =>
  new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);
