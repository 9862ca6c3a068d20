// Owns seeded records of any size, made straight into columns, for measuring the analysis.
import { serialOf } from "../src/core/calendar";
import { assembleRecords } from "../src/core/records/assembleRecords";
import { DAY_MISSING, NUMBER_MISSING } from "../src/core/records/columns";
import type { Records, TextColumn } from "../src/core/records/columns";
import { randomOf } from "../test/core/analysis/randomRecords";

export const LAST_DAY = serialOf(2024, 5, 31);
const DAYS = 1100;
const LINES_PER_ORDER = 1.5;

/**
 * A shop with `lines` purchase lines, a fifth as many customers and half as many interactions over three years. Lines are
 * in order of date, orders of one to a few lines; one line in twenty is a refund; few products make most of the sales.
 */
export function shopRecords(lines: number): Records {
  const random = randomOf(lines);
  const below = (limit: number): number => Math.floor(random() * limit);
  const customers = Math.ceil(lines / 5);
  const interactions = Math.ceil(lines / 2);
  const orders = Math.ceil(lines / LINES_PER_ORDER);
  const skewed = (limit: number): number => Math.floor(random() ** 3 * limit);
  const dayOf = (position: number, count: number): number =>
    LAST_DAY + 10 - DAYS + Math.floor((position / count) * DAYS);

  const customerIds = names("CUST-", customers);
  const choose = (length: number, labels: readonly string[]): TextColumn => ({
    labels: ["", ...labels],
    codes: Int32Array.from({ length }, () => below(labels.length + 1)),
  });
  const known = (length: number): TextColumn => ({
    labels: customerIds,
    codes: Int32Array.from({ length }, () => 1 + skewed(customers)),
  });

  const orderOf = Int32Array.from(
    { length: lines },
    (_, line) => 1 + Math.min(orders - 1, Math.floor(line / LINES_PER_ORDER)),
  );
  const buyers = known(orders + 1);
  const products = names("产品", Math.min(500, lines));
  return {
    // no packs: their parts have no rival in the comparison
    ...assembleRecords(new Map()),
    customers: {
      length: customers,
      row: Int32Array.from({ length: customers }, (_, i) => i),
      customerId: { labels: customerIds, codes: Int32Array.from({ length: customers }, (_, i) => i + 1) },
      name: { labels: customerIds, codes: Int32Array.from({ length: customers }, (_, i) => i + 1) },
      industry: choose(customers, ["制造业", "零售", "教育", "医疗", "物流", "餐饮"]),
      source: choose(customers, ["展会", "网络", "转介绍", "电话"]),
      owner: choose(customers, names("员工", 40).slice(1)),
      tags: choose(customers, ["重点", "重点、华东", "价格敏感，华北", "新客", "老客;重点;技术型"]),
      lostReason: {
        labels: ["", "价格", "服务"],
        codes: Int32Array.from({ length: customers }, () => Math.max(0, below(40) - 37)),
      },
      firstContact: Int32Array.from({ length: customers }, () => LAST_DAY - DAYS - below(200)),
      level: choose(customers, ["A", "B", "C"]),
      nextFollowUp: new Int32Array(customers).fill(DAY_MISSING),
      cadence: new Float64Array(customers).fill(NUMBER_MISSING),
      region: choose(customers, ["华东", "华北", "华南", "西南"]),
      size: choose(customers, ["大型企业", "中小企业", "个体工商户"]),
    },
    interactions: {
      length: interactions,
      row: Int32Array.from({ length: interactions }, (_, i) => i),
      customerId: known(interactions),
      date: Int32Array.from({ length: interactions }, (_, i) => dayOf(i, interactions)),
      method: choose(interactions, ["电话", "拜访", "会议", "线上"]),
      owner: choose(interactions, names("员工", 40).slice(1)),
      stage: choose(interactions, ["潜在客户", "意向客户", "成交客户", "长期合作伙伴"]),
      due: new Int32Array(interactions).fill(DAY_MISSING),
      done: new Int32Array(interactions).fill(DAY_MISSING),
      milestone: { labels: [""], codes: new Int32Array(interactions) },
      updated: new Int32Array(interactions).fill(DAY_MISSING),
    },
    purchases: {
      length: lines,
      row: Int32Array.from({ length: lines }, (_, i) => i),
      orderId: { labels: names("PO", orders), codes: orderOf },
      customerId: { labels: customerIds, codes: orderOf.map((order) => buyers.codes[order]) },
      product: {
        labels: products,
        codes: Int32Array.from({ length: lines }, () => 1 + skewed(products.length - 1)),
      },
      quantity: Float64Array.from({ length: lines }, () => (random() < 0.1 ? NUMBER_MISSING : 1 + below(9))),
      unit: choose(lines, ["台", "套", "次"]),
      amount: Float64Array.from(
        { length: lines },
        () => (random() < 0.05 ? -1 : 1) * (100 + below(1_000_000)),
      ),
      date: Int32Array.from({ length: lines }, (_, i) => dayOf(i, lines)),
      payment: choose(lines, ["已付款", "部分付款", "待付款"]),
      intent: choose(lines, ["高意向", "低意向", "不确定"]),
    },
  };
}

/** "" and prefix + a running number, the way a column's labels are. */
function names(prefix: string, count: number): string[] {
  return ["", ...Array.from({ length: count }, (_, i) => prefix + String(i + 1).padStart(7, "0"))];
}
