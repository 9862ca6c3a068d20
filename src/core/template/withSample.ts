// Owns putting the sample data into the tables: those about to be made, and those that have no record yet.
import { matchHeaders } from "../schema/headers";
import type { Additions, TableFill } from "./additions";
import { withLookup } from "./columnAdditions";
import type { CellValue, ModulePlan, TemplatePlan } from "./plan";
import { type SampleRow, sampleRows } from "./sampleRows";
import { type TableState, tableIn, type TemplateState } from "./state";
import { templatePlan } from "./templatePlan";

/**
 * The additions with the sample's rows; null when any module has records, because invented customers must never
 * stand among real ones.
 * @param today Excel serial; the sample ends with the last full month before it
 */
export function withSample(additions: Additions, state: TemplateState, today: number): Additions | null {
  const plan = templatePlan(additions.language);
  const present = plan.modules.flatMap((module) => {
    const table = tableIn(state, module.table.name);
    return table ? [{ module, table }] : [];
  });
  if (present.some(({ table }) => table.emptyRow === null)) return null;
  const sample = sampleRows(additions.language, today);
  return {
    ...additions,
    modules: additions.modules.map((module) => filledPlan(module, sample[module.module])),
    fills: present.map(({ module, table }) =>
      tableFill(additions, state, plan, module, table, sample[module.module]),
    ),
  };
}

function filledPlan(plan: ModulePlan, rows: readonly SampleRow[]): ModulePlan {
  const { columns } = plan.table;
  const cells = rows.map((row) => columns.map(({ field }) => row[field] ?? ""));
  return { ...plan, table: { ...plan.table, rows: cells } };
}

/** Columns of the user's own keep what the blank row has in them. */
function tableFill(
  additions: Additions,
  state: TemplateState,
  plan: TemplatePlan,
  { module, table: { columns } }: ModulePlan,
  table: TableState,
  rows: readonly SampleRow[],
): TableFill {
  const added = additions.columns.filter((addition) => addition.table === table.name);
  const headers = [...table.columns, ...added.map(({ column }) => column)].map(({ header }) => header);
  const { positions } = matchHeaders(module, headers);
  const planned = headers.map((_, position) =>
    columns.find(({ field }) => positions.get(field) === position),
  );
  const blank = headers.map((_, position): CellValue => table.emptyRow?.[position] ?? "");
  const lookups = planned.map((column) => column && withLookup(state, plan, module, column).formula);
  return {
    module,
    table: table.name,
    rows: rows.map((row) =>
      planned.map((column, position) =>
        column ? (lookups[position] ?? row[column.field] ?? "") : (blank[position] ?? ""),
      ),
    ),
    numberFormats: planned.map((column) => column?.numberFormat ?? null),
  };
}
