// The trend: each of its periods as that period's own report, and how far back it goes.
import { analyze } from "../../../src/core/analysis/analyze";
import type { Report, TrendPeriod } from "../../../src/core/analysis/report";
import { parseIsoDay, serialOf } from "../../../src/core/calendar";
import { customPeriod, monthPeriod, quarterPeriod, yearPeriod, type Period } from "../../../src/core/period";
import { defaultSettings } from "../../../src/core/schema/settings";
import { randomRecords } from "./randomRecords";
import { recordsOf } from "./recordsOf";

const settings = { ...defaultSettings, lostAfterDays: 45 };
const serial = (day: string): number => parseIsoDay(day) ?? NaN;

/** What the trend must say of a period, from the report of that period. */
const ownFigures = ({ period, overview, repurchase, churn }: Report): TrendPeriod => ({
  from: period.from,
  to: period.to,
  revenue: overview.revenue.value ?? NaN,
  orders: overview.orders.value ?? NaN,
  buyers: overview.buyers.value ?? NaN,
  averageOrder: overview.averageOrder.value,
  rateToDate: repurchase.rateToDate.value,
  lost: churn.lost.value ?? NaN,
});

const may = (): Period => monthPeriod(2024, 5);

describe("the trend", () => {
  it.each([
    ["months", 8, may(), 12],
    ["quarters", 4, quarterPeriod(2024, 2), 8],
    ["years", 5, yearPeriod(2024), 6],
    ["ten days", 11, customPeriod(serialOf(2024, 5, 21), serialOf(2024, 5, 30)), 6],
  ])("shows of %s what the report of each shows", async (_name, seed, period, most) => {
    const records = randomRecords(seed);
    const { trend = [] } = await analyze(records, period, settings, { parts: ["trend"] });
    expect(trend.length).toBeGreaterThan(1);
    expect(trend.length).toBeLessThanOrEqual(most);
    for (const each of trend) {
      const own: Period = { kind: period.kind, from: serial(each.from), to: serial(each.to) };
      expect(each).toEqual(ownFigures(await analyze(records, own, settings, { parts: [] })));
    }
  });

  it("takes an order back that a later refund makes no purchase, and one that gets another customer", async () => {
    const records = recordsOf({
      customers: [{ customerId: "A" }, { customerId: "B", firstContact: "2024-04-20" }],
      purchases: [
        { orderId: "2", customerId: "B", amount: 50, date: "2024-05-02" },
        { orderId: "1", customerId: "A", amount: 100, date: "2024-03-05" },
        { orderId: "1", customerId: "A", amount: -100, date: "2024-04-05" },
        { orderId: "2", customerId: "A", amount: 50, date: "2024-04-06" },
        { orderId: "3", customerId: "A", amount: 70, date: "2024-04-07" },
      ],
    });
    const { trend = [] } = await analyze(records, may(), settings, { parts: ["trend"] });
    const said = trend.map(({ orders, buyers, rateToDate }) => ({ orders, buyers, rateToDate }));
    expect(said).toEqual([
      { orders: 1, buyers: 1, rateToDate: 0 },
      { orders: 2, buyers: 1, rateToDate: 1 },
      { orders: 0, buyers: 0, rateToDate: 0 },
    ]);
  });

  it("begins with the period of the first dated line and is empty without any", async () => {
    const records = recordsOf({
      purchases: [
        { amount: 100, date: "2024-03-31" },
        { amount: 5, date: "?" },
      ],
    });
    const { trend = [] } = await analyze(records, may(), settings, { parts: ["trend"] });
    expect(trend.map(({ from }) => from)).toEqual(["2024-03-01", "2024-04-01", "2024-05-01"]);
    expect((await analyze(recordsOf({}), may(), settings)).trend).toEqual([]);
  });
});
