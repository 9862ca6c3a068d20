// Owns `clientbook analyze`: writes the analysis sheet of a period; with --json the report itself is the output.
import { analyze } from "../../actions/analyze";
import { localDay } from "../../core/calendar";
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { AnalyzeCommand } from "../commandLine";
import { type ExitCode, exitCodes } from "../exitCode";
import { onWorkbook } from "../openBook";
import { stderrProgress, terminal } from "../terminal";
import { readWorkbookFile, requireFolder, writeWorkbookFile } from "../workbookFile";

export async function analyzeBook(request: AnalyzeCommand, language: Language): Promise<ExitCode> {
  const { cli } = texts(language);
  const { book, period } = request;
  const target = request.out ?? book;
  const out = terminal(request);
  await requireFolder(target, cli.errors);
  const workbook = await readWorkbookFile(book, cli.errors);
  const progress = stderrProgress(cli);
  const options = {
    today: localDay(new Date()),
    ...(period ? { period } : {}),
    ...(request.language ? { language: request.language } : {}),
  };
  const result = await onWorkbook(workbook, { book, language }, () => analyze(options, progress));
  progress.end();
  await writeWorkbookFile(workbook, target, cli.errors);
  out.json(result.report);
  out.line(cli.analyze.done(target, result.sheetName));
  if (result.keptSheet !== null) out.line(cli.analyze.kept(result.keptSheet));
  const left = result.report.excluded.reduce((sum, { rows }) => sum + rows, 0);
  if (left > 0) out.line(cli.analyze.excluded(String(left)));
  return exitCodes.done;
}
