import { analyze } from "../../../src/core/analysis/analyze";
import { optionalParts, packParts } from "../../../src/core/analysis/reportValues";
import { ExpectedError } from "../../../src/core/errors";
import { monthPeriod, quarterPeriod } from "../../../src/core/period";
import { silentProgress } from "../../../src/core/progress";
import { defaultSettings } from "../../../src/core/schema/settings";
import { randomRecords } from "./randomRecords";
import { reportOf } from "./reportOf";

describe("analyze", () => {
  it("names its period, the one before and the settings", async () => {
    const report = await reportOf({}, { period: quarterPeriod(2024, 1) });
    expect(report.period).toEqual({ kind: "quarter", from: "2024-01-01", to: "2024-03-31" });
    expect(report.previous).toEqual({ from: "2023-10-01", to: "2023-12-31" });
    expect(report.settings).toEqual(defaultSettings);
  });

  it("answers empty records with zeros and nulls", async () => {
    const report = await reportOf({});
    expect(report.excluded).toEqual([]);
    expect(report.overview.revenue).toEqual({ value: 0, previous: 0, change: null });
    expect(report.overview.averageOrder).toEqual({ value: null, previous: null, change: null });
    expect(report.repurchase).toEqual({
      rateToDate: { value: null, numerator: 0, denominator: 0, previous: null },
      rateInPeriod: { value: null, numerator: 0, denominator: 0, previous: null },
      medianGapDays: null,
      by: { industry: [], source: [], level: [], owner: [] },
      cohorts: [],
    });
    expect(report.products).toEqual({
      ranking: [],
      pairs: [],
      orderPairs: [],
      season: { months: [], index: null },
    });
    expect(report.maintenance.baseline.value).toBeNull();
    expect(report.churn.reasons).toEqual([]);
    expect(report.rfm?.buyers).toBe(0);
    expect(report.tiers?.map(({ share }) => share)).toEqual([null, null, null]);
  });

  it("is plain data: printed as JSON and read again it is the same", async () => {
    const report = await analyze(randomRecords(5), monthPeriod(2024, 5), defaultSettings);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("leaves out the optional parts not asked for", async () => {
    const records = randomRecords(5);
    const all = await analyze(records, monthPeriod(2024, 5), defaultSettings);
    const some = await analyze(records, monthPeriod(2024, 5), defaultSettings, { parts: ["season", "rfm"] });
    expect(Object.keys(some.products)).toEqual(["ranking", "season"]);
    expect(some.rfm).toEqual(all.rfm);
    expect(some.tags).toBeUndefined();
    expect(some.repurchase).not.toHaveProperty("cohorts");
  });

  it("reports its steps up to the total and pauses after each", async () => {
    const steps: [number, number][] = [];
    let pauses = 0;
    const report = await analyze(randomRecords(5), monthPeriod(2024, 5), defaultSettings, {
      progress: {
        ...silentProgress,
        report: (phase, done, total) => {
          expect(phase).toBe("computing");
          steps.push([done, total]);
        },
        pause: () => Promise.resolve(void pauses++),
      },
    });
    const absent = packParts.filter((part) => !(part in report));
    const total = 7 + optionalParts.length - absent.length;
    expect(steps).toEqual(Array.from({ length: total }, (_, i) => [i + 1, total]));
    expect(pauses).toBeGreaterThan(total);
  });

  it("stops between steps when cancelled", async () => {
    let asked = 0;
    const throwIfCancelled = (): void => {
      if (++asked === 4) throw new ExpectedError({ code: "cancelled" });
    };
    const progress = { ...silentProgress, throwIfCancelled };
    const run = analyze(randomRecords(5), monthPeriod(2024, 5), defaultSettings, { progress });
    await expect(run).rejects.toThrow(ExpectedError);
    expect(asked).toBe(4);
  });
});
