// Owns the findings of packs: who needs attention, what is overdue, whether plans are kept and customers satisfied.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { PlanSource } from "../analysis/packReport";
import type { Report } from "../analysis/report";
import type { RiskReasonKey } from "../analysis/riskReport";
import { count, score, share } from "./figureTexts";

/** Fewer due than this: a rate is not said. */
const ENOUGH_DUE = 10;
/** Fewer answers than this: no score is said. */
const ENOUGH_ANSWERS = 30;

export function packFindings(report: Report, language: Language): string[] {
  return [
    ...riskFinding(report, language),
    ...needFinding(report, language),
    ...planFinding(report, language),
    ...surveyFinding(report, language),
  ];
}

function riskFinding({ risks }: Report, language: Language): string[] {
  const { findings: say, analysis } = texts(language);
  if (!risks || risks.customers === 0) return [];
  let most: { reason: RiskReasonKey; customers: number } | null = null;
  for (const each of risks.byReason) if (each.customers > (most?.customers ?? 0)) most = each;
  if (most === null) return [];
  return [say.risks(count(risks.customers), analysis.risks.reasons[most.reason], count(most.customers))];
}

function needFinding({ needs }: Report, language: Language): string[] {
  if (!needs || needs.total.overdue === 0) return [];
  return [texts(language).findings.needsOverdue(count(needs.total.open), count(needs.total.overdue))];
}

function planFinding({ plan }: Report, language: Language): string[] {
  const { findings: say, analysis } = texts(language);
  const said = (source: PlanSource | undefined, name: string): string[] =>
    !source || source.total.due < ENOUGH_DUE
      ? []
      : [say.plan(name, count(source.total.due), share(source.total.executionRate))];
  const { nextActions, followUps } = analysis.plan.sources;
  return [...said(plan?.nextActions, nextActions), ...said(plan?.followUps, followUps)].slice(0, 1);
}

function surveyFinding({ surveys }: Report, language: Language): string[] {
  if (!surveys || surveys.nps.value === null || surveys.nps.n < ENOUGH_ANSWERS) return [];
  return [texts(language).findings.nps(score(surveys.nps.value * 100), count(surveys.nps.n))];
}
