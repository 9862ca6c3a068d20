// Owns 分析: reads the records, computes the report of a period and writes its sheet.
import type { Report } from "../core/analysis/report";
import { planAnalysisSheet } from "../core/analysisSheet/analysisSheet";
import { type BlockKey, blockKeys, partsOfBlocks } from "../core/analysisSheet/sheetBlocks";
import { analysisSheetName, markedPeriod } from "../core/analysisSheet/sheetName";
import { periodName } from "../core/period";
import { type Progress, silentProgress } from "../core/progress";
import type { WrittenSheet } from "../excel/writeAnalysisSheet";
import type { Language } from "../language/language";
import { type AnalysisScope, analysisTables, computeAnalysis, periodOf } from "./computeAnalysis";
import { findReportSheet, writeReportSheet } from "./reportSheet";

export interface AnalyzeOptions extends AnalysisScope {
  /** Of the sheet; the workbook's own where none is given. */
  readonly language?: Language;
  /** The blocks of the sheet, with the parts of the report they show; everything where not given. */
  readonly blocks?: readonly BlockKey[];
}

export interface AnalyzeResult extends WrittenSheet {
  readonly report: Report;
}

/**
 * Analyzes the open workbook: one request to look, one to write (two where an earlier sheet is replaced), and those of
 * readModules in between.
 * @throws ExpectedError with the user's cells as they were and no half-made sheet
 */
export async function analyze(
  options: AnalyzeOptions,
  progress: Progress = silentProgress,
): Promise<AnalyzeResult> {
  const { blocks = blockKeys, subset = {} } = options;
  const period = periodName(periodOf(options));
  progress.report("reading", 0, 0);
  const before = await findReportSheet((each) => analysisSheetName(period, subset, each));
  const tables = analysisTables(before.outline);
  const parts = options.blocks && partsOfBlocks(options.blocks);
  const report = await computeAnalysis(tables, options, parts, progress);
  const language = options.language ?? tables.language;
  const written = await writeReportSheet(
    {
      plan: planAnalysisSheet(report, language, { blocks, subset }),
      period: markedPeriod(period, subset),
      title: analysisSheetName(period, subset, language),
      language,
    },
    before,
    progress,
  );
  return { report, ...written };
}
