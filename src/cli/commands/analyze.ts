// Owns `clientbook analyze`: the analysis sheet of a period, its headline figures alone, or two periods side by side.
import { analyze } from "../../actions/analyze";
import { compareAnalyses } from "../../actions/compareAnalyses";
import { type AnalysisScope, periodOf } from "../../actions/computeAnalysis";
import { previewAnalysis } from "../../actions/previewAnalysis";
import { localDay } from "../../core/calendar";
import type { Report } from "../../core/analysis/report";
import { periodName } from "../../core/period";
import type { Progress } from "../../core/progress";
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { CliTexts } from "../../language/zh-CN/cli";
import type { AnalyzeCommand } from "../commandLine";
import { type ExitCode, exitCodes } from "../exitCode";
import { headlineLines } from "../headlineLines";
import { namedSubset } from "../namedSubset";
import { onWorkbook } from "../openBook";
import { stderrProgress, terminal } from "../terminal";
import { UsageError } from "../usageError";
import { readWorkbookFile, requireFolder, writeWorkbookFile } from "../workbookFile";

/** What is printed once the workbook, where it changed, is saved. */
interface Printed {
  readonly isChanged: boolean;
  readonly json: unknown;
  readonly lines: readonly string[];
}

export async function analyzeBook(request: AnalyzeCommand, language: Language): Promise<ExitCode> {
  const { cli } = texts(language);
  const { book } = request;
  const target = request.out ?? book;
  const out = terminal(request);
  await requireFolder(target, cli.errors);
  const workbook = await readWorkbookFile(book, cli.errors);
  const progress = stderrProgress(cli);
  const { isChanged, json, lines } = await onWorkbook(workbook, { book, language }, async () => {
    const subset = await namedSubset(request.subset, language, progress);
    const scope = {
      today: localDay(new Date()),
      subset,
      ...(request.period ? { period: request.period } : {}),
    };
    return outcomeOf(request, scope, target, language, progress);
  });
  progress.end();
  if (isChanged) await writeWorkbookFile(workbook, target, cli.errors);
  out.json(json);
  for (const line of lines) out.line(line);
  return exitCodes.done;
}

async function outcomeOf(
  { outcome, sheetLanguage, language: asked }: AnalyzeCommand,
  scope: AnalysisScope,
  target: string,
  language: Language,
  progress: Progress,
): Promise<Printed> {
  const { cli } = texts(language);
  const chosen = sheetLanguage ?? asked;
  const options = { ...scope, ...(chosen ? { language: chosen } : {}) };
  switch (outcome.kind) {
    case "sheet": {
      const { blocks } = outcome;
      const { report, ...written } = await analyze({ ...options, ...(blocks ? { blocks } : {}) }, progress);
      return { isChanged: true, json: report, lines: sheetLines(written, [report], target, cli) };
    }
    case "preview": {
      const report = await previewAnalysis(scope, progress);
      const lines = [...headlineLines(report, scope.subset ?? {}, language), cli.analyze.previewed];
      return { isChanged: false, json: report, lines };
    }
    case "comparison": {
      const periods = { first: periodOf(scope), second: outcome.second };
      if (periodName(periods.first) === periodName(periods.second))
        throw new UsageError(cli.errors.comparedWithItself);
      const { first, second, ...written } = await compareAnalyses({ ...options, ...periods }, progress);
      const lines = sheetLines(written, [first, second], target, cli);
      return { isChanged: true, json: { first, second }, lines };
    }
  }
}

function sheetLines(
  { sheetName, keptSheet }: { sheetName: string; keptSheet: string | null },
  reports: readonly Report[],
  target: string,
  { analyze: say }: CliTexts,
): string[] {
  const left = Math.max(...reports.map(({ excluded }) => excluded.reduce((sum, { rows }) => sum + rows, 0)));
  return [
    say.done(target, sheetName),
    ...(keptSheet === null ? [] : [say.kept(keptSheet)]),
    ...(left > 0 ? [say.excluded(String(left))] : []),
  ];
}
