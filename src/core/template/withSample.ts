// Owns putting the sample data into the tables that are about to be made.
import { moduleKeys } from "../schema/fields";
import type { Additions } from "./additions";
import type { ModulePlan } from "./plan";
import { type SampleRow, sampleRows } from "./sampleRows";

/**
 * The additions with the sample's rows in their tables; null unless all three modules are new, because invented
 * customers must never stand among real ones.
 * @param today Excel serial; the sample ends with the last full month before it
 */
export function withSample(additions: Additions, today: number): Additions | null {
  if (additions.modules.length < moduleKeys.length) return null;
  const sample = sampleRows(additions.language, today);
  return { ...additions, modules: additions.modules.map((plan) => filled(plan, sample[plan.module])) };
}

function filled(plan: ModulePlan, rows: readonly SampleRow[]): ModulePlan {
  const { columns } = plan.table;
  const cells = rows.map((row) => columns.map(({ field }) => row[field] ?? ""));
  return { ...plan, table: { ...plan.table, rows: cells } };
}
