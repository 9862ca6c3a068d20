// Owns 清除筛选: takes our filters off the module tables and forgets the criteria. Filters the user set on other columns stay.
import { moduleTables } from "../excel/moduleTables";
import { clearFilters as clearTableFilters } from "../excel/applyFilters";
import { readStructure } from "../excel/readStructure";

/** 3 syncs. @throws ExpectedError no-modules, column-twice, or what Excel reported */
export async function clearFilters(): Promise<void> {
  const outline = await readStructure();
  const { modules } = moduleTables(outline);
  await clearTableFilters(outline, [...modules.values()]);
}
