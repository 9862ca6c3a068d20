// Lost customers, reasons and traits in SQL, Fisher's test as the sum over all tables with the same margins.
import { changeFrom } from "../../../../src/core/analysis/figures";
import { traitFields } from "../../../../src/core/analysis/reportValues";
import type { Settings } from "../../../../src/core/schema/settings";
import type { Query } from "./database";
import type { Span } from "./ledgers";
import { rateOf } from "./rateOf";

export async function sqlChurn(query: Query, { lostAfterDays }: Settings, now: Span, before: Span) {
  const countLost = async (span: Span) =>
    Number((await query(`SELECT count(*) AS v FROM (${lost(span, lostAfterDays)})`))[0].v);
  const value = await countLost(now);
  const previous = await countLost(before);
  return {
    lost: { value, previous, change: changeFrom(value, previous) },
    rate: await rateOf(query, newlyLost(lostAfterDays), now, before),
    reasons: await query(reasons(now, lostAfterDays)),
    traits: await query(traits(now, lostAfterDays)),
  };
}

const lost = ({ t, to }: Span, days: number) => `
  SELECT c.* FROM ${t}_customers c LEFT JOIN (SELECT customer, max(date) AS last FROM ${t}_purchases GROUP BY customer) p
    ON p.customer = c.row
  WHERE lostReason <> '' OR ${to} - last >= ${days}`;

const newlyLost =
  (days: number) =>
  ({ t, from, to }: Span) => `
  SELECT count(*) FILTER (${to} - last >= ${days}) AS numerator, count(*) AS denominator FROM (
    SELECT max(date) AS last, max(date) FILTER (date < ${from}) AS earlier FROM ${t}_purchases GROUP BY customer
  ) WHERE ${from} - 1 - earlier < ${days}`;

const reasons = (now: Span, days: number) => `
  SELECT CASE lostReason WHEN '' THEN '未标注' ELSE lostReason END AS reason, count(*) AS customers,
    count(*) / sum(count(*)) OVER () AS share
  FROM (${lost(now, days)}) GROUP BY reason ORDER BY customers DESC, reason`;

/** ln of n over k. */
const choose = (n: string, k: string) => `(lgamma(${n} + 1) - lgamma(${k} + 1) - lgamma(${n} - ${k} + 1))`;

const traits = (now: Span, days: number) => `
  WITH people AS (
    SELECT c.*, coalesce(m.lastMethod, '') AS lastMethod, row IN (SELECT row FROM (${lost(now, days)})) AS lost
    FROM ${now.t}_customers c LEFT JOIN (
      SELECT customer, arg_max(method, (date, row)) AS lastMethod FROM ${now.t}_interactions WHERE method <> '' GROUP BY customer
    ) m ON m.customer = c.row
    WHERE lost OR row IN (SELECT customer FROM ${now.t}_purchases)
  ), valued AS (${traitFields
    .map(
      (field, i) =>
        `SELECT ${i} AS place, '${field}' AS field, "${field}" AS value, lost FROM people WHERE "${field}" <> ''`,
    )
    .join(" UNION ALL ")}
  ), counted AS (
    SELECT place, field, value, count(*) FILTER (lost) AS a, count(*) FILTER (NOT lost) AS b
    FROM valued GROUP BY place, field, value
  ), tested AS (
    SELECT *, sum(a) OVER (PARTITION BY place)::BIGINT AS l, sum(b) OVER (PARTITION BY place)::BIGINT AS k
    FROM counted QUALIFY a >= 3
  ),
  tables AS (
    SELECT place, value, unnest(generate_series(greatest(0, a + b - k), least(l, a + b)))::BIGINT AS x FROM tested
  ), weights AS (
    SELECT place, value, a, b, ${choose("l", "x")} + ${choose("k", "(a + b - x)")} - ${choose("(l + k)", "(a + b)")} AS w,
      ${choose("l", "a")} + ${choose("k", "b")} - ${choose("(l + k)", "(a + b)")} AS observed
    FROM tables JOIN tested USING (place, value)
  ), p AS (
    SELECT place, value, least(1, sum(exp(w)) FILTER (w <= observed + 1e-7)) AS p FROM weights GROUP BY place, value
  )
  SELECT field, value, a AS lost, a / l AS lostShare, b / nullif(k, 0) AS keptShare,
    (a / l) / nullif(b / nullif(k, 0), 0) AS lift, p
  FROM tested JOIN p USING (place, value)
  ORDER BY p, lift DESC NULLS FIRST, place, value`;
