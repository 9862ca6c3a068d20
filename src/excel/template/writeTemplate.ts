// Owns completing a workbook: all of the missing parts, or none of them.
import type { Additions } from "../../core/template/additions";
import type { TemplateState } from "../../core/template/state";
import { isNameTaken } from "../hostErrors";
import { run, unfinished } from "../run";
import { type BlankRow, queueBlankRow, requireBlank } from "./fillTable";
import { undoAdditions, undoSheets } from "./undoAdditions";
import { queueAdditions } from "./writeAdditions";

/**
 * Writes the missing parts in one sync, after one more look at tables to be filled. Excel keeps what ran before a failing
 * action, so a failure is undone before it is told; the undoing is tried twice.
 * @param before the workbook as it was read for these additions
 * @throws ExpectedError for what Office reports; the workbook is then as before
 */
export async function writeTemplate(additions: Additions, before: TemplateState): Promise<void> {
  let wrote = false;
  try {
    await run(async (context) => {
      const blankRows = await readBlankRows(context, additions, before);
      wrote = true;
      queueAdditions(context, additions, blankRows);
      await context.sync();
    });
  } catch (error) {
    if (!wrote) throw error;
    const undo = isNameTaken(error, "WorksheetCollection.add") ? undoSheets : undoAdditions;
    await undo(additions, before)
      .catch(() => undo(additions, before))
      .catch(() => {
        throw unfinished(error, false);
      });
    throw error;
  }
}

async function readBlankRows(
  context: Excel.RequestContext,
  { fills }: Additions,
  before: TemplateState,
): Promise<BlankRow[]> {
  if (fills.length === 0) return [];
  const blankRows = fills.map((fill) => queueBlankRow(context, fill));
  await context.sync();
  for (const row of blankRows) requireBlank(row, before);
  return blankRows;
}
