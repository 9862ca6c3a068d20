// Owns 预览: the headline figures of a period without writing anything.
import type { Report } from "../core/analysis/report";
import { type Progress, silentProgress } from "../core/progress";
import { readStructure } from "../excel/readStructure";
import { type AnalysisScope, analysisTables, computeAnalysis } from "./computeAnalysis";

/** No optional part: the headline figures do not need them. */
const parts: readonly never[] = [];

/**
 * The report as analyze would make it, without its optional parts. 1 request to look and those of readModules; nothing is
 * written, so a read-only or protected workbook will do.
 * @throws ExpectedError no-modules, table-missing, column-missing, column-twice, cancelled, or what Excel reported
 */
export async function previewAnalysis(
  scope: AnalysisScope,
  progress: Progress = silentProgress,
): Promise<Report> {
  progress.report("reading", 0, 0);
  return computeAnalysis(analysisTables(await readStructure()), scope, parts, progress);
}
