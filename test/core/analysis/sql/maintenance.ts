// Effects of contact and the baseline in SQL.
import type { Settings } from "../../../../src/core/schema/settings";
import type { Query } from "./database";
import type { Span } from "./ledgers";
import { rateOf } from "./rateOf";

export async function sqlMaintenance(query: Query, settings: Settings, now: Span, before: Span) {
  const baseline = await rateOf(query, uncontacted(settings.attributionDays), now, before);
  await query(credit(now, settings.attributionDays));
  return {
    methods: await query(effects(now, "method", baseline.value)),
    baseline,
    owners: await query(effects(now, "owner", baseline.value)),
    note: "association-not-cause",
  };
}

const uncontacted =
  (days: number) =>
  ({ t, from, to }: Span) => `
  SELECT count(*) FILTER (bought) AS numerator, count(*) AS denominator FROM (
    SELECT row IN (SELECT customer FROM ${t}_purchases WHERE date BETWEEN ${from} AND ${to}) AS bought
    FROM ${t}_customers
    WHERE row NOT IN (SELECT customer FROM ${t}_interactions WHERE date BETWEEN ${from - days} AND ${to}))`;

/** Each purchase with the last interaction of the last day with one, up to its own. */
const credit = ({ t }: Span, days: number) => `
  CREATE OR REPLACE TEMP TABLE credit AS
  SELECT p.customer, p.amount, p.date - i.date AS days, i.row AS interaction FROM ${t}_purchases p
  ASOF JOIN (SELECT customer, date, max(row) AS row FROM ${t}_interactions GROUP BY customer, date) i
    ON p.customer = i.customer AND p.date >= i.date
  WHERE i.date > p.date - ${days}`;

const Z = "1.959963984540054";

const effects = ({ t, from, to }: Span, field: "method" | "owner", baseline: number | null) => `
  WITH touched AS (
    SELECT row, ${field} AS label FROM interactions WHERE date BETWEEN ${from} AND ${to} AND ${field} <> ''
  ), counted AS (
    SELECT label, count(*) AS interactions, count(DISTINCT i.customer) AS customers
    FROM touched LEFT JOIN (SELECT row, customer FROM ${t}_interactions) i USING (row) GROUP BY label
  ), credited AS (
    SELECT label, count(DISTINCT customer) AS converted, count(*) AS orders, sum(amount) AS cents, median(days) AS medianDays
    FROM credit JOIN touched ON touched.row = interaction GROUP BY label
  ), advances AS (
    SELECT label, count(*) AS stageAdvances FROM touched JOIN (
      SELECT row FROM (
        SELECT row, rank, lag(rank) OVER (PARTITION BY customer ORDER BY date, row) AS earlier
        FROM ${t}_interactions WHERE rank > 0
      ) WHERE rank > earlier
    ) USING (row) GROUP BY label
  ), joined AS (
    SELECT label, interactions, customers, coalesce(converted, 0) AS k, k / nullif(customers, 0) AS share,
      coalesce(orders, 0) AS orders, coalesce(cents, 0) / 100 AS revenue, medianDays,
      coalesce(stageAdvances, 0) AS stageAdvances
    FROM counted LEFT JOIN credited USING (label) LEFT JOIN advances USING (label)
  )
  SELECT label AS ${field}, interactions, customers, k AS converted, share AS conversion,
    (share + ${Z} ** 2 / (2 * customers) - ${Z} * sqrt(share * (1 - share) / customers + ${Z} ** 2 / (4 * customers ** 2)))
      / (1 + ${Z} ** 2 / customers) AS low,
    (share + ${Z} ** 2 / (2 * customers) + ${Z} * sqrt(share * (1 - share) / customers + ${Z} ** 2 / (4 * customers ** 2)))
      / (1 + ${Z} ** 2 / customers) AS high,
    orders, revenue, medianDays, stageAdvances, share / nullif(${baseline ?? "NULL"}, 0) AS lift
  FROM joined ORDER BY conversion DESC NULLS LAST, label`;
