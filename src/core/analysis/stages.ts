// Owns the ranks of relationship stages (metrics.md, Ground rules).
import type { TextColumn } from "../records/columns";
import { stages } from "../schema/values";
import type { Stage } from "../schema/values";

/** The rank of a text that is no stage; such an interaction says nothing about the stage. */
export const NO_RANK = 0;

/** By label code of a stage column: 1 for 潜在客户 to 4 for 长期合作伙伴, or NO_RANK. */
export function stageRanks({ labels }: TextColumn): Int32Array {
  return Int32Array.from(labels, (label) => stages.indexOf(label as Stage) + 1);
}
