// What the tables of packs say, by figures computed by hand. The period is May 2024 unless told.
import { analyze } from "../../../src/core/analysis/analyze";
import { monthPeriod } from "../../../src/core/period";
import { defaultSettings } from "../../../src/core/schema/settings";
import { recordsOf } from "./recordsOf";
import type { DealRow, Rows } from "./recordsOf";
import { bought, customersNamed, reportOf } from "./reportOf";

describe("needs", () => {
  const needs: Rows["needs"] = [
    {
      customerId: "C1",
      date: "2024-05-02",
      priority: "高",
      type: "当前需求",
      status: "已解决",
      finished: "2024-05-12",
    },
    {
      customerId: "C1",
      date: "2024-04-20",
      priority: "高",
      type: "潜在需求",
      status: "已解决",
      finished: "2024-05-02",
    },
    {
      customerId: "C2",
      date: "2024-04-01",
      priority: "低",
      type: "当前需求",
      status: "已放弃",
      finished: "2024-05-31",
    },
    // closed after the period: open in it, and overdue
    {
      customerId: "C2",
      date: "2024-05-05",
      priority: "中",
      status: "已解决",
      finished: "2024-06-01",
      due: "2024-05-30",
    },
    // due on the last day is not yet overdue
    { customerId: "X", date: "2024-05-31", priority: "中", status: "跟进中", due: "2024-05-31" },
    // closed nobody knows when, closed before it was raised, raised later
    { customerId: "C2", date: "2024-05-06", priority: "低", status: "已解决" },
    { customerId: "C2", date: "2024-05-07", priority: "低", status: "已放弃", finished: "2024-05-01" },
    { customerId: "C2", date: "2024-06-01", priority: "高", status: "未跟进" },
  ];

  it("are counted by the day they were raised and closed", async () => {
    const report = await reportOf({ customers: customersNamed("C1", "C2"), needs });
    expect(report.needs?.total).toEqual({
      opened: 5,
      resolved: 2,
      abandoned: 1,
      conversion: 2 / 3,
      medianDays: 11,
      open: 2,
      overdue: 1,
    });
    expect(
      report.needs?.byPriority.map(({ priority, resolved, open }) => [priority, resolved, open]),
    ).toEqual([
      ["高", 2, 0],
      ["中", 0, 2],
      ["低", 0, 0],
    ]);
    expect(report.needs?.byType.map(({ type, opened, conversion }) => [type, opened, conversion])).toEqual([
      ["当前需求", 1, 0.5],
      ["潜在需求", 0, 1],
    ]);
    expect(report.excluded.filter(({ module }) => module === "needs")).toEqual([
      { module: "needs", reason: "customerId-unknown", rows: 1 },
      { module: "needs", reason: "type-missing", rows: 4 },
      { module: "needs", reason: "finished-missing", rows: 1 },
      { module: "needs", reason: "finished-unusable", rows: 1 },
    ]);
  });

  it("are left out, with the rows that lack it, where a column they need is not there", async () => {
    const rows = needs.map(({ status: _, ...row }) => row);
    const report = await analyze(
      recordsOf({ needs: rows }, ["status"]),
      monthPeriod(2024, 5),
      defaultSettings,
    );
    expect(report.needs).toBeUndefined();
    expect(report.excluded).toContainEqual({ module: "needs", reason: "status-missing", rows: 7 });
  });

  it("of a table without rows are zeros", async () => {
    const { total } = (await reportOf({ needs: [] })).needs ?? {};
    expect(total).toMatchObject({ opened: 0, conversion: null, medianDays: null });
  });
});

describe("services", () => {
  const rows: Rows = {
    customers: customersNamed("C1"),
    purchases: [
      ...["05-01", "05-02", "05-03", "05-04"].map((day) => bought("C1", `2024-${day}`, 100)),
      bought("C1", "2024-04-02", 100),
    ],
    services: [
      {
        customerId: "C1",
        date: "2024-05-01",
        type: "投诉",
        status: "已关闭",
        finished: "2024-05-04",
        satisfaction: 2,
      },
      {
        customerId: "X",
        date: "2024-05-02",
        type: "投诉",
        status: "已解决",
        finished: "2024-06-02",
        satisfaction: 5,
      },
      { customerId: "C1", date: "2024-05-03", type: "投诉", status: "已解决" },
      { customerId: "C1", date: "2024-05-03", type: "咨询", satisfaction: "?" },
      { customerId: "C1", date: "2024-04-03", type: "投诉", status: "待处理" },
    ],
  };

  it("are counted by type, with complaints beside orders", async () => {
    const { services } = await reportOf(rows);
    expect(services?.total).toEqual({
      count: 4,
      resolved: 2,
      resolvedShare: 2 / 3,
      medianDays: 3,
      satisfaction: 3.5,
      rated: 2,
    });
    expect(services?.byType.map(({ type, count, resolvedShare }) => [type, count, resolvedShare])).toEqual([
      ["咨询", 1, null],
      ["投诉", 3, 2 / 3],
      ["反馈", 0, null],
      ["售后", 0, null],
    ]);
    expect(services?.complaintsPer100Orders).toEqual({
      value: 75,
      numerator: 3,
      denominator: 4,
      previous: 100,
    });
  });

  it("have no complaints per order without orders", async () => {
    const { services } = await reportOf({ services: rows.services });
    expect(services?.complaintsPer100Orders).toMatchObject({ value: null, numerator: 3, denominator: 0 });
  });
});

describe("surveys", () => {
  it("give means, CSAT and NPS of the answers there are", async () => {
    const { surveys } = await reportOf({
      surveys: [
        { customerId: "C1", date: "2024-05-01", quality: 5, attitude: 4, response: 2, recommend: 9 },
        { customerId: "C2", date: "2024-05-31", quality: 4, recommend: 6 },
        { customerId: "C3", date: "2024-05-31", quality: 3, recommend: 8 },
        { customerId: "C3", date: "2024-05-31", recommend: 10 },
        { customerId: "C1", date: "2024-04-30", quality: 2, recommend: 0 },
      ],
    });
    expect(surveys?.responses).toBe(4);
    expect(surveys?.questions[0]).toEqual({
      question: "产品质量",
      n: 3,
      mean: 4,
      previousMean: 2,
      csat: 2 / 3,
    });
    expect(surveys?.questions[3]).toEqual({
      question: "售后服务",
      n: 0,
      mean: null,
      previousMean: null,
      csat: null,
    });
    expect(surveys?.overall).toEqual({ n: 5, mean: 3.6, previousMean: 2, csat: 0.6 });
    expect(surveys?.nps).toEqual({
      value: 0.25,
      promoters: 2,
      passives: 1,
      detractors: 1,
      n: 4,
      previous: -1,
    });
  });
});

describe("deals", () => {
  const deal = (stage: string, date: string, more: DealRow = {}): DealRow => ({
    customerId: "C1",
    stage,
    date,
    amount: 100_000,
    ...more,
  });
  const decided = (won: number, lost: number): DealRow[] => [
    ...Array.from({ length: won }, () => deal("成交客户", "2024-05-10", { reason: "价格" })),
    ...Array.from({ length: lost }, (_, i) =>
      deal("已流失", "2024-04-10", { reason: i === 0 ? "" : "竞品" }),
    ),
  ];
  const open = [
    deal("潜在客户", "2024-05-01"),
    deal("意向客户", "2024-05-11", { expectedClose: "2024-05-30" }),
    deal("意向客户", "2024-05-21", { expectedClose: "2024-05-31", amount: undefined }),
    deal("报价客户", "2024-05-31", { amount: 200_000 }),
    deal("报价客户", "2024-06-01"),
  ];

  it("are weighed by what was won and lost, step by step", async () => {
    // won 1 of 8: the chances are 1/8, 1/4 and 1/2
    const { deals } = await reportOf({ deals: [...open, ...decided(2, 14)] });
    expect(deals?.stages.map(({ stage, deals: count, amount }) => [stage, count, amount])).toEqual([
      ["潜在客户", 1, 1000],
      ["意向客户", 2, 1000],
      ["报价客户", 1, 2000],
      ["成交客户", 2, 2000],
      ["已流失", 14, 14000],
    ]);
    const [prospect, interested, quoted, won, lost] = deals?.stages ?? [];
    expect(prospect).toMatchObject({ reached: 20, conversion: 5 / 20, medianDays: 30, weighted: 125 });
    expect(interested).toMatchObject({
      reached: 5,
      conversion: 3 / 5,
      medianDays: 15,
      overdue: 1,
      weighted: 250,
    });
    expect(quoted).toMatchObject({
      reached: 3,
      conversion: 2 / 3,
      medianDays: 0,
      overdue: 0,
      weighted: 1000,
    });
    expect(quoted.probability).toBeCloseTo(0.5, 12);
    expect(won).toMatchObject({ reached: 2, conversion: null, medianDays: null, probability: null });
    expect(lost).toMatchObject({ reached: null, conversion: null, weighted: null });
    expect(deals?.forecast).toEqual({
      openDeals: 4,
      openAmount: 4000,
      weighted: 1375,
      winRate: 1 / 8,
      won: 2,
      lost: 14,
    });
  });

  it("are not weighed by fewer than ten that were decided", async () => {
    const { deals } = await reportOf({ deals: [...open, ...decided(4, 5)] });
    expect(deals?.forecast).toMatchObject({ weighted: null, winRate: 4 / 9 });
    expect(deals?.stages[0]).toMatchObject({ probability: null, weighted: null });
    const enough = await reportOf({ deals: [...open, ...decided(5, 5)] });
    expect(enough.deals?.forecast.weighted).not.toBeNull();
  });

  it("tell why they were won and lost in the period", async () => {
    const april = monthPeriod(2024, 4);
    const deals = decided(2, 3);
    expect((await reportOf({ deals })).deals).toMatchObject({
      winRate: { value: 1, numerator: 2, denominator: 2, previous: 0 },
      won: [{ reason: "价格", deals: 2, amount: 2000, share: 1 }],
      lost: [],
    });
    expect((await reportOf({ deals }, { period: april })).deals?.lost).toEqual([
      { reason: "竞品", deals: 2, amount: 2000, share: 2 / 3 },
      { reason: "未标注", deals: 1, amount: 1000, share: 1 / 3 },
    ]);
  });
});
