// Owns `clientbook upgrade`: adds to a workbook what the template has and it lacks; a complete one is not written at all.
import { type TemplateResult, createTemplate } from "../../actions/createTemplate";
import { localDay } from "../../core/calendar";
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { CliTexts } from "../../language/zh-CN/cli";
import type { UpgradeCommand } from "../commandLine";
import { type ExitCode, exitCodes } from "../exitCode";
import { onWorkbook } from "../openBook";
import { stderrProgress, terminal } from "../terminal";
import { readWorkbookFile, writeWorkbookFile } from "../workbookFile";

export async function upgrade(request: UpgradeCommand, language: Language): Promise<ExitCode> {
  const { cli } = texts(language);
  const { book } = request;
  const out = terminal(request);
  const workbook = await readWorkbookFile(book, cli.errors);
  const progress = stderrProgress(cli);
  const options = { language: request.language ?? "zh-CN", sample: false, today: localDay(new Date()) };
  const result = await onWorkbook(workbook, { book, language }, () => createTemplate(options, progress));
  progress.end();
  if (!result.wasComplete) await writeWorkbookFile(workbook, book, cli.errors);
  const { wasComplete, sheets, columns, guarded } = result;
  out.json({ file: book, language: result.language, wasComplete, sheets, columns, guarded });
  for (const line of report(result, book, cli)) out.line(line);
  return exitCodes.done;
}

function report(
  { wasComplete, sheets, columns, guarded }: TemplateResult,
  book: string,
  cli: CliTexts,
): string[] {
  const { upgrade: say, separator } = cli;
  if (wasComplete) return [say.complete(book)];
  const named = (places: TemplateResult["columns"]): string =>
    places.map(({ sheet, header }) => say.column(sheet, header)).join(separator);
  return [
    say.done(book),
    ...(sheets.length > 0 ? [say.sheets(sheets.join(separator))] : []),
    ...(columns.length > 0 ? [say.columns(named(columns))] : []),
    ...(guarded.length > 0 ? [say.guarded(named(guarded))] : []),
  ];
}
