// Owns the parts of the report that packs add, each with its exact definition (metrics.md, "packs, when present").
// A part is there when its table, or its columns, are. All values of lists are canonical zh-CN ones.
import type {
  DealStage,
  Level,
  Milestone,
  NeedPriority,
  NeedType,
  ServiceType,
  SurveyQuestion,
} from "../schema/packValues";
import type { Money, Rate, Share } from "./report";

/**
 * Rows of one kind of need. A need is dated by its 提出日期 and closed by its 解决日期, which holds for 已放弃 as well as
 * for 已解决. Not closed at `to`: any other status, or a 解决日期 after `to`.
 */
export interface NeedFigures {
  /** 提出日期 in the period. */
  readonly opened: number;
  /** 已解决 with 解决日期 in the period. */
  readonly resolved: number;
  /** 已放弃 with 解决日期 in the period. */
  readonly abandoned: number;
  /** resolved / (resolved + abandoned). */
  readonly conversion: Share | null;
  /** 提出日期 → 解决日期 of those resolved in the period. */
  readonly medianDays: number | null;
  /** Not closed at `to`. */
  readonly open: number;
  /** Of open: those with a 截止时间 before `to`. */
  readonly overdue: number;
}

export interface Needs {
  /** Rows without a priority or type count here only. */
  readonly total: NeedFigures;
  /** 高, 中, 低: the three, always. */
  readonly byPriority: readonly (NeedFigures & { readonly priority: NeedPriority })[];
  /** 当前需求, 潜在需求: both, always. */
  readonly byType: readonly (NeedFigures & { readonly type: NeedType })[];
}

/** Services of the period, by 服务时间. */
export interface ServiceFigures {
  readonly count: number;
  /** Of those with a status: 已解决 or 已关闭, unless 完成时间 is after `to`. */
  readonly resolved: number;
  /** resolved / those with a status. */
  readonly resolvedShare: Share | null;
  /** 服务时间 → 完成时间 of the resolved that have one. */
  readonly medianDays: number | null;
  /** Mean of 满意度, 1 to 5. */
  readonly satisfaction: number | null;
  /** How many have a 满意度. */
  readonly rated: number;
}

/** numerator / denominator × 100; null over nothing. previous is the value one period earlier. */
export interface PerHundred {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly previous: number | null;
}

export interface Services {
  /** Rows without a type count here only. */
  readonly total: ServiceFigures;
  /** 咨询, 投诉, 反馈, 售后: the four, always. */
  readonly byType: readonly (ServiceFigures & { readonly type: ServiceType })[];
  /** Complaints in the period per 100 orders of the period (the orders of overview). */
  readonly complaintsPer100Orders: PerHundred;
}

/** Answers to one question in the period, by 调查日期; an empty answer is none. */
export interface QuestionFigures {
  readonly n: number;
  /** 1 to 5. */
  readonly mean: number | null;
  /** The mean one period earlier. */
  readonly previousMean: number | null;
  /** Share of 4 and 5. */
  readonly csat: Share | null;
}

/** Of those who answered 推荐意愿 in the period. */
export interface NetPromoterScore {
  /** (promoters − detractors) / n: −1 to 1; people say it times 100. */
  readonly value: number | null;
  /** 9 and 10. */
  readonly promoters: number;
  /** 7 and 8. */
  readonly passives: number;
  /** 0 to 6. */
  readonly detractors: number;
  readonly n: number;
  readonly previous: number | null;
}

export interface Surveys {
  /** Rows dated in the period. */
  readonly responses: number;
  /** 产品质量, 服务态度, 响应速度, 售后服务: the four, always. */
  readonly questions: readonly (QuestionFigures & { readonly question: SurveyQuestion })[];
  /** All answers to the four questions together. */
  readonly overall: QuestionFigures;
  readonly nps: NetPromoterScore;
}

/**
 * Deals that stand in a stage at `to`. The table keeps one row a deal with its present stage and the day it got there,
 * so a deal that moved after `to` is not seen at all, and where a lost deal was lost is not known.
 */
export interface DealStageFigures {
  readonly stage: DealStage;
  readonly deals: number;
  /** Of their 预计金额. */
  readonly amount: Money;
  /** Now in this stage or a later one; a lost deal counts at the first stage alone. Null for 已流失. */
  readonly reached: number | null;
  /** reached of the next stage / reached; null for 成交客户 and 已流失. */
  readonly conversion: Share | null;
  /** 进入阶段日期 → `to`: how long they have been standing there; null for 成交客户 and 已流失. */
  readonly medianDays: number | null;
  /** With a 预计成交日期 before `to`; 0 for 成交客户 and 已流失. */
  readonly overdue: number;
  /** The chance to win an open deal of this stage; null for 成交客户 and 已流失, and where the forecast is null. */
  readonly probability: Share | null;
  /** amount × probability, rounded to the cent. */
  readonly weighted: Money | null;
}

/**
 * What the open deals are worth. The only chances the table can tell are the won and the lost: w = won / (won + lost)
 * to date is the chance from the first stage. Taking each of the three steps to 成交客户 to be equally hard, the chance
 * is w at 潜在客户, w^(2/3) at 意向客户, w^(1/3) at 报价客户. With fewer than 10 decided deals nothing is forecast.
 */
export interface DealForecast {
  readonly openDeals: number;
  readonly openAmount: Money;
  /** Sum of the stages' weighted; null with fewer than 10 decided deals. */
  readonly weighted: Money | null;
  /** w: won / (won + lost) to date, whatever their number. */
  readonly winRate: Share | null;
  readonly won: number;
  readonly lost: number;
}

/** Deals decided in the period for one reason. */
export interface DealReason {
  /** 原因; 未标注 where it is empty. */
  readonly reason: string;
  readonly deals: number;
  readonly amount: Money;
  /** Of the deals decided the same way. */
  readonly share: Share;
}

export interface Deals {
  /** 潜在客户, 意向客户, 报价客户, 成交客户, 已流失: the five, always. */
  readonly stages: readonly DealStageFigures[];
  readonly forecast: DealForecast;
  /** Of the deals that got to 成交客户 or 已流失 in the period, those won. */
  readonly winRate: Rate;
  /** Got to 成交客户 in the period; by deals, then reason. */
  readonly won: readonly DealReason[];
  /** Got to 已流失 in the period; by deals, then reason. */
  readonly lost: readonly DealReason[];
}

/** What was due in the period and what came of it by `to`. */
export interface PlanFigures {
  readonly due: number;
  /** Done by the day it was due. */
  readonly onTime: number;
  /** Done later, up to `to`. */
  readonly late: number;
  /** (onTime + late) / due. */
  readonly executionRate: Share | null;
  /** onTime / due. */
  readonly onTimeRate: Share | null;
}

export interface PlanSource {
  readonly total: PlanFigures & {
    /** executionRate of the previous period, as of that period's end. */
    readonly previousExecutionRate: Share | null;
  };
  /** By 关系等级 of the customer: A, B, C and `""` for none or an unknown customer; the four, always. */
  readonly byLevel: readonly (PlanFigures & { readonly level: Level | "" })[];
}

export interface Plan {
  /**
   * 下一步行动: interactions up to `to` whose 截止时间 is in the period; done on their 完成时间.
   * Absent without the columns 截止时间 and 完成时间.
   */
  readonly nextActions?: PlanSource;
  /**
   * 下次跟进 of customers in the period. On time: an interaction within one cadence up to and including that day (later
   * than the day minus the cadence, so that the contact which set the date does not count); late: one after it, up to `to`.
   * Cadence: 跟进频率, else the setting for the level, else 1 day. Absent without the column 下次跟进.
   */
  readonly followUps?: PlanSource;
  /** 关键节点 of interactions in the period: the four, always. Absent without the column. */
  readonly milestones?: readonly { readonly milestone: Milestone; readonly interactions: number }[];
}

/** Contact and record keeping of one 负责人. */
export interface FreshnessFigures {
  /** Customers at `to` whose stage is 意向客户 or above and who are not lost (churn); by 负责人 of the customer. */
  readonly active: number;
  /** Of active: latest interaction at most staleDays days before `to`. */
  readonly contacted: number;
  /** contacted / active. */
  readonly contactedShare: Share | null;
  /** Interactions of the period with a 更新时间; by 负责人 of the interaction. 0 without that column. */
  readonly dated: number;
  /** Of dated: 更新时间 at most one calendar day after 维护时间, which carries no time of day. */
  readonly enteredInTime: number;
  /** enteredInTime / dated. */
  readonly enteredInTimeShare: Share | null;
}

export interface Freshness {
  /** numerator contacted, denominator active. */
  readonly contacted: Rate;
  /** numerator enteredInTime, denominator dated; absent without the column 更新时间. */
  readonly enteredInTime?: Rate;
  /** `""` is no 负责人; by contactedShare ascending (who needs a word first), null last, then owner. */
  readonly owners: readonly (FreshnessFigures & { readonly owner: string })[];
}
