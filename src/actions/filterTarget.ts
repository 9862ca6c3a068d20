// Owns turning ids into what a table's filter has to show: the texts of the cells that hold them.
import type { IdSpellings } from "../core/filter/idSpellings";
import type { Progress } from "../core/progress";
import type { FilterField, FilterTarget } from "../excel/applyFilters";
import type { ModuleTable } from "../excel/moduleTables";
import { readNumberTexts } from "../excel/readNumberTexts";

export interface WantedRows {
  readonly module: ModuleTable;
  readonly field: FilterField;
  /** Rows of the table's body. */
  readonly rows: number;
  /** Of the field. */
  readonly spellings: IdSpellings;
  readonly ids: ReadonlySet<string>;
}

/** No sync, but one per 50 000 rows for a table whose ids are numbers. */
export async function filterTarget(
  { module, field, rows, spellings, ids }: WantedRows,
  progress: Progress,
): Promise<FilterTarget> {
  const column = module.positions.get(field) ?? 0;
  const shownAs = spellings.hasNumbers(module.module)
    ? await readNumberTexts(module, column, rows, progress)
    : undefined;
  return { module, field, shown: spellings.shown(module.module, ids, shownAs) };
}
