// Owns what an analysis sheet is called and how its marker names its period and subset.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { AnalysisTexts } from "../../language/zh-CN/analysis";
import { type Subset, usedFields } from "../analysis/subset";
import { asSheetTitle } from "../template/sheetTitle";
import { fingerprintOf } from "./placement";

/** @example analysisSheetName("2024-05", { owner: ["王敏"] }, "zh-CN") // "分析 2024-05 王敏" */
export function analysisSheetName(period: string, subset: Subset, language: Language): string {
  const { analysis } = texts(language);
  return asSheetTitle([analysis.sheetName(period), ...subsetValues(subset, analysis)].join(" "));
}

/** @example comparisonSheetName(["2024-05", "2024-04"], {}, "zh-CN") // "对比 2024-05 与 2024-04"; Excel allows no "/" */
export function comparisonSheetName(periods: PeriodPair, subset: Subset, language: Language): string {
  const { analysis, comparison } = texts(language);
  return asSheetTitle([comparison.sheetName(...periods), ...subsetValues(subset, analysis)].join(" "));
}

type PeriodPair = readonly [string, string];

const subsetValues = (subset: Subset, analysis: AnalysisTexts): string[] =>
  usedFields(subset).map((field) => valuesIn(subset[field] ?? [], analysis));

/** The subset as the sheet says it; null for all customers. @example "负责人：王敏、李雷；行业：零售业" */
export function subsetTitle(subset: Subset, analysis: AnalysisTexts): string | null {
  const said = usedFields(subset).map((field) =>
    analysis.labelled(analysis.breakdownFields[field], valuesIn(subset[field] ?? [], analysis)),
  );
  return said.length === 0 ? null : said.join(analysis.notes.partSeparator);
}

const valuesIn = (values: readonly string[], { emptyKey, notes }: AnalysisTexts): string =>
  values.map((value) => (value === "" ? emptyKey : value)).join(notes.listSeparator);

/**
 * What a marker holds as its period: the period's name and, for a subset, a short text of its own. A name that had to be
 * cut short may be that of several subsets.
 */
export function markedPeriod(period: string, subset: Subset): string {
  const used = usedFields(subset);
  if (used.length === 0) return period;
  return `${period} ${fingerprintOf(used.map((field) => [field, ...[...(subset[field] ?? [])].sort()]))}`;
}

/** The name of the period that a marker speaks of. */
export const periodOfMarker = (marked: string): string => marked.split(" ")[0] ?? marked;

/** What the marker of a comparison holds as its period. */
export const markedComparison = (periods: PeriodPair, subset: Subset): string =>
  markedPeriod(periods.join("/"), subset);

/** The periods that a marker of a comparison speaks of; null for an analysis of one. */
export function comparedPeriods(name: string): PeriodPair | null {
  const [first, second] = name.split("/");
  return first !== undefined && second !== undefined ? [first, second] : null;
}
