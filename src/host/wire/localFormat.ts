// Owns number formats as the user's language spells them: the Chinese Excel has a name of its own for General
// (NumberFormatLocal in VBA); dates and digits are spelt alike. UNVERIFIED for colours such as [Red].
import type { HostLanguage } from "./session";

const CHINESE_GENERAL = "G/通用格式";

export const toLocalFormat = (format: string, language: HostLanguage): string =>
  language === "zh-CN" && format === "General" ? CHINESE_GENERAL : format;

export const fromLocalFormat = (format: string, language: HostLanguage): string =>
  language === "zh-CN" && format === CHINESE_GENERAL ? "General" : format;
