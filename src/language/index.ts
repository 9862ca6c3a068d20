// Owns the gathering of all texts; every sentence a user reads comes through texts(language).
import type { Language } from "./language";
import { analysis as enAnalysis } from "./en-US/analysis";
import { breakdowns as enBreakdowns } from "./en-US/breakdowns";
import { check as enCheck } from "./en-US/check";
import { cli as enCli } from "./en-US/cli";
import { comparison as enComparison } from "./en-US/comparison";
import { filter as enFilter } from "./en-US/filter";
import { filterMenu as enFilterMenu } from "./en-US/filterMenu";
import { findings as enFindings } from "./en-US/findings";
import { page as enPage } from "./en-US/page";
import { pane as enPane } from "./en-US/pane";
import { problems as enProblems } from "./en-US/problems";
import { sample as enSample } from "./en-US/sample";
import { workbook as enWorkbook } from "./en-US/workbook";
import { analysis as zhAnalysis } from "./zh-CN/analysis";
import { breakdowns as zhBreakdowns } from "./zh-CN/breakdowns";
import { check as zhCheck } from "./zh-CN/check";
import { cli as zhCli } from "./zh-CN/cli";
import { comparison as zhComparison } from "./zh-CN/comparison";
import { filter as zhFilter } from "./zh-CN/filter";
import { filterMenu as zhFilterMenu } from "./zh-CN/filterMenu";
import { findings as zhFindings } from "./zh-CN/findings";
import { page as zhPage } from "./zh-CN/page";
import { pane as zhPane } from "./zh-CN/pane";
import { problems as zhProblems } from "./zh-CN/problems";
import { sample as zhSample } from "./zh-CN/sample";
import { workbook as zhWorkbook } from "./zh-CN/workbook";

const chinese = {
  analysis: zhAnalysis,
  breakdowns: zhBreakdowns,
  check: zhCheck,
  cli: zhCli,
  comparison: zhComparison,
  filter: zhFilter,
  findings: zhFindings,
  page: { ...zhPage, filter: zhFilterMenu },
  pane: zhPane,
  problems: zhProblems,
  sample: zhSample,
  workbook: zhWorkbook,
};
const english: typeof chinese = {
  analysis: enAnalysis,
  breakdowns: enBreakdowns,
  check: enCheck,
  cli: enCli,
  comparison: enComparison,
  filter: enFilter,
  findings: enFindings,
  page: { ...enPage, filter: enFilterMenu },
  pane: enPane,
  problems: enProblems,
  sample: enSample,
  workbook: enWorkbook,
};

const all: Record<Language, typeof chinese> = { "zh-CN": chinese, "en-US": english };

export type Texts = typeof chinese;

export function texts(language: Language): Texts {
  return all[language];
}
