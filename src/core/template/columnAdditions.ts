// Owns what a module's table that is there lacks: columns of the template, and validation on columns it has.
import { type FieldKey, type ModuleKey, tableNames } from "../schema/fields";
import { matchHeaders } from "../schema/headers";
import { customerNameFormula } from "./names";
import type { ColumnPlan, ModulePlan, TemplatePlan } from "./plan";
import { type CellPosition, type TableState, tableIn, type TemplateState } from "./state";

export interface ColumnAddition {
  readonly table: string;
  readonly sheet: string;
  /** With the header the column has, or gets. */
  readonly column: ColumnPlan;
  /** Where the first cell below the header stands on the sheet. */
  readonly first: CellPosition;
}

/** Fields that the module's table has no column for; none when the whole table is missing. */
export function missingColumns(
  state: TemplateState,
  plan: TemplatePlan,
  module: ModulePlan,
): ColumnAddition[] {
  const table = tableIn(state, module.table.name);
  if (!table) return [];
  return module.table.columns
    .filter((column) => positionIn(table, module.module, column.field) === undefined)
    .map((column, index) =>
      addition(table, withLookup(state, plan, module.module, column), table.columns.length + index),
    );
}

/** The template's columns that stand in the table without any validation. */
export function unguardedColumns(state: TemplateState, module: ModulePlan): ColumnAddition[] {
  const table = tableIn(state, module.table.name);
  if (!table) return [];
  return module.table.columns.flatMap((column) => {
    const position = positionIn(table, module.module, column.field);
    const present = position === undefined ? undefined : table.columns[position];
    if (position === undefined || !present || present.validated) return [];
    return [addition(table, { ...column, header: present.header }, position)];
  });
}

const addition = (
  { name, sheet, first }: TableState,
  column: ColumnPlan,
  position: number,
): ColumnAddition => ({
  table: name,
  sheet,
  column,
  first: { row: first.row, column: first.column + position },
});

/** The column with its lookup formula written in the headers the workbook's tables really have. */
export function withLookup(
  state: TemplateState,
  plan: TemplatePlan,
  module: ModuleKey,
  column: ColumnPlan,
): ColumnPlan {
  if (column.formula === null) return column;
  const formula = customerNameFormula(headerIn(state, plan, module, "customerId"), {
    customerId: headerIn(state, plan, "customers", "customerId"),
    name: headerIn(state, plan, "customers", "name"),
  });
  return { ...column, formula };
}

/** The header a field has in the workbook, or will have once the template is complete. */
export function headerIn(
  state: TemplateState,
  plan: TemplatePlan,
  module: ModuleKey,
  field: FieldKey,
): string {
  const table = tableIn(state, tableNames[module]);
  const position = table && positionIn(table, module, field);
  const present = position === undefined ? undefined : table?.columns[position];
  if (present) return present.header;
  const planned = plan.modules
    .find((candidate) => candidate.module === module)
    ?.table.columns.find((column) => column.field === field);
  if (!planned) throw new Error(`The template has no field ${module}.${field}`);
  return planned.header;
}

function positionIn(table: TableState, module: ModuleKey, field: FieldKey): number | undefined {
  const headers = table.columns.map((column) => column.header);
  return matchHeaders(module, headers).positions.get(field);
}
