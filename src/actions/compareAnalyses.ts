// Owns 对比: the reports of two periods side by side on a sheet of their own.
import { analyze as computeReport } from "../core/analysis/analyze";
import type { Report } from "../core/analysis/report";
import type { Subset } from "../core/analysis/subset";
import { planComparisonSheet } from "../core/analysisSheet/comparisonSheet";
import { comparisonSheetName, markedComparison } from "../core/analysisSheet/sheetName";
import { type Period, periodName } from "../core/period";
import { type Progress, silentProgress } from "../core/progress";
import type { WrittenSheet } from "../excel/writeAnalysisSheet";
import type { Language } from "../language/language";
import { analysisTables, readAnalysisRecords } from "./computeAnalysis";
import { findReportSheet, writeReportSheet } from "./reportSheet";

export interface CompareOptions {
  /** Differences are first − second. */
  readonly first: Period;
  readonly second: Period;
  /** All customers where none is given. */
  readonly subset?: Subset;
  /** Of the sheet; the workbook's own where none is given. */
  readonly language?: Language;
}

export interface CompareResult extends WrittenSheet {
  readonly first: Report;
  readonly second: Report;
}

/**
 * Both periods are computed anew from the records, which are read once. The sheet is ours and replaced as in analyze.
 * @throws ExpectedError with the user's cells as they were and no half-made sheet
 */
export async function compareAnalyses(
  { first, second, subset = {}, language: wanted }: CompareOptions,
  progress: Progress = silentProgress,
): Promise<CompareResult> {
  const names = [periodName(first), periodName(second)] as const;
  progress.report("reading", 0, 0);
  const before = await findReportSheet((each) => comparisonSheetName(names, subset, each));
  const tables = analysisTables(before.outline);
  const { records } = await readAnalysisRecords(tables, subset, progress);
  const reportOf = (period: Period): Promise<Report> =>
    computeReport(records, period, tables.settings, { parts: [], progress });
  const reports = { first: await reportOf(first), second: await reportOf(second) };
  const language = wanted ?? tables.language;
  const written = await writeReportSheet(
    {
      plan: planComparisonSheet(reports.first, reports.second, language, subset),
      period: markedComparison(names, subset),
      title: comparisonSheetName(names, subset, language),
      language,
    },
    before,
    progress,
  );
  return { ...reports, ...written };
}
