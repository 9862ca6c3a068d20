// Owns which references a formula names, as texts: ranges, names and structured references.
import { isReference, tokenize } from "@borgar/fx";

/** The texts of a formula's references, each once: `A1:B2`, `Sheet1!C3`, `Table1[Amount]`, a name. */
export function referencesIn(formula: string): string[] {
  const tokens = tokenize(formula, { mergeRefs: true });
  return [...new Set(tokens.filter((token) => isReference(token)).map((token) => token.value))];
}
