// Owns parts of a report that packs add, with something to say in each: invented, but consistent in themselves.
import type {
  Deals,
  Freshness,
  NeedFigures,
  Needs,
  Plan,
  Services,
  Surveys,
} from "../../../src/core/analysis/packReport";
import type { Report } from "../../../src/core/analysis/report";
import type { RiskCustomer, Risks } from "../../../src/core/analysis/riskReport";

const need = (n: number): NeedFigures => ({
  opened: 4 + n,
  resolved: 3 * n,
  abandoned: 1,
  conversion: (3 * n) / (3 * n + 1),
  medianDays: n === 0 ? null : 4.5 + n,
  open: 2 * n,
  overdue: n,
});

const needs: Needs = {
  total: need(5),
  byPriority: [
    { priority: "高", ...need(2) },
    { priority: "中", ...need(3) },
    { priority: "低", ...need(0) },
  ],
  byType: [
    { type: "当前需求", ...need(4) },
    { type: "潜在需求", ...need(1) },
  ],
};

const service = (count: number, satisfaction: number | null) => ({
  count,
  resolved: count - 1,
  resolvedShare: (count - 1) / count,
  medianDays: 2,
  satisfaction,
  rated: satisfaction === null ? 0 : 3,
});

const services: Services = {
  total: service(20, 4.25),
  byType: [
    { type: "咨询", ...service(8, 4.5) },
    { type: "投诉", ...service(4, 2.75) },
    { type: "反馈", ...service(3, null) },
    { type: "售后", ...service(5, 4) },
  ],
  complaintsPer100Orders: { value: 8.3333, numerator: 4, denominator: 48, previous: null },
};

const answers = (mean: number | null) => ({ n: mean === null ? 0 : 40, mean, previousMean: 4.1, csat: 0.75 });

const surveys: Surveys = {
  responses: 41,
  questions: [
    { question: "产品质量", ...answers(4.35) },
    { question: "服务态度", ...answers(4.6) },
    { question: "响应速度", ...answers(3.2) },
    { question: "售后服务", ...answers(4) },
  ],
  overall: answers(4.04),
  nps: { value: 0.325, promoters: 20, passives: 13, detractors: 7, n: 40, previous: -0.1 },
};

const open = { reached: 10, conversion: 0.5, medianDays: 12, overdue: 1, probability: 0.4, weighted: 4_000 };
const decided = {
  reached: null,
  conversion: null,
  medianDays: null,
  overdue: 0,
  probability: null,
  weighted: null,
};

const deals: Deals = {
  stages: [
    { stage: "潜在客户", deals: 5, amount: 10_000, ...open },
    { stage: "意向客户", deals: 4, amount: 20_000.5, ...open },
    { stage: "报价客户", deals: 3, amount: 30_000, ...open },
    { stage: "成交客户", deals: 8, amount: 90_000, ...decided, reached: 8 },
    { stage: "已流失", deals: 6, amount: 50_000, ...decided },
  ],
  forecast: { openDeals: 12, openAmount: 60_000.5, weighted: 12_000, winRate: 8 / 14, won: 8, lost: 6 },
  winRate: { value: 0.6, numerator: 3, denominator: 5, previous: 0.5 },
  won: [{ reason: "价格合适", deals: 3, amount: 30_000, share: 1 }],
  lost: Array.from({ length: 12 }, (_, n) => ({
    reason: n === 0 ? "未标注" : `一个写得很长、几乎是一句话的流失原因，编号 ${n}，供版面测试之用`,
    deals: 12 - n,
    amount: 100.1 * n,
    share: (12 - n) / 78,
  })),
};

const due = (count: number, onTime: number, late: number) => ({
  due: count,
  onTime,
  late,
  executionRate: count === 0 ? null : (onTime + late) / count,
  onTimeRate: count === 0 ? null : onTime / count,
});

const plan: Plan = {
  nextActions: {
    total: { ...due(12, 6, 2), previousExecutionRate: 0.5 },
    byLevel: [
      { level: "A", ...due(5, 3, 1) },
      { level: "B", ...due(4, 2, 1) },
      { level: "C", ...due(0, 0, 0) },
      { level: "", ...due(3, 1, 0) },
    ],
  },
  followUps: {
    total: { ...due(4, 1, 1), previousExecutionRate: null },
    byLevel: [
      { level: "A", ...due(4, 1, 1) },
      { level: "B", ...due(0, 0, 0) },
      { level: "C", ...due(0, 0, 0) },
      { level: "", ...due(0, 0, 0) },
    ],
  },
  milestones: [
    { milestone: "签单", interactions: 3 },
    { milestone: "续费", interactions: 0 },
    { milestone: "投诉", interactions: 2 },
    { milestone: "推荐新客户", interactions: 0 },
  ],
};

const everyReason: RiskCustomer["reasons"] = [
  { reason: "payment", amount: 12_345.6, days: 120 },
  { reason: "complaint", count: 2, days: 14 },
  { reason: "satisfaction", score: 2.5, before: 4.25 },
  { reason: "nextAction", count: 1, days: 3 },
  { reason: "followUp", days: 9 },
  { reason: "cadence", days: null, cadence: 7 },
  { reason: "need", count: 3, days: 30 },
];

const risks: Risks = {
  customers: 64,
  byReason: [
    { reason: "payment", customers: 11 },
    { reason: "complaint", customers: 3 },
    { reason: "cadence", customers: 40 },
    { reason: "need", customers: 0 },
  ],
  list: Array.from({ length: 50 }, (_, n) => ({
    customerId: `CUST-${n}`,
    name: `=1+1 某某客户有限责任公司（编号 ${n}）`,
    owner: n % 2 ? "王敏" : "",
    level: n % 3 ? "A" : "",
    reasons: n === 0 ? everyReason : [{ reason: "cadence", days: 20 + n, cadence: 7 }],
  })),
};

const freshness: Freshness = {
  contacted: { value: 0.5, numerator: 12, denominator: 24, previous: 0.25 },
  enteredInTime: { value: 0.8, numerator: 16, denominator: 20, previous: null },
  owners: [
    {
      owner: "王敏",
      active: 14,
      contacted: 4,
      contactedShare: 4 / 14,
      dated: 10,
      enteredInTime: 9,
      enteredInTimeShare: 0.9,
    },
    {
      owner: "",
      active: 10,
      contacted: 8,
      contactedShare: 0.8,
      dated: 10,
      enteredInTime: 7,
      enteredInTimeShare: 0.7,
    },
    {
      owner: "李强",
      active: 0,
      contacted: 0,
      contactedShare: null,
      dated: 0,
      enteredInTime: 0,
      enteredInTimeShare: null,
    },
  ],
};

/** Every part of packs. */
export const packParts = {
  needs,
  services,
  surveys,
  deals,
  plan,
  risks,
  freshness,
} satisfies Partial<Report>;

/** The report of a workbook without packs. */
export function withoutPacks(report: Report): Report {
  const {
    needs: _n,
    services: _se,
    surveys: _su,
    deals: _d,
    plan: _p,
    risks: _r,
    freshness: _f,
    ...core
  } = report;
  return core;
}

/** The report of a workbook with all packs. */
export const withPacks = (report: Report): Report => ({ ...report, ...packParts });
