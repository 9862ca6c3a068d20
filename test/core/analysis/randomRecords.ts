// Owns seeded random records that go where definitions are easily got wrong: refunds, ties, empty and unknown ids, duplicate
// customers, same-day rows, missing and unreadable cells, leap days, month ends, dates after any period's end.
import { formatDay, serialOf } from "../../../src/core/calendar";
import type { Records } from "../../../src/core/records/columns";
import { withPacks } from "./randomPacks";
import { recordsOf } from "./recordsOf";
import type { CustomerRow, InteractionRow, PurchaseRow, Rows } from "./recordsOf";

/** mulberry32: a small generator with a period of 2^32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const NOTABLE_DAYS = [
  "2024-02-29",
  "2024-01-31",
  "2023-12-31",
  "2024-03-31",
  "2024-04-30",
  "2024-05-31",
  "2024-05-01",
];
// 𠮷 is beyond U+FFFF and so sorts last, though its UTF-16 form begins below U+E000
const PRODUCTS = ["咖啡机", "咖啡豆", "滤纸", "维修", "培训", "磨豆机", "\u{20BB7}茶", "\uFF21款", ""];
const TAGS = ["重点", "制造业，重点", "价格敏感,华东、重点", "a;b；c、d,e，f", "，", "新客;新客", ""];

export interface Random {
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  readonly day: () => string | undefined;
}

export function randomSource(seed: number): Random {
  const next = randomOf(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const chance = (share: number): boolean => next() < share;
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)];
  const span = pick([40, 400, 1100]);
  const day = (): string | undefined => {
    if (chance(0.03)) return chance(0.5) ? undefined : "上个月";
    return chance(0.25) ? pick(NOTABLE_DAYS) : formatDay(serialOf(2024, 6, 20) - below(span));
  };
  return { below, chance, pick, day };
}

/** The same seed gives the same rows. Up to 60 customers, 300 interactions and 400 lines; some modules empty. */
export function randomRows(seed: number): Rows {
  const random = randomSource(seed);
  const size = random.pick([0, 1, 8, 30, 60, 60]);
  const products = PRODUCTS.slice(-2 - random.below(PRODUCTS.length - 1));
  // half of all rows are a few customers', so that they come back and are contacted before they buy
  const ids = (): number => (random.chance(0.5) ? 8 : Math.ceil(size * 1.1) + 1);
  const id = (): string => (random.chance(0.05) ? "" : `C${random.below(ids())}`);
  return {
    customers: Array.from({ length: size }, (_, i) => customer(random, random.chance(0.08) ? id() : `C${i}`)),
    interactions: Array.from({ length: random.chance(0.1) ? 0 : size * 5 }, () => interaction(random, id())),
    purchases: orders(random, size * 2, id, products),
  };
}

/** The same rows with packs, most of the time. */
export const randomRecords = (seed: number): Records => recordsOf(withPacks(randomRows(seed), seed));

function customer(random: Random, customerId: string): CustomerRow {
  return {
    customerId,
    industry: random.pick(["制造业", "零售", "教育", ""]),
    source: random.pick(["展会", "网络", ""]),
    owner: random.pick(["张*", "李*"]),
    tags: random.pick(TAGS),
    lostReason: random.chance(0.2) ? random.pick(["价格", "服务", "未标注"]) : "",
    firstContact: random.chance(0.6) ? undefined : random.day(),
    level: random.pick(["A", "B", ""]),
    region: random.pick(["华东", "华北", ""]),
    size: random.pick(["大型企业", "中小企业", ""]),
  };
}

function interaction(random: Random, customerId: string): InteractionRow {
  return {
    customerId,
    date: random.day(),
    method: random.pick(["电话", "拜访", "会议", "线上", ""]),
    owner: random.pick(["张*", "李*", "王*", ""]),
    stage: random.pick(["潜在客户", "意向客户", "成交客户", "长期合作伙伴", "考虑中", ""]),
  };
}

/** Orders of one to three lines in no order of date, some split over customers, some refunded in part or in full. */
function orders(random: Random, count: number, id: () => string, products: readonly string[]): PurchaseRow[] {
  const rows: PurchaseRow[] = [];
  for (let i = 0; i < count; i++) {
    const orderId = random.chance(0.15) ? "" : `PO${random.below(count)}`;
    const customerId = id();
    const date = random.day();
    for (let line = random.below(3); line >= 0; line--) {
      const amount = (random.below(40) + 1) * random.pick([1, 50, 12_345]);
      const sold = purchase(random, { orderId, customerId, date, product: random.pick(products), amount });
      rows.push(sold);
      if (random.chance(0.1)) rows.push({ ...sold, amount: -amount, date: random.day() });
    }
  }
  return random.chance(0.5)
    ? rows
    : rows
        .map((row) => ({ row, at: random.below(1e6) }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
}

function purchase(random: Random, line: PurchaseRow): PurchaseRow {
  return {
    ...line,
    date: random.chance(0.8) ? line.date : random.day(),
    amount: random.chance(0.05) ? random.pick([undefined, "?", 0, -500]) : line.amount,
    quantity: random.chance(0.1) ? random.pick([undefined, "?", -2]) : random.pick([1, 2, 0.1, 0.2, 12]),
    unit: random.pick(["台", "包", ""]),
    customerId: random.chance(0.95) ? line.customerId : "C0",
    payment: random.pick(["已付款", "已付款", "部分付款", "待付款", "赊账", ""]),
    intent: random.pick(["高意向", "低意向", "不确定", "再说", "", ""]),
  };
}
