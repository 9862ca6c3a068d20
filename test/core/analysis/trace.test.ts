// The rows behind each headline figure: counted or summed again, they give the figure of the report.
import { analyze } from "../../../src/core/analysis/analyze";
import { openScope } from "../../../src/core/analysis/scope";
import { type TracedFigure, traceFigure } from "../../../src/core/analysis/trace";
import { monthPeriod } from "../../../src/core/period";
import { silentProgress } from "../../../src/core/progress";
import { defaultSettings } from "../../../src/core/schema/settings";
import { randomRecords } from "./randomRecords";

const may = monthPeriod(2024, 5);
const settings = { ...defaultSettings, lostAfterDays: 45 };

describe("the rows behind a figure", () => {
  it.each([1, 2, 3, 42, 99, 2024, 31337])("give the figure again (seed %i)", async (seed) => {
    const records = randomRecords(seed);
    const { purchases } = records;
    const scope = await openScope(records, may, settings, silentProgress);
    const report = await analyze(records, may, settings, { parts: [] });
    const { overview, repurchase, churn } = report;
    const rows = (figure: TracedFigure) => traceFigure(scope, figure).rows;
    const sum = (figure: TracedFigure) =>
      rows(figure).reduce((cents, line) => cents + purchases.amount[line], 0);
    const orders = (figure: TracedFigure) =>
      new Set(Array.from(rows(figure), (line) => scope.joins.orderOf[line])).size;

    expect(sum("revenue") / 100).toBe(overview.revenue.value);
    expect(sum("outstanding") / 100).toBe(overview.outstanding.value);
    expect(orders("orders")).toBe(overview.orders.value);
    const average = overview.averageOrder.value;
    if (average === null) expect(rows("averageOrder")).toHaveLength(0);
    else expect(sum("averageOrder") / 100 / orders("averageOrder")).toBeCloseTo(average, 1);
    for (const figure of ["buyers", "newCustomers", "activeCustomers", "interactions"] as const)
      expect(rows(figure)).toHaveLength(overview[figure].value ?? NaN);
    expect(rows("rateToDate")).toHaveLength(repurchase.rateToDate.numerator);
    expect(rows("lost")).toHaveLength(churn.lost.value ?? NaN);
  });

  it("name their module and the customers they belong to", async () => {
    const records = randomRecords(42);
    const scope = await openScope(records, may, settings, silentProgress);
    const { module, rows, customerIds } = traceFigure(scope, "revenue");
    const { codes, labels } = records.purchases.customerId;
    expect(module).toBe("purchases");
    expect(customerIds).toEqual(
      new Set(Array.from(rows, (row) => labels[codes[row]]).filter((id) => id !== "")),
    );
    expect(traceFigure(scope, "lost").module).toBe("customers");
    expect(traceFigure(scope, "interactions").module).toBe("interactions");
  });
});
