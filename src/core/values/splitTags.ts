// Owns how a cell of tags falls into single tags.
import { cellText, type Cell } from "./cell";
import { foldText, matchKey } from "./foldText";

/** `，` and `；` fold to ASCII first; a line break in the cell separates too. */
const separator = /[,、;\n\r]/;

/** A cell of tags as text: a line break goes on separating, where it would else become a space between two words. */
export const tagsText = (cell: Cell): string =>
  cellText(typeof cell === "string" ? cell.replace(/[\n\r]+/g, ",") : cell);

/**
 * The tags of a cell in the order they stand, folded, without empty ones; a repeated tag counts once.
 * @example splitTags("VIP， 老客户、vip") // ["VIP", "老客户"]
 */
export function splitTags(text: string): string[] {
  const seen = new Set<string>();
  const tags: string[] = [];
  for (const part of text.replace(/，/g, ",").replace(/；/g, ";").split(separator)) {
    const tag = foldText(part);
    const key = matchKey(tag);
    if (tag === "" || seen.has(key)) continue;
    seen.add(key);
    tags.push(tag);
  }
  return tags;
}
