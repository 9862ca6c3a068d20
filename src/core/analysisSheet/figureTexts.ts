// Owns how figures read inside sentences and on cards: money, counts, shares, changes, list values, long names.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { AnalysisTexts } from "../../language/zh-CN/analysis";
import type { Headline, Rate } from "../analysis/report";
import { listValueIn } from "../schema/lists";
import type { ListKey } from "../schema/fields";
import type { PackListKey } from "../schema/packs";
import { grouped } from "./measure";
import { NO_FIGURE } from "./sheetGrid";

export const money = (value: number | null): string => (value === null ? NO_FIGURE : grouped(value, 2));
export const count = (value: number | null): string => (value === null ? NO_FIGURE : grouped(value, 0));
export const days = (value: number | null): string =>
  value === null ? NO_FIGURE : grouped(value, Number.isInteger(value) ? 0 : 1);
/** @example score(-12.34) // "-12.3" */
export const score = (value: number | null): string => (value === null ? NO_FIGURE : grouped(value, 1));
/** @example figure(1.256) // "1.26" */
export const figure = (value: number): string => grouped(value, 2);
/** @example share(0.4898) // "49.0%" */
export const share = (value: number | null): string =>
  value === null ? NO_FIGURE : `${(value * 100).toFixed(1)}%`;

/** A list value as the sheet's language says it; nothing filled in is said, too. */
export function listValue(list: ListKey | PackListKey | null, value: string, language: Language): string {
  if (value === "") return texts(language).analysis.emptyKey;
  return list ? listValueIn(list, value, language) : value;
}

/** Below half a tenth of a percent a change would read as ±0.0 %. */
const LEAST_SHOWN = 0.0005;

/** How a figure moved, in words and with a mark. */
export function headlineChange(
  { value, previous, change }: Headline,
  { change: words }: AnalysisTexts,
): string {
  if (value !== null && value === previous) return words.same;
  if (change === null) return words.none;
  if (Math.abs(change) < LEAST_SHOWN) return words.same;
  return change > 0 ? words.up(share(change)) : words.down(share(-change));
}

/** How a rate moved, in percentage points. */
export function rateChange({ value, previous }: Rate, { change: words }: AnalysisTexts): string {
  if (value === null || previous === null) return words.none;
  const points = value - previous;
  if (Math.abs(points) < LEAST_SHOWN) return words.same;
  const shown = (Math.abs(points) * 100).toFixed(1);
  return points > 0 ? words.pointsUp(shown) : words.pointsDown(shown);
}

const LONGEST_NAME = 40;

/** Names come from users and may be of any length. */
export function shortened(name: string, longest = LONGEST_NAME): string {
  const characters = [...name];
  return characters.length <= longest ? name : `${characters.slice(0, longest - 1).join("")}…`;
}
