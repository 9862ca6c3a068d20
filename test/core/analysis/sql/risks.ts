// Who needs attention and why, in SQL: one query a reason, each answering a customer at most once.
import type { Settings } from "../../../../src/core/schema/settings";
import { cadenceOf, followUpsOf, type Has } from "./contact";
import type { Query } from "./database";
import type { Span } from "./ledgers";

/** By reason, in their order: the query, the figures it gives, and whether the workbook has what it reads. */
function reasonsOf({ t, to }: Span, settings: Settings, span: Span, has: Has) {
  const tally = (rows: string) => `
    SELECT c.row AS customer, count(*) AS count, ${to} - min(day) AS days FROM (${rows}) r
    JOIN ${t}_customers c USING (customerId) GROUP BY c.row`;
  const lastTwo = (place: number, rows: string) => `
    SELECT customer, ${place} AS place, score, before FROM (
      SELECT c.row AS customer, r.date, r.row, score, lag(score) OVER w AS before, lead(score) OVER w AS next
      FROM (${rows}) r JOIN ${t}_customers c USING (customerId) WHERE score IS NOT NULL AND r.date <= ${to}
      WINDOW w AS (PARTITION BY c.row ORDER BY r.date, r.row)
    ) WHERE next IS NULL AND before - score >= 0.5 AND ${to} - date <= 365`;
  const surveyed =
    "SELECT customerId, date, row, list_avg([quality, attitude, response, afterSales]) AS score FROM surveys";
  const served = "SELECT customerId, date, row, satisfaction AS score FROM services";
  return [
    {
      reason: "payment",
      figures: ["amount", "days"],
      there: has("purchases.payment"),
      sql: `SELECT customer, sum(l.amount) / 100 AS amount, ${to} - min(l.date) AS days FROM ${t}_lines l
        JOIN (SELECT o, customer FROM ${t}_orders WHERE customer IS NOT NULL) USING (o)
        WHERE payment IN ('待付款', '部分付款') AND ${to} - l.date > 90 AND l.amount IS NOT NULL
        GROUP BY customer HAVING sum(l.amount) > 0`,
    },
    {
      reason: "complaint",
      figures: ["count", "days"],
      there: has("services.customerId", "services.date", "services.type", "services.status"),
      sql: tally(`SELECT customerId, date AS day FROM services WHERE date <= ${to} AND type = '投诉'
        AND (status IN ('待处理', '处理中') OR status IN ('已解决', '已关闭') AND finished > ${to})`),
    },
    {
      reason: "satisfaction",
      figures: ["score", "before"],
      there:
        has("surveys.customerId", "surveys.date") ||
        has("services.customerId", "services.date", "services.satisfaction"),
      sql: `SELECT customer, score, before FROM (${lastTwo(1, surveyed)} UNION ALL ${lastTwo(2, served)})
        QUALIFY row_number() OVER (PARTITION BY customer ORDER BY before - score DESC, place) = 1`,
    },
    {
      reason: "nextAction",
      figures: ["count", "days"],
      there: has("interactions.due", "interactions.done"),
      sql: tally(`SELECT customerId, due AS day FROM interactions
        WHERE date <= ${to} AND due < ${to} AND coalesce(done, 9999999) > ${to}`),
    },
    {
      reason: "followUp",
      figures: ["days"],
      there: has("customers.nextFollowUp"),
      sql: `SELECT customer, ${to} - day AS days FROM (${followUpsOf(span, settings)}) WHERE day < ${to} AND outcome = 'open'`,
    },
    {
      reason: "cadence",
      figures: ["days", "cadence"],
      there: has("customers.level"),
      sql: `SELECT customer, days, cadence FROM (
        SELECT c.row AS customer, ${to} - coalesce(last, c.firstContact) AS days, ${cadenceOf(settings.cadence)} AS cadence
        FROM ${t}_customers c LEFT JOIN (SELECT customer, max(date) AS last FROM ${t}_interactions GROUP BY customer) i
          ON i.customer = c.row WHERE c.level IN ('A', 'B') AND c.lostReason = ''
      ) WHERE days IS NULL OR days > cadence`,
    },
    {
      reason: "need",
      figures: ["count", "days"],
      there: has("needs.customerId", "needs.date", "needs.status", "needs.due", "needs.finished"),
      sql: tally(`SELECT customerId, due AS day FROM needs WHERE date <= ${to} AND due < ${to}
        AND (status IN ('未跟进', '跟进中') OR status IN ('已解决', '已放弃') AND finished > ${to})`),
    },
  ].filter(({ there }) => there);
}

export async function sqlRisks(query: Query, settings: Settings, now: Span, has: Has) {
  const reasons = reasonsOf(now, settings, now, has);
  if (!reasons.some(({ reason }) => reason !== "payment")) return {};
  const found = new Map<number, Record<string, unknown>[]>();
  const byReason = [];
  for (const { reason, figures, sql } of reasons) {
    const rows = await query(sql);
    byReason.push({ reason, customers: rows.length });
    for (const row of rows) {
      const figuresOfRow = Object.fromEntries(figures.map((figure) => [figure, row[figure]]));
      const customer = Number(row.customer);
      found.set(customer, [...(found.get(customer) ?? []), { reason, ...figuresOfRow }]);
    }
  }
  await query(`CREATE OR REPLACE TEMP TABLE at_risk AS SELECT * FROM (VALUES (-1, 0)
    ${[...found].map(([customer, own]) => `, (${customer}, ${own.length})`).join("")}) v(row, reasons) WHERE row >= 0`);
  const listed = await query(`
    SELECT * EXCLUDE (reasons) FROM (
      SELECT row, customerId, name, owner, CASE WHEN level IN ('A', 'B', 'C') THEN level ELSE '' END AS level, reasons
      FROM at_risk JOIN customers USING (row)
    ) ORDER BY reasons DESC, nullif(level, '') NULLS LAST, customerId LIMIT 50`);
  const list = listed.map(({ row, ...customer }) => ({ ...customer, reasons: found.get(Number(row)) }));
  return { risks: { customers: found.size, byReason, list } };
}
