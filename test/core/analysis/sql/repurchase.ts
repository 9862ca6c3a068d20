// Repurchase and cohorts in SQL.
import type { Query, Row } from "./database";
import type { Span } from "./ledgers";
import { rateOf } from "./rateOf";

export async function sqlRepurchase(query: Query, now: Span, before: Span) {
  const by: Record<string, Row[]> = {};
  for (const field of ["industry", "source", "level", "owner"]) by[field] = await query(rateBy(now, field));
  return {
    rateToDate: await rateOf(query, toDate, now, before),
    rateInPeriod: await rateOf(query, inPeriod, now, before),
    medianGapDays: (await query(gap(now)))[0].v,
    by,
    cohorts: (await query(cohorts(now))).map(({ month, size, ...returned }) => ({ month, size, returned })),
  };
}

const toDate = ({ t }: Span) => `SELECT count(*) FILTER (n >= 2) AS numerator, count(*) AS denominator
  FROM (SELECT customer, count(*) AS n FROM ${t}_purchases GROUP BY customer)`;

const inPeriod = ({ t, from, to }: Span) => `
  SELECT count(DISTINCT customer) FILTER (nth > 1) AS numerator, count(DISTINCT customer) AS denominator
  FROM (SELECT customer, date, row_number() OVER (PARTITION BY customer ORDER BY date, row) AS nth FROM ${t}_purchases)
  WHERE date BETWEEN ${from} AND ${to}`;

const gap = ({ t }: Span) => `SELECT median(days) AS v FROM (
  SELECT date - lag(date) OVER (PARTITION BY customer ORDER BY date, row) AS days FROM ${t}_purchases)`;

const rateBy = ({ t }: Span, field: string) => `
  SELECT key, count(*) FILTER (n >= 2) AS numerator, count(*) AS denominator, numerator / denominator AS value
  FROM (SELECT c.${field} AS key, count(*) AS n FROM ${t}_purchases p JOIN ${t}_customers c ON c.row = p.customer
    GROUP BY c.row, c.${field})
  GROUP BY key ORDER BY value DESC, key`;

const cohorts = ({ t, to }: Span) => `
  WITH ranked AS (
    SELECT customer, DATE '1899-12-30' + date AS day, row_number() OVER (PARTITION BY customer ORDER BY date, row) AS nth
    FROM ${t}_purchases
  ), firsts AS (
    SELECT f.day AS first, s.day AS second FROM ranked f LEFT JOIN ranked s ON s.customer = f.customer AND s.nth = 2
    WHERE f.nth = 1
  )
  SELECT strftime(first, '%Y-%m') AS month, count(*) AS size, ${[1, 2, 3, 6, 12]
    .map(
      (n) => `CASE WHEN max(first + INTERVAL ${n} MONTH) <= DATE '1899-12-30' + ${to}
        THEN count(*) FILTER (second <= first + INTERVAL ${n} MONTH) / count(*) END AS "${n}"`,
    )
    .join(", ")}
  FROM firsts GROUP BY month ORDER BY month`;
