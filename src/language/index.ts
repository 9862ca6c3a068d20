// Owns the gathering of all texts; every sentence a user reads comes through texts(language).
import type { Language } from "./language";
import { analysis as enAnalysis } from "./en-US/analysis";
import { pane as enPane } from "./en-US/pane";
import { sample as enSample } from "./en-US/sample";
import { workbook as enWorkbook } from "./en-US/workbook";
import { analysis as zhAnalysis } from "./zh-CN/analysis";
import { pane as zhPane } from "./zh-CN/pane";
import { sample as zhSample } from "./zh-CN/sample";
import { workbook as zhWorkbook } from "./zh-CN/workbook";

const chinese = { analysis: zhAnalysis, pane: zhPane, sample: zhSample, workbook: zhWorkbook };
const english: typeof chinese = { analysis: enAnalysis, pane: enPane, sample: enSample, workbook: enWorkbook };

const all: Record<Language, typeof chinese> = { "zh-CN": chinese, "en-US": english };

export type Texts = typeof chinese;

export function texts(language: Language): Texts {
  return all[language];
}
