// RFM, value tiers and tags in SQL.
import { rfmSegments } from "../../../../src/core/analysis/reportValues";
import type { Settings } from "../../../../src/core/schema/settings";
import type { Query } from "./database";
import type { Span } from "./ledgers";

const year = ({ t, to }: Span) => `
  SELECT customer, ${to} - max(date) AS r, count(*) AS f, sum(amount) AS m FROM ${t}_purchases
  WHERE date BETWEEN ${to - 364} AND ${to} GROUP BY customer`;

export async function sqlRfm(query: Query, now: Span) {
  await query(`CREATE OR REPLACE TEMP TABLE scored AS
    WITH buyers AS (${year(now)})
    SELECT m AS cents, count(*) OVER () AS n,
      1 + floor(5 * (rank() OVER (ORDER BY r DESC) - 1) / n)::INTEGER AS r,
      1 + floor(5 * (rank() OVER (ORDER BY f) - 1) / n)::INTEGER AS f,
      1 + floor(5 * (rank() OVER (ORDER BY m) - 1) / n)::INTEGER AS m
    FROM buyers`);
  const found = await query(`
    SELECT (r >= (SELECT avg(r) FROM scored))::INTEGER AS r, (f >= (SELECT avg(f) FROM scored))::INTEGER AS f,
      (m >= (SELECT avg(m) FROM scored))::INTEGER AS m, count(*) AS customers, sum(cents) / 100 AS revenue
    FROM scored GROUP BY ALL`);
  const signs = ["111", "101", "011", "001", "110", "100", "010", "000"];
  const bins = async (score: string) =>
    (
      await query(`SELECT count(s) AS n FROM range(1, 6) x(i) LEFT JOIN (SELECT ${score} AS s FROM scored) ON s = i
      GROUP BY i ORDER BY i`)
    ).map(({ n }) => n);
  return {
    buyers: (await query("SELECT count(*) AS n FROM scored"))[0].n,
    segments: rfmSegments.map((segment, i) => {
      const row = found.find(({ r, f, m }) => `${r}${f}${m}` === signs[i]);
      return { segment, customers: row?.customers ?? 0, revenue: row?.revenue ?? 0 };
    }),
    bins: { R: await bins("r"), F: await bins("f"), M: await bins("m") },
  };
}

export const sqlTiers = (query: Query, { valueTiers }: Settings, now: Span) =>
  query(`
  SELECT s.tier, count(t.tier) AS customers, coalesce(sum(cents), 0) / 100 AS revenue,
    coalesce(sum(cents), 0) / nullif(sum(sum(cents)) OVER (), 0) AS share
  FROM (SELECT unnest(['高价值', '中价值', '普通']) AS tier, unnest([1, 2, 3]) AS place) s LEFT JOIN (
    SELECT coalesce(m, 0) AS cents, CASE WHEN cents >= ${valueTiers.high * 100} THEN '高价值'
      WHEN cents >= ${valueTiers.medium * 100} THEN '中价值' ELSE '普通' END AS tier
    FROM ${now.t}_customers c LEFT JOIN (${year(now)}) y ON y.customer = c.row
  ) t USING (tier) GROUP BY s.tier, place ORDER BY place`);

export async function sqlTags(query: Query, { rareTagShare, maxTags }: Settings, { t, from, to }: Span) {
  await query(`CREATE OR REPLACE TEMP TABLE tagged AS
    SELECT DISTINCT row, tag FROM (
      SELECT row, trim(unnest(string_split_regex(tags, '[，,、;；]'))) AS tag FROM ${t}_customers
    ) WHERE tag <> ''`);
  const tags = await query(`
    SELECT tag, count(*) AS customers, customers / (SELECT count(*) FROM ${t}_customers) AS usageShare,
      coalesce(sum(cents), 0) / 100 AS revenue, sign(coalesce(sum(cents), 0)) * round(abs(coalesce(sum(cents), 0)) / count(*)) / 100 AS averageRevenue,
      count(*) FILTER (n >= 1) AS buyers, count(*) FILTER (n >= 2) AS repeatBuyers,
      repeatBuyers / nullif(buyers, 0) AS repurchaseRate
    FROM tagged LEFT JOIN (SELECT customer, count(*) AS n FROM ${t}_purchases GROUP BY customer) p ON p.customer = tagged.row
    LEFT JOIN (
      SELECT customer, sum(l.amount) AS cents FROM ${t}_lines l JOIN (SELECT o, customer FROM ${t}_orders) USING (o)
      WHERE date BETWEEN ${from} AND ${to} GROUP BY customer
    ) r ON r.customer = tagged.row
    GROUP BY tag ORDER BY customers DESC, tag`);
  const [{ overfull }] = await query(`SELECT count(*) AS overfull FROM (
    SELECT row FROM tagged GROUP BY row HAVING count(*) > ${maxTags})`);
  return {
    tags,
    rare: tags.filter(({ usageShare }) => Number(usageShare) < rareTagShare).map(({ tag }) => tag),
    overfull,
  };
}
