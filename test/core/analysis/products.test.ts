import { formatDay, serialOf } from "../../../src/core/calendar";
import { bought, customersNamed, reportOf } from "./reportOf";

describe("the ranking of products", () => {
  it("goes by revenue, with shares and classes; what was returned in full is no best seller", async () => {
    const { products } = await reportOf({
      customers: customersNamed("A"),
      purchases: [
        bought("A", "2024-05-01", 8000, { product: "甲" }),
        bought("A", "2024-05-01", 1500, { product: "乙" }),
        bought("A", "2024-05-01", 500, { product: "丙" }),
        bought("A", "2024-05-01", 90000, { product: "丁", orderId: "PO1" }),
        bought("A", "2024-05-03", -90000, { product: "丁", orderId: "PO1" }),
        bought("A", "2024-05-03", -100, { product: "戊" }),
      ],
    });
    const short = products.ranking.map((p) => [
      p.product,
      p.revenue,
      p.share,
      p.cumulativeShare,
      p.class,
      p.orders,
    ]);
    expect(short).toEqual([
      ["甲", 80, 0.8, 0.8, "A", 1],
      ["乙", 15, 0.15, 0.95, "B", 1], // 0.80 before it is not below 0.80
      ["丙", 5, 0.05, 1, "C", 1],
      ["丁", 0, 0, 1, "C", 0],
      ["戊", -1, 0, 1, "C", 0],
    ]);
  });

  it("has no shares to add up when nothing brought revenue", async () => {
    const { products } = await reportOf({ purchases: [bought("", "2024-05-01", -1)] });
    expect(products.ranking).toMatchObject([{ revenue: -0.01, share: 0, cumulativeShare: null, class: "C" }]);
  });

  it("nets quantities by unit, whichever sign a refund's quantity was typed with", async () => {
    const { products } = await reportOf({
      purchases: [
        bought("", "2024-05-01", 100, { quantity: 0.1, unit: "箱" }),
        bought("", "2024-05-01", 100, { quantity: 0.2, unit: "箱" }),
        bought("", "2024-05-02", 100, { quantity: 5, unit: "台" }),
        bought("", "2024-05-03", -50, { quantity: 2, unit: "台" }),
        bought("", "2024-05-04", -50, { quantity: -1, unit: "台" }),
        bought("", "2024-05-04", 50, { quantity: "?", unit: "台" }),
      ],
    });
    expect(products.ranking[0].quantity).toEqual([
      { unit: "台", quantity: 2 },
      { unit: "箱", quantity: 0.3 },
    ]);
  });

  it("compares with the revenue of the period before", async () => {
    const { products } = await reportOf({
      purchases: [
        bought("", "2024-04-30", 200, { product: "甲" }),
        bought("", "2024-05-01", 300, { product: "甲" }),
        bought("", "2024-05-01", 300, { product: "乙" }),
        bought("", "2024-03-31", 100, { product: "乙" }),
        bought("", "2024-04-01", 100, { product: "丙" }),
      ],
    });
    expect(products.ranking.map((p) => [p.product, p.previousRevenue, p.growth])).toEqual([
      ["乙", 0, null], // a tie goes by code point: 乙 U+4E59, 甲 U+7532
      ["甲", 2, 0.5],
    ]);
  });

  it("counts distinct orders and known buyers of positive lines", async () => {
    const { products } = await reportOf({
      customers: customersNamed("A"),
      purchases: [
        bought("A", "2024-05-01", 100, { orderId: "PO1" }),
        bought("A", "2024-05-01", 100, { orderId: "PO1" }),
        bought("A", "2024-05-02", 100),
        bought("Z", "2024-05-02", 100),
      ],
    });
    expect(products.ranking).toMatchObject([{ orders: 3, buyers: 1 }]);
  });
});

describe("pairs", () => {
  const sold = (customerId: string, product: string, orderId: string) =>
    bought(customerId, "2024-05-01", 100, { product, orderId });

  it("are bought by the same customer, or in the same order", async () => {
    const { products } = await reportOf({
      customers: customersNamed("A", "B", "C", "D"),
      purchases: [
        sold("A", "豆", "1"),
        sold("A", "机", "1"),
        sold("B", "豆", "2"),
        sold("B", "机", "3"),
        sold("C", "豆", "4"),
        sold("C", "豆", "4"),
        sold("D", "", "5"),
        sold("Z", "豆", "6"),
        sold("Z", "机", "6"),
      ],
    });
    expect(products.pairs).toEqual([
      { a: "机", b: "豆", customers: 2, support: 0.5, confidenceAB: 1, confidenceBA: 2 / 3, lift: 4 / 3 },
    ]);
    expect(products.orderPairs).toEqual([
      {
        a: "机",
        b: "豆",
        orders: 2,
        support: 2 / 6,
        confidenceAB: 2 / 3,
        confidenceBA: 2 / 4,
        lift: (2 * 6) / (3 * 4),
      },
    ]);
  });

  it("leave out refunds, orders that are no purchase, and pairs of one customer", async () => {
    const { products } = await reportOf({
      customers: customersNamed("A", "B"),
      purchases: [
        sold("A", "豆", "1"),
        sold("A", "机", "1"),
        sold("B", "豆", "2"),
        bought("B", "2024-05-02", 50, { product: "机", orderId: "3" }),
        bought("B", "2024-05-02", -50, { product: "机", orderId: "3" }),
        bought("B", "2024-05-02", -50, { product: "机", orderId: "2" }),
      ],
    });
    expect(products.pairs).toEqual([]);
    expect(products.orderPairs).toEqual([]);
  });

  it("need 1 % of the buyers", async () => {
    const ids = Array.from({ length: 301 }, (_, i) => `C${i}`);
    const both = (count: number) =>
      ids.flatMap((id, i) => (i < count ? [sold(id, "甲", id), sold(id, "乙", id)] : [sold(id, "丙", id)]));
    const pairsOf = async (count: number) =>
      (await reportOf({ customers: customersNamed(...ids), purchases: both(count) })).products.pairs;
    expect(await pairsOf(3)).toEqual([]);
    expect(await pairsOf(4)).toMatchObject([{ a: "乙", b: "甲", customers: 4 }]);
  });

  it("are the 20 of highest lift, then support, then name", async () => {
    const names = Array.from({ length: 8 }, (_, i) => `P${i}`);
    const { products } = await reportOf({
      customers: customersNamed("A", "B", "C"),
      purchases: ["A", "B"]
        .flatMap((id) => names.map((name) => sold(id, name, id)))
        .concat(sold("C", "P0", "C")),
    });
    expect(products.pairs).toHaveLength(20);
    expect(products.pairs?.every(({ lift }) => lift === 1.5)).toBe(true);
    expect(products.pairs?.slice(0, 2).map(({ a, b }) => a + b)).toEqual(["P1P2", "P1P3"]);
  });
});

describe("the season", () => {
  it("lists the months from the first line on, without gaps, at most 24", async () => {
    const { products } = await reportOf({
      purchases: [
        bought("", "2024-02-29", 100),
        bought("", "2024-05-31", 300),
        bought("", "2024-05-01", -100),
        bought("", "2024-06-01", 9),
      ],
    });
    expect(products.season).toEqual({
      months: [
        { month: "2024-02", revenue: 1 },
        { month: "2024-03", revenue: 0 },
        { month: "2024-04", revenue: 0 },
        { month: "2024-05", revenue: 2 },
      ],
      index: null,
    });
  });

  /** One line a month up to 2024-05, its cents by month of the year. */
  const monthly = (months: number, cents: (month: number) => number) =>
    Array.from({ length: months }, (_, i) => {
      const day = serialOf(2024, 5 - i, 15);
      return bought("", formatDay(day), cents(Number(formatDay(day).slice(5, 7))));
    });

  it("finds the pattern that a steady year repeats", async () => {
    const { products } = await reportOf({
      purchases: monthly(36, (month) => (month === 12 ? 40_000 : 10_000)),
    });
    expect(products.season?.months).toHaveLength(24);
    expect(products.season?.index).toHaveLength(12);
    for (const { month, index } of products.season?.index ?? []) {
      expect(index).toBeCloseTo(month === 12 ? 40 / 12.5 : 10 / 12.5, 12);
    }
  });

  it("needs 24 full months", async () => {
    expect((await reportOf({ purchases: monthly(23, () => 100) })).products.season?.index).toBeNull();
    expect((await reportOf({ purchases: monthly(24, () => 100) })).products.season?.index).toHaveLength(12);
  });
});
