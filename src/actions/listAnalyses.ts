// Owns listing the analyses that a workbook holds, to open them again or to compare their periods.
import { comparedPeriods, periodOfMarker } from "../core/analysisSheet/sheetName";
import { type Period, parsePeriodName } from "../core/period";
import { readAnalysisSheets } from "../excel/readAnalysisSheets";

export interface ListedAnalysis {
  readonly sheetName: string;
  /** As in periodName; null for a comparison. */
  readonly periodName: string | null;
  readonly period: Period | null;
}

/** The latest period first, comparisons last; 2 syncs. */
export async function listAnalyses(): Promise<ListedAnalysis[]> {
  const sheets = await readAnalysisSheets();
  const listed = sheets.map(({ name, marker }): ListedAnalysis => {
    const marked = periodOfMarker(marker.period);
    if (comparedPeriods(marked) !== null) return { sheetName: name, periodName: null, period: null };
    return { sheetName: name, periodName: marked, period: parsePeriodName(marked) };
  });
  const end = ({ period }: ListedAnalysis): number => period?.to ?? -Infinity;
  // Equal ones keep the order of their tabs.
  return listed.sort((a, b) => (end(a) === end(b) ? 0 : end(b) - end(a)));
}
