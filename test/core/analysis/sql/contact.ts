// Whether what was planned was done, and whether active customers are in contact, in SQL.
import type { Settings } from "../../../../src/core/schema/settings";
import type { Query } from "./database";
import { each } from "./each";
import type { Span } from "./ledgers";
import { rateOf } from "./rateOf";

export type Has = (...columns: readonly string[]) => boolean;

/** Customers' 下次跟进 with its outcome by the end of the span: customer, day, level, outcome. */
export const followUpsOf = ({ t }: Span, { cadence }: Settings) => `
  SELECT c.row AS customer, c.nextFollowUp AS day, ${levelOf("c")} AS level,
    CASE WHEN EXISTS (SELECT 1 FROM ${t}_interactions i WHERE i.customer = c.row
        AND i.date > c.nextFollowUp - coalesce(${cadenceOf(cadence)}, 1) AND i.date <= c.nextFollowUp) THEN 'onTime'
      WHEN EXISTS (SELECT 1 FROM ${t}_interactions i WHERE i.customer = c.row AND i.date > c.nextFollowUp) THEN 'late'
      ELSE 'open' END AS outcome
  FROM ${t}_customers c WHERE c.nextFollowUp IS NOT NULL`;

const levelOf = (alias: string) =>
  `CASE WHEN ${alias}.level IN ('A', 'B', 'C') THEN ${alias}.level ELSE '' END`;
export const cadenceOf = ({ A, B, C }: Settings["cadence"]) =>
  `CASE WHEN c.cadence > 0 THEN c.cadence ELSE CASE c.level WHEN 'A' THEN ${A} WHEN 'B' THEN ${B} WHEN 'C' THEN ${C} END END`;

export async function sqlPlan(query: Query, settings: Settings, now: Span, before: Span, has: Has) {
  const sourceOf = async (tasks: (span: Span) => string) => {
    const figures = (span: Span, where: string) => `
      SELECT due, onTime, late, (onTime + late) / nullif(due, 0) AS executionRate, onTime / nullif(due, 0) AS onTimeRate FROM (
        SELECT count(*) AS due, count(*) FILTER (outcome = 'onTime') AS onTime, count(*) FILTER (outcome = 'late') AS late
        FROM (${tasks(span)}) WHERE day BETWEEN ${span.from} AND ${span.to} AND ${where})`;
    const byLevel = await each(query, "level", ["A", "B", "C", ""], (key) =>
      figures(now, `level = '${key}'`),
    );
    const [total] = await query(figures(now, "true"));
    const [earlier] = await query(figures(before, "true"));
    return { total: { ...total, previousExecutionRate: earlier.executionRate }, byLevel };
  };
  const nextActions = ({ t, to }: Span) => `
    SELECT due AS day, coalesce(${levelOf("c")}, '') AS level, CASE WHEN done <= due AND done <= ${to} THEN 'onTime'
      WHEN done <= ${to} THEN 'late' ELSE 'open' END AS outcome
    FROM interactions i LEFT JOIN ${t}_customers c USING (customerId) WHERE i.date <= ${to}`;
  const milestones = () =>
    query(`
      SELECT milestone, count(i.row) AS interactions
      FROM (SELECT unnest(['签单', '续费', '投诉', '推荐新客户']) AS milestone, unnest([1, 2, 3, 4]) AS place)
      LEFT JOIN (SELECT row, milestone FROM interactions WHERE date BETWEEN ${now.from} AND ${now.to}) i USING (milestone)
      GROUP BY milestone, place ORDER BY place`);
  const parts = {
    ...(has("interactions.due", "interactions.done") && { nextActions: await sourceOf(nextActions) }),
    ...(has("customers.nextFollowUp") && {
      followUps: await sourceOf((span) => followUpsOf(span, settings)),
    }),
    ...(has("interactions.milestone") && { milestones: await milestones() }),
  };
  return Object.keys(parts).length === 0 ? {} : { plan: parts };
}

export async function sqlFreshness(query: Query, settings: Settings, now: Span, before: Span, has: Has) {
  if (!has("interactions.date", "interactions.stage")) return {};
  const active = ({ t, to }: Span) => `
    SELECT c.owner, ${to} - last <= ${settings.staleDays} AS contacted FROM ${t}_customers c
    JOIN (SELECT customer, max(date) AS last, arg_max(rank, (date, row)) FILTER (rank > 0) AS rank
      FROM ${t}_interactions GROUP BY customer) i ON i.customer = c.row AND i.rank >= 2
    LEFT JOIN (SELECT customer, max(date) AS bought FROM ${t}_purchases GROUP BY customer) p ON p.customer = c.row
    WHERE c.lostReason = '' AND coalesce(${to} - bought, 0) < ${settings.lostAfterDays}`;
  const entered = ({ from, to }: Span) =>
    `SELECT owner, updated - date <= 1 AS inTime FROM interactions WHERE date BETWEEN ${from} AND ${to} AND updated IS NOT NULL`;
  const share = (rows: (span: Span) => string, flag: string) =>
    rateOf(
      query,
      (span) => `SELECT count(*) FILTER (${flag}) AS numerator, count(*) AS denominator FROM (${rows(span)})`,
      now,
      before,
    );
  const owners = await query(`
    WITH a AS (SELECT owner, count(*) AS active, count(*) FILTER (contacted) AS contacted FROM (${active(now)}) GROUP BY owner),
    e AS (SELECT owner, count(*) AS dated, count(*) FILTER (inTime) AS enteredInTime FROM (${entered(now)}) GROUP BY owner)
    SELECT owner, coalesce(active, 0) AS active, coalesce(contacted, 0) AS contacted, contacted / active AS contactedShare,
      coalesce(dated, 0) AS dated, coalesce(enteredInTime, 0) AS enteredInTime, enteredInTime / dated AS enteredInTimeShare
    FROM a FULL JOIN e USING (owner) ORDER BY contactedShare NULLS LAST, owner`);
  return {
    freshness: {
      contacted: await share(active, "contacted"),
      ...(has("interactions.updated") && { enteredInTime: await share(entered, "inTime") }),
      owners,
    },
  };
}
