// Owns which rows stand behind a figure: the customers, and the rows of the module the figure counts or sums.
// Those of an entry of a breakdown stand in breakdownTrace.ts.
import { isDay } from "../records/columns";
import type { TextColumn } from "../records/columns";
import type { ModuleKey } from "../schema/fields";
import {
  type BreakdownEntry,
  breakdownModule,
  breakdownTest,
  interactionInPeriod,
  lineInPeriod,
  type RowTest,
} from "./breakdownTrace";
import { lostAt } from "./churn";
import { happenedSince, purchaseCount } from "./ledger";
import type { Scope } from "./scope";

/** In reading order. */
export const tracedHeadlines = [
  "revenue",
  "orders",
  "buyers",
  "averageOrder",
  "rateToDate",
  "lost",
  "newCustomers",
  "activeCustomers",
  "interactions",
  "outstanding",
] as const;
export type TracedHeadline = (typeof tracedHeadlines)[number];

export type TracedFigure = TracedHeadline | BreakdownEntry;

/** Tells figures apart. @example figureId({ breakdown: "product", key: "咖啡豆" }) // "product:咖啡豆" */
export const figureId = (figure: TracedFigure): string =>
  typeof figure === "string" ? figure : `${figure.breakdown}:${figure.key}`;

export interface Trace {
  /** Whose rows the figure is made of. */
  readonly module: ModuleKey;
  /** Their indices in the records of that module, ascending. */
  readonly rows: Int32Array;
  /** Ids of the customers the rows belong to, unknown ones included. */
  readonly customerIds: ReadonlySet<string>;
}

/** The rows that the report of the same scope counts or sums for the figure; of a rate those in its numerator. */
export function traceFigure(scope: Scope, figure: TracedFigure): Trace {
  const { records } = scope;
  if (typeof figure !== "string") {
    const module = breakdownModule(figure.breakdown);
    return traceOf(module, records[module].customerId, breakdownTest(scope, figure));
  }
  switch (figure) {
    case "buyers":
    case "rateToDate":
    case "lost":
    case "newCustomers":
    case "activeCustomers":
      return traceOf("customers", records.customers.customerId, customerTest(scope, figure));
    case "interactions":
      return traceOf("interactions", records.interactions.customerId, interactionInPeriod(scope));
    case "revenue":
    case "orders":
    case "averageOrder":
    case "outstanding":
      return traceOf("purchases", records.purchases.customerId, purchaseTest(scope, figure));
  }
}

function traceOf(module: ModuleKey, { codes, labels }: TextColumn, holds: RowTest): Trace {
  const rows = Int32Array.from({ length: codes.length }, (_, row) => row).filter(holds);
  const customerIds = new Set<string>();
  for (const row of rows) if (codes[row] !== 0) customerIds.add(labels[codes[row]]);
  return { module, rows, customerIds };
}

type CustomerFigure = "buyers" | "rateToDate" | "lost" | "newCustomers" | "activeCustomers";

function customerTest({ records, settings, period, now }: Scope, figure: CustomerFigure): RowTest {
  const { customers } = records;
  const exists: RowTest = (c) => now.exists[c] === 1;
  const bought: RowTest = (c) => happenedSince(now.purchases, c, period.from);
  switch (figure) {
    case "buyers":
      return (c) => exists(c) && bought(c);
    case "rateToDate":
      return (c) => purchaseCount(now, c) >= 2;
    case "lost": {
      const lost = lostAt(customers, now, settings.lostAfterDays);
      return (c) => lost[c] === 1;
    }
    case "newCustomers":
      return (c) => exists(c) && customers.firstContact[c] >= period.from;
    case "activeCustomers":
      return (c) => exists(c) && (bought(c) || happenedSince(now.interactions, c, period.from));
  }
}

function purchaseTest(scope: Scope, figure: "revenue" | "orders" | "averageOrder" | "outstanding"): RowTest {
  const { records, joins, period, now } = scope;
  const { date, amount, payment } = records.purchases;
  const { orders } = now;
  const isLine: RowTest = (line) =>
    isDay(date[line]) && date[line] <= period.to && Number.isFinite(amount[line]);
  switch (figure) {
    case "revenue":
      return lineInPeriod(scope);
    case "outstanding": {
      const waiting = payment.labels.indexOf("待付款");
      return (line) => isLine(line) && payment.codes[line] === waiting;
    }
    case "orders":
    case "averageOrder":
      return (line) => {
        const order = joins.orderOf[line];
        const isPurchase = orders.amount[order] > 0 && orders.date[order] >= period.from;
        return isPurchase && isLine(line);
      };
  }
}
