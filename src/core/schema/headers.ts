// Owns finding the fields of a module among a table's headers: either language, any order, other columns left alone.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import { matchKey } from "../values/foldText";
import { coreFields, type FieldKey } from "./fields";
import { type AnyField, type AnyModuleKey, packColumns, packFields } from "./packs";

export interface HeaderMatch {
  /** Where each field that is there stands, 0-based in the table. */
  readonly positions: ReadonlyMap<FieldKey, number>;
  /** Required fields of the template without a column. */
  readonly missing: readonly FieldKey[];
  /** Fields that more than one header names (客户编号 and Customer ID); positions has the first. */
  readonly twice: readonly FieldKey[];
  /** The language most headers are in; zh-CN on a draw. */
  readonly language: Language;
}

const languages: readonly Language[] = ["zh-CN", "en-US"];

/** Every field a module can have, core and packs, in template order. */
export function fieldsOf(module: AnyModuleKey): readonly AnyField[] {
  switch (module) {
    case "customers":
    case "interactions":
    case "purchases":
      return [...coreFields[module], ...packColumns[module]];
    case "needs":
    case "services":
    case "surveys":
    case "deals":
      return packFields[module];
  }
}

/** A field's header in a workbook of a language. @example headerOf("purchases", "amount", "zh-CN") // "购买金额" */
export function headerOf(module: AnyModuleKey, field: FieldKey, language: Language): string {
  const headers: Partial<Record<FieldKey, string>> = texts(language).workbook.headers[module];
  return headers[field] ?? field;
}

/** Which column holds which field. Headers compare without width, spaces and letter case. */
export function matchHeaders(module: AnyModuleKey, headers: readonly string[]): HeaderMatch {
  const fields = fieldsOf(module);
  const known = new Map<string, { field: FieldKey; language: Language }>();
  for (const language of languages)
    for (const { key } of fields)
      known.set(matchKey(headerOf(module, key, language)), { field: key, language });

  const positions = new Map<FieldKey, number>();
  const twice = new Set<FieldKey>();
  let english = 0;
  headers.forEach((header, position) => {
    const match = known.get(matchKey(header));
    if (!match) return;
    english += match.language === "en-US" ? 1 : -1;
    if (positions.has(match.field)) twice.add(match.field);
    else positions.set(match.field, position);
  });
  const missing = fields.filter(({ key, required }) => required && !positions.has(key)).map(({ key }) => key);
  return { positions, missing, twice: [...twice], language: english > 0 ? "en-US" : "zh-CN" };
}
