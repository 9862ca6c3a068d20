// Owns joining modules by customer id without an object per row: codes of one text column to codes of another.
import { isDay, type Interactions, type TextColumn } from "./columns";
import { stages, type Stage } from "../schema/values";

/** For each label of one column the code of the same label in another; -1 where the other has none. Empty is none. */
export function codesIn(from: TextColumn, to: TextColumn): Int32Array {
  const codeOf = new Map(to.labels.map((label, code) => [label, code]));
  return Int32Array.from(from.labels, (label) => (label === "" ? -1 : (codeOf.get(label) ?? -1)));
}

export interface LatestInteraction {
  /** By customer code of the interactions: index of the latest dated interaction, -1 without one. */
  readonly index: Int32Array;
}

/** The latest interaction of each customer up to a day; on the same day the later row. */
export function latestInteractions(interactions: Interactions, until = Infinity): LatestInteraction {
  const { customerId, date } = interactions;
  const index = new Int32Array(customerId.labels.length).fill(-1);
  for (let at = 0; at < interactions.length; at++) {
    const day = date[at] ?? 0;
    if (!isDay(day) || day > until) continue;
    const code = customerId.codes[at] ?? 0;
    const known = index[code] ?? -1;
    if (known < 0 || day >= (date[known] ?? 0)) index[code] = at;
  }
  return { index };
}

/** A stage's rank 1 to 4; 0 for a text that is no stage. */
export function rankOf(stage: string): number {
  return stages.indexOf(stage as Stage) + 1;
}
