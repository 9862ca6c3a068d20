// Owns 定位: brings the cell of a finding before the user's eyes.
import type { Finding } from "../core/check/finding";
import { ExpectedError } from "../core/errors";
import { headerOf } from "../core/schema/headers";
import { moduleTables, requireModule } from "../excel/moduleTables";
import { readStructure } from "../excel/readStructure";
import { selectCell } from "../excel/selectCell";

export interface ShownCell {
  /** With its sheet. */
  readonly address: string;
  /** A filter hides its row: it is selected all the same. */
  readonly isHidden: boolean;
}

/** Selects the finding's cell, wherever its column stands by now. 3 syncs. */
export async function goToFinding({
  module,
  field,
  row,
}: Pick<Finding, "module" | "field" | "row">): Promise<ShownCell> {
  const found = moduleTables(await readStructure());
  const table = requireModule(found, module);
  const column = table.positions.get(field);
  if (column === undefined) {
    const headers = [headerOf(module, field, found.language)];
    throw new ExpectedError({
      code: "column-missing",
      table: table.table.name,
      sheet: table.table.sheet,
      headers,
    });
  }
  const shown = await selectCell(table, row, column);
  if (shown === null) throw new ExpectedError({ code: "gone-meanwhile", what: table.table.sheet });
  return shown;
}
