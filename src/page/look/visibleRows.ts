// Owns how many rows of a table are hidden above a row: bands colour every other row that is seen, as Excel's do.
import type { Sheet, Table } from "../../host/workbook";

export class VisibleRows {
  /** For each row of a table from its first, the hidden ones above; forgotten when anything changes. */
  private readonly counted = new Map<Table, Uint32Array>();

  invalidate(): void {
    this.counted.clear();
  }

  hiddenAbove(sheet: Sheet, table: Table, row: number): number {
    if (sheet.hiddenRows.size === 0) return 0;
    let counts = this.counted.get(table);
    if (!counts) this.counted.set(table, (counts = count(sheet, table)));
    return counts[row - table.range.top] ?? 0;
  }
}

function count(sheet: Sheet, { range }: Table): Uint32Array {
  const counts = new Uint32Array(range.bottom - range.top + 1);
  for (let index = 1; index < counts.length; index++)
    counts[index] = counts[index - 1] + (sheet.isRowHidden(range.top + index - 1) ? 1 : 0);
  return counts;
}
