// The headline figures of the last periods in SQL: every period beside the lines and customers of its day, in one query.
import { formatDay } from "../../../../src/core/calendar";
import { previousPeriod } from "../../../../src/core/period";
import type { Period } from "../../../../src/core/period";
import type { Settings } from "../../../../src/core/schema/settings";
import type { Query, Row } from "./database";

const MOST = { month: 12, quarter: 8, year: 6, custom: 6 };

export async function sqlTrend(query: Query, { lostAfterDays }: Settings, period: Period): Promise<Row[]> {
  const periods: Period[] = [period];
  while (periods.length < MOST[period.kind]) periods.unshift(previousPeriod(periods[0]));
  const rows = await query(figures(periods, lostAfterDays));
  return rows.map(({ first, last, ...row }) => ({
    from: formatDay(Number(first)),
    to: formatDay(Number(last)),
    ...row,
  }));
}

const figures = (periods: readonly Period[], lostAfterDays: number) => `
  WITH periods AS (
    SELECT * FROM (VALUES ${periods.map(({ from, to }) => `(${from}, ${to})`).join(", ")}) AS p(first, last)
    WHERE last >= (SELECT min(date) FROM purchases)
  ), people AS (
    SELECT last, customerId, lostReason <> '' AS gone FROM periods JOIN customers
      ON customerId <> '' AND (firstContact IS NULL OR firstContact <= last)
    QUALIFY row_number() OVER (PARTITION BY last, customerId ORDER BY row) = 1
  ), lines AS (
    SELECT first, last, p.*, CASE WHEN orderId = '' THEN '#' || row ELSE '=' || orderId END AS o
    FROM periods JOIN purchases p ON date <= last
  ), orders AS (
    SELECT first, last, o, min(date) AS date, arg_min(customerId, row) AS customerId, sum(amount) AS amount
    FROM lines GROUP BY first, last, o HAVING sum(amount) > 0
  ), bought AS (
    SELECT last, customerId, count(*) AS n, max(date) AS latest FROM orders GROUP BY last, customerId
  )
  SELECT first, last,
    (SELECT coalesce(sum(amount), 0) / 100 FROM purchases WHERE date BETWEEN first AND last) AS revenue,
    (SELECT count(*) FROM orders o WHERE o.last = periods.last AND date >= periods.first) AS orders,
    (SELECT round(sum(amount) / count(*)) / 100 FROM orders o
      WHERE o.last = periods.last AND date >= periods.first) AS averageOrder,
    (SELECT count(*) FROM people JOIN bought USING (last, customerId)
      WHERE last = periods.last AND latest >= periods.first) AS buyers,
    (SELECT count(*) FILTER (n >= 2) / nullif(count(*), 0) FROM people JOIN bought USING (last, customerId)
      WHERE last = periods.last) AS rateToDate,
    (SELECT count(*) FROM people LEFT JOIN bought USING (last, customerId)
      WHERE last = periods.last AND (gone OR last - latest >= ${lostAfterDays})) AS lost
  FROM periods ORDER BY last`;
