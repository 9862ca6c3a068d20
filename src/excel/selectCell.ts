// Owns bringing a cell before the user's eyes.
import type { ModuleTable } from "./moduleTables";
import { run } from "./run";

/**
 * Activates the sheet and selects a cell of a module's body. 1 sync.
 * @param row 0-based in the body
 * @returns the cell's address with its sheet, and whether a filter hides its row
 */
export function selectCell(
  { table }: ModuleTable,
  row: number,
  column: number,
): Promise<{ address: string; isHidden: boolean }> {
  return run(async (context) => {
    const cell = context.workbook.tables.getItem(table.name).getDataBodyRange().getCell(row, column);
    cell.worksheet.activate();
    cell.select();
    cell.load("address,rowHidden");
    await context.sync();
    return { address: cell.address, isHidden: cell.rowHidden };
  });
}
