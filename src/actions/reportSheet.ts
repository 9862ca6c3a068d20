// Owns what 分析 and 对比 share at either end: refusing before anything is read, and writing the sheet last.
import type { SheetPlan } from "../core/analysisSheet/plan";
import { ExpectedError } from "../core/errors";
import type { Progress } from "../core/progress";
import { type AnalysisOutline, readAnalysisOutline } from "../excel/readAnalysisOutline";
import { type WrittenSheet, writeAnalysisSheet } from "../excel/writeAnalysisSheet";
import { texts } from "../language";
import { type Language, languages } from "../language/language";

/**
 * Looks where the sheet would go. Everything that would stop the writing later is said here.
 * @param titleIn the sheet's name, by language
 * @throws ExpectedError workbook-read-only, workbook-protected, or what Excel reported
 */
export async function findReportSheet(titleIn: (language: Language) => string): Promise<AnalysisOutline> {
  const before = await readAnalysisOutline(languages.map(titleIn));
  const { isProtected, isReadOnly } = before.outline;
  if (isReadOnly) throw new ExpectedError({ code: "workbook-read-only" });
  if (isProtected) throw new ExpectedError({ code: "workbook-protected" });
  return before;
}

export interface ReportSheet {
  readonly plan: SheetPlan;
  /** As in markedPeriod or markedComparison. */
  readonly period: string;
  readonly title: string;
  readonly language: Language;
}

/** Writes the sheet where `before` found its place; the last moment to cancel is just before. */
export async function writeReportSheet(
  { plan, period, title, language }: ReportSheet,
  before: AnalysisOutline,
  progress: Progress,
): Promise<WrittenSheet> {
  const { keptSuffix, footer } = texts(language).analysis;
  progress.throwIfCancelled();
  progress.report("writing", 0, 1);
  const written = await writeAnalysisSheet({ plan, period, title, keptSuffix, print: { footer } }, before);
  progress.report("writing", 1, 1);
  return written;
}
