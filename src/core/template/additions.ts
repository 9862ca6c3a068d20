// Owns what a workbook lacks of the template: compares what is there with the plan and names each missing part.
import { texts } from "../../language";
import { type Language, languageOf } from "../../language/language";
import { type ModuleKey, moduleKeys, tableNames } from "../schema/fields";
import { matchHeaders } from "../schema/headers";
import { type ColumnAddition, missingColumns, unguardedColumns, withLookup } from "./columnAdditions";
import { guidePlan } from "./guideSheet";
import { missingNames, type NameAddition } from "./nameAdditions";
import { guideName, settingKeys } from "./names";
import type { CellValue, GuidePlan, ListPlan, ModulePlan, SettingPlan, TemplatePlan } from "./plan";
import { freeTitle } from "./sheetTitle";
import { isNameSound, tableIn, type TemplateState } from "./state";
import { templatePlan } from "./templatePlan";

/** The missing parts, in the order in which they are written. */
export interface Additions {
  readonly language: Language;
  readonly lists: ListsAddition | null;
  readonly modules: readonly ModulePlan[];
  /** Columns that go to the right end of a table that is there. */
  readonly columns: readonly ColumnAddition[];
  /** Columns that are there and get the validation they lack. */
  readonly validations: readonly ColumnAddition[];
  readonly names: readonly NameAddition[];
  /** Rows for tables that are there without any record. */
  readonly fills: readonly TableFill[];
  readonly guide: GuidePlan | null;
  readonly settings: readonly SettingPlan[];
  /** The blank sheet a new workbook starts with; it goes once there is something else. */
  readonly removeSheet: string | null;
}

export interface TableFill {
  readonly module: ModuleKey;
  readonly table: string;
  /** A cell for every column the table has by then, formulas included. */
  readonly rows: readonly (readonly CellValue[])[];
  /** By column. */
  readonly numberFormats: readonly (string | null)[];
}

export interface ListsAddition {
  readonly sheet: string;
  readonly isNew: boolean;
  /** The column of the first list, counted from 0: right of what the sheet holds. */
  readonly firstColumn: number;
  readonly lists: readonly ListPlan[];
}

/** Titles of the sheets to be made, in tab order. */
export const newSheets = ({ modules, lists, guide }: Additions): string[] =>
  [...modules, ...(lists?.isNew ? [lists] : []), ...(guide ? [guide] : [])].map(({ sheet }) => sheet);

/** Whether nothing is missing. */
export function isComplete({ lists, guide, ...additions }: Additions): boolean {
  const { modules, columns, validations, names, fills, settings } = additions;
  const parts = [modules, columns, validations, names, fills, settings];
  return lists === null && guide === null && parts.every((part) => part.length === 0);
}

/**
 * What has to be added for a workbook to be complete. Nothing that is there is changed, whatever it looks like.
 * @param wanted the language of a workbook that has none yet
 */
export function missingParts(state: TemplateState, wanted: Language): Additions {
  const language = languageIn(state) ?? wanted;
  const plan = templatePlan(language);
  const claim = titleClaimer(state);
  const lists = missingLists(state, plan, claim);
  const modules = plan.modules
    .filter(({ table }) => !tableIn(state, table.name))
    .map((module) => newModule(state, plan, module, claim(module.sheet)));
  const guide = isNameSound(state, guideName) ? null : missingGuide(state, plan, claim, modules, lists);
  return {
    language,
    lists,
    modules,
    columns: plan.modules.flatMap((module) => missingColumns(state, plan, module)),
    validations: plan.modules.flatMap((module) => unguardedColumns(state, module)),
    names: missingNames(state, plan, guide),
    fills: [],
    guide,
    settings: plan.settings.filter(({ key }) => !state.settings.has(key)),
    removeSheet: modules.length === 0 ? null : state.blankSheet,
  };
}

/** The language a workbook has: as stored, else as the headers of its first module are written; null without either. */
function languageIn(state: TemplateState): Language | null {
  const stored = state.settings.get(settingKeys.language);
  if (typeof stored === "string") return languageOf(stored);
  for (const module of moduleKeys) {
    const headers = tableIn(state, tableNames[module])?.columns.map((column) => column.header) ?? [];
    const match = matchHeaders(module, headers);
    if (match.positions.size > 0) return match.language;
  }
  return null;
}

/** Gives each new sheet a title no other sheet has. */
function titleClaimer(state: TemplateState): (title: string) => string {
  const taken = state.sheets.map((sheet) => sheet.title);
  return (title) => {
    const free = freeTitle(title, taken);
    taken.push(free);
    return free;
  };
}

function newModule(state: TemplateState, plan: TemplatePlan, module: ModulePlan, sheet: string): ModulePlan {
  const columns = module.table.columns.map((column) => withLookup(state, plan, module.module, column));
  return { ...module, sheet, table: { ...module.table, columns } };
}

function missingLists(
  state: TemplateState,
  plan: TemplatePlan,
  claim: (title: string) => string,
): ListsAddition | null {
  const lists = plan.lists.filter((list) => !tableIn(state, list.table));
  if (lists.length === 0) return null;
  const sheet = listsSheetIn(state, plan);
  return sheet === undefined
    ? { sheet: claim(plan.listsSheet), isNew: true, firstColumn: 0, lists }
    : { sheet, isNew: false, firstColumn: state.listsEnd + 1, lists };
}

/** The sheet the first list stands on. */
const listsSheetIn = (state: TemplateState, plan: TemplatePlan): string | undefined =>
  plan.lists.map((list) => tableIn(state, list.table)?.sheet).find((sheet) => sheet !== undefined);

function missingGuide(
  state: TemplateState,
  plan: TemplatePlan,
  claim: (title: string) => string,
  modules: readonly ModulePlan[],
  lists: ListsAddition | null,
): GuidePlan {
  const { workbook } = texts(plan.language);
  const sheetOf = (module: ModuleKey): string =>
    modules.find((plan) => plan.module === module)?.sheet ??
    tableIn(state, tableNames[module])?.sheet ??
    workbook.sheets[module];
  const guide = guidePlan(plan.language, {
    customers: sheetOf("customers"),
    interactions: sheetOf("interactions"),
    purchases: sheetOf("purchases"),
    lists: lists?.sheet ?? listsSheetIn(state, plan) ?? workbook.sheets.lists,
  });
  return { ...guide, sheet: claim(guide.sheet) };
}
