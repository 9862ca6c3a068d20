// Owns reports to lay out: from records big enough that every block has something to say, and from none at all.
import { analyze } from "../../../src/core/analysis/analyze";
import type { Report } from "../../../src/core/analysis/report";
import { formatDay, serialOf } from "../../../src/core/calendar";
import { monthPeriod } from "../../../src/core/period";
import { defaultSettings } from "../../../src/core/schema/settings";
import { type CustomerRow, type InteractionRow, type PurchaseRow, recordsOf } from "../analysis/recordsOf";

const industries = ["制造业", "零售业", "教育培训", ""];
const owners = ["王敏", "李强", "陈静"];
const methods = ["电话", "拜访", "会议", "线上"];
const reasons = ["价格因素", "", "竞争对手", ""];
const tagCells = [
  "VIP、价格敏感",
  "",
  "决策快；VIP,老客户,价格敏感、北方、转介绍",
  "=1+1",
  ...Array<string>(36).fill("老客户"),
];
const day = (offset: number): string => formatDay(serialOf(2023, 1, 1) + offset);
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length];

export interface Sizes {
  readonly customers?: number;
  readonly products?: number;
  /** Name of product n. */
  readonly productName?: (n: number) => string;
  readonly amount?: (n: number) => number;
}

/** A report of May 2024 over two invented years. */
export function sampleReport({
  customers: count = 60,
  products = 8,
  productName = (n) => `产品 ${n + 1}`,
  amount = (n) => 100_00 + (n % 37) * 1234_56,
}: Sizes = {}): Promise<Report> {
  const customers = Array.from({ length: count }, (_, n): CustomerRow => ({
    customerId: `CUST-${n}`,
    industry: pick(industries, n),
    source: n % 3 === 0 ? "转介绍" : "展会",
    owner: pick(owners, n),
    firstContact: day(n * 3),
    tags: pick(tagCells, n),
    lostReason: n % 7 === 0 ? pick(reasons, n) : "",
  }));
  const purchases = Array.from({ length: count * 6 }, (_, n): PurchaseRow => ({
    orderId: `PO-${n}`,
    customerId: `CUST-${(n * n) % count}`,
    product: productName(n % products),
    quantity: 1 + (n % 5),
    unit: n % 4 === 0 ? "套" : "台",
    amount: amount(n),
    date: n % 50 === 0 ? "?" : day((n * 11) % 516),
    payment: pick(["已付款", "待付款", "部分付款"], n),
  }));
  const interactions = Array.from({ length: count * 5 }, (_, n): InteractionRow => ({
    customerId: `CUST-${(n * 7) % count}`,
    date: day((n * 13) % 516),
    method: pick(methods, n),
    owner: pick(owners, n),
    stage: pick(["潜在客户", "意向客户", "成交客户"], n),
  }));
  return analyze(recordsOf({ customers, interactions, purchases }), monthPeriod(2024, 5), defaultSettings);
}

export const emptyReport = (): Promise<Report> =>
  analyze(recordsOf({}), monthPeriod(2024, 5), defaultSettings);
