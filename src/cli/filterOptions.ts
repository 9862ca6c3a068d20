// Owns which filter criteria the options of filter name.
import { parseIsoDay } from "../core/calendar";
import {
  type FacetKey,
  type FilterCriteria,
  type Range,
  facetKeys,
  noCriteria,
} from "../core/filter/criteria";
import { canonicalOf, listValueIn } from "../core/schema/lists";
import type { ListKey } from "../core/schema/fields";
import { parseMoney } from "../core/values/parseMoney";
import { matchKey } from "../core/values/foldText";
import { texts } from "../language";
import { type Language, languages } from "../language/language";
import { listed, type Options } from "./options";
import { UsageError } from "./usageError";

const OPEN: Range = { min: null, max: null };

/** The criteria, or null for --clear. */
export function filterCommand(options: Options, language: Language): FilterCriteria | null {
  const say = texts(language).cli.errors;
  const { where = [], tag = [], amount, date, any, clear } = options;
  const hasCriteria = where.length > 0 || tag.length > 0 || amount !== undefined || date !== undefined;
  if (clear && hasCriteria) throw new UsageError(say.clearAlone);
  if (clear) return null;
  if (!hasCriteria) throw new UsageError(say.noCriteria);
  const values: Partial<Record<FacetKey, string[]>> = {};
  for (const condition of where) {
    const { facet, picked } = conditionOf(condition, language);
    values[facet] = [...(values[facet] ?? []), ...picked];
  }
  if (tag.length > 0) values.tags = [...(values.tags ?? []), ...tag.flatMap(listed)];
  return {
    ...noCriteria,
    combine: any ? "any" : "all",
    values,
    amount: amount === undefined ? OPEN : rangeOf(amount, cents, say.amount),
    dates: date === undefined ? OPEN : rangeOf(date, parseIsoDay, say.date),
  };
}

/** @example "所属行业=制造业,零售业" */
function conditionOf(condition: string, language: Language): { facet: FacetKey; picked: string[] } {
  const say = texts(language).cli.errors;
  const at = condition.indexOf("=");
  const picked = listed(condition.slice(at + 1));
  if (at < 1 || picked.length === 0) throw new UsageError(say.where(condition));
  const name = condition.slice(0, at);
  const facet = facetKeys.find((key) => namesOf(key).some((known) => matchKey(known) === matchKey(name)));
  if (!facet) {
    const known = facetKeys
      .map((key) => texts(language).filter.facets[key])
      .join(texts(language).cli.separator);
    throw new UsageError(say.whereField(name.trim(), known));
  }
  return { facet, picked: picked.flatMap((value) => spellings(facet, value)) };
}

/** A field is named by its key or by its header in either language. */
const namesOf = (facet: FacetKey): string[] => [
  facet,
  ...languages.map((language) => texts(language).filter.facets[facet]),
];

const listOf: Partial<Record<FacetKey, ListKey>> = {
  industry: "industry",
  source: "source",
  stage: "stage",
  lostReason: "lostReason",
};

/** Stages are known by their canonical value; other lists stand in the workbook as typed, in either language. */
export function spellings(facet: FacetKey, value: string): string[] {
  const list = listOf[facet];
  const canonical = list ? canonicalOf(list, value) : null;
  if (!list || canonical === null) return [value];
  if (facet === "stage") return [canonical];
  return [...new Set([value, ...languages.map((language) => listValueIn(list, canonical, language))])];
}

/** @example rangeOf("1000..", cents, say.amount) // { min: 100000, max: null } */
function rangeOf(
  text: string,
  parse: (end: string) => number | null,
  complaint: (text: string) => string,
): Range {
  const ends = /^(.*?)\.\.(.*)$/.exec(text);
  const [from, to] = [ends?.[1]?.trim() ?? "", ends?.[2]?.trim() ?? ""];
  const min = from === "" ? null : parse(from);
  const max = to === "" ? null : parse(to);
  const isOdd =
    !ends || (from === "" && to === "") || (from !== "" && min === null) || (to !== "" && max === null);
  if (isOdd || (min !== null && max !== null && min > max)) throw new UsageError(complaint(text));
  return { min, max };
}

function cents(text: string): number | null {
  const amount = parseMoney(text);
  return Number.isFinite(amount) ? amount : null;
}
