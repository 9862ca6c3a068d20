// Owns completing a workbook: all of the missing parts, or none of them.
import type { Additions } from "../../core/template/additions";
import type { TemplateState } from "../../core/template/state";
import { run, unfinished } from "../run";
import { undoAdditions } from "./undoAdditions";
import { queueAdditions } from "./writeAdditions";

/**
 * Writes the missing parts in one sync. Excel keeps what ran before a failing action, so a failure is undone
 * before it is told; the undoing is tried twice.
 * @param before the workbook as it was read for these additions
 * @throws ExpectedError for what Office reports; the workbook is then as before
 */
export async function writeTemplate(additions: Additions, before: TemplateState): Promise<void> {
  try {
    await run(async (context) => {
      queueAdditions(context, additions);
      await context.sync();
    });
  } catch (error) {
    await undoAdditions(additions, before)
      .catch(() => undoAdditions(additions, before))
      .catch(() => {
        throw unfinished(error, false);
      });
    throw error;
  }
}
