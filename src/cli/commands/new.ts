// Owns `clientbook new`: a fresh workbook from the template, never over a file that is there.
import { createTemplate } from "../../actions/createTemplate";
import { localDay } from "../../core/calendar";
import { Workbook } from "../../host/workbook";
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { NewCommand } from "../commandLine";
import { type ExitCode, exitCodes } from "../exitCode";
import { onWorkbook } from "../openBook";
import { stderrProgress, terminal } from "../terminal";
import { refuseExisting, writeWorkbookFile } from "../workbookFile";

export async function newWorkbook(request: NewCommand, language: Language): Promise<ExitCode> {
  const { cli } = texts(language);
  const { book, sample } = request;
  const out = terminal(request);
  await refuseExisting(book, cli.errors);
  const workbook = new Workbook();
  const progress = stderrProgress(cli);
  // The workbook's language is the template's own default unless told; the messages' follows the environment.
  const options = { language: request.language ?? "zh-CN", sample, today: localDay(new Date()) };
  const result = await onWorkbook(workbook, { book, language }, () => createTemplate(options, progress));
  progress.end();
  await writeWorkbookFile(workbook, book, cli.errors);
  const { sheets, sampleRows } = result;
  out.json({ file: book, language: result.language, sheets, sampleRows });
  out.line(cli.new.done(book));
  if (sampleRows) {
    const { customers, interactions, purchases } = sampleRows;
    out.line(cli.new.sample(String(customers), String(interactions), String(purchases)));
  }
  return exitCodes.done;
}
