import { monthPeriod } from "../../../src/core/period";
import { bought, customersNamed, reportOf } from "./reportOf";

describe("repurchase", () => {
  it("counts who bought twice to date, and in the period those for whom it was not the first", async () => {
    const { repurchase } = await reportOf({
      customers: customersNamed("once", "again", "twiceNow", "before", "never"),
      purchases: [
        bought("once", "2024-05-10", 100),
        bought("again", "2023-01-01", 100),
        bought("again", "2024-05-11", 100),
        bought("twiceNow", "2024-05-12", 100),
        bought("twiceNow", "2024-05-12", 100),
        bought("before", "2024-04-01", 100),
        bought("before", "2024-04-30", 100),
        bought("never", "2024-06-01", 100),
      ],
    });
    expect(repurchase.rateToDate).toEqual({ value: 0.75, numerator: 3, denominator: 4, previous: 0.5 });
    expect(repurchase.rateInPeriod).toEqual({ value: 2 / 3, numerator: 2, denominator: 3, previous: 1 });
    expect(repurchase.medianGapDays).toBe(29); // 0, 29 and 496
  });

  it("takes gaps between purchases by date, whatever the order of rows", async () => {
    const { repurchase } = await reportOf({
      customers: customersNamed("A"),
      purchases: [bought("A", "2024-05-01", 1), bought("A", "2024-02-28", 1), bought("A", "2024-03-01", 1)],
    });
    expect(repurchase.medianGapDays).toBe((2 + 61) / 2);
  });

  it("breaks the rate down by what the customers are, an empty value too", async () => {
    const { repurchase } = await reportOf({
      customers: [
        { customerId: "A", source: "展会" },
        { customerId: "B", source: "展会" },
        { customerId: "C" },
        { customerId: "D", source: "网络" },
      ],
      purchases: [
        bought("A", "2024-05-01", 1),
        bought("B", "2024-05-01", 1),
        bought("B", "2024-05-02", 1),
        bought("C", "2024-05-01", 1),
      ],
    });
    expect(repurchase.by.source).toEqual([
      { key: "展会", numerator: 1, denominator: 2, value: 0.5 },
      { key: "", numerator: 0, denominator: 1, value: 0 },
    ]);
  });
});

describe("cohorts", () => {
  const rows = {
    customers: customersNamed("A", "B", "C"),
    purchases: [
      bought("A", "2024-01-31", 1),
      bought("A", "2024-02-29", 1), // a month on, clamped to the end of February
      bought("B", "2024-01-31", 1),
      bought("B", "2024-03-01", 1), // one day more than a month
      bought("C", "2024-03-31", 1),
      bought("C", "2024-03-31", 1), // on the same day
    ],
  };

  it("share out who came back within so many calendar months", async () => {
    const { repurchase } = await reportOf(rows);
    expect(repurchase.cohorts).toEqual([
      { month: "2024-01", size: 2, returned: { "1": 0.5, "2": 1, "3": 1, "6": null, "12": null } },
      { month: "2024-03", size: 1, returned: { "1": 1, "2": 1, "3": null, "6": null, "12": null } },
    ]);
  });

  it("say nothing before the last member's horizon is reached", async () => {
    const { repurchase } = await reportOf(rows, { period: monthPeriod(2024, 3) });
    expect(repurchase.cohorts?.[1].returned["1"]).toBeNull();
    expect(repurchase.cohorts?.[0].returned).toEqual({ "1": 0.5, "2": 1, "3": null, "6": null, "12": null });
  });
});
