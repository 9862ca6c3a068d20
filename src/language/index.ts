// Owns the gathering of all texts; every sentence a user reads comes through texts(language).
import type { Language } from "./language";
import { workbook as enWorkbook } from "./en-US/workbook";
import { workbook as zhWorkbook } from "./zh-CN/workbook";

const chinese = { workbook: zhWorkbook };
const english: typeof chinese = { workbook: enWorkbook };

const all: Record<Language, typeof chinese> = { "zh-CN": chinese, "en-US": english };

export type Texts = typeof chinese;

export function texts(language: Language): Texts {
  return all[language];
}
