// Owns what a list value means: the canonical value behind any spelling, language or alias, and how it reads in one.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import { matchKey } from "../values/foldText";
import type { ListKey } from "./fields";
import type { PackListKey } from "./packs";

type AnyListKey = ListKey | PackListKey;

const languages: readonly Language[] = ["zh-CN", "en-US"];
const meanings = new Map<AnyListKey, ReadonlyMap<string, string>>();

/** Every known spelling of a list's values (by matchKey) → canonical value. Values win over aliases. */
function meaningsOf(list: AnyListKey): ReadonlyMap<string, string> {
  const known = meanings.get(list);
  if (known) return known;
  const all = languages.flatMap((language) => texts(language).workbook.lists[list]);
  const byKey = new Map<string, string>();
  for (const { aliases, canonical } of all)
    for (const alias of aliases) byKey.set(matchKey(alias), canonical);
  for (const { value, canonical } of all) byKey.set(matchKey(value), canonical);
  meanings.set(list, byKey);
  return byKey;
}

/**
 * The canonical zh-CN value a text stands for, or null when the template knows none.
 * @example canonicalOf("stage", "Long-term Partner") // "长期合作伙伴"
 * @example canonicalOf("method", "电话沟通") // "电话"
 */
export function canonicalOf(list: AnyListKey, text: string): string | null {
  return meaningsOf(list).get(matchKey(text)) ?? null;
}

/** How a canonical value reads in a workbook of a language; a value of the user's own reads as it is. */
export function listValueIn(list: AnyListKey, canonical: string, language: Language): string {
  return (
    texts(language).workbook.lists[list].find((entry) => entry.canonical === canonical)?.value ?? canonical
  );
}

/** What a list offers in a fresh workbook of a language. */
export function defaultValues(list: AnyListKey, language: Language): readonly string[] {
  return texts(language).workbook.lists[list].map(({ value }) => value);
}
