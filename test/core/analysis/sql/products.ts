// The ranking, pairs and season in SQL.
import type { Query } from "./database";
import type { Span } from "./ledgers";

export async function sqlProducts(query: Query, now: Span, before: Span) {
  const units = await query(quantities(now));
  const rows = await query(ranking(now, before));
  const months = await query(revenueByMonth(now));
  const index = await query(seasonalIndex(now));
  return {
    ranking: rows.map((row) => ({
      ...row,
      quantity: units
        .filter(({ product }) => product === row.product)
        .map(({ unit, quantity }) => ({ unit, quantity })),
    })),
    pairs: await query(
      pairs("customers", customerBaskets(now), `SELECT count(DISTINCT customer) FROM ${now.t}_purchases`),
    ),
    orderPairs: await query(
      pairs("orders", orderBaskets(now), `SELECT count(*) FROM ${now.t}_orders WHERE purchase`),
    ),
    season: { months, index: index.length === 12 ? index : null },
  };
}

const ranking = ({ t, from, to }: Span, before: Span) => `
  WITH sold AS (
    SELECT product, sum(amount) AS cents,
      count(DISTINCT o) FILTER (l.amount > 0 AND purchase) AS orders,
      count(DISTINCT customer) FILTER (l.amount > 0 AND purchase) AS buyers
    FROM ${t}_lines l JOIN (SELECT o, purchase, customer FROM ${t}_orders) USING (o)
    WHERE date BETWEEN ${from} AND ${to} AND product <> '' AND amount IS NOT NULL GROUP BY product
  ), earlier AS (
    SELECT product, sum(amount) AS cents FROM purchases
    WHERE date BETWEEN ${before.from} AND ${before.to} AND amount IS NOT NULL GROUP BY product
  ), ranked AS (
    SELECT s.*, coalesce(e.cents, 0) AS previous, greatest(s.cents, 0) AS positive,
      sum(positive) OVER (ORDER BY s.cents DESC, product ROWS UNBOUNDED PRECEDING) AS upTo,
      sum(positive) OVER () AS total
    FROM sold s LEFT JOIN earlier e USING (product)
  )
  SELECT product, orders, cents / 100 AS revenue, buyers,
    CASE WHEN positive = 0 THEN 0 ELSE positive / total END AS share,
    upTo / nullif(total, 0) AS cumulativeShare,
    CASE WHEN positive = 0 THEN 'C' WHEN (upTo - positive) / total < 0.80 THEN 'A'
      WHEN (upTo - positive) / total < 0.95 THEN 'B' ELSE 'C' END AS class,
    previous / 100 AS previousRevenue, cents / nullif(previous, 0) - 1 AS growth
  FROM ranked ORDER BY cents DESC, product`;

const quantities = ({ from, to }: Span) => `
  SELECT product, unit, round(sum(CASE WHEN amount < 0 THEN -abs(quantity) ELSE quantity END), 6) AS quantity
  FROM purchases WHERE date BETWEEN ${from} AND ${to} AND product <> '' AND amount IS NOT NULL AND quantity IS NOT NULL
  GROUP BY product, unit ORDER BY product, quantity DESC, unit`;

const customerBaskets = ({ t }: Span) => `
  SELECT DISTINCT p.customer AS basket, l.product FROM ${t}_lines l JOIN ${t}_purchases p USING (o)
  WHERE l.amount > 0 AND l.product <> ''`;

const orderBaskets = ({ t }: Span) => `
  SELECT DISTINCT l.o AS basket, l.product FROM ${t}_lines l JOIN ${t}_orders o USING (o)
  WHERE o.purchase AND l.amount > 0 AND l.product <> ''`;

const pairs = (name: string, baskets: string, total: string) => `
  WITH held AS (${baskets}), n AS (SELECT (${total}) AS total),
  counts AS (SELECT product, count(*) AS baskets FROM held GROUP BY product),
  frequent AS (SELECT * FROM held SEMI JOIN (
    SELECT product FROM counts, n WHERE baskets >= greatest(2, total / 100)) USING (product)),
  joint AS (SELECT x.product AS a, y.product AS b, count(*) AS together FROM frequent x JOIN frequent y
    ON x.basket = y.basket AND x.product < y.product GROUP BY ALL)
  SELECT a, b, together AS ${name}, together / total AS support, together / ca.baskets AS confidenceAB,
    together / cb.baskets AS confidenceBA, (together * total) / (ca.baskets * cb.baskets) AS lift
  FROM joint JOIN counts ca ON ca.product = a JOIN counts cb ON cb.product = b, n
  WHERE together >= greatest(2, total / 100)
  ORDER BY lift DESC, support DESC, a, b LIMIT 20`;

/** Every month from the first line's to the period's end, with its cents. */
const months = ({ to }: Span) => `
  lines AS (SELECT DATE '1899-12-30' + date AS day, amount FROM purchases WHERE date <= ${to} AND amount IS NOT NULL),
  months AS (
    SELECT m, coalesce(sum(amount), 0) AS cents
    FROM (SELECT unnest(generate_series(date_trunc('month', min(day))::DATE, DATE '1899-12-30' + ${to}, INTERVAL 1 MONTH))::DATE AS m
      FROM lines) LEFT JOIN lines ON date_trunc('month', day) = m
    GROUP BY m)`;

const revenueByMonth = (span: Span) => `
  WITH ${months(span)}
  SELECT strftime(m, '%Y-%m') AS month, cents / 100 AS revenue FROM months
  QUALIFY row_number() OVER (ORDER BY m DESC) <= 24 ORDER BY m`;

const seasonalIndex = (span: Span) => `
  WITH ${months(span)},
  whole AS (SELECT * FROM months WHERE last_day(m) <= DATE '1899-12-30' + ${span.to}),
  ratios AS (
    SELECT month(m) AS month, cents / ((avg(cents) OVER (ORDER BY m ROWS BETWEEN 6 PRECEDING AND 5 FOLLOWING)
      + avg(cents) OVER (ORDER BY m ROWS BETWEEN 5 PRECEDING AND 6 FOLLOWING)) / 2) AS ratio,
      (avg(cents) OVER (ORDER BY m ROWS BETWEEN 6 PRECEDING AND 5 FOLLOWING)
      + avg(cents) OVER (ORDER BY m ROWS BETWEEN 5 PRECEDING AND 6 FOLLOWING)) > 0 AS usable
    FROM whole QUALIFY count(*) OVER () >= 24 AND usable
      AND row_number() OVER (ORDER BY m) > 6 AND row_number() OVER (ORDER BY m DESC) > 6),
  means AS (SELECT month, avg(ratio) AS mean FROM ratios GROUP BY month)
  SELECT month, mean / avg(mean) OVER () AS "index" FROM means QUALIFY avg(mean) OVER () > 0 ORDER BY month`;
