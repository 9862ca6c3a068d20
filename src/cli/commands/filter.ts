// Owns `clientbook filter`: applies filter criteria to the three tables, or takes them off, and says how many rows match.
import { clearFilters } from "../../actions/clearFilters";
import { type FilteredRecords, filterRecords } from "../../actions/filterRecords";
import { moduleKeys } from "../../core/schema/fields";
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { FilterCommand } from "../commandLine";
import { type ExitCode, exitCodes } from "../exitCode";
import { onWorkbook } from "../openBook";
import { stderrProgress, terminal } from "../terminal";
import { readWorkbookFile, requireFolder, writeWorkbookFile } from "../workbookFile";

export async function filterBook(request: FilterCommand, language: Language): Promise<ExitCode> {
  const { cli } = texts(language);
  const { book, criteria } = request;
  const target = request.out ?? book;
  const out = terminal(request);
  await requireFolder(target, cli.errors);
  const workbook = await readWorkbookFile(book, cli.errors);
  const progress = stderrProgress(cli);
  const result = await onWorkbook(workbook, { book, language }, async (): Promise<FilteredRecords | null> => {
    if (criteria) return filterRecords(criteria, progress);
    await clearFilters();
    return null;
  });
  progress.end();
  await writeWorkbookFile(workbook, target, cli.errors);
  out.json({ file: target, filtered: result !== null, ...result });
  for (const line of result ? matchLines(result, language) : [cli.filter.cleared]) out.line(line);
  out.line(cli.filter.done(target));
  return exitCodes.done;
}

function matchLines({ rows }: FilteredRecords, language: Language): string[] {
  const { filter, workbook } = texts(language);
  return moduleKeys.map((module) =>
    filter.matches(workbook.sheets[module], rows[module].matching, rows[module].of),
  );
}
