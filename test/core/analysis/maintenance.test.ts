import { bought, customersNamed, reportOf } from "./reportOf";
import type { InteractionRow } from "./recordsOf";

const contact = (
  customerId: string,
  date: string,
  method: string,
  more: InteractionRow = {},
): InteractionRow => ({
  customerId,
  date,
  method,
  stage: "意向客户",
  ...more,
});

describe("credit", () => {
  it("goes to the latest interaction up to the purchase, the later row on the same day", async () => {
    const { maintenance } = await reportOf({
      customers: customersNamed("A"),
      interactions: [
        contact("A", "2024-05-10", "拜访"),
        contact("A", "2024-05-10", "电话"),
        contact("A", "2024-05-11", "会议"),
        contact("A", "2024-05-01", "线上"),
      ],
      purchases: [bought("A", "2024-05-10", 12_345)],
    });
    const credited = maintenance.methods.filter(({ orders }) => orders > 0);
    expect(credited).toMatchObject([{ method: "电话", orders: 1, revenue: 123.45, medianDays: 0 }]);
  });

  it.each([
    ["2024-05-30", 29, 1],
    ["2024-05-31", null, 0],
  ])("reaches over 30 days, the purchase's included: %s", async (date, medianDays, orders) => {
    const { maintenance } = await reportOf({
      customers: customersNamed("A"),
      interactions: [contact("A", "2024-05-01", "电话")],
      purchases: [bought("A", date, 100)],
    });
    expect(maintenance.methods).toMatchObject([{ orders, medianDays, converted: orders }]);
  });
});

describe("methods and owners", () => {
  it("compare conversion, with its interval, to the baseline", async () => {
    const { maintenance } = await reportOf({
      customers: customersNamed("A", "B", "C", "D", "E"),
      interactions: [
        contact("A", "2024-05-01", "电话", { owner: "张*" }),
        contact("A", "2024-05-02", "电话", { owner: "张*" }),
        contact("B", "2024-05-03", "电话", { owner: "李*" }),
        contact("B", "2024-04-03", "拜访"),
        contact("Z", "2024-05-03", "会议"),
        contact("A", "2024-05-03", "", { owner: "张*" }),
      ],
      purchases: [
        bought("A", "2024-05-04", 100),
        bought("B", "2024-05-05", 100),
        bought("B", "2024-05-13", 200),
        bought("C", "2024-05-06", 100),
      ],
    });
    expect(maintenance.baseline).toEqual({ value: 1 / 3, numerator: 1, denominator: 3, previous: 0 });
    expect(maintenance.methods).toMatchObject([
      {
        method: "电话",
        interactions: 3,
        customers: 2,
        converted: 1,
        conversion: 0.5,
        orders: 2,
        revenue: 3,
        medianDays: 6,
        lift: 1.5,
      },
      {
        method: "会议",
        interactions: 1,
        customers: 0,
        converted: 0,
        conversion: null,
        low: null,
        high: null,
        lift: null,
      },
    ]);
    expect(maintenance.methods[0].low).toBeCloseTo(0.0945312057, 9);
    expect(maintenance.owners.map(({ owner, conversion }) => [owner, conversion])).toEqual(
      [
        ["张*", 1],
        ["李*", 1],
      ].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    );
    expect(maintenance.note).toBe("association-not-cause");
  });

  it("count an advance where the stage ranks above that of the customer's previous interaction", async () => {
    const { maintenance } = await reportOf({
      customers: customersNamed("A", "B"),
      interactions: [
        contact("A", "2024-04-01", "电话", { stage: "潜在客户" }),
        contact("A", "2024-05-01", "电话", { stage: "意向客户" }), // advance
        contact("A", "2024-05-02", "电话", { stage: "观望" }), // no stage: passed over
        contact("A", "2024-05-03", "电话", { stage: "意向客户" }),
        contact("A", "2024-05-04", "电话", { stage: "潜在客户" }),
        contact("A", "2024-05-05", "电话", { stage: "长期合作伙伴" }), // advance
        contact("B", "2024-05-05", "电话", { stage: "成交客户" }), // first
      ],
    });
    expect(maintenance.methods).toMatchObject([{ interactions: 6, stageAdvances: 2 }]);
  });
});

describe("the baseline", () => {
  it("is of customers without an interaction from attributionDays before the period on", async () => {
    const { maintenance } = await reportOf({
      customers: customersNamed("A", "B"),
      interactions: [contact("A", "2024-04-01", "电话"), contact("B", "2024-03-31", "电话")],
      purchases: [bought("A", "2024-05-04", 100), bought("B", "2024-05-04", 100)],
    });
    expect(maintenance.baseline).toMatchObject({ numerator: 1, denominator: 1, value: 1 });
  });
});
