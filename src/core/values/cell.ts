// Owns what one cell holds as Excel hands it over (Range.values): a number, text, a truth value, or "" when empty.
import { foldText } from "./foldText";

export type Cell = number | string | boolean;

/** Anything but white space and characters that show nowhere. */
const visible = /[^\s\u3000\u200B-\u200D\u2060\uFEFF\u00AD]/;

/** Whether a cell is empty or holds nothing but spaces. @example isBlank("　") // true */
export function isBlank(cell: Cell): boolean {
  return cell === "" || (typeof cell === "string" && !visible.test(cell));
}

/**
 * A cell as text for ids, names and labels: trimmed, width-folded, inner spaces single. Numbers print plainly.
 * @example cellText("　ＣＵＳＴ－001 ") // "CUST-001"
 * @example cellText(1001) // "1001"
 */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return foldText(cell);
  return typeof cell === "number" ? String(cell) : cell ? "TRUE" : "FALSE";
}
