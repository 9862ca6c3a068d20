// Owns which blocks a sheet may be made of, and what each needs to have computed.
import { type OptionalPart, type PackPart, packParts } from "../analysis/reportValues";

/** From top to bottom. */
export const blockKeys = [
  "overview",
  "repurchase",
  "products",
  "maintenance",
  "churn",
  "payments",
  "funnel",
  "deals",
  "needs",
  "services",
  "surveys",
  "plan",
  "risks",
  "freshness",
  "value",
  "tags",
] as const;
export type BlockKey = (typeof blockKeys)[number];

const partsOfBlock: Readonly<Record<BlockKey, readonly OptionalPart[]>> = {
  overview: ["season"],
  repurchase: ["cohorts", "intent"],
  products: ["pairs", "orderPairs", "season"],
  maintenance: [],
  churn: [],
  payments: ["payments", "aging"],
  funnel: ["funnel"],
  deals: ["deals"],
  needs: ["needs"],
  services: ["services"],
  surveys: ["surveys"],
  plan: ["plan"],
  risks: ["risks"],
  freshness: ["freshness"],
  value: ["rfm", "tiers"],
  tags: ["tags"],
};

/** Blocks of packs bear the name of their part, which a workbook without the pack does not have. */
export const isPackBlock = (block: BlockKey): block is PackPart =>
  (packParts as readonly BlockKey[]).includes(block);

/** The cards above all blocks draw it. */
const partsOfCards: readonly OptionalPart[] = ["trend"];

/** The optional parts of the report that a sheet of these blocks shows. */
export const partsOfBlocks = (blocks: readonly BlockKey[]): OptionalPart[] => [
  ...new Set([...partsOfCards, ...blocks.flatMap((block) => partsOfBlock[block])]),
];
