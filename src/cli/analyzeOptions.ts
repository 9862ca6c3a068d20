// Owns what the options of analyze ask for: the period, whose customers, and a sheet, a preview or a comparison.
import { type SubsetField, subsetFields } from "../core/analysis/subset";
import { type BlockKey, blockKeys } from "../core/analysisSheet/sheetBlocks";
import type { Period } from "../core/period";
import { matchKey } from "../core/values/foldText";
import { texts } from "../language";
import { type Language, languages } from "../language/language";
import type { CliTexts } from "../language/zh-CN/cli";
import { type Options, languageOption, listed } from "./options";
import { comparedPeriod, periodOption } from "./periodOptions";
import { UsageError } from "./usageError";

export type AnalyzeOutcome =
  /** Null: every block. */
  | { readonly kind: "sheet"; readonly blocks: readonly BlockKey[] | null }
  /** The headline figures alone; nothing is written. */
  | { readonly kind: "preview" }
  | { readonly kind: "comparison"; readonly second: Period };

/** Names as given, by field; the workbook decides whether there are such. */
export type SubsetNames = Readonly<Partial<Record<SubsetField, readonly string[]>>>;

export interface AnalyzeChoices {
  /** Null: the last full month. */
  readonly period: Period | null;
  readonly subset: SubsetNames;
  readonly outcome: AnalyzeOutcome;
  /** Of the sheet; null leaves it to --lang, then to the workbook. */
  readonly sheetLanguage: Language | null;
}

/** @throws UsageError that names the option */
export function analyzeChoices(options: Options, language: Language): AnalyzeChoices {
  const say = texts(language).cli.errors;
  refuseMixed(options, say);
  return {
    period: periodOption(options, say),
    subset: subsetNames(options, say),
    outcome: outcomeOf(options, language),
    sheetLanguage: languageOption("sheet-lang", options["sheet-lang"], say),
  };
}

function subsetNames(options: Options, say: CliTexts["errors"]): SubsetNames {
  const given = subsetFields.flatMap((field) => {
    const names = options[field];
    return names === undefined ? [] : [[field, namesIn(field, names, say)] as const];
  });
  return Object.fromEntries(given);
}

/** @throws UsageError when there is no name in the option */
function namesIn(option: keyof Options, given: readonly string[], say: CliTexts["errors"]): string[] {
  const names = given.flatMap(listed);
  if (names.length === 0) throw new UsageError(say.optionValue(`--${option}`));
  return names;
}

/** A preview writes nothing, and a comparison has one form: options that would do nothing are said. */
function refuseMixed(options: Options, say: CliTexts["errors"]): void {
  const refuse = (option: keyof Options, others: readonly (keyof Options)[]): void => {
    const other = options[option] ? others.find((each) => options[each] !== undefined) : undefined;
    if (other) throw new UsageError(say.notTogether(`--${option}`, `--${other}`));
  };
  refuse("preview", ["compare", "blocks", "sheet-lang", "out"]);
  refuse("compare", ["blocks"]);
}

function outcomeOf({ preview, compare, blocks }: Options, language: Language): AnalyzeOutcome {
  if (preview) return { kind: "preview" };
  const say = texts(language).cli.errors;
  if (compare !== undefined) return { kind: "comparison", second: comparedPeriod(compare, say) };
  return { kind: "sheet", blocks: blocks === undefined ? null : blocksNamed(blocks, language) };
}

/** A block is named by its key or by its title in either language; they come in the sheet's order. */
function blocksNamed(given: readonly string[], language: Language): BlockKey[] {
  const { cli, analysis } = texts(language);
  const named = namesIn("blocks", given, cli.errors).map((name) => {
    const key = blockKeys.find((each) => titlesOf(each).some((title) => matchKey(title) === matchKey(name)));
    if (key) return key;
    const known = blockKeys.map((each) => cli.named(each, analysis[each].title));
    throw new UsageError(cli.errors.unknownBlock(name, known.join(cli.separator)));
  });
  return blockKeys.filter((key) => named.includes(key));
}

const titlesOf = (block: BlockKey): string[] => [
  block,
  ...languages.map((language) => texts(language).analysis[block].title),
];
