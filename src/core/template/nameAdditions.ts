// Owns the defined names a workbook lacks: the sources of its dropdowns and the mark on its guide.
import { tableNames } from "../schema/fields";
import { headerIn } from "./columnAdditions";
import { columnReference, customerIdsName, guideName, listSourceName } from "./names";
import type { GuidePlan, NamePlan, TemplatePlan } from "./plan";
import { isNameSound, isNameTaken, tableIn, type TemplateState } from "./state";

export interface NameAddition extends NamePlan {
  /** Whether a name that lost what it referred to has to make room. */
  readonly replaces: boolean;
}

/**
 * A name that is a structured reference: Excel and LibreOffice follow the table as it grows, and a validation takes a
 * name where it refuses the structured reference itself.
 */
export function missingNames(
  state: TemplateState,
  plan: TemplatePlan,
  guide: GuidePlan | null,
): NameAddition[] {
  const { customers } = tableNames;
  const idHeader = headerIn(state, plan, "customers", "customerId");
  const names: NamePlan[] = [
    ...plan.lists.map((list) => ({
      name: listSourceName(list.list),
      formula: `=${columnReference(list.table, tableIn(state, list.table)?.columns[0]?.header ?? list.header)}`,
    })),
    { name: customerIdsName, formula: `=${columnReference(customers, idHeader)}` },
  ];
  if (guide) names.push({ name: guideName, formula: `='${guide.sheet.replace(/'/g, "''")}'!$A$1` });
  return names
    .filter(({ name }) => !isNameSound(state, name))
    .map((name) => ({ ...name, replaces: isNameTaken(state, name.name) }));
}
