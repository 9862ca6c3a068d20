// Owns reading formula text into a syntax tree (library: @borgar/fx).
import { parse, tokenize, type AstExpression, type Token } from "@borgar/fx";

/** The tree of a formula with or without its `=`; null when Excel would refuse it. */
export function parseFormula(formula: string): AstExpression | null {
  try {
    return parse(withoutLostSheets(tokenize(formula)));
  } catch {
    return null; // the library throws on every syntax error; the caller says what to do
  }
}

/** `Sheet1!#REF!` is how Excel writes a reference whose cells were deleted; the parser knows `#REF!` alone. */
function withoutLostSheets(tokens: Token[]): Token[] {
  const isLost = (index: number): boolean =>
    tokens[index]?.value === "#REF!" &&
    tokens[index - 1]?.value === "!" &&
    /^context/.test(tokens[index - 2]?.type);
  return tokens.filter((_, index) => !isLost(index + 1) && !isLost(index + 2));
}
