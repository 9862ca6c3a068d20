// Owns seeded random packs around random rows: tables and columns that are there or not, ends before beginnings, values on
// no list, ties of days, dates after any period's end.
import { formatDay, parseIsoDay } from "../../../src/core/calendar";
import { randomSource, type Random } from "./randomRecords";
import type { CustomerRow, DealRow, InteractionRow, NeedRow, Rows, ServiceRow, SurveyRow } from "./recordsOf";

/** Each table and each group of columns is left out in a third of the seeds. */
export function withPacks(rows: Rows, seed: number): Rows {
  const random = randomSource(seed + 7919);
  const { customers = [], interactions = [] } = rows;
  const id = (): string => (random.chance(0.05) ? "" : `C${random.below(12)}`);
  const count = random.pick([0, 3, 20, 60]);
  const table = <T>(make: () => T): T[] | undefined =>
    random.chance(0.33) ? undefined : Array.from({ length: count }, make);
  const [levels, next, updates] = [random.chance(0.67), random.chance(0.67), random.chance(0.67)];
  return {
    ...rows,
    customers: customers.map((row) => (levels ? { ...row, ...levelOf(random) } : row)),
    interactions: interactions.map((row) => ({
      ...row,
      ...(next && nextOf(random, row.date)),
      ...(updates && { updated: after(random, row.date, 3) }),
    })),
    needs: table(() => need(random, id())),
    services: table(() => service(random, id())),
    surveys: table(() => survey(random, id())),
    deals: table(() => deal(random, id())),
  };
}

/** A day some days after another, at times before it, none, or none that can be read. */
function after(random: Random, day: string | undefined, most: number): string | undefined {
  if (random.chance(0.1)) return random.pick([undefined, "月底"]);
  const serial = day === undefined ? null : parseIsoDay(day);
  return serial === null ? random.day() : formatDay(serial + random.below(most + 2) - 1);
}

const levelOf = (random: Random): CustomerRow => ({
  level: random.pick(["A", "A", "B", "C", "", "特级"]),
  nextFollowUp: random.chance(0.6) ? random.day() : undefined,
  cadence: random.chance(0.2) ? random.pick([3, 10, 45, 0, "?"]) : undefined,
});

const nextOf = (random: Random, date: string | undefined): InteractionRow => {
  const due = random.chance(0.5) ? after(random, date, 15) : undefined;
  return {
    due,
    done: random.chance(0.7) ? after(random, due, 4) : undefined,
    milestone: random.pick(["", "", "签单", "续费", "投诉", "推荐新客户", "其他"]),
  };
};

function need(random: Random, customerId: string): NeedRow {
  const date = random.day();
  return {
    customerId,
    date,
    type: random.pick(["当前需求", "当前需求", "潜在需求", "", "其他"]),
    priority: random.pick(["高", "中", "低", "", "特急"]),
    status: random.pick(["未跟进", "跟进中", "已解决", "已解决", "已放弃", "已放弃", "", "搁置"]),
    due: random.chance(0.6) ? after(random, date, 20) : undefined,
    finished: random.chance(0.7) ? after(random, date, 30) : undefined,
  };
}

function service(random: Random, customerId: string): ServiceRow {
  const date = random.day();
  return {
    customerId,
    date,
    type: random.pick(["咨询", "投诉", "投诉", "反馈", "售后", "", "其他"]),
    status: random.pick(["待处理", "处理中", "已解决", "已解决", "已关闭", "", "搁置"]),
    finished: random.chance(0.7) ? after(random, date, 12) : undefined,
    satisfaction: random.chance(0.7) ? random.pick([1, 2, 3, 4, 5, "?"]) : undefined,
  };
}

function survey(random: Random, customerId: string): SurveyRow {
  const score = (): number | "?" | undefined =>
    random.chance(0.8) ? 1 + random.below(5) : random.pick([undefined, undefined, "?"]);
  return {
    customerId,
    date: random.day(),
    quality: score(),
    attitude: score(),
    response: score(),
    afterSales: score(),
    recommend: random.chance(0.8) ? random.below(11) : undefined,
  };
}

const deal = (random: Random, customerId: string): DealRow => ({
  customerId,
  stage: random.pick([
    "潜在客户",
    "意向客户",
    "报价客户",
    "成交客户",
    "成交客户",
    "已流失",
    "已流失",
    "",
    "待定",
  ]),
  amount: random.chance(0.9) ? (random.below(40) + 1) * 12_345 : random.pick([undefined, "?", 0]),
  date: random.day(),
  expectedClose: random.chance(0.6) ? random.day() : undefined,
  reason: random.pick(["价格", "竞争对手", "\u{20BB7}关系", ""]),
});
