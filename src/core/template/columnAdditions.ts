// Owns what a module's table that is there lacks: columns of the template, and validation on columns it has.
import { type FieldKey, type ModuleKey, tableNames } from "../schema/fields";
import { matchHeaders } from "../schema/headers";
import { customerNameFormula } from "./names";
import type { ColumnPlan, ModulePlan, TemplatePlan } from "./plan";
import { type ColumnState, type TableState, tableIn, type TemplateState } from "./state";

export interface ColumnAddition {
  readonly table: string;
  readonly sheet: string;
  /** With the header the column has, or gets. */
  readonly column: ColumnPlan;
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
    .filter((column) => !columnIn(table, module.module, column.field))
    .map((column) => ({
      table: table.name,
      sheet: table.sheet,
      column: withLookup(state, plan, module.module, column),
    }));
}

/** The template's columns that stand in the table without any validation. */
export function unguardedColumns(state: TemplateState, module: ModulePlan): ColumnAddition[] {
  const table = tableIn(state, module.table.name);
  if (!table) return [];
  return module.table.columns.flatMap((column) => {
    const present = columnIn(table, module.module, column.field);
    if (!present || present.validated) return [];
    return [{ table: table.name, sheet: table.sheet, column: { ...column, header: present.header } }];
  });
}

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
  const present = table && columnIn(table, module, field);
  if (present) return present.header;
  const planned = plan.modules
    .find((candidate) => candidate.module === module)
    ?.table.columns.find((column) => column.field === field);
  if (!planned) throw new Error(`The template has no field ${module}.${field}`);
  return planned.header;
}

function columnIn(table: TableState, module: ModuleKey, field: FieldKey): ColumnState | undefined {
  const headers = table.columns.map((column) => column.header);
  const position = matchHeaders(module, headers).positions.get(field);
  return position === undefined ? undefined : table.columns[position];
}
