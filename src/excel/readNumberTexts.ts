// Owns reading what the numbers of one column show as: 1001 may show as 001001.
import type { Progress } from "../core/progress";
import type { ModuleTable } from "./moduleTables";
import { run, syncReading } from "./run";

/** Values and text of so many rows stay far below 4 MB. */
const ROWS_PER_SYNC = 50_000;

/**
 * Each number of a column with every text it shows as. ceil(rows / 50 000) syncs.
 * @param bodyRows rows of the table's body
 */
export function readNumberTexts(
  { table }: ModuleTable,
  column: number,
  bodyRows: number,
  progress: Progress,
): Promise<Map<number, Set<string>>> {
  return run(async (context) => {
    const texts = new Map<number, Set<string>>();
    for (let row = 0; row < bodyRows; row += ROWS_PER_SYNC) {
      progress.throwIfCancelled();
      const rows = Math.min(ROWS_PER_SYNC, bodyRows - row);
      const cells = await syncReading(context, () =>
        context.workbook.tables
          .getItem(table.name)
          .getDataBodyRange()
          .getCell(row, column)
          .getResizedRange(rows - 1, 0)
          .load("values,text"),
      );
      for (const [index, [value]] of cells.values.entries())
        if (typeof value === "number") learn(texts, value, cells.text[index]?.[0] ?? String(value));
      cells.untrack();
      await progress.pause();
    }
    return texts;
  });
}

function learn(texts: Map<number, Set<string>>, value: number, text: string): void {
  const known = texts.get(value);
  if (known) known.add(text);
  else texts.set(value, new Set([text]));
}
