// Owns the two languages the product speaks and how a locale tag chooses one.

/** zh-CN first, en-US second; everything a user reads exists in both. */
export type Language = "zh-CN" | "en-US";
export const languages: readonly Language[] = ["zh-CN", "en-US"];

/**
 * The language for an Office display language or a workbook's stored tag: any Chinese tag is zh-CN, else en-US.
 * @example languageOf("zh-Hans-CN") // "zh-CN"
 */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || /^zh\b/i.test(tag) ? "zh-CN" : "en-US";
}

/** Each language in its own words, for choosing one. */
export const languageNames: Record<Language, string> = { "zh-CN": "中文", "en-US": "English" };
