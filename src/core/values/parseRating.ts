// Owns reading a cell as a rating: a whole number on a scale, with or without the word people type behind it (4分).
import { NUMBER_UNUSABLE } from "../records/columns";
import type { Cell } from "./cell";
import { parseQuantity } from "./parseQuantity";

/**
 * The rating; NaN when empty, Infinity when it is no whole number from lowest to highest.
 * @example parseRating("４分", 1, 5) // 4
 */
export function parseRating(cell: Cell, lowest: number, highest: number): number {
  const value = parseQuantity(cell);
  if (Number.isNaN(value)) return value;
  return Number.isInteger(value) && value >= lowest && value <= highest ? value : NUMBER_UNUSABLE;
}
