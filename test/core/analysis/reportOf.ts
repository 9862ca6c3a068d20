// Owns the short way from rows to a report in tests: May 2024 and the default settings unless told.
import { analyze } from "../../../src/core/analysis/analyze";
import type { Report } from "../../../src/core/analysis/report";
import { monthPeriod } from "../../../src/core/period";
import type { Period } from "../../../src/core/period";
import { defaultSettings } from "../../../src/core/schema/settings";
import type { Settings } from "../../../src/core/schema/settings";
import { recordsOf } from "./recordsOf";
import type { PurchaseRow, Rows } from "./recordsOf";

export function reportOf(
  rows: Rows,
  { period = monthPeriod(2024, 5), settings = {} }: { period?: Period; settings?: Partial<Settings> } = {},
): Promise<Report> {
  return analyze(recordsOf(rows), period, { ...defaultSettings, ...settings });
}

/** A line with all that is required: customer, day, cents; an order of its own unless more says so. */
export const bought = (
  customerId: string,
  date: string,
  amount: number,
  more: PurchaseRow = {},
): PurchaseRow => ({
  customerId,
  date,
  amount,
  product: "咖啡机",
  payment: "已付款",
  ...more,
});

export const customersNamed = (...ids: string[]): { customerId: string }[] =>
  ids.map((customerId) => ({ customerId }));
