// What holds for the parts of packs together: when they are there, whose rows they take, that they were proved on something.
import { analyze } from "../../../src/core/analysis/analyze";
import type { Report } from "../../../src/core/analysis/report";
import { packExclusionReasons, packParts } from "../../../src/core/analysis/reportValues";
import { recordsIn } from "../../../src/core/analysis/subset";
import { monthPeriod, quarterPeriod } from "../../../src/core/period";
import { defaultSettings } from "../../../src/core/schema/settings";
import { randomRecords } from "./randomRecords";
import { recordsOf } from "./recordsOf";
import type { Rows } from "./recordsOf";
import { reportOf } from "./reportOf";

describe("packs", () => {
  it("of a workbook without them leave no trace in the report", async () => {
    const report = await reportOf({ customers: [{ customerId: "C1" }] });
    expect(Object.keys(report)).toEqual(
      expect.not.arrayContaining(["needs", "services", "surveys", "deals", "plan"]),
    );
  });

  it("are those of the customers of a subset", async () => {
    const rows: Rows = {
      customers: [
        { customerId: "C1", owner: "张*" },
        { customerId: "C2", owner: "李*" },
      ],
      needs: ["C1", "C2", "C2", "X"].map((customerId) => ({
        customerId,
        date: "2024-05-01",
        status: "跟进中",
      })),
      deals: ["C1", "C2"].map((customerId) => ({
        customerId,
        date: "2024-05-01",
        stage: "潜在客户",
        amount: 1,
      })),
    };
    const records = recordsIn(recordsOf(rows), { owner: ["李*"] });
    const report = await analyze(records, monthPeriod(2024, 5), defaultSettings);
    expect(report.needs?.total.opened).toBe(2);
    expect(report.deals?.stages[0].deals).toBe(1);
    expect(report.services).toBeUndefined();
  });

  it("do not know what is dated after the period", async () => {
    for (const seed of [1, 2, 3, 5, 8, 13]) {
      const records = randomRecords(seed);
      const until = quarterPeriod(2024, 1);
      const later = (day: number): boolean => day > until.to;
      const known = {
        ...records,
        needs: { ...records.needs, date: records.needs.date.map((day) => (later(day) ? day + 400 : day)) },
        services: {
          ...records.services,
          date: records.services.date.map((day) => (later(day) ? day + 400 : day)),
        },
        surveys: {
          ...records.surveys,
          date: records.surveys.date.map((day) => (later(day) ? day + 400 : day)),
        },
        deals: { ...records.deals, date: records.deals.date.map((day) => (later(day) ? day + 400 : day)) },
      };
      expect(await analyze(known, until, defaultSettings)).toEqual(
        await analyze(records, until, defaultSettings),
      );
    }
  });

  it("have something to say in the random records that are compared with SQL", async () => {
    const reports = await Promise.all(
      Array.from({ length: 120 }, (_, seed) =>
        analyze(randomRecords(seed), monthPeriod(2024, 5), defaultSettings),
      ),
    );
    const reportsWith = (test: (report: Report) => boolean): number => reports.filter(test).length;
    const said: Record<string, number> = Object.fromEntries([
      ...packParts.map((part) => [part, reportsWith((report) => part in report)]),
      ...packExclusionReasons.map((reason) => [
        reason,
        reportsWith(({ excluded }) => excluded.some((entry) => entry.reason === reason)),
      ]),
      ["overdue", reportsWith(({ needs }) => (needs?.total.overdue ?? 0) > 0)],
      ["forecast", reportsWith(({ deals }) => (deals?.forecast.weighted ?? null) !== null)],
      ["late", reportsWith(({ plan }) => (plan?.followUps?.total.late ?? 0) > 0)],
      ["onTime", reportsWith(({ plan }) => (plan?.followUps?.total.onTime ?? 0) > 0)],
      ["nps", reportsWith(({ surveys }) => (surveys?.nps.n ?? 0) > 0)],
      ...(["payment", "complaint", "satisfaction", "nextAction", "followUp", "cadence", "need"] as const).map(
        (reason) => [
          `risk ${reason}`,
          reportsWith(({ risks }) =>
            (risks?.byReason ?? []).some((entry) => entry.reason === reason && entry.customers > 0),
          ),
        ],
      ),
    ]);
    expect(Object.entries(said).filter(([, count]) => count < 5)).toEqual([]);
  });
});
