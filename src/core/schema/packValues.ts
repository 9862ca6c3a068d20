// Owns the canonical values of the packs' lists, as values.ts does for the core. All are zh-CN texts of the workbook.

/** 关系等级, the most important first. */
export const levels = ["A", "B", "C"] as const;
export type Level = (typeof levels)[number];

/** 关键节点 of an interaction. */
export const milestones = ["签单", "续费", "投诉", "推荐新客户"] as const;
export type Milestone = (typeof milestones)[number];

export const needTypes = ["当前需求", "潜在需求"] as const;
export type NeedType = (typeof needTypes)[number];

export const needPriorities = ["高", "中", "低"] as const;
export type NeedPriority = (typeof needPriorities)[number];

export const needStatuses = ["未跟进", "跟进中", "已解决", "已放弃"] as const;

export const serviceTypes = ["咨询", "投诉", "反馈", "售后"] as const;
export type ServiceType = (typeof serviceTypes)[number];

export const serviceStatuses = ["待处理", "处理中", "已解决", "已关闭"] as const;

/** From first to won; 已流失 can follow on any open one. */
export const dealStages = ["潜在客户", "意向客户", "报价客户", "成交客户", "已流失"] as const;
export type DealStage = (typeof dealStages)[number];

/** The questions of a survey that are answered with 1 to 5, named by their zh-CN headers. */
export const surveyQuestions = ["产品质量", "服务态度", "响应速度", "售后服务"] as const;
export type SurveyQuestion = (typeof surveyQuestions)[number];
