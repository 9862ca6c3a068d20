// Owns running every rule over the workbook's cells and keeping what they find.
import { silentProgress, type Progress } from "../progress";
import type { CheckInput } from "./checkInput";
import type { Finding, RuleKey } from "./finding";
import { rules } from "./rules";

/** Findings kept per rule; a whole column of bad values is counted, not listed to its end. */
const MOST_LISTED = 20_000;

export interface CheckResult {
  /** In the order of the rules, within one by module and row. */
  readonly findings: readonly Finding[];
  /** How many each rule found, listed or not; rules that found nothing are not there. */
  readonly counts: ReadonlyMap<RuleKey, number>;
}

/** Checks the workbook rule by rule, letting the event loop run in between. */
export async function checkRecords(
  input: CheckInput,
  progress: Progress = silentProgress,
): Promise<CheckResult> {
  const findings: Finding[] = [];
  const counts = new Map<RuleKey, number>();
  const keep = (finding: Finding): void => {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (count <= MOST_LISTED) findings.push(finding);
  };
  for (const [index, rule] of rules.entries()) {
    progress.report("computing", index, rules.length);
    rule.check(input, keep);
    await progress.pause();
    progress.throwIfCancelled();
  }
  progress.report("computing", rules.length, rules.length);
  return { findings, counts };
}
