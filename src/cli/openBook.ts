// Owns running the add-in's own actions on a workbook file: the embedded host in place of Excel, then one save.
import { ExpectedError, type Problem } from "../core/errors";
import { describeProblem } from "../core/describeProblem";
import type { Workbook } from "../host/workbook";
import { texts } from "../language";
import type { Language } from "../language/language";
import { UsageError } from "./usageError";

/**
 * Runs an action on a workbook.
 * @throws UsageError for what the action says a user can mend
 */
export async function onWorkbook<T>(
  workbook: Workbook,
  { book, language }: { book: string; language: Language },
  action: () => Promise<T>,
): Promise<T> {
  // The client library takes a while to load; a file that cannot be read is told of before.
  const { startExcel } = await import("../host");
  const excel = await startExcel({ workbook, language });
  try {
    return await action();
  } catch (error) {
    if (error instanceof ExpectedError) throw new UsageError(lineFor(error.problem, book, language));
    throw error;
  } finally {
    excel.close();
  }
}

/** A problem in one line that names the file; here the next step is a command, where the pane's is a button. */
function lineFor(problem: Problem, book: string, language: Language): string {
  const { errors, separator } = texts(language).cli;
  switch (problem.code) {
    case "no-modules":
      return errors.problems.noModules(book);
    case "table-missing":
      return errors.problems.tableMissing(book, problem.table, problem.sheet);
    case "column-missing":
      return errors.problems.columnMissing(
        book,
        problem.table,
        problem.sheet,
        problem.headers.join(separator),
      );
    default:
      return errors.inBook(book, describeProblem(problem, language));
  }
}
