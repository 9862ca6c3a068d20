// Owns the shape of the analysis report: what `--json` prints and the sheet is written from (metrics.md, "Shape").
// Keys are a contract. Enumerated values are the canonical zh-CN ones; the sheet says them in its own language.
import type { PeriodKind } from "../period";
import type { AnyModuleKey } from "../schema/packs";
import type { Settings } from "../schema/settings";
import type { Intent, Payment, Stage } from "../schema/values";
import type { Deals, Freshness, Needs, Plan, Services, Surveys } from "./packReport";
import type { Risks } from "./riskReport";
import type {
  AgingBucket,
  BreakdownField,
  CohortHorizon,
  ExclusionReason,
  RfmSegment,
  TraitField,
  ValueTier,
} from "./reportValues";

/** Currency units with at most two decimals, made from integer cents. */
export type Money = number;
/** `yyyy-mm-dd`. */
export type IsoDay = string;
/** `yyyy-mm`. */
export type IsoMonth = string;
/** 0 to 1. */
export type Share = number;

/** A figure beside the same one a period earlier; change = value / previous − 1, null where previous is null or 0. */
export interface Headline {
  readonly value: number | null;
  readonly previous: number | null;
  readonly change: number | null;
}

/** numerator / denominator, null over nothing; previous is the value of the same rate one period earlier. */
export interface Rate {
  readonly value: Share | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly previous: Share | null;
}

/** Rows left out of the figures that need the field; a row counts once under each reason it has. */
export interface Excluded {
  readonly module: AnyModuleKey;
  readonly reason: ExclusionReason;
  readonly rows: number;
}

export interface Overview {
  readonly customers: Headline;
  readonly newCustomers: Headline;
  readonly activeCustomers: Headline;
  readonly interactions: Headline;
  readonly orders: Headline;
  readonly buyers: Headline;
  /** Money. */
  readonly revenue: Headline;
  /** Money. */
  readonly averageOrder: Headline;
  /** Money. */
  readonly outstanding: Headline;
  /** Money. */
  readonly partlyPaid: Headline;
}

export interface RepurchaseByKey {
  /** The customers' value of the field; `""` where it is empty. */
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: Share | null;
}

export interface Cohort {
  readonly month: IsoMonth;
  readonly size: number;
  /** By months since the first purchase; null while the period's end has not reached the last member's horizon. */
  readonly returned: Readonly<Record<CohortHorizon, Share | null>>;
}

export interface Repurchase {
  readonly rateToDate: Rate;
  readonly rateInPeriod: Rate;
  readonly medianGapDays: number | null;
  readonly by: Readonly<Record<BreakdownField, readonly RepurchaseByKey[]>>;
  readonly cohorts?: readonly Cohort[];
}

export type AbcClass = "A" | "B" | "C";

export interface RankedProduct {
  readonly product: string;
  readonly orders: number;
  readonly quantity: readonly { readonly unit: string; readonly quantity: number }[];
  readonly revenue: Money;
  readonly buyers: number;
  readonly share: Share;
  /** Share of this product and all before it; null when no product has revenue. */
  readonly cumulativeShare: Share | null;
  readonly class: AbcClass;
  readonly previousRevenue: Money;
  readonly growth: number | null;
}

/** Figures of two products found in one basket; support, confidence and lift as in association rules. */
interface PairFigures {
  readonly a: string;
  readonly b: string;
  readonly support: Share;
  readonly confidenceAB: Share;
  readonly confidenceBA: Share;
  readonly lift: number;
}
/** Bought by the same customer. */
export interface ProductPair extends PairFigures {
  readonly customers: number;
}
/** Bought in the same order. */
export interface OrderPair extends PairFigures {
  readonly orders: number;
}

export interface Season {
  /** Ascending, without gaps: from the first month with a line, at most the last 24. */
  readonly months: readonly { readonly month: IsoMonth; readonly revenue: Money }[];
  /** Twelve entries, month 1 to 12, averaging 1. */
  readonly index: readonly { readonly month: number; readonly index: number }[] | null;
}

export interface Products {
  readonly ranking: readonly RankedProduct[];
  readonly pairs?: readonly ProductPair[];
  readonly orderPairs?: readonly OrderPair[];
  readonly season?: Season;
}

/** What came of a group of interactions. */
export interface Effect {
  readonly interactions: number;
  readonly customers: number;
  readonly converted: number;
  readonly conversion: Share | null;
  /** Wilson 95 % interval of the conversion. */
  readonly low: Share | null;
  readonly high: Share | null;
  readonly orders: number;
  readonly revenue: Money;
  readonly medianDays: number | null;
  readonly stageAdvances: number;
  readonly lift: number | null;
}
export interface MethodEffect extends Effect {
  readonly method: string;
}
export interface OwnerEffect extends Effect {
  readonly owner: string;
}

export interface Maintenance {
  readonly methods: readonly MethodEffect[];
  readonly baseline: Rate;
  readonly owners: readonly OwnerEffect[];
  /** Which caution the reader must be given: that this is association, not cause. */
  readonly note: "association-not-cause";
}

export interface LostReason {
  readonly reason: string;
  readonly customers: number;
  readonly share: Share;
}

export interface Trait {
  readonly field: TraitField;
  readonly value: string;
  readonly lost: number;
  readonly lostShare: Share;
  readonly keptShare: Share | null;
  /** lostShare / keptShare; null when no kept customer has the value. */
  readonly lift: number | null;
  /** Fisher's exact test, two-sided. */
  readonly p: number;
}

export interface Churn {
  readonly lost: Headline;
  readonly rate: Rate;
  readonly reasons: readonly LostReason[];
  readonly traits: readonly Trait[];
}

export interface FunnelStage {
  readonly stage: Stage;
  readonly customers: number;
  readonly reached: number;
  /** Null for the last stage. */
  readonly conversion: Share | null;
  readonly medianDays: number | null;
}

export interface PaymentStatus {
  readonly payment: Payment;
  readonly orders: number;
  readonly amount: Money;
}

export interface Aging {
  readonly days: AgingBucket;
  readonly orders: number;
  readonly amount: Money;
}

export interface IntentCustomers {
  readonly intent: Intent;
  readonly customers: number;
  readonly share: Share | null;
}

/** How many buyers hold the scores 1 to 5. */
export type ScoreBins = readonly [number, number, number, number, number];

export interface Rfm {
  readonly buyers: number;
  readonly segments: readonly {
    readonly segment: RfmSegment;
    readonly customers: number;
    readonly revenue: Money;
  }[];
  readonly bins: { readonly R: ScoreBins; readonly F: ScoreBins; readonly M: ScoreBins };
}

export interface TierFigures {
  readonly tier: ValueTier;
  readonly customers: number;
  readonly revenue: Money;
  /** Of the revenue of all tiers. */
  readonly share: Share | null;
}

export interface TagFigures {
  readonly tag: string;
  readonly customers: number;
  readonly usageShare: Share;
  readonly revenue: Money;
  readonly averageRevenue: Money;
  readonly buyers: number;
  readonly repeatBuyers: number;
  /** repeatBuyers / buyers. */
  readonly repurchaseRate: Share | null;
}

export interface Tags {
  readonly tags: readonly TagFigures[];
  /** Tags that fewer than rareTagShare of the customers carry. */
  readonly rare: readonly string[];
  /** Customers with more than maxTags tags. */
  readonly overfull: number;
}

/** Headline figures of one of the last periods, as its own report shows them. */
export interface TrendPeriod {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly revenue: Money;
  readonly orders: number;
  readonly buyers: number;
  readonly averageOrder: Money | null;
  readonly rateToDate: Share | null;
  readonly lost: number;
}

/** What analyze answers with. */
export interface Report {
  readonly period: { readonly kind: PeriodKind; readonly from: IsoDay; readonly to: IsoDay };
  readonly previous: { readonly from: IsoDay; readonly to: IsoDay };
  readonly settings: Settings;
  readonly excluded: readonly Excluded[];
  readonly overview: Overview;
  /** Ascending, the report's own period last. */
  readonly trend?: readonly TrendPeriod[];
  readonly repurchase: Repurchase;
  readonly products: Products;
  readonly maintenance: Maintenance;
  readonly churn: Churn;
  readonly funnel?: readonly FunnelStage[];
  readonly payments?: readonly PaymentStatus[];
  readonly aging?: readonly Aging[];
  readonly intent?: readonly IntentCustomers[];
  readonly rfm?: Rfm;
  readonly tiers?: readonly TierFigures[];
  readonly tags?: Tags;
  readonly needs?: Needs;
  readonly services?: Services;
  readonly surveys?: Surveys;
  readonly deals?: Deals;
  readonly plan?: Plan;
  readonly risks?: Risks;
  readonly freshness?: Freshness;
}
