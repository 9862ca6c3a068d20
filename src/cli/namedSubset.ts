// Owns finding the owners and industries that --owner and --industry name among those of the workbook.
import { readFacets } from "../actions/readFacets";
import { type Subset, type SubsetField, subsetFields } from "../core/analysis/subset";
import type { Facet } from "../core/filter/facets";
import type { Progress } from "../core/progress";
import { matchKey } from "../core/values/foldText";
import { texts } from "../language";
import { type Language, languages } from "../language/language";
import type { SubsetNames } from "./analyzeOptions";
import { spellings } from "./filterOptions";
import { UsageError } from "./usageError";

/** Names that a message lists. */
const MOST_LISTED = 12;

/**
 * The subset in the workbook's own words; nothing is read when none is asked for.
 * @throws UsageError for a name that no customer has, with those there are
 */
export async function namedSubset(
  names: SubsetNames,
  language: Language,
  progress: Progress,
): Promise<Subset> {
  const used = subsetFields.filter((field) => names[field] !== undefined);
  if (used.length === 0) return {};
  const { facets } = await readFacets(progress);
  return Object.fromEntries(
    used.map((field) => [field, valuesNamed(field, names[field] ?? [], facets, language)]),
  );
}

function valuesNamed(
  field: SubsetField,
  names: readonly string[],
  facets: readonly Facet[],
  language: Language,
): string[] {
  const { cli, filter } = texts(language);
  const header = filter.facets[field];
  const values = facets.find(({ key }) => key === field)?.values.map(({ value }) => value) ?? [];
  const shown = (value: string): string => (value === "" ? filter.empty : value);
  const found = names.flatMap((name) => {
    const wanted = new Set(isEmptyName(name) ? [""] : spellings(field, name).map(matchKey));
    const matching = values.filter((value) => wanted.has(matchKey(value)));
    if (matching.length > 0) return matching;
    if (values.length === 0) throw new UsageError(cli.errors.noValues(header));
    const known = values.slice(0, MOST_LISTED).map(shown).join(cli.separator);
    const rest = values.length - MOST_LISTED;
    throw new UsageError(
      cli.errors.unknownValue(header, name, rest > 0 ? cli.andMore(known, String(rest)) : known),
    );
  });
  return [...new Set(found)];
}

/** How the filter and the pane call a cell that is not filled in, in either language. */
const isEmptyName = (name: string): boolean =>
  languages.some((language) => matchKey(texts(language).filter.empty) === matchKey(name));
