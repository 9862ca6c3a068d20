// Owns the closed sets of values in the report, in the order the report and the sheet list them. All are canonical zh-CN.

export const exclusionReasons = [
  "customerId-missing",
  "customerId-duplicate",
  "customerId-unknown",
  "date-missing",
  "date-unusable",
  "firstContact-unusable",
  "amount-missing",
  "amount-unusable",
  "quantity-missing",
  "quantity-unusable",
  "product-missing",
  "payment-missing",
  "payment-unusable",
  "intent-unusable",
  "method-missing",
  "stage-missing",
  "stage-unusable",
  "owner-missing",
  "industry-missing",
  "source-missing",
  "level-missing",
  "region-missing",
  "size-missing",
] as const;

/** Reasons that only packs' columns give. */
export const packExclusionReasons = [
  "type-missing",
  "type-unusable",
  "priority-missing",
  "priority-unusable",
  "status-missing",
  "status-unusable",
  "finished-missing",
  "finished-unusable",
  "rating-unusable",
  "expectedClose-unusable",
  "level-unusable",
  "nextFollowUp-unusable",
  "cadence-unusable",
  "due-unusable",
  "done-unusable",
  "milestone-unusable",
  "updated-unusable",
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number] | (typeof packExclusionReasons)[number];

export const breakdownFields = ["industry", "source", "level", "owner"] as const;
export type BreakdownField = (typeof breakdownFields)[number];

export const cohortHorizons = ["1", "2", "3", "6", "12"] as const;
export type CohortHorizon = (typeof cohortHorizons)[number];

export const traitFields = ["industry", "source", "region", "size", "level", "owner", "lastMethod"] as const;
export type TraitField = (typeof traitFields)[number];

export const agingBuckets = ["0-30", "31-60", "61-90", "90+"] as const;
export type AgingBucket = (typeof agingBuckets)[number];

export const rfmSegments = [
  "重要价值",
  "重要发展",
  "重要保持",
  "重要挽留",
  "一般价值",
  "一般发展",
  "一般保持",
  "一般挽留",
] as const;
export type RfmSegment = (typeof rfmSegments)[number];

export const valueTiers = ["高价值", "中价值", "普通"] as const;
export type ValueTier = (typeof valueTiers)[number];

/** Parts that are there only when the workbook has the pack's table or columns. */
export const packParts = ["needs", "services", "surveys", "deals", "plan", "risks", "freshness"] as const;
export type PackPart = (typeof packParts)[number];

/** Parts that a caller may leave out, by their key in the report. */
export const optionalParts = [
  "trend",
  "cohorts",
  "pairs",
  "orderPairs",
  "season",
  "funnel",
  "payments",
  "aging",
  "intent",
  "rfm",
  "tiers",
  "tags",
  ...packParts,
] as const;
export type OptionalPart = (typeof optionalParts)[number];

/** How a lost customer without a reason is listed. */
export const UNLABELLED = "未标注";
