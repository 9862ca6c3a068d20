// Owns the three ways to the same figures that bench/analysis.ts measures; each runs alone in its process.
import { readFileSync } from "node:fs";
import { churn } from "../src/core/analysis/churn";
import { analyze } from "../src/core/analysis/analyze";
import { cohorts } from "../src/core/analysis/cohorts";
import { exclusions } from "../src/core/analysis/exclusions";
import { funnel } from "../src/core/analysis/funnel";
import { intent } from "../src/core/analysis/intent";
import { maintenance } from "../src/core/analysis/maintenance";
import { overview } from "../src/core/analysis/overview";
import { orderPairs, pairs } from "../src/core/analysis/pairs";
import { aging, payments } from "../src/core/analysis/payments";
import { products } from "../src/core/analysis/products";
import { repurchase } from "../src/core/analysis/repurchase";
import { rfm } from "../src/core/analysis/rfm";
import { openScope } from "../src/core/analysis/scope";
import { season } from "../src/core/analysis/season";
import { tags } from "../src/core/analysis/tags";
import { tiers } from "../src/core/analysis/tiers";
import { trend } from "../src/core/analysis/trend";
import { monthPeriod, previousPeriod } from "../src/core/period";
import { silentProgress } from "../src/core/progress";
import type { Records } from "../src/core/records/columns";
import { defaultSettings } from "../src/core/schema/settings";
import { sqlChurn } from "../test/core/analysis/sql/churn";
import { loadRecords, openDatabase, queryOf } from "../test/core/analysis/sql/database";
import { sqlExclusions } from "../test/core/analysis/sql/exclusions";
import { sqlFunnel } from "../test/core/analysis/sql/funnel";
import { createLedger } from "../test/core/analysis/sql/ledgers";
import type { Span } from "../test/core/analysis/sql/ledgers";
import { sqlMaintenance } from "../test/core/analysis/sql/maintenance";
import { sqlOverview } from "../test/core/analysis/sql/overview";
import { sqlAging, sqlIntent, sqlPayments } from "../test/core/analysis/sql/payments";
import { sqlProducts } from "../test/core/analysis/sql/products";
import { sqlRepurchase } from "../test/core/analysis/sql/repurchase";
import { sqlTrend } from "../test/core/analysis/sql/trend";
import { sqlRfm, sqlTags, sqlTiers } from "../test/core/analysis/sql/value";
import { arqueroParts } from "./analysisArquero";

export type Engine = "clientbook" | "duckdb" | "arquero";

/** Milliseconds by part, in the order they ran. */
export type Times = Record<string, number>;

export interface Measured {
  readonly times: Times;
  /** Milliseconds of the whole, run again as one. */
  readonly total: number;
  /** Of the processor for the whole, all threads, milliseconds: steadier than time on a busy machine. */
  readonly processor: number;
  /** The longest that the event loop was not given a turn; ours only. */
  readonly longestStretch: Stretch | null;
}

export interface Stretch {
  readonly milliseconds: number;
  /** Of the processor in the thread itself; null where the system does not tell. */
  readonly processor: number | null;
}

const period = monthPeriod(2024, 5);
const previous = previousPeriod(period);

export async function timed<T>(times: Times, part: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  times[part] = performance.now() - start;
  return result;
}

const sum = (times: Times): number => Object.values(times).reduce((total, ms) => total + ms, 0);

/** Loads the records in the engine's own way, untimed, and returns what is timed. */
export async function prepare(engine: Engine, records: Records): Promise<() => Promise<Measured>> {
  if (engine === "clientbook") return () => measureOurs(records);
  if (engine === "arquero") {
    const parts = await arqueroParts(records, period);
    return async () => {
      const times: Times = {};
      const before = process.cpuUsage();
      for (const [part, run] of Object.entries(parts)) await timed(times, part, run);
      return { times, total: sum(times), processor: processorSince(before), longestStretch: null };
    };
  }
  const connection = await openDatabase();
  await loadRecords(connection, records);
  return () => measureDuckDb(queryOf(connection));
}

async function measureOurs(records: Records): Promise<Measured> {
  const times: Times = {};
  const scope = await timed(times, "index", () =>
    openScope(records, period, defaultSettings, silentProgress),
  );
  await timed(times, "excluded", () => exclusions(scope));
  await timed(times, "overview, trend", async () => [overview(scope), await trend(scope)]);
  await timed(times, "repurchase, cohorts", () => [repurchase(scope), cohorts(scope)]);
  await timed(times, "products, pairs, season", async () => [
    products(scope),
    await pairs(scope),
    await orderPairs(scope),
    season(scope),
  ]);
  await timed(times, "maintenance", () => maintenance(scope));
  await timed(times, "churn", () => churn(scope));
  await timed(times, "funnel", () => funnel(scope));
  await timed(times, "payments, aging, intent", () => [payments(scope), aging(scope), intent(scope)]);
  await timed(times, "rfm, tiers, tags", () => [rfm(scope), tiers(scope), tags(scope)]);

  const before = process.cpuUsage();
  const start = performance.now();
  const longest = { milliseconds: 0, processor: 0 };
  let last = { time: start, processor: threadProcessor() };
  const pause = async (): Promise<void> => {
    longest.milliseconds = Math.max(longest.milliseconds, performance.now() - last.time);
    longest.processor = Math.max(longest.processor, threadProcessor() - last.processor);
    await new Promise(setImmediate);
    last = { time: performance.now(), processor: threadProcessor() };
  };
  await analyze(records, period, defaultSettings, { progress: { ...silentProgress, pause } });
  const total = performance.now() - start;
  const isTold = Number.isFinite(longest.processor);
  return {
    times,
    total,
    processor: processorSince(before),
    longestStretch: { ...longest, processor: isTold ? longest.processor : null },
  };
}

function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds that the main thread has run so far, by Linux's count; NaN elsewhere. */
function threadProcessor(): number {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return NaN;
  }
}

async function measureDuckDb(query: ReturnType<typeof queryOf>): Promise<Measured> {
  const now: Span = { t: "now", from: period.from, to: period.to };
  const before: Span = { t: "before", from: previous.from, to: previous.to };
  const times: Times = {};
  const start = process.cpuUsage();
  await timed(times, "index", async () => {
    await createLedger(query, now);
    await createLedger(query, before);
  });
  await timed(times, "excluded", () => sqlExclusions(query, now));
  await timed(times, "overview, trend", async () => [
    await sqlOverview(query, now, before),
    await sqlTrend(query, defaultSettings, period),
  ]);
  await timed(times, "repurchase, cohorts", () => sqlRepurchase(query, now, before));
  await timed(times, "products, pairs, season", () => sqlProducts(query, now, before));
  await timed(times, "maintenance", () => sqlMaintenance(query, defaultSettings, now, before));
  await timed(times, "churn", () => sqlChurn(query, defaultSettings, now, before));
  await timed(times, "funnel", () => sqlFunnel(query, now));
  await timed(times, "payments, aging, intent", async () => [
    await sqlPayments(query, now),
    await sqlAging(query, now),
    await sqlIntent(query, now),
  ]);
  await timed(times, "rfm, tiers, tags", async () => [
    await sqlRfm(query, now),
    await sqlTiers(query, defaultSettings, now),
    await sqlTags(query, defaultSettings, now),
  ]);
  return { times, total: sum(times), processor: processorSince(start), longestStretch: null };
}
