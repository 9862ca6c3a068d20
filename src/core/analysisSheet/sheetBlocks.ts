// Owns which blocks a sheet may be made of, and what each needs to have computed.
import type { OptionalPart } from "../analysis/reportValues";

/** From top to bottom. */
export const blockKeys = [
  "overview",
  "repurchase",
  "products",
  "maintenance",
  "churn",
  "payments",
  "funnel",
  "value",
  "tags",
] as const;
export type BlockKey = (typeof blockKeys)[number];

const partsOfBlock: Readonly<Record<BlockKey, readonly OptionalPart[]>> = {
  overview: ["season"],
  repurchase: ["cohorts"],
  products: ["pairs", "orderPairs", "season"],
  maintenance: [],
  churn: [],
  payments: ["payments", "aging"],
  funnel: ["funnel"],
  value: ["rfm", "tiers"],
  tags: ["tags"],
};

/** The cards above all blocks draw it. */
const partsOfCards: readonly OptionalPart[] = ["trend"];

/** The optional parts of the report that a sheet of these blocks shows. */
export const partsOfBlocks = (blocks: readonly BlockKey[]): OptionalPart[] => [
  ...new Set([...partsOfCards, ...blocks.flatMap((block) => partsOfBlock[block])]),
];
