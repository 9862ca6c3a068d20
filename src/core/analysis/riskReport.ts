// Owns the shape of who needs attention and why (metrics.md, risks).
import type { Level } from "../schema/packValues";
import type { Money } from "./report";

/** In the order in which a customer's reasons are listed. */
export const riskReasons = [
  "payment",
  "complaint",
  "satisfaction",
  "nextAction",
  "followUp",
  "cadence",
  "need",
] as const;
export type RiskReasonKey = (typeof riskReasons)[number];

/** Why a customer needs attention at `to`; days are counted up to it. */
export type RiskReason =
  /** Not 已付款 for more than 90 days and above 0 together; days since the oldest such line. */
  | { readonly reason: "payment"; readonly amount: Money; readonly days: number }
  /** 投诉 that are not resolved; days since the oldest. */
  | { readonly reason: "complaint"; readonly count: number; readonly days: number }
  /**
   * The latest rating is at least 0.5 below the one before it and at most 365 days old. Ratings are a survey's mean of
   * the four questions, or a service's 满意度; surveys are compared with surveys and services with services, and the
   * larger fall is given.
   */
  | { readonly reason: "satisfaction"; readonly score: number; readonly before: number }
  /** 下一步行动 with a 截止时间 before `to` and not done; days since the earliest of these. */
  | { readonly reason: "nextAction"; readonly count: number; readonly days: number }
  /** 下次跟进 before `to` and neither done on time nor late (Plan.followUps). */
  | { readonly reason: "followUp"; readonly days: number }
  /**
   * Level A or B, no 流失原因, and the latest interaction longer ago than the cadence. days since that interaction, or
   * since 首次接触时间 where there is none; null without either, which counts as past.
   */
  | { readonly reason: "cadence"; readonly days: number | null; readonly cadence: number }
  /** Needs overdue (NeedFigures); days since the earliest 截止时间. */
  | { readonly reason: "need"; readonly count: number; readonly days: number };

export interface RiskCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly owner: string;
  readonly level: Level | "";
  /** At least one, in the order of riskReasons. */
  readonly reasons: readonly RiskReason[];
}

export interface Attention {
  readonly reason: RiskReasonKey;
  readonly customers: number;
}

export interface Risks {
  /** How many customers have at least one reason. */
  readonly customers: number;
  /** The reasons that the workbook has columns for, in the order of riskReasons; 0 customers included. */
  readonly byReason: readonly Attention[];
  /** By number of reasons, then level (A, B, C, none), then customerId in code-point order; the first 50. */
  readonly list: readonly RiskCustomer[];
}
