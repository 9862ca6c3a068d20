// Owns the thresholds a workbook carries and their defaults (workbook.md, Settings).

export interface Settings {
  readonly lostAfterDays: number;
  readonly attributionDays: number;
  /** Yearly amount in currency units from which a customer is 高价值 / 中价值. */
  readonly valueTiers: { readonly high: number; readonly medium: number };
  readonly maxTags: number;
  readonly rareTagShare: number;
  readonly contentMax: number;
  /** Days between follow-ups by level. */
  readonly cadence: { readonly A: number; readonly B: number; readonly C: number };
  readonly staleDays: number;
  readonly currency: string;
  readonly firstMonthOfYear: number;
}

export const defaultSettings: Settings = {
  lostAfterDays: 180,
  attributionDays: 30,
  valueTiers: { high: 500_000, medium: 100_000 },
  maxTags: 5,
  rareTagShare: 0.05,
  contentMax: 100,
  cadence: { A: 7, B: 14, C: 30 },
  staleDays: 7,
  currency: "CNY",
  firstMonthOfYear: 1,
};
