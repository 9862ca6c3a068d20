// What must hold of every report, whatever the records.
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis/analyze";
import type { Report } from "../../../src/core/analysis/report";
import { formatDay, parseIsoDay } from "../../../src/core/calendar";
import { monthPeriod } from "../../../src/core/period";
import type { Records, TextColumn } from "../../../src/core/records/columns";
import { defaultSettings } from "../../../src/core/schema/settings";
import { randomOf, randomRows } from "./randomRecords";
import { recordsOf } from "./recordsOf";
import type { PurchaseRow, Rows } from "./recordsOf";

const period = monthPeriod(2024, 5);
const settings = { ...defaultSettings, lostAfterDays: 45, maxTags: 2 };
const reportOfRecords = (records: Records): Promise<Report> => analyze(records, period, settings);
const reportOfRows = (rows: Rows): Promise<Report> => reportOfRecords(recordsOf(rows));

const seeds = fc.nat({ max: 1_000_000 });
const holds = (property: (seed: number, otherSeed: number) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(seeds, seeds, property), { numRuns: 40, seed: 20240531 });

describe("a report", () => {
  it("does not depend on how texts are coded", () =>
    holds(async (seed, otherSeed) => {
      const records = recordsOf(randomRows(seed));
      expect(await reportOfRecords(recoded(records, otherSeed))).toEqual(await reportOfRecords(records));
    }));

  it("does not change with records dated after the period", () =>
    holds(async (seed, otherSeed) => {
      const rows = randomRows(seed);
      const later = postponed(randomRows(otherSeed));
      const both: Rows = {
        customers: mixed(rows.customers ?? [], later.customers ?? []),
        interactions: mixed(rows.interactions ?? [], later.interactions ?? []),
        purchases: mixed(rows.purchases ?? [], later.purchases ?? []),
      };
      expect(await reportOfRows(both)).toEqual(await reportOfRows(rows));
    }));

  it("does not change when an order's lines are split, but for the count of rows left out", () =>
    holds(async (seed) => {
      const rows = randomRows(seed);
      const named = (rows.purchases ?? []).map((row, i) =>
        row.orderId ? row : { ...row, orderId: `#${i}` },
      );
      const { excluded: _, ...whole } = await reportOfRows({ ...rows, purchases: named });
      const { excluded: __, ...split } = await reportOfRows({ ...rows, purchases: named.flatMap(halves) });
      expect(split).toEqual(whole);
    }));

  it("does not depend on the order of customers with ids of their own", () =>
    holds(async (seed, otherSeed) => {
      const rows = randomRows(seed);
      const ids = new Set<string>();
      const customers = (rows.customers ?? []).filter(
        ({ customerId = "" }) => !ids.has(customerId) && ids.add(customerId),
      );
      const other = shuffled(customers, randomOf(otherSeed));
      expect(await reportOfRows({ ...rows, customers: other })).toEqual(
        await reportOfRows({ ...rows, customers }),
      );
    }));

  it("adds up to the cent", () =>
    holds(async (seed) => {
      const rows = randomRows(seed);
      const purchases = (rows.purchases ?? []).map((row) => ({
        ...row,
        product: row.product || "其他",
        payment: "待付款",
      }));
      const report = await reportOfRows({ ...rows, purchases });
      const { overview, products, payments = [], aging = [], rfm, tiers = [] } = report;
      const revenue = cents([overview.revenue.value ?? NaN]);
      expect(cents(products.ranking.map((product) => product.revenue))).toBe(revenue);
      expect(cents(payments.map(({ amount }) => amount))).toBe(revenue);
      expect(cents(aging.map(({ amount }) => amount))).toBe(cents([overview.outstanding.value ?? NaN]));
      expect(cents((products.season?.months ?? []).slice(-1).map((month) => month.revenue))).toBe(revenue);
      expect(cents((rfm?.segments ?? []).map((segment) => segment.revenue))).toBe(
        cents(tiers.map((tier) => tier.revenue)),
      );
    }));

  it("keeps parts within wholes", () =>
    holds(async (seed) => {
      const {
        overview,
        repurchase,
        churn,
        maintenance,
        funnel = [],
        rfm,
        tiers = [],
      } = await reportOfRows(randomRows(seed));
      const customers = overview.customers.value ?? NaN;
      expect(repurchase.by.industry.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(
        repurchase.rateToDate.denominator,
      );
      expect((repurchase.cohorts ?? []).reduce((sum, { size }) => sum + size, 0)).toBe(
        repurchase.rateToDate.denominator,
      );
      expect(churn.reasons.reduce((sum, reason) => sum + reason.customers, 0)).toBe(churn.lost.value);
      expect(funnel.reduce((sum, stage) => sum + stage.customers, 0)).toBe(customers);
      expect(tiers.reduce((sum, tier) => sum + tier.customers, 0)).toBe(customers);
      expect(rfm?.segments.reduce((sum, segment) => sum + segment.customers, 0)).toBe(rfm?.buyers);
      for (const { low, conversion, high } of maintenance.methods) {
        if (low === null || conversion === null || high === null) continue;
        expect(low).toBeLessThanOrEqual(conversion);
        expect(conversion).toBeLessThanOrEqual(high);
      }
    }));

  it("orders traits by p, then lift", () =>
    holds(async (seed) => {
      const { traits } = (await reportOfRows(randomRows(seed))).churn;
      for (let i = 1; i < traits.length; i++) {
        const [a, b] = [traits[i - 1], traits[i]];
        expect(a.p <= b.p).toBe(true);
        if (a.p === b.p) expect((a.lift ?? Infinity) >= (b.lift ?? Infinity)).toBe(true);
      }
    }));
});

const cents = (money: readonly number[]): number =>
  money.reduce((sum, amount) => sum + Math.round(amount * 100), 0);

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** The same texts under other codes; the empty text keeps code 0. */
function recoded(records: Records, seed: number): Records {
  const random = randomOf(seed);
  const column = ({ codes, labels }: TextColumn): TextColumn => {
    const order = [0, ...shuffled([...labels.keys()].slice(1), random)];
    const codeOf = new Map(order.map((old, code) => [old, code]));
    return { labels: order.map((old) => labels[old]), codes: codes.map((old) => codeOf.get(old) ?? 0) };
  };
  const columns = <T extends object>(table: T): T =>
    Object.fromEntries(
      Object.entries(table).map(([key, value]: [string, unknown]) => [
        key,
        isText(value) ? column(value) : value,
      ]),
    ) as T;
  return {
    customers: columns(records.customers),
    interactions: columns(records.interactions),
    purchases: columns(records.purchases),
    needs: columns(records.needs),
    services: columns(records.services),
    surveys: columns(records.surveys),
    deals: columns(records.deals),
    present: records.present,
  };
}

const isText = (value: unknown): value is TextColumn =>
  typeof value === "object" && value !== null && "labels" in value;

/** Dated some years later; what has no readable date is left out, as nothing says it is later. */
function postponed({ customers = [], interactions = [], purchases = [] }: Rows): Rows {
  const move = (day: string | undefined): string | null => {
    const serial = day === undefined ? null : parseIsoDay(day);
    return serial === null ? null : formatDay(serial + 2000);
  };
  return {
    customers: customers.flatMap((row) =>
      move(row.firstContact) ? [{ ...row, firstContact: move(row.firstContact) ?? "" }] : [],
    ),
    interactions: interactions.flatMap((row) =>
      move(row.date) ? [{ ...row, date: move(row.date) ?? "" }] : [],
    ),
    purchases: purchases.flatMap((row) => (move(row.date) ? [{ ...row, date: move(row.date) ?? "" }] : [])),
  };
}

/** The second list's rows between the first's, both in their order. */
function mixed<T>(rows: readonly T[], more: readonly T[]): T[] {
  const result: T[] = [];
  for (let i = 0; i < Math.max(rows.length, more.length); i++)
    result.push(...more.slice(i, i + 1), ...rows.slice(i, i + 1));
  return result;
}

/** Two lines of the same sign that make up one. */
function halves(row: PurchaseRow): PurchaseRow[] {
  const { amount, quantity } = row;
  if (typeof amount !== "number" || Math.abs(amount) < 2) return [row];
  const part = Math.sign(amount) * Math.floor(Math.abs(amount) / 3 + 1);
  const one = typeof quantity === "number" ? quantity / 4 : undefined;
  const rest = typeof quantity === "number" ? quantity - quantity / 4 : undefined;
  return [
    { ...row, amount: part, quantity: one },
    { ...row, amount: amount - part, quantity: rest },
  ];
}
