// Owns bringing a cell before the user's eyes.
import type { ModuleTable } from "./moduleTables";
import { run } from "./run";

/**
 * Activates the sheet and selects a cell of a module's body. 2 syncs.
 * @param row 0-based in the body
 * @returns the cell's address with its sheet, and whether a filter hides its row; null when the table has no such row
 */
export function selectCell(
  { table }: ModuleTable,
  row: number,
  column: number,
): Promise<{ address: string; isHidden: boolean } | null> {
  return run(async (context) => {
    const body = context.workbook.tables.getItem(table.name).getDataBodyRange().load("rowCount");
    await context.sync();
    if (row >= body.rowCount) return null;
    const cell = body.getCell(row, column);
    cell.worksheet.activate();
    cell.select();
    cell.load("address,rowHidden");
    await context.sync();
    return { address: cell.address, isHidden: cell.rowHidden };
  });
}
