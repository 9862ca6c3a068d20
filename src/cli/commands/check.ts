// Owns `clientbook check`: lists what a check finds, with --fix corrects what has one right value. Exit 1 where problems are left.
import { type CheckedWorkbook, checkWorkbook } from "../../actions/checkWorkbook";
import { fixFindings, isUnambiguous } from "../../actions/fixFindings";
import { describeProblem } from "../../core/describeProblem";
import { localDay } from "../../core/calendar";
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { CheckCommand } from "../commandLine";
import { type ExitCode, exitCodes } from "../exitCode";
import { onWorkbook } from "../openBook";
import { stderrProgress, terminal } from "../terminal";
import { readWorkbookFile, requireFolder, writeWorkbookFile } from "../workbookFile";

export async function checkBook(request: CheckCommand, language: Language): Promise<ExitCode> {
  const { cli } = texts(language);
  const { book, fix } = request;
  const target = request.out ?? book;
  const out = terminal(request);
  await requireFolder(target, cli.errors);
  const workbook = await readWorkbookFile(book, cli.errors);
  const progress = stderrProgress(cli);
  const options = { language, today: localDay(new Date()) };
  const { checked, fixed } = await onWorkbook(workbook, { book, language }, async () => {
    const before = await checkWorkbook(options, progress);
    const fixable = before.findings.map(({ finding }) => finding).filter(isUnambiguous);
    if (!fix || fixable.length === 0) return { checked: before, fixed: 0 };
    const result = await fixFindings(fixable, progress);
    // Looked at anew: a corrected id may settle other findings, too.
    return { checked: await checkWorkbook(options, progress), fixed: result.fixed };
  });
  progress.end();
  if (fixed > 0) await writeWorkbookFile(workbook, target, cli.errors);
  const left = lines(checked, language);
  out.json(jsonOf(checked, fixed, language));
  for (const { place, sentence } of left) out.line(cli.check.line(place, sentence));
  if (fix) out.line(fixed > 0 ? cli.check.fixed(String(fixed), target) : cli.check.nothingToFix);
  const problems = countOf(checked);
  out.line(problems > 0 ? cli.check.found(String(problems)) : cli.check.none);
  return problems > 0 ? exitCodes.problemsFound : exitCodes.done;
}

/** Each rule lists at most so many findings, but counts all. */
const countOf = ({ counts, problems }: CheckedWorkbook): number =>
  [...counts.values()].reduce((sum, count) => sum + count, problems.length);

function lines(
  { findings, problems }: CheckedWorkbook,
  language: Language,
): { place: string; sentence: string }[] {
  return [
    ...problems.map((problem) => ({
      place: "sheet" in problem ? problem.sheet : "",
      sentence: describeProblem(problem, language),
    })),
    ...findings.map(({ sheet, cell, message }) => ({ place: `${sheet}!${cell}`, sentence: message })),
  ];
}

/** What --json prints. */
function jsonOf(checked: CheckedWorkbook, fixed: number, language: Language) {
  return {
    problems: countOf(checked),
    fixed,
    rows: checked.rows,
    missing: checked.problems.map((problem) => ({ ...problem, message: describeProblem(problem, language) })),
    counts: Object.fromEntries(checked.counts),
    findings: checked.findings.map(({ finding, sheet, cell, header, message }) => ({
      rule: finding.rule,
      severity: finding.severity,
      module: finding.module,
      field: finding.field,
      sheet,
      cell,
      header,
      value: finding.value,
      nearest: finding.nearest,
      fix: finding.fix?.newValue ?? null,
      message,
    })),
  };
}
