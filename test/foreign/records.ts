// Owns the records that each foreign program writes, and their figures for 2024-05 as worked out by hand.
import { readFileSync } from "node:fs";
import path from "node:path";

export type Value = string | number;
export interface Table {
  readonly headers: readonly string[];
  /** Dates are ISO text here. */
  readonly rows: readonly (readonly Value[])[];
}
export interface BareRecords {
  readonly customers: Table;
  readonly interactions: Table;
  readonly purchases: Table;
}

export const records: BareRecords = JSON.parse(readFileSync(path.join(__dirname, "records.json"), "utf8"));

export const tableNames = {
  customers: "Customers",
  interactions: "Interactions",
  purchases: "Purchases",
} as const;
export const modules = ["customers", "interactions", "purchases"] as const;
export const isDate = (value: Value): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value));

/** By metrics.md, on paper. */
export const figures = {
  period: { kind: "month", from: "2024-05-01", to: "2024-05-31" },
  overview: {
    // All four; C3 came in May.
    customers: { value: 4, previous: 3 },
    newCustomers: { value: 1, previous: 0 },
    // C1, C2, C3; in April C2 bought.
    activeCustomers: { value: 3, previous: 1 },
    interactions: { value: 4, previous: 0 },
    // PO2, PO4, PO7; PO6 is a refund, PO8 comes later. In April PO3.
    orders: { value: 3, previous: 1, change: 2 },
    // C9 is nobody's id.
    buyers: { value: 2, previous: 1 },
    // 2000.50 + 500 + 2400 − 200.25 + 50
    revenue: { value: 4750.25, previous: 800, change: 4750.25 / 800 - 1 },
    // (2500.50 + 2400 + 50) / 3
    averageOrder: { value: 1650.17, previous: 800 },
    outstanding: { value: 2400, previous: 0 },
    partlyPaid: { value: 500, previous: 0 },
  },
  repurchase: {
    // C1 and C2 of C1, C2, C4.
    rateToDate: { value: 2 / 3, numerator: 2, denominator: 3, previous: 0 },
    rateInPeriod: { value: 1, numerator: 2, denominator: 2, previous: 0 },
    // C1: 2024-02-10 → 05-10 is 90; C2: 04-12 → 05-12 is 30.
    medianGapDays: 60,
  },
  products: {
    ranking: [
      { product: "培训", orders: 3, revenue: 2950, buyers: 2, share: 2950 / 4750.25, class: "A" },
      { product: "咨询", orders: 1, revenue: 1800.25, buyers: 1, share: 1800.25 / 4750.25, class: "A" },
    ],
  },
  maintenance: {
    methods: [
      // Equal conversion, so in code-point order.
      // C2's visit of 05-10 led to PO4 after 2 days; C3 went from 潜在客户 to 意向客户.
      {
        method: "拜访",
        interactions: 2,
        customers: 2,
        converted: 1,
        orders: 1,
        revenue: 2400,
        medianDays: 2,
        stageAdvances: 1,
      },
      // C1's call of 05-02 led to PO2 after 8 days, C3's to nothing.
      {
        method: "电话",
        interactions: 2,
        customers: 2,
        converted: 1,
        orders: 1,
        revenue: 2500.5,
        medianDays: 8,
        stageAdvances: 0,
      },
    ],
    // Only C4 had no contact.
    baseline: { value: 0, numerator: 0, denominator: 1 },
  },
  churn: {
    // C4, who last bought on 2023-08-10.
    lost: { value: 1, previous: 1, change: 0 },
    rate: { value: 0, numerator: 0, denominator: 2 },
    reasons: [{ reason: "未标注", customers: 1, share: 1 }],
  },
  payments: [
    // PO2 and PO7, 2000.50 + 50; the refund PO6 takes off 200.25 and is no order.
    { payment: "已付款", orders: 2, amount: 1850.25 },
    { payment: "部分付款", orders: 1, amount: 500 },
    { payment: "待付款", orders: 1, amount: 2400 },
  ],
} as const;
