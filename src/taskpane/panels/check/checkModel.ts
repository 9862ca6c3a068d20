// Owns what the Check panel knows and does: the findings by rule, going to one, fixing.
import { type CheckedFinding, checkWorkbook } from "../../../actions/checkWorkbook";
import { type FixedFindings, fixFindings, isUnambiguous } from "../../../actions/fixFindings";
import { goToFinding } from "../../../actions/goToFinding";
import { localDay } from "../../../core/calendar";
import type { RuleKey, Severity } from "../../../core/check/finding";
import { describeProblem } from "../../../core/describeProblem";
import type { Status } from "../../components/StatusLine";
import { failureStatus } from "../../failureText";
import type { PaneBasics } from "../../paneBasics";
import { createStore, type Store } from "../../store";
import type { Failure } from "../../work";

export interface FindingGroup {
  readonly rule: RuleKey;
  readonly severity: Severity;
  readonly findings: readonly CheckedFinding[];
  /** All of the rule, listed or not. */
  readonly count: number;
}

interface CheckState {
  /** In the order of the rules; null until the workbook was checked. */
  readonly groups: readonly FindingGroup[] | null;
  /** What one click may fix: spellings only; masking is decided one by one. */
  readonly fixable: readonly CheckedFinding[];
  /** Sentences about tables and columns that are not there. */
  readonly problems: readonly string[];
  readonly status: Status | null;
}

export interface CheckModel extends Store<CheckState> {
  run(): Promise<void>;
  goTo(checked: CheckedFinding): Promise<void>;
  /** Fixes these and checks again. */
  fix(checked: readonly CheckedFinding[]): Promise<void>;
}

export function createCheckModel(basics: PaneBasics): CheckModel {
  const { language, texts, allTexts, work } = basics;
  const { check: words } = texts;
  const store = createStore<CheckState>({ groups: null, fixable: [], problems: [], status: null });
  const fail = (failure: Failure) => store.set({ status: failureStatus(failure, basics) });

  /** @param done what was done just before, said in front of what was found */
  async function check(done: string): Promise<void> {
    const today = localDay(new Date());
    const outcome = await work.runNext("check", (progress) => checkWorkbook({ language, today }, progress));
    if (outcome.kind === "refused") return;
    if (outcome.kind === "failed") return fail(outcome.failure);
    const { findings, counts, problems } = outcome.value;
    const fixable = findings.filter(({ finding }) => isUnambiguous(finding));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    store.set({
      groups: groupsOf(findings, counts),
      fixable,
      problems: problems.map((problem) => describeProblem(problem, language)),
      status: {
        intent: total + problems.length === 0 ? "success" : "warning",
        text: [done, foundText(total, fixable.length, problems.length)].join("\n").trim(),
      },
    });
  }

  function foundText(total: number, fixable: number, missing: number): string {
    if (total === 0) return missing === 0 ? words.clean : words.incomplete;
    return fixable > 0 ? words.foundFixable(total, fixable) : words.found(total);
  }

  function fixedText({ outcomes, fixed }: FixedFindings): string {
    const { check } = allTexts;
    const changed = outcomes.filter((outcome) => outcome === "changed-meanwhile").length;
    const formulas = outcomes.filter((outcome) => outcome === "holds-formula").length;
    return [
      ...(fixed > 0 ? [check.outcomes.fixed(fixed)] : []),
      ...(changed > 0 ? [check.outcomes.changedMeanwhile(changed)] : []),
      ...(formulas > 0 ? [check.outcomes.holdsFormula(formulas)] : []),
    ].join("\n");
  }

  return {
    ...store,
    run: () => check(""),
    async goTo({ finding }) {
      const outcome = await work.run("goTo", () => goToFinding(finding));
      if (outcome.kind === "failed") fail(outcome.failure);
      if (outcome.kind !== "done") return;
      const { address, isHidden } = outcome.value;
      store.set({
        status: isHidden
          ? { intent: "warning", text: words.jumpedHidden(address) }
          : { intent: "info", text: words.jumped(address) },
      });
    },
    async fix(checked) {
      const outcome = await work.run("fix", (progress) =>
        fixFindings(
          checked.map(({ finding }) => finding),
          progress,
        ),
      );
      if (outcome.kind === "refused") return;
      if (outcome.kind === "failed") return fail(outcome.failure);
      await check(fixedText(outcome.value));
    },
  };
}

function groupsOf(findings: readonly CheckedFinding[], counts: ReadonlyMap<RuleKey, number>): FindingGroup[] {
  const byRule = new Map<RuleKey, CheckedFinding[]>();
  for (const checked of findings) {
    const own = byRule.get(checked.finding.rule);
    if (own) own.push(checked);
    else byRule.set(checked.finding.rule, [checked]);
  }
  return [...byRule].map(([rule, own]) => ({
    rule,
    severity: own.some(({ finding }) => finding.severity === "error") ? "error" : "warning",
    findings: own,
    count: counts.get(rule) ?? own.length,
  }));
}
