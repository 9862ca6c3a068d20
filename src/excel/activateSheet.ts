// Owns bringing a sheet before the user's eyes.
import { ExpectedError } from "../core/errors";
import { run, syncReading } from "./run";

/** Two syncs. @throws ExpectedError gone-meanwhile when the sheet was deleted or renamed */
export function activateSheet(name: string): Promise<void> {
  return run(async (context) => {
    const sheet = await syncReading(context, () => {
      const found = context.workbook.worksheets.getItemOrNullObject(name);
      found.load("name");
      return found;
    });
    if (sheet.isNullObject) throw new ExpectedError({ code: "gone-meanwhile", what: name });
    sheet.activate();
    await context.sync();
  });
}
