// Analyzing some customers only: whose rows go with them, and that subsets add up to the whole.
import { analyze } from "../../../src/core/analysis/analyze";
import { recordsIn } from "../../../src/core/analysis/subset";
import { monthPeriod } from "../../../src/core/period";
import { defaultSettings } from "../../../src/core/schema/settings";
import { randomRows } from "./randomRecords";
import { type PurchaseRow, recordsOf } from "./recordsOf";
import { bought } from "./reportOf";

const records = recordsOf({
  customers: [
    { customerId: "C1", owner: "王敏", industry: "零售业" },
    { customerId: "C2", owner: "李雷", industry: "零售业" },
    { customerId: "C3", owner: "王敏", industry: "制造业" },
    { customerId: "C4" },
    { customerId: "C1", owner: "李雷" },
  ],
  interactions: [
    { customerId: "C1", date: "2024-05-01" },
    { customerId: "C2", date: "2024-05-02" },
    { customerId: "C9", date: "2024-05-02" },
  ],
  purchases: [
    bought("C1", "2024-05-03", 100, { orderId: "P1" }),
    { date: "2024-05-03", amount: 50, orderId: "P1" },
    bought("C2", "2024-05-04", 70),
    bought("C9", "2024-05-04", 30),
    bought("C4", "2024-05-05", 20),
  ],
});
/** No order has lines of two customers, as the rules of the workbook ask. */
function withOneCustomerAnOrder(lines: readonly PurchaseRow[]): PurchaseRow[] {
  const customerOf = new Map<string, string>();
  return lines.map((line) => {
    if (!line.orderId) return line;
    const customerId = customerOf.get(line.orderId) ?? line.customerId ?? "";
    customerOf.set(line.orderId, customerId);
    return { ...line, customerId };
  });
}

const rowsOf = (subset: Parameters<typeof recordsIn>[1]) => {
  const { customers, interactions, purchases } = recordsIn(records, subset);
  return [customers, interactions, purchases].map(({ row }) => [...row]);
};

describe("a subset of the records", () => {
  it("is the customers with one of the values, their other rows and their whole orders", () => {
    expect(rowsOf({ owner: ["王敏"] })).toEqual([[0, 2, 4], [0], [0, 1]]);
    expect(rowsOf({ owner: ["李雷"] })).toEqual([[1], [1], [2]]);
    expect(rowsOf({ owner: ["王敏", "李雷"] })).toEqual([
      [0, 1, 2, 4],
      [0, 1],
      [0, 1, 2],
    ]);
  });

  it("asks each field at once, and takes customers without a value by the empty one", () => {
    expect(rowsOf({ owner: ["王敏"], industry: ["零售业"] })).toEqual([[0, 4], [0], [0, 1]]);
    expect(rowsOf({ owner: [""] })).toEqual([[3], [], [4]]);
    expect(rowsOf({ owner: ["没有"] })).toEqual([[], [], []]);
  });

  it("compares values as the filter does", () => {
    expect(rowsOf({ owner: [" 王　敏"] })[0]).toEqual([0, 2, 4]);
  });

  it("is everything when nothing is asked", () => {
    expect(recordsIn(records, { owner: [] })).toBe(records);
  });

  it.each([1, 7, 42, 99, 2024])("adds up to the whole of the known customers (seed %i)", async (seed) => {
    const rows = randomRows(seed);
    const all = recordsOf({ ...rows, purchases: withOneCustomerAnOrder(rows.purchases ?? []) });
    const may = monthPeriod(2024, 5);
    const reportOf = (part: typeof all) => analyze(part, may, defaultSettings, { parts: [] });
    const owners = [...new Set(all.customers.owner.labels)];
    const parts = await Promise.all(owners.map((owner) => reportOf(recordsIn(all, { owner: [owner] }))));
    const whole = await reportOf(recordsIn(all, { owner: owners }));
    const sums = (key: "customers" | "buyers" | "orders" | "revenue" | "outstanding" | "interactions") =>
      parts.reduce((sum, { overview }) => sum + (overview[key].value ?? 0), 0);
    for (const key of ["customers", "buyers", "orders", "interactions"] as const)
      expect(sums(key)).toBe(whole.overview[key].value);
    for (const key of ["revenue", "outstanding"] as const)
      expect(sums(key)).toBeCloseTo(whole.overview[key].value ?? NaN, 6);
    const everything = await reportOf(all);
    expect(whole.overview.customers).toEqual(everything.overview.customers);
    expect(whole.repurchase.rateToDate).toEqual(everything.repurchase.rateToDate);
    expect(whole.churn.lost).toEqual(everything.churn.lost);
  });
});
