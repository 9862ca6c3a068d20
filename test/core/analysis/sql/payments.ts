// Payment status, aging and intent in SQL.
import type { Query } from "./database";
import type { Span } from "./ledgers";

export const sqlPayments = (query: Query, { t, from, to }: Span) =>
  query(`
  SELECT s.payment, count(DISTINCT o) FILTER (purchase) AS orders, coalesce(sum(amount), 0) / 100 AS amount
  FROM (SELECT unnest(['已付款', '部分付款', '待付款']) AS payment, unnest([1, 2, 3]) AS place) s LEFT JOIN (
    SELECT payment, l.amount, o, purchase FROM ${t}_lines l JOIN (SELECT o, purchase FROM ${t}_orders) USING (o)
    WHERE date BETWEEN ${from} AND ${to} AND amount IS NOT NULL
  ) l USING (payment) GROUP BY s.payment, place ORDER BY place`);

export const sqlAging = (query: Query, { t, to }: Span) =>
  query(`
  SELECT b.days, count(DISTINCT o) FILTER (purchase) AS orders, coalesce(sum(amount), 0) / 100 AS amount
  FROM (SELECT unnest(['0-30', '31-60', '61-90', '90+']) AS days, unnest([0, 31, 61, 91]) AS low,
    unnest([30, 60, 90, 9999999]) AS high) b LEFT JOIN (
    SELECT ${to} - date AS age, l.amount, o, purchase FROM ${t}_lines l JOIN (SELECT o, purchase FROM ${t}_orders) USING (o)
    WHERE payment IN ('部分付款', '待付款') AND amount IS NOT NULL
  ) l ON age BETWEEN low AND high GROUP BY b.days, low ORDER BY low`);

export const sqlIntent = (query: Query, { t }: Span) =>
  query(`
  SELECT s.intent, count(latest) AS customers, count(latest) / nullif(sum(count(latest)) OVER (), 0) AS share
  FROM (SELECT unnest(['高意向', '低意向', '不确定']) AS intent, unnest([1, 2, 3]) AS place) s LEFT JOIN (
    SELECT arg_max(intent, (l.date, l.row)) AS latest FROM ${t}_lines l
    JOIN (SELECT o, customer FROM ${t}_orders WHERE customer IS NOT NULL) USING (o)
    WHERE intent IN ('高意向', '低意向', '不确定') GROUP BY customer
  ) ON latest = s.intent GROUP BY s.intent, place ORDER BY place`);
