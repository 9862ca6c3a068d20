// Owns the choice of a title for a new sheet.

/** Excel's limit for a sheet's name. */
const LONGEST_TITLE = 31;

/** A text as Excel takes it for a sheet's name: without what it forbids there, and no longer than it allows. */
export const asSheetTitle = (text: string): string =>
  text
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, LONGEST_TITLE)
    .replace(/^'+|'+$/g, "")
    .trim();

/**
 * The title itself or, where a sheet has it already, the first free one of "title (2)", "title (3)" …
 * Excel compares titles without case.
 */
export function freeTitle(title: string, taken: readonly string[]): string {
  const lowerCase = new Set(taken.map((name) => name.toLowerCase()));
  let candidate = title;
  for (let number = 2; lowerCase.has(candidate.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    candidate = title.slice(0, LONGEST_TITLE - suffix.length) + suffix;
  }
  return candidate;
}
