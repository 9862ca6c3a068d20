// Owns 分析: reads the records, computes the report of a period and writes its sheet.
import type { Report } from "../core/analysis/report";
import { planAnalysisSheet } from "../core/analysisSheet/analysisSheet";
import { type BlockKey, blockKeys, partsOfBlocks } from "../core/analysisSheet/sheetBlocks";
import { analysisSheetName, markedPeriod } from "../core/analysisSheet/sheetName";
import { ExpectedError } from "../core/errors";
import { periodName } from "../core/period";
import { type Progress, silentProgress } from "../core/progress";
import { readAnalysisOutline } from "../excel/readAnalysisOutline";
import type { WorkbookOutline } from "../excel/readStructure";
import { writeAnalysisSheet } from "../excel/writeAnalysisSheet";
import { texts } from "../language";
import { type Language, languages } from "../language/language";
import { type AnalysisScope, analysisTables, computeAnalysis, periodOf } from "./computeAnalysis";

export interface AnalyzeOptions extends AnalysisScope {
  /** Of the sheet; the workbook's own where none is given. */
  readonly language?: Language;
  /** The blocks of the sheet, with the parts of the report they show; everything where not given. */
  readonly blocks?: readonly BlockKey[];
}

export interface AnalyzeResult {
  readonly report: Report;
  readonly sheetName: string;
  /** The new name of an earlier sheet of this period that somebody had worked on; null when there was none. */
  readonly keptSheet: string | null;
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
  const before = await readAnalysisOutline(languages.map((each) => analysisSheetName(period, subset, each)));
  refuseUnwritable(before.outline);
  const tables = analysisTables(before.outline);
  const parts = options.blocks && partsOfBlocks(options.blocks);
  const report = await computeAnalysis(tables, options, parts, progress);
  const language = options.language ?? tables.language;
  const { analysis } = texts(language);
  progress.throwIfCancelled();
  progress.report("writing", 0, 1);
  const written = await writeAnalysisSheet(
    {
      plan: planAnalysisSheet(report, language, { blocks, subset }),
      period: markedPeriod(period, subset),
      title: analysisSheetName(period, subset, language),
      keptSuffix: analysis.keptSuffix,
      print: { footer: analysis.footer },
    },
    before,
  );
  progress.report("writing", 1, 1);
  return { report, ...written };
}

/** Everything that would stop the writing later is said before anything is read. */
export function refuseUnwritable({ isProtected, isReadOnly }: WorkbookOutline): void {
  if (isReadOnly) throw new ExpectedError({ code: "workbook-read-only" });
  if (isProtected) throw new ExpectedError({ code: "workbook-protected" });
}
