// The funnel in SQL.
import type { Query } from "./database";
import type { Span } from "./ledgers";

export const sqlFunnel = (query: Query, { t }: Span) =>
  query(`
  WITH stages AS (SELECT unnest(['潜在客户', '意向客户', '成交客户', '长期合作伙伴']) AS stage, unnest([1, 2, 3, 4]) AS rank),
  staged AS (SELECT * FROM ${t}_interactions WHERE rank > 0),
  current AS (
    SELECT coalesce(latest, 1) AS rank, count(*) AS customers FROM ${t}_customers c
    LEFT JOIN (SELECT customer, arg_max(rank, (date, row)) AS latest FROM staged GROUP BY customer) ON customer = c.row
    GROUP BY ALL
  ), reached AS (
    SELECT c.row AS customer, s.rank, CASE WHEN s.rank = 1
        THEN least(min(i.date), c.firstContact) ELSE min(i.date) END AS day
    FROM ${t}_customers c CROSS JOIN stages s LEFT JOIN staged i ON i.customer = c.row AND i.rank >= s.rank
    GROUP BY c.row, c.firstContact, s.rank HAVING s.rank = 1 OR min(i.date) IS NOT NULL
  ), counted AS (
    SELECT r.rank, count(*) AS reached, count(n.customer) AS further, median(n.day - r.day) AS medianDays
    FROM reached r LEFT JOIN reached n ON n.customer = r.customer AND n.rank = r.rank + 1 GROUP BY r.rank
  )
  SELECT stage, coalesce(customers, 0) AS customers, coalesce(reached, 0) AS reached,
    CASE WHEN rank < 4 THEN further / reached END AS conversion, medianDays
  FROM stages LEFT JOIN current USING (rank) LEFT JOIN counted USING (rank) ORDER BY rank`);
