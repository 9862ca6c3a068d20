// Owns finding the allowed value that a text was most likely meant to be.
import { distance } from "fastest-levenshtein";
import { matchKey } from "../values/foldText";

/** Comparisons one check may spend: with very many values or very many mistakes the rest goes without a suggestion. */
const BUDGET = 3_000_000;

/**
 * A finder over allowed values by edit distance of their match keys.
 * @param mostEdits how many edits apart a value may be, given the longer length of the two
 */
export function nearestAmong(
  allowed: readonly string[],
  mostEdits: (length: number) => number,
): (text: string) => string | null {
  const keys = allowed.map(matchKey);
  let left = BUDGET;
  return (text) => {
    if ((left -= keys.length) < 0) return null;
    const wanted = matchKey(text);
    let best: string | null = null;
    let fewest = Infinity;
    keys.forEach((key, index) => {
      const edits = distance(wanted, key);
      if (edits >= fewest || edits > mostEdits(Math.max(wanted.length, key.length))) return;
      fewest = edits;
      best = allowed[index] ?? null;
    });
    return best;
  };
}

/** A list value may differ in all but something. */
export const sharesSomething = (length: number): number => length - 1;
/** An id is a slip of the pen or another customer. */
export const slipOfThePen = (): number => 2;
