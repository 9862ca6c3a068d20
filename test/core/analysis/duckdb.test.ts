// The report beside the same figures in SQL: on CDNOW, and on random records. Two routes to one definition.
import type { DuckDBConnection } from "@duckdb/node-api";
import { analyze } from "../../../src/core/analysis/analyze";
import type { Report } from "../../../src/core/analysis/report";
import { exclusionReasons } from "../../../src/core/analysis/reportValues";
import { serialOf } from "../../../src/core/calendar";
import { customPeriod, monthPeriod, quarterPeriod, yearPeriod } from "../../../src/core/period";
import type { Period } from "../../../src/core/period";
import type { Records } from "../../../src/core/records/columns";
import { defaultSettings } from "../../../src/core/schema/settings";
import type { Settings } from "../../../src/core/schema/settings";
import { cdnow } from "./cdnow";
import { randomRecords } from "./randomRecords";
import { expectClose, inComparableOrder } from "./sql/compareReports";
import { loadRecords, openDatabase } from "./sql/database";
import { sqlReport } from "./sql/sqlReport";

/** Small thresholds, so that small records cross them. */
const tight: Settings = {
  ...defaultSettings,
  lostAfterDays: 45,
  attributionDays: 20,
  valueTiers: { high: 5_000, medium: 500 },
  maxTags: 2,
  rareTagShare: 0.2,
};

const periods: readonly Period[] = [
  monthPeriod(2024, 5),
  monthPeriod(2024, 2),
  quarterPeriod(2024, 1),
  yearPeriod(2023),
  customPeriod(serialOf(2024, 2, 29), serialOf(2024, 5, 30)),
  customPeriod(serialOf(2024, 5, 31), serialOf(2024, 5, 31)),
];

/** CLIENTBOOK_RECORDS=n tries more. */
const COUNT = Number(process.env.CLIENTBOOK_RECORDS ?? 60);
const SEEDS = Array.from({ length: COUNT }, (_, seed) => seed);
const periodOf = (seed: number): Period => periods[seed % periods.length];
const settingsOf = (seed: number): Settings =>
  Math.floor(seed / periods.length) % 2 === 0 ? tight : defaultSettings;

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await openDatabase();
});
afterAll(() => connection.closeSync());

async function expectSame(records: Records, period: Period, settings: Settings): Promise<void> {
  await loadRecords(connection, records);
  const expected = await sqlReport(connection, period, settings);
  const { period: _, previous: __, settings: ___, ...report } = await analyze(records, period, settings);
  expectClose(inComparableOrder(report), inComparableOrder(expected), "report");
}

describe("the report in SQL", () => {
  it("notices a wrong figure", () => {
    expect(() => expectClose({ a: [1, 2] }, { a: [1, 2.000001] }, "report")).toThrow("report.a.1");
    expect(() => expectClose({ a: null }, { a: 0 }, "report")).toThrow("report.a");
    expect(() => expectClose({}, { a: 0 }, "report")).toThrow("report.a");
  });

  it.each([
    ["1997-12", monthPeriod(1997, 12)],
    ["1998 Q2", quarterPeriod(1998, 2)],
  ])("is the same on CDNOW for %s", async (_name, period) => {
    await expectSame(cdnow(), period, defaultSettings);
  });

  it.each(SEEDS)("is the same on random records %i", async (seed) => {
    await expectSame(randomRecords(seed), periodOf(seed), settingsOf(seed));
  });

  it("had something to say in every part", async () => {
    const reports = await Promise.all(
      SEEDS.map((seed) => analyze(randomRecords(seed), periodOf(seed), settingsOf(seed))),
    );
    const reportsWith = (test: (report: Report) => boolean): number => reports.filter(test).length;
    const parts: Record<string, number> = {
      refundedProduct: reportsWith(({ products }) => products.ranking.some(({ revenue }) => revenue < 0)),
      classB: reportsWith(({ products }) => products.ranking.some((product) => product.class === "B")),
      pairs: reportsWith(({ products }) => (products.pairs ?? []).length > 1),
      orderPairs: reportsWith(({ products }) => (products.orderPairs ?? []).length > 1),
      seasonIndex: reportsWith(({ products }) => (products.season?.index ?? null) !== null),
      cohorts: reportsWith(({ repurchase }) =>
        (repurchase.cohorts ?? []).some(({ returned }) => returned["3"] !== null),
      ),
      credited: reportsWith(({ maintenance }) => maintenance.methods.some(({ converted }) => converted > 1)),
      advances: reportsWith(({ maintenance }) =>
        maintenance.methods.some(({ stageAdvances }) => stageAdvances > 0),
      ),
      baseline: reportsWith(({ maintenance }) => maintenance.baseline.numerator > 0),
      churnRate: reportsWith(({ churn }) => churn.rate.numerator > 0),
      reasons: reportsWith(({ churn }) => churn.reasons.length > 2),
      traits: reportsWith(({ churn }) => churn.traits.some(({ p, lift }) => p < 1 && lift !== null)),
      funnel: reportsWith(({ funnel }) => (funnel ?? []).every(({ reached }) => reached > 0)),
      aging: reportsWith(({ aging }) => (aging ?? []).every(({ orders }) => orders > 0)),
      intent: reportsWith(({ intent }) => (intent ?? []).every(({ customers }) => customers > 0)),
      rfm: reportsWith(
        ({ rfm }) => (rfm?.segments ?? []).filter(({ customers }) => customers > 0).length > 4,
      ),
      tiers: reportsWith(({ tiers }) => (tiers ?? []).every(({ customers }) => customers > 0)),
      rareTags: reportsWith(({ tags }) => (tags?.rare ?? []).length > 0),
      overfull: reportsWith(({ tags }) => (tags?.overfull ?? 0) > 0),
    };
    for (const reason of exclusionReasons) {
      parts[reason] = reportsWith(({ excluded }) => excluded.some((entry) => entry.reason === reason));
    }
    expect(Object.entries(parts).filter(([, count]) => count < 5)).toEqual([]);
  });
});
