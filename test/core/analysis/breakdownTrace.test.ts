// The rows behind each entry of each breakdown: counted or summed again, they give the figure of the report.
import { analyze } from "../../../src/core/analysis/analyze";
import { type Breakdown, breakdowns } from "../../../src/core/analysis/breakdownTrace";
import type { Report } from "../../../src/core/analysis/report";
import { openScope } from "../../../src/core/analysis/scope";
import { traceFigure } from "../../../src/core/analysis/trace";
import { monthPeriod } from "../../../src/core/period";
import { silentProgress } from "../../../src/core/progress";
import { defaultSettings } from "../../../src/core/schema/settings";
import { randomRecords } from "./randomRecords";

const may = monthPeriod(2024, 5);
const settings = { ...defaultSettings, lostAfterDays: 45 };

/** What the report says of an entry: how many rows, or for money how much they sum to. */
type Said = readonly [Breakdown, key: string, figure: number, unit: "rows" | "money"];

function saidBy(report: Report): Said[] {
  const { products, maintenance, churn, repurchase } = report;
  const by = (["industry", "source", "level", "owner"] as const).flatMap((field) =>
    repurchase.by[field].map((entry): Said => [`repeat-${field}`, entry.key, entry.numerator, "rows"]),
  );
  return [
    ...products.ranking.map(({ product, revenue }): Said => ["product", product, revenue, "money"]),
    ...(report.payments ?? []).map(({ payment, amount }): Said => ["payment", payment, amount, "money"]),
    ...(report.aging ?? []).map(({ days, amount }): Said => ["aging", days, amount, "money"]),
    ...maintenance.methods.map((entry): Said => ["method", entry.method, entry.interactions, "rows"]),
    ...maintenance.owners.map((entry): Said => ["owner", entry.owner, entry.interactions, "rows"]),
    ...churn.reasons.map(({ reason, customers }): Said => ["lostReason", reason, customers, "rows"]),
    ...(report.funnel ?? []).map(({ stage, customers }): Said => ["stage", stage, customers, "rows"]),
    ...(report.intent ?? []).map(({ intent, customers }): Said => ["intent", intent, customers, "rows"]),
    ...(report.rfm?.segments ?? []).map((entry): Said => ["segment", entry.segment, entry.customers, "rows"]),
    ...(report.tiers ?? []).map(({ tier, customers }): Said => ["tier", tier, customers, "rows"]),
    ...(report.tags?.tags ?? []).map(({ tag, customers }): Said => ["tag", tag, customers, "rows"]),
    ...(repurchase.cohorts ?? []).map(({ month, size }): Said => ["cohort", month, size, "rows"]),
    ...by,
  ];
}

describe("the rows behind an entry of a breakdown", () => {
  const met = new Set<Breakdown>();
  it.each([1, 2, 3, 42, 99, 2024, 31337])("give its figure again (seed %i)", async (seed) => {
    const records = randomRecords(seed);
    const { amount } = records.purchases;
    const scope = await openScope(records, may, settings, silentProgress);
    const said = saidBy(await analyze(records, may, settings));
    for (const [breakdown] of said) met.add(breakdown);
    const again = said.map(([breakdown, key, , unit]): Said => {
      const { rows } = traceFigure(scope, { breakdown, key });
      const figure = unit === "rows" ? rows.length : rows.reduce((sum, line) => sum + amount[line], 0) / 100;
      return [breakdown, key, figure, unit];
    });
    expect(again).toEqual(said);
  });

  it("were looked at for every breakdown there is", () => {
    expect([...met].sort()).toEqual([...breakdowns].sort());
  });

  it("are none for a key that the report does not have", async () => {
    const scope = await openScope(randomRecords(1), may, settings, silentProgress);
    for (const breakdown of ["product", "stage", "tag", "segment", "repeat-owner"] as const)
      expect(traceFigure(scope, { breakdown, key: "没有这一项" }).rows).toHaveLength(0);
  });
});
