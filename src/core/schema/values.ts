// Owns the canonical values of the lists that rules and analysis reason about. They are the zh-CN texts of the
// template; language/*/workbook.ts says how each reads in a workbook of either language, with aliases.

/** Relationship stages from first to last; rank = index + 1. */
export const stages = ["潜在客户", "意向客户", "成交客户", "长期合作伙伴"] as const;
export type Stage = (typeof stages)[number];

export const payments = ["已付款", "部分付款", "待付款"] as const;
export type Payment = (typeof payments)[number];

export const intents = ["高意向", "低意向", "不确定"] as const;
export type Intent = (typeof intents)[number];

export const methods = ["电话", "拜访", "会议", "线上"] as const;
