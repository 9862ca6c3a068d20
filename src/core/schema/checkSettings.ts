// Owns which thresholds a user may set, within which limits, and what is wrong with those that are not.
import type { Settings } from "./settings";

/** The thresholds a user may change. */
export type Thresholds = Pick<
  Settings,
  "lostAfterDays" | "attributionDays" | "staleDays" | "valueTiers" | "maxTags" | "rareTagShare"
>;

/** Each threshold that is one number. */
export const thresholdKeys = [
  "lostAfterDays",
  "attributionDays",
  "staleDays",
  "highValue",
  "mediumValue",
  "maxTags",
  "rareTagShare",
] as const;
export type ThresholdKey = (typeof thresholdKeys)[number];

export interface ThresholdLimits {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

const days: ThresholdLimits = { min: 1, max: 3650, whole: true };
const amount: ThresholdLimits = { min: 0.01, max: 1e12, whole: false };

const thresholdLimits: Readonly<Record<ThresholdKey, ThresholdLimits>> = {
  lostAfterDays: days,
  attributionDays: days,
  staleDays: days,
  highValue: amount,
  mediumValue: amount,
  maxTags: { min: 1, max: 50, whole: true },
  rareTagShare: { min: 0.001, max: 1, whole: false },
};

export type SettingsProblem =
  | { readonly code: "not-a-number"; readonly key: ThresholdKey }
  | { readonly code: "not-whole"; readonly key: ThresholdKey }
  | { readonly code: "out-of-range"; readonly key: ThresholdKey; readonly min: number; readonly max: number }
  /** From the high value on a customer is 高价值: it must be above the medium one. */
  | { readonly code: "tiers-reversed"; readonly key: "mediumValue" };

export const thresholdValues = (thresholds: Thresholds): Readonly<Record<ThresholdKey, number>> => {
  const { valueTiers, lostAfterDays, attributionDays, staleDays, maxTags, rareTagShare } = thresholds;
  const { high: highValue, medium: mediumValue } = valueTiers;
  return { lostAfterDays, attributionDays, staleDays, highValue, mediumValue, maxTags, rareTagShare };
};

export function thresholdsOf(values: Readonly<Record<ThresholdKey, number>>): Thresholds {
  const { highValue: high, mediumValue: medium, ...rest } = values;
  return { ...rest, valueTiers: { high, medium } };
}

/** Nothing where the thresholds can be kept; at most one problem a threshold, in the order they are shown. */
export function settingsProblems(thresholds: Thresholds): SettingsProblem[] {
  const values = thresholdValues(thresholds);
  const problems = thresholdKeys.flatMap((key): SettingsProblem[] => {
    const { min, max, whole } = thresholdLimits[key];
    const value = values[key];
    if (!Number.isFinite(value)) return [{ code: "not-a-number", key }];
    if (value < min || value > max) return [{ code: "out-of-range", key, min, max }];
    return whole && !Number.isInteger(value) ? [{ code: "not-whole", key }] : [];
  });
  const tiersAreSound = !problems.some(({ key }) => key === "highValue" || key === "mediumValue");
  return tiersAreSound && values.highValue <= values.mediumValue
    ? [...problems, { code: "tiers-reversed", key: "mediumValue" }]
    : problems;
}
