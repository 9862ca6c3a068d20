// Funnel, payments, aging, intent, RFM, tiers and tags.
import { bought, customersNamed, reportOf } from "./reportOf";

describe("the funnel", () => {
  it("counts where customers are and how far they ever came", async () => {
    const { funnel } = await reportOf({
      customers: [{ customerId: "A", firstContact: "2024-01-01" }, ...customersNamed("B", "C")],
      interactions: [
        { customerId: "A", date: "2024-01-11", stage: "意向客户" },
        { customerId: "A", date: "2024-01-31", stage: "成交客户" },
        { customerId: "A", date: "2024-02-01", stage: "意向客户" }, // fell back
        { customerId: "B", date: "2024-03-01", stage: "长期合作伙伴" }, // skipped the rest
        { customerId: "B", date: "2024-06-01", stage: "潜在客户" },
      ],
    });
    expect(funnel).toEqual([
      { stage: "潜在客户", customers: 1, reached: 3, conversion: 2 / 3, medianDays: 5 },
      { stage: "意向客户", customers: 1, reached: 2, conversion: 1, medianDays: 10 },
      { stage: "成交客户", customers: 0, reached: 2, conversion: 0.5, medianDays: 0 },
      { stage: "长期合作伙伴", customers: 1, reached: 1, conversion: null, medianDays: null },
    ]);
  });

  it("takes the later row of a day as the stage", async () => {
    const { funnel } = await reportOf({
      customers: customersNamed("A"),
      interactions: [
        { customerId: "A", date: "2024-05-01", stage: "成交客户" },
        { customerId: "A", date: "2024-05-01", stage: "意向客户" },
      ],
    });
    expect(funnel?.map(({ customers }) => customers)).toEqual([0, 1, 0, 0]);
  });
});

describe("money owed", () => {
  it("is listed by status in the period and by age to date", async () => {
    const { payments, aging, overview } = await reportOf({
      purchases: [
        bought("", "2024-05-01", 1000, { payment: "待付款", orderId: "PO1" }), // 30 days
        bought("", "2024-05-02", 500, { payment: "部分付款", orderId: "PO1" }),
        bought("", "2024-05-02", 300, { payment: "已付款", orderId: "PO1" }),
        bought("", "2024-04-30", 200, { payment: "待付款" }), // 31
        bought("", "2024-04-01", 100, { payment: "部分付款" }), // 60
        bought("", "2024-03-02", 70, { payment: "待付款" }), // 90
        bought("", "2024-03-01", 40, { payment: "待付款" }), // 91
        bought("", "2024-03-01", -10, { payment: "待付款" }),
      ],
    });
    expect(payments).toEqual([
      { payment: "已付款", orders: 1, amount: 3 },
      { payment: "部分付款", orders: 1, amount: 5 },
      { payment: "待付款", orders: 1, amount: 10 },
    ]);
    expect(aging).toEqual([
      { days: "0-30", orders: 1, amount: 15 },
      { days: "31-60", orders: 2, amount: 3 },
      { days: "61-90", orders: 1, amount: 0.7 },
      { days: "90+", orders: 1, amount: 0.3 },
    ]);
    expect(overview.outstanding).toMatchObject({ value: 13, previous: 3 });
    expect(overview.partlyPaid).toMatchObject({ value: 6, previous: 1 });
  });
});

describe("intent", () => {
  it("is that of each customer's latest line that states one", async () => {
    const { intent } = await reportOf({
      customers: customersNamed("A", "B", "C"),
      purchases: [
        bought("A", "2024-05-02", 1, { intent: "低意向" }),
        bought("A", "2024-05-02", 1, { intent: "高意向" }),
        bought("A", "2024-05-01", 1, { intent: "不确定" }),
        bought("A", "2024-05-20", 1),
        bought("B", "2024-05-02", 1, { intent: "高意向", amount: undefined }),
        bought("C", "2024-05-02", 1, { intent: "再说" }),
        bought("Z", "2024-05-02", 1, { intent: "不确定" }),
      ],
    });
    expect(intent).toEqual([
      { intent: "高意向", customers: 2, share: 1 },
      { intent: "低意向", customers: 0, share: 0 },
      { intent: "不确定", customers: 0, share: 0 },
    ]);
  });
});

describe("RFM", () => {
  it("scores by strictly worse buyers and sorts into eight segments", async () => {
    const { rfm } = await reportOf({
      customers: customersNamed("A", "B", "C", "D", "E", "old"),
      purchases: [
        bought("A", "2024-05-31", 90_000), // R 5, F 5, M 5
        bought("A", "2024-05-30", 90_000),
        bought("B", "2024-05-01", 1_000), // R 4
        bought("C", "2024-04-01", 1_000), // R 3
        bought("D", "2023-06-02", 500_000), // R 1; the first day of the 365
        bought("E", "2024-01-01", 500), // R 2
        bought("old", "2023-06-01", 500_000), // a day too early
      ],
    });
    expect(rfm?.buyers).toBe(5);
    expect(rfm?.bins).toEqual({ R: [1, 1, 1, 1, 1], F: [4, 0, 0, 0, 1], M: [1, 2, 0, 1, 1] });
    expect(rfm?.segments.filter(({ customers }) => customers > 0)).toEqual([
      { segment: "重要价值", customers: 1, revenue: 1800 },
      { segment: "重要挽留", customers: 1, revenue: 5000 },
      { segment: "一般发展", customers: 2, revenue: 20 },
      { segment: "一般挽留", customers: 1, revenue: 5 },
    ]);
  });
});

describe("value tiers", () => {
  it("go by the year's amount, and customers who bought nothing are 普通", async () => {
    const { tiers } = await reportOf(
      {
        customers: customersNamed("A", "B", "C", "D"),
        purchases: [
          bought("A", "2024-05-01", 100_000),
          bought("B", "2024-05-01", 99_999),
          bought("C", "2024-05-01", 1),
          bought("D", "2023-06-01", 900_000),
        ],
      },
      { settings: { valueTiers: { high: 1000, medium: 500 } } },
    );
    expect(tiers).toEqual([
      { tier: "高价值", customers: 1, revenue: 1000, share: 0.5 },
      { tier: "中价值", customers: 1, revenue: 999.99, share: 99_999 / 200_000 },
      { tier: "普通", customers: 2, revenue: 0.01, share: 1 / 200_000 },
    ]);
  });
});

describe("tags", () => {
  it("are split at every separator and weighed by their customers", async () => {
    const { tags } = await reportOf(
      {
        customers: [
          { customerId: "A", tags: "重点，华东、重点" },
          { customerId: "B", tags: "重点; 老客,华东" },
          { customerId: "C" },
        ],
        purchases: [
          bought("A", "2024-05-01", 1001),
          bought("B", "2024-04-01", 500),
          bought("B", "2024-04-02", 500),
        ],
      },
      { settings: { maxTags: 2, rareTagShare: 0.5 } },
    );
    expect(tags).toEqual({
      tags: [
        {
          tag: "华东",
          customers: 2,
          usageShare: 2 / 3,
          revenue: 10.01,
          averageRevenue: 5.01,
          buyers: 2,
          repeatBuyers: 1,
          repurchaseRate: 0.5,
        },
        {
          tag: "重点",
          customers: 2,
          usageShare: 2 / 3,
          revenue: 10.01,
          averageRevenue: 5.01,
          buyers: 2,
          repeatBuyers: 1,
          repurchaseRate: 0.5,
        },
        {
          tag: "老客",
          customers: 1,
          usageShare: 1 / 3,
          revenue: 0,
          averageRevenue: 0,
          buyers: 1,
          repeatBuyers: 1,
          repurchaseRate: 1,
        },
      ],
      rare: ["老客"],
      overfull: 1,
    });
  });
});
