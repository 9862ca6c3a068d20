// Owns reading the command line: what was asked for, as a closed union, or a UsageError that names the option.
import { texts } from "../language";
import type { Language } from "../language/language";
import type { CliTexts } from "../language/zh-CN/cli";
import { type AnalyzeChoices, analyzeChoices } from "./analyzeOptions";
import { filterCommand } from "./filterOptions";
import type { FilterCriteria } from "../core/filter/criteria";
import { languageOption, type Options, parseOptions, periodOptions } from "./options";
import { UsageError } from "./usageError";

/** What every command is given. */
interface Common {
  readonly book: string;
  readonly json: boolean;
  /** As given by --lang; null leaves it to the workbook or the environment. */
  readonly language: Language | null;
}
export type NewCommand = Common & { readonly command: "new"; readonly sample: boolean };
export type UpgradeCommand = Common & { readonly command: "upgrade" };
export type AnalyzeCommand = Common &
  AnalyzeChoices & { readonly command: "analyze"; readonly out: string | null };
export type CheckCommand = Common & {
  readonly command: "check";
  readonly fix: boolean;
  readonly out: string | null;
};
export type FilterCommand = Common & {
  readonly command: "filter";
  /** Null: clear the filter. */
  readonly criteria: FilterCriteria | null;
  readonly out: string | null;
};
export type Command = NewCommand | UpgradeCommand | AnalyzeCommand | CheckCommand | FilterCommand;
export type Request = Command | { readonly command: "help" } | { readonly command: "version" };

/** Options of each command beside --json and --lang. */
const optionsOf: Record<Command["command"], readonly string[]> = {
  new: ["packs", "sample"],
  upgrade: ["packs"],
  analyze: [...periodOptions, "owner", "industry", "blocks", "sheet-lang", "preview", "compare", "out"],
  check: ["fix", "out"],
  filter: ["where", "tag", "amount", "date", "any", "clear", "out"],
};
const isCommand = (name: string): name is Command["command"] => name in optionsOf;

/**
 * What the arguments ask for.
 * @param language of the messages, as far as the environment tells
 * @throws UsageError
 */
export function readCommandLine(args: readonly string[], language: Language): Request {
  const say = texts(language).cli.errors;
  const { options, positionals } = parseOptions(args, say);
  if (options.help) return { command: "help" };
  if (options.version) return { command: "version" };
  const [command, book, extra] = positionals;
  if (command === undefined) throw new UsageError(say.noCommand);
  if (!isCommand(command)) throw new UsageError(say.unknownCommand(command));
  for (const option of Object.keys(options)) {
    if (!["json", "lang", ...optionsOf[command]].includes(option))
      throw new UsageError(say.unknownOption(`--${option}`, command));
  }
  if (book === undefined || book === "") throw new UsageError(say.noBook(command));
  if (extra !== undefined) throw new UsageError(say.tooMany(extra));
  const common = {
    book: workbookName(book, say),
    json: options.json ?? false,
    language: languageOption("lang", options.lang, say),
  };
  rejectPacks(options, say);
  const out = options.out === undefined ? null : workbookName(options.out, say);
  switch (command) {
    case "new":
      return { ...common, command, sample: options.sample ?? false };
    case "upgrade":
      return { ...common, command };
    case "analyze":
      return { ...common, command, ...analyzeChoices(options, language), out };
    case "check":
      return { ...common, command, fix: options.fix ?? false, out };
    case "filter":
      return { ...common, command, criteria: filterCommand(options, language), out };
  }
}

/** No pack can be created yet: the core template has none. */
function rejectPacks({ packs }: Options, say: CliTexts["errors"]): void {
  const first = packs?.split(/[,，]/).find((pack) => pack.trim() !== "");
  if (first !== undefined) throw new UsageError(say.unknownPack(first.trim()));
}

function workbookName(file: string, say: CliTexts["errors"]): string {
  if (!/\.xlsx$/i.test(file)) throw new UsageError(say.extension(file));
  return file;
}

/** The language of messages before the command line is known to be sound: --lang, else the environment, else zh-CN. */
export function messageLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const given = args.find(
    (argument, index) => args[index - 1] === "--lang" || argument.startsWith("--lang="),
  );
  const tag =
    given?.replace("--lang=", "") ??
    (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "");
  return /^en\b|^en_/i.test(tag) ? "en-US" : "zh-CN";
}
