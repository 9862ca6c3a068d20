// Where the order of rows may matter: among rows of one customer on one day and lines of one order, nowhere else.
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis/analyze";
import type { Report } from "../../../src/core/analysis/report";
import { monthPeriod } from "../../../src/core/period";
import { defaultSettings } from "../../../src/core/schema/settings";
import { randomOf, randomRows } from "./randomRecords";
import { recordsOf } from "./recordsOf";
import type { InteractionRow, PurchaseRow, Rows } from "./recordsOf";

const settings = { ...defaultSettings, lostAfterDays: 45, maxTags: 2 };
const reportOfRows = (rows: Rows): Promise<Report> =>
  analyze(recordsOf(rows), monthPeriod(2024, 5), settings);

const seeds = fc.nat({ max: 1_000_000 });
const holds = (property: (seed: number, otherSeed: number) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(seeds, seeds, property), { numRuns: 40, seed: 20240229 });

/** The three modules; a customer's id is its own, an order is one customer's. */
function plainRows(seed: number): Required<Pick<Rows, "customers" | "interactions" | "purchases">> {
  const { customers = [], interactions = [], purchases = [] } = randomRows(seed);
  const ids = new Set<string>();
  const ownerOf = new Map<string, string>();
  return {
    customers: customers.filter(({ customerId = "" }) => !ids.has(customerId) && ids.add(customerId)),
    interactions,
    purchases: purchases.map((row) => {
      const { orderId = "", customerId = "" } = row;
      if (orderId === "") return row;
      ownerOf.set(orderId, ownerOf.get(orderId) ?? customerId);
      return { ...row, customerId: ownerOf.get(orderId) };
    }),
  };
}

describe("the order of rows", () => {
  it("does not matter between customers", () =>
    holds(async (seed, otherSeed) => {
      const rows = plainRows(seed);
      const random = randomOf(otherSeed);
      const mixed: Rows = {
        customers: shuffled(rows.customers, random),
        interactions: interleaved(rows.interactions, random),
        purchases: interleaved(rows.purchases, random),
      };
      expect(await reportOfRows(mixed)).toEqual(await reportOfRows(rows));
    }));

  it("does not matter at all where no two rows of a customer share a day", () =>
    holds(async (seed, otherSeed) => {
      const { customers, interactions, purchases } = plainRows(seed);
      const rows: Rows = {
        customers,
        interactions: onePerDay(interactions),
        purchases: oneOrderPerDay(purchases),
      };
      const random = randomOf(otherSeed);
      const mixed: Rows = {
        customers: shuffled(customers, random),
        interactions: shuffled(rows.interactions ?? [], random),
        purchases: shuffled(rows.purchases ?? [], random),
      };
      expect(await reportOfRows(mixed)).toEqual(await reportOfRows(rows));
    }));

  it("matters between a customer's rows of one day: the later one tells the stage and is credited", async () => {
    const day = "2024-05-20";
    const contacts: InteractionRow[] = [
      { customerId: "C1", date: day, method: "电话", owner: "王*", stage: "潜在客户" },
      { customerId: "C1", date: day, method: "拜访", owner: "王*", stage: "意向客户" },
    ];
    const purchases: PurchaseRow[] = [
      { orderId: "P1", customerId: "C1", date: day, amount: 100, payment: "已付款" },
    ];
    const rows: Rows = { customers: [{ customerId: "C1" }], interactions: contacts, purchases };
    const turned: Rows = { ...rows, interactions: [...contacts].reverse() };
    const creditedIn = async (each: Rows) =>
      (await reportOfRows(each)).maintenance.methods
        .filter(({ orders }) => orders > 0)
        .map(({ method }) => method);
    const stagesIn = async (each: Rows) =>
      (await reportOfRows(each)).funnel?.filter(({ customers }) => customers > 0).map(({ stage }) => stage);
    expect(await creditedIn(rows)).toEqual(["拜访"]);
    expect(await creditedIn(turned)).toEqual(["电话"]);
    expect(await stagesIn(rows)).toEqual(["意向客户"]);
    expect(await stagesIn(turned)).toEqual(["潜在客户"]);
  });
});

describe("what contact brought", () => {
  it("is the same to the cent by method and by owner", () =>
    holds(async (seed) => {
      const rows = plainRows(seed);
      const interactions = rows.interactions.map((row) => ({
        ...row,
        method: row.method || "其他",
        owner: row.owner || "无",
      }));
      const { methods, owners } = (await reportOfRows({ ...rows, interactions })).maintenance;
      const totals = (effects: typeof methods | typeof owners) => ({
        cents: effects.reduce((sum, { revenue }) => sum + Math.round(revenue * 100), 0),
        orders: effects.reduce((sum, { orders }) => sum + orders, 0),
        interactions: effects.reduce((sum, effect) => sum + effect.interactions, 0),
      });
      expect(totals(methods)).toEqual(totals(owners));
    }));
});

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Rows in another order, those of one customer in the order they had. */
function interleaved<T extends { readonly customerId?: string }>(
  rows: readonly T[],
  random: () => number,
): T[] {
  const waiting = new Map<string, T[]>();
  for (const row of rows)
    waiting.set(row.customerId ?? "", [...(waiting.get(row.customerId ?? "") ?? []), row]);
  return shuffled(rows, random).flatMap(({ customerId = "" }) => waiting.get(customerId)?.splice(0, 1) ?? []);
}

function onePerDay(rows: readonly InteractionRow[]): InteractionRow[] {
  const seen = new Set<string>();
  return rows.filter(({ customerId, date }) => {
    const key = `${customerId} ${date}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Orders of one day and one intent, one a customer and day; an order's lines stand for themselves else. */
function oneOrderPerDay(rows: readonly PurchaseRow[]): PurchaseRow[] {
  const orderOf = new Map<string, string>();
  const firstOf = new Map<string, PurchaseRow>();
  return rows.flatMap((row, at) => {
    const orderId = row.orderId || `#${at}`;
    const first = firstOf.get(orderId) ?? row;
    firstOf.set(orderId, first);
    const key = `${first.customerId} ${first.date}`;
    if ((orderOf.get(key) ?? orderId) !== orderId) return [];
    orderOf.set(key, orderId);
    return [{ ...row, orderId, date: first.date, intent: first.intent }];
  });
}
