// Owns the ranks of relationship stages, and which a customer has on a day (metrics.md, Ground rules).
import type { Interactions, TextColumn } from "../records/columns";
import { stages } from "../schema/values";
import type { Stage } from "../schema/values";
import type { Ledger } from "./ledger";

/** The rank of a text that is no stage; such an interaction says nothing about the stage. */
export const NO_RANK = 0;

/** By label code of a stage column: 1 for 潜在客户 to 4 for 长期合作伙伴, or NO_RANK. */
export function stageRanks({ labels }: TextColumn): Int32Array {
  return Int32Array.from(labels, (label) => stages.indexOf(label as Stage) + 1);
}

/**
 * By customer row: the rank of the stage at the ledger's end, NO_RANK where there is no such customer. Without an
 * interaction that has a stage it is that of 潜在客户.
 */
export function latestRanks({ stage }: Interactions, { exists, interactions }: Ledger): Uint8Array {
  const { start, item } = interactions;
  const ranks = stageRanks(stage);
  const latest = new Uint8Array(exists.length).fill(NO_RANK);
  for (let c = 0; c < exists.length; c++) {
    if (exists[c] === 0) continue;
    let i = start[c + 1] - 1;
    while (i >= start[c] && ranks[stage.codes[item[i]]] === NO_RANK) i--;
    latest[c] = i < start[c] ? 1 : ranks[stage.codes[item[i]]];
  }
  return latest;
}
