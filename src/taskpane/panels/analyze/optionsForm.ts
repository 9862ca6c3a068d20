// Owns the choices of an analysis as the user ticks them, and the options of the action this means.
import type { AnalyzeOptions } from "../../../actions/analyze";
import { type Subset, type SubsetField, subsetFields, usedFields } from "../../../core/analysis/subset";
import { type BlockKey, blockKeys } from "../../../core/analysisSheet/sheetBlocks";
import type { Facet } from "../../../core/filter/facets";
import type { Language } from "../../../language/language";

export interface OptionsForm {
  readonly subset: Readonly<Record<SubsetField, ReadonlySet<string>>>;
  readonly blocks: ReadonlySet<BlockKey>;
  /** Null: the workbook's own. */
  readonly language: Language | null;
}

/** All customers, all blocks. */
export const initialOptionsForm: OptionsForm = {
  subset: { owner: new Set(), industry: new Set() },
  blocks: new Set(blockKeys),
  language: null,
};

export function subsetOf({ subset }: OptionsForm): Subset {
  return Object.fromEntries(subsetFields.map((field) => [field, [...subset[field]]]));
}

/** The form without the values that the workbook no longer has: nobody could see or untick them. */
export function offeredOnly(form: OptionsForm, facets: readonly Facet[]): OptionsForm {
  const offered = (field: SubsetField): ReadonlySet<string> => {
    const values = facets.find(({ key }) => key === field)?.values ?? [];
    return new Set(values.map(({ value }) => value).filter((value) => form.subset[field].has(value)));
  };
  return { ...form, subset: { owner: offered("owner"), industry: offered("industry") } };
}

/** A sheet without any block is no analysis. */
export const isUsable = ({ blocks }: OptionsForm): boolean => blocks.size > 0;

export const isChanged = (form: OptionsForm): boolean =>
  usedFields(subsetOf(form)).length > 0 || form.blocks.size < blockKeys.length || form.language !== null;

/** With every block chosen the report is computed whole. */
export function optionsOf(form: OptionsForm): Pick<AnalyzeOptions, "subset" | "blocks" | "language"> {
  const { blocks, language } = form;
  return {
    subset: subsetOf(form),
    ...(blocks.size < blockKeys.length ? { blocks: blockKeys.filter((key) => blocks.has(key)) } : {}),
    ...(language === null ? {} : { language }),
  };
}

/** The set with a value in or out of it. */
export function withMember<T>(set: ReadonlySet<T>, member: T, isIn: boolean): ReadonlySet<T> {
  const changed = new Set(set);
  if (isIn) changed.add(member);
  else changed.delete(member);
  return changed;
}
