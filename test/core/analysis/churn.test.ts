import { parseIsoDay } from "../../../src/core/calendar";
import { customPeriod } from "../../../src/core/period";
import { bought, customersNamed, reportOf } from "./reportOf";

describe("lost customers", () => {
  it("last bought lostAfterDays ago or more, or have a reason", async () => {
    const { churn } = await reportOf({
      customers: [...customersNamed("lost", "kept", "never"), { customerId: "told", lostReason: "价格" }],
      purchases: [bought("lost", "2023-12-03", 1), bought("kept", "2023-12-04", 1)], // 180 and 179 days before 05-31
    });
    expect(churn.lost).toEqual({ value: 2, previous: 1, change: 1 });
    expect(churn.reasons).toEqual([
      { reason: "价格", customers: 1, share: 0.5 },
      { reason: "未标注", customers: 1, share: 0.5 },
    ]);
  });

  it("without a reason and with the word for it are one entry", async () => {
    const { churn } = await reportOf({
      customers: [{ customerId: "A", lostReason: "未标注" }, { customerId: "B" }],
      purchases: [bought("B", "2020-01-01", 1)],
    });
    expect(churn.reasons).toEqual([{ reason: "未标注", customers: 2, share: 1 }]);
  });

  it("are rated among those who had bought and were not lost before the period, by date alone", async () => {
    const { churn } = await reportOf({
      customers: [
        ...customersNamed("turnsLost", "stays", "lostBefore", "new", "back"),
        { customerId: "told", lostReason: "价格" },
      ],
      purchases: [
        bought("turnsLost", "2023-11-03", 1), // 179 days before 04-30
        bought("stays", "2024-04-30", 1),
        bought("lostBefore", "2023-11-02", 1), // 180 days before 04-30
        bought("new", "2024-05-01", 1),
        bought("back", "2023-11-20", 1),
        bought("back", "2024-05-20", 1),
        bought("told", "2024-04-30", 1),
      ],
    });
    expect(churn.rate).toMatchObject({ numerator: 1, denominator: 4, value: 0.25 });
  });

  it("can fall and rise within one long period", async () => {
    const from = parseIsoDay("2022-01-01") ?? NaN;
    const to = parseIsoDay("2023-12-31") ?? NaN;
    const { churn } = await reportOf(
      {
        customers: customersNamed("A"),
        purchases: [bought("A", "2021-12-31", 1), bought("A", "2022-03-01", 1)],
      },
      { period: customPeriod(from, to) },
    );
    expect(churn.rate).toMatchObject({ numerator: 1, denominator: 1 });
  });
});

describe("traits", () => {
  const people = (prefix: string, count: number, lost: boolean, more: object) =>
    Array.from({ length: count }, (_, i) => ({
      customerId: `${prefix}${i}`,
      lostReason: lost ? "价格" : "",
      ...more,
    }));
  const customers = [
    ...people("a", 3, true, { industry: "零售", source: "展会" }),
    ...people("b", 1, true, { industry: "教育", source: "展会" }),
    ...people("c", 1, false, { industry: "零售", source: "展会" }),
    ...people("d", 5, false, { industry: "教育", source: "展会" }),
    ...people("e", 7, false, {}),
    ...people("f", 9, false, { industry: "零售" }), // never bought: neither lost nor kept
  ];
  const purchases = customers
    .filter(({ customerId }) => !customerId.startsWith("f"))
    .map(({ customerId }) => bought(customerId, "2024-05-01", 1));

  it("compare the lost with the kept among those whose field is filled", async () => {
    const { churn } = await reportOf({ customers, purchases });
    expect(churn.traits).toEqual([
      {
        field: "industry",
        value: "零售",
        lost: 3,
        lostShare: 0.75,
        keptShare: 1 / 6,
        lift: 4.5,
        p: expect.closeTo(40 / 210, 10),
      },
      { field: "source", value: "展会", lost: 4, lostShare: 1, keptShare: 1, lift: 1, p: 1 },
    ]);
  });

  it("have no lift where no kept customer has the value, and then come first among equals", async () => {
    const { churn } = await reportOf({
      customers: [
        ...people("a", 3, true, { owner: "张*", level: "A" }),
        ...people("b", 3, false, { owner: "李*", level: "B" }),
        ...people("c", 3, true, { owner: "李*", level: "B" }),
        ...people("d", 3, false, { owner: "李*", level: "B" }),
      ],
      purchases: ["b0", "b1", "b2", "d0", "d1", "d2"].map((id) => bought(id, "2024-05-01", 1)),
    });
    expect(churn.traits.map(({ field, value, lift }) => [field, value, lift])).toEqual([
      ["level", "A", null],
      ["owner", "张*", null],
      ["level", "B", 0.5],
      ["owner", "李*", 0.5],
    ]);
    expect(new Set(churn.traits.map(({ p }) => p)).size).toBe(1); // mirrored tables
  });

  it("take the method of the last interaction that names one", async () => {
    const { churn } = await reportOf({
      customers: people("a", 3, true, {}),
      interactions: ["a0", "a1", "a2"].flatMap((customerId) => [
        { customerId, date: "2024-05-02", method: "拜访" },
        { customerId, date: "2024-05-02", method: "电话" },
        { customerId, date: "2024-05-03", method: "" },
        { customerId, date: "2024-06-03", method: "会议" },
      ]),
    });
    expect(churn.traits).toEqual([
      { field: "lastMethod", value: "电话", lost: 3, lostShare: 1, keptShare: null, lift: null, p: 1 },
    ]);
  });
});
