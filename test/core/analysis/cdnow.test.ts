// The figures of real data that metrics.md states.
import { analyze } from "../../../src/core/analysis/analyze";
import { parseIsoDay } from "../../../src/core/calendar";
import { customPeriod, monthPeriod } from "../../../src/core/period";
import { defaultSettings } from "../../../src/core/schema/settings";
import { cdnow } from "./cdnow";

const records = cdnow();

describe("CDNOW", () => {
  it("has all of its rows and customers", () => {
    expect(records.purchases.length).toBe(69_659);
    expect(records.customers.length).toBe(23_570);
  });

  it("gives the known figures for 1997-12", async () => {
    const report = await analyze(records, monthPeriod(1997, 12), defaultSettings);
    expect(report.overview.orders.value).toBe(2_395);
    expect(report.overview.buyers.value).toBe(1_864);
    expect(report.overview.revenue.value).toBe(95_577.35);
    expect(report.overview.revenue.change).toBeCloseTo(-0.1721, 4);
    expect(report.churn.lost.value).toBe(17_159);
    expect(report.repurchase.rateToDate).toMatchObject({ numerator: 10_487, denominator: 23_502 });
    expect(report.repurchase.medianGapDays).toBe(30);
  });

  it("gives the known figures for its eighteen months", async () => {
    const from = parseIsoDay("1997-01-01") ?? NaN;
    const to = parseIsoDay("1998-06-30") ?? NaN;
    const report = await analyze(records, customPeriod(from, to), defaultSettings);
    expect(report.overview.orders.value).toBe(67_511);
    expect(report.repurchase.rateToDate).toMatchObject({ numerator: 11_513, denominator: 23_502 });
    expect(report.repurchase.rateToDate.value).toBeCloseTo(0.489873, 6);
    expect(report.overview.revenue.value).toBe(2_500_315.63);
  });
});
