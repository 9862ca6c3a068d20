// Owns the whole report computed in SQL: each figure of metrics.md as a query of its own over the ledger's tables.
import type { DuckDBConnection } from "@duckdb/node-api";
import { previousPeriod } from "../../../../src/core/period";
import type { Period } from "../../../../src/core/period";
import type { Settings } from "../../../../src/core/schema/settings";
import { sqlChurn } from "./churn";
import { queryOf } from "./database";
import { sqlExclusions } from "./exclusions";
import { sqlFunnel } from "./funnel";
import { createLedger } from "./ledgers";
import type { Span } from "./ledgers";
import { sqlMaintenance } from "./maintenance";
import { sqlOverview } from "./overview";
import { sqlPacks } from "./packs";
import { sqlAging, sqlIntent, sqlPayments } from "./payments";
import { sqlProducts } from "./products";
import { sqlRepurchase } from "./repurchase";
import { sqlTrend } from "./trend";
import { sqlRfm, sqlTags, sqlTiers } from "./value";

/** Needs the tables of loadRecords. Everything of Report but period, previous and settings. */
export async function sqlReport(connection: DuckDBConnection, period: Period, settings: Settings) {
  const core = await sqlCoreReport(connection, period, settings);
  return { ...core, ...(await sqlPacks(queryOf(connection), settings, ...spansOf(period))) };
}

function spansOf(period: Period): [now: Span, before: Span] {
  const { from, to } = previousPeriod(period);
  return [
    { t: "now", from: period.from, to: period.to },
    { t: "before", from, to },
  ];
}

/** The same without the parts of packs. */
export async function sqlCoreReport(connection: DuckDBConnection, period: Period, settings: Settings) {
  const query = queryOf(connection);
  const [now, before] = spansOf(period);
  await createLedger(query, now);
  await createLedger(query, before);
  return {
    excluded: await sqlExclusions(query, now),
    overview: await sqlOverview(query, now, before),
    trend: await sqlTrend(query, settings, period),
    repurchase: await sqlRepurchase(query, now, before),
    products: await sqlProducts(query, now, before),
    maintenance: await sqlMaintenance(query, settings, now, before),
    churn: await sqlChurn(query, settings, now, before),
    funnel: await sqlFunnel(query, now),
    payments: await sqlPayments(query, now),
    aging: await sqlAging(query, now),
    intent: await sqlIntent(query, now),
    rfm: await sqlRfm(query, now),
    tiers: await sqlTiers(query, settings, now),
    tags: await sqlTags(query, settings, now),
  };
}
