// Owns finding the modules in a workbook's outline: which table, which column holds which field, what is missing.
import { ExpectedError } from "../core/errors";
import { moduleKeys, tableNames, type FieldKey, type ModuleKey } from "../core/schema/fields";
import { headerOf, matchHeaders, type HeaderMatch } from "../core/schema/headers";
import { type AnyModuleKey, packModuleKeys, type PackModuleKey, packTableNames } from "../core/schema/packs";
import { parseSettings } from "../core/schema/parseSettings";
import type { Settings } from "../core/schema/settings";
import { settingKeys } from "../core/template/names";
import { texts } from "../language";
import { languageOf, type Language } from "../language/language";
import type { TableOutline, WorkbookOutline } from "./readStructure";

export interface ModuleTable<K extends AnyModuleKey = ModuleKey> {
  readonly module: K;
  readonly table: TableOutline;
  /** Column of each field in the table, 0-based. */
  readonly positions: ReadonlyMap<FieldKey, number>;
  /** Required fields of the template that have no column. */
  readonly missing: readonly FieldKey[];
}

/** What the outline says about our part of the workbook. */
export interface ModuleTables {
  readonly modules: ReadonlyMap<ModuleKey, ModuleTable>;
  /** The tables of packs; a table that only has the name of one, and none of its columns, is the user's own. */
  readonly packs: ReadonlyMap<PackModuleKey, ModuleTable<PackModuleKey>>;
  /** The workbook's language: as stored, else as most headers are written. */
  readonly language: Language;
  readonly settings: Settings;
}

/** Excel compares the names of tables without case. */
export function tableNamed(outline: WorkbookOutline, name: string): TableOutline | undefined {
  return outline.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/**
 * The modules a workbook has; one that is absent is left out.
 * @param needed fields without which the caller cannot work, by module
 * @throws ExpectedError no-modules, column-missing, column-twice
 */
export function moduleTables(
  outline: WorkbookOutline,
  needed: Partial<Record<ModuleKey, readonly FieldKey[]>> = {},
): ModuleTables {
  const found = moduleKeys.flatMap((module) => {
    const table = tableNamed(outline, tableNames[module]);
    return table ? [{ module, table, match: matchHeaders(module, table.headers) }] : [];
  });
  if (found.length === 0) throw new ExpectedError({ code: "no-modules" });
  const language = languageIn(outline, found);
  const modules = new Map<ModuleKey, ModuleTable>();
  for (const { module, table, match } of found) {
    refuseUnclear(module, table, match, needed[module] ?? [], language);
    modules.set(module, { module, table, positions: match.positions, missing: match.missing });
  }
  const packs = packTables(outline, language);
  return { modules, packs, language, settings: parseSettings(outline.settings.get(settingKeys.settings)) };
}

/** A column that a pack's part needs and that is not there leaves out the part, not the analysis. */
function packTables(outline: WorkbookOutline, language: Language): ModuleTables["packs"] {
  const packs = new Map<PackModuleKey, ModuleTable<PackModuleKey>>();
  for (const module of packModuleKeys) {
    const table = tableNamed(outline, packTableNames[module]);
    const match = matchHeaders(module, table?.headers ?? []);
    if (!table || match.positions.size === 0) continue;
    refuseUnclear(module, table, match, [], language);
    packs.set(module, { module, table, positions: match.positions, missing: match.missing });
  }
  return packs;
}

function refuseUnclear(
  module: AnyModuleKey,
  { name, sheet }: TableOutline,
  { twice, positions }: HeaderMatch,
  needed: readonly FieldKey[],
  language: Language,
): void {
  const place = { table: name, sheet };
  const [first] = twice;
  if (first)
    throw new ExpectedError({ code: "column-twice", ...place, header: headerOf(module, first, language) });
  const headers = needed
    .filter((field) => !positions.has(field))
    .map((field) => headerOf(module, field, language));
  if (headers.length > 0) throw new ExpectedError({ code: "column-missing", ...place, headers });
}

function languageIn(
  outline: WorkbookOutline,
  found: readonly { table: TableOutline; match: HeaderMatch }[],
): Language {
  const stored = outline.settings.get(settingKeys.language);
  if (typeof stored === "string") return languageOf(stored);
  const english = found.filter(({ match }) => match.language === "en-US").length;
  return english * 2 > found.length ? "en-US" : "zh-CN";
}

/** The tables of the core and of packs together. */
export const everyTable = ({
  modules,
  packs,
}: ModuleTables): ReadonlyMap<AnyModuleKey, ModuleTable<AnyModuleKey>> =>
  new Map<AnyModuleKey, ModuleTable<AnyModuleKey>>([...modules, ...packs]);

/** The table of a module, where an operation cannot do without it. @throws ExpectedError table-missing */
export function requireModule({ modules, language }: ModuleTables, module: ModuleKey): ModuleTable {
  const found = modules.get(module);
  if (found) return found;
  const sheet = texts(language).workbook.sheets[module];
  throw new ExpectedError({ code: "table-missing", table: tableNames[module], sheet });
}
