// Owns the options there are, and reading them from the arguments before any command looks at them.
import { parseArgs } from "node:util";
import type { Language } from "../language/language";
import type { CliTexts } from "../language/zh-CN/cli";
import { UsageError } from "./usageError";

const flags = ["json", "sample", "fix", "any", "clear", "preview", "help", "version"] as const;
export const periodOptions = ["month", "quarter", "year", "from", "to"] as const;
const values = ["lang", "sheet-lang", "packs", "out", ...periodOptions, "compare", "amount", "date"] as const;
const lists = ["where", "tag", "owner", "industry", "blocks"] as const;

export type Options = { readonly [key in (typeof flags)[number]]?: boolean } & {
  readonly [key in (typeof values)[number]]?: string;
} & { readonly [key in (typeof lists)[number]]?: readonly string[] };

/** The options given, each known and with or without a value as declared. @throws UsageError */
export function parseOptions(
  args: readonly string[],
  say: CliTexts["errors"],
): { options: Options; positionals: string[] } {
  const declared = Object.fromEntries([
    ...flags.map((name) => [name, { type: "boolean" as const }] as const),
    ...values.map((name) => [name, { type: "string" as const }] as const),
    ...lists.map((name) => [name, { type: "string" as const, multiple: true }] as const),
  ]);
  const {
    tokens,
    positionals,
    values: found,
  } = parseArgs({
    args: [...args],
    options: declared,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const command = positionals[0] ?? "clientbook";
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = declared[token.name];
    if (!option) throw new UsageError(say.unknownOption(token.rawName, command));
    if (option.type === "string" && !token.value) throw new UsageError(say.optionValue(token.rawName));
    if (option.type === "boolean" && token.value !== undefined)
      throw new UsageError(say.flagValue(token.rawName));
  }
  // Every option was declared above and has just been checked to hold what its declaration says.
  return { options: found as Options, positionals };
}

export function languageOption(
  option: "lang" | "sheet-lang",
  given: string | undefined,
  say: CliTexts["errors"],
): Language | null {
  if (given === undefined || given === "zh-CN" || given === "en-US") return given ?? null;
  throw new UsageError(say.lang(`--${option}`, given));
}

/** The values of an option that takes several at once. @example listed("张*，李*") // ["张*", "李*"] */
export const listed = (text: string): string[] =>
  text
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
