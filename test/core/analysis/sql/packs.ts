// The parts of packs in SQL, those whose columns are there: what customers need, how they are served, what is in the pipeline.
import type { Settings } from "../../../../src/core/schema/settings";
import { sqlFreshness, sqlPlan } from "./contact";
import type { Query, Row } from "./database";
import { each } from "./each";
import type { Span } from "./ledgers";
import { rateOf } from "./rateOf";
import { sqlRisks } from "./risks";

export async function sqlPacks(query: Query, settings: Settings, now: Span, before: Span) {
  const columns = new Set((await query("SELECT name FROM present")).map(({ name }) => String(name)));
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.has(name));
  const part = async <T>(there: boolean, make: () => Promise<T>, key: string) =>
    there ? { [key]: await make() } : {};
  return {
    ...(await part(has("needs.date", "needs.status", "needs.finished"), () => needs(query, now), "needs")),
    ...(await part(
      has("services.date", "services.type", "services.status"),
      () => services(query, now, before),
      "services",
    )),
    ...(await part(has("surveys.date"), () => surveys(query, now, before), "surveys")),
    ...(await part(
      has("deals.stage", "deals.amount", "deals.date"),
      () => deals(query, now, before),
      "deals",
    )),
    ...(await sqlPlan(query, settings, now, before, has)),
    ...(await sqlRisks(query, settings, now, has)),
    ...(await sqlFreshness(query, settings, now, before, has)),
  };
}

const one = async (query: Query, sql: string): Promise<Row> => (await query(sql))[0];
async function needs(query: Query, { from, to }: Span) {
  const figures = (where: string) => `
    WITH rows AS (
      SELECT date, status, due, CASE WHEN finished >= date THEN finished END AS closed,
        status IN ('已解决', '已放弃') AS ended, status IN ('未跟进', '跟进中') AS going
      FROM needs WHERE date <= ${to} AND ${where}
    ), told AS (SELECT *, going OR coalesce(ended AND closed > ${to}, false) AS pending FROM rows), counts AS (
      SELECT count(*) FILTER (date >= ${from}) AS opened,
        count(*) FILTER (status = '已解决' AND closed BETWEEN ${from} AND ${to}) AS resolved,
        count(*) FILTER (status = '已放弃' AND closed BETWEEN ${from} AND ${to}) AS abandoned,
        median(closed - date) FILTER (status = '已解决' AND closed BETWEEN ${from} AND ${to}) AS medianDays,
        count(*) FILTER (pending) AS open, count(*) FILTER (pending AND due < ${to}) AS overdue
      FROM told
    ) SELECT *, resolved / nullif(resolved + abandoned, 0) AS conversion FROM counts`;
  return {
    total: await one(query, figures("true")),
    byPriority: await each(query, "priority", ["高", "中", "低"], (key) => figures(`priority = '${key}'`)),
    byType: await each(query, "type", ["当前需求", "潜在需求"], (key) => figures(`type = '${key}'`)),
  };
}

async function services(query: Query, now: Span, before: Span) {
  const figures = (where: string) => `
    WITH rows AS (
      SELECT satisfaction, CASE WHEN finished >= date THEN finished - date END AS days,
        status IN ('待处理', '处理中', '已解决', '已关闭') AS stated,
        status IN ('已解决', '已关闭') AND NOT (finished > ${now.to} AND finished >= date) IS TRUE AS done
      FROM services WHERE date BETWEEN ${now.from} AND ${now.to} AND ${where}
    )
    SELECT count(*) AS count, count(*) FILTER (done) AS resolved,
      count(*) FILTER (done) / nullif(count(*) FILTER (stated), 0) AS resolvedShare,
      median(days) FILTER (done) AS medianDays, avg(satisfaction) AS satisfaction, count(satisfaction) AS rated
    FROM rows`;
  const perHundred = ({ t, from, to }: Span) =>
    one(
      query,
      `SELECT numerator, denominator, numerator * 100 / nullif(denominator, 0) AS value FROM (
        SELECT (SELECT count(*) FROM services WHERE type = '投诉' AND date BETWEEN ${from} AND ${to}) AS numerator,
          (SELECT count(*) FROM ${t}_orders WHERE purchase AND date BETWEEN ${from} AND ${to}) AS denominator)`,
    );
  return {
    total: await one(query, figures("true")),
    byType: await each(query, "type", ["咨询", "投诉", "反馈", "售后"], (key) => figures(`type = '${key}'`)),
    complaintsPer100Orders: { ...(await perHundred(now)), previous: (await perHundred(before)).value },
  };
}

async function surveys(query: Query, now: Span, before: Span) {
  const within = ({ from, to }: Span) => `FROM surveys WHERE date BETWEEN ${from} AND ${to}`;
  const figures = (answers: (span: Span) => string) => `
    SELECT count(score) AS n, avg(score) AS mean, (SELECT avg(score) FROM (${answers(before)})) AS previousMean,
      count(*) FILTER (score >= 4) / nullif(count(score), 0) AS csat
    FROM (${answers(now)})`;
  const columns: Readonly<Record<string, string>> = {
    产品质量: "quality",
    服务态度: "attitude",
    响应速度: "response",
    售后服务: "afterSales",
  };
  const answersTo = (column: string) => (span: Span) => `SELECT ${column} AS score ${within(span)}`;
  const allAnswers = (span: Span) =>
    Object.values(columns)
      .map((column) => answersTo(column)(span))
      .join(" UNION ALL ");
  const nps = (span: Span) =>
    one(
      query,
      `SELECT (promoters - detractors) / nullif(n, 0) AS value, * FROM (
        SELECT count(*) FILTER (recommend >= 9) AS promoters, count(*) FILTER (recommend IN (7, 8)) AS passives,
          count(*) FILTER (recommend <= 6) AS detractors, count(recommend) AS n ${within(span)})`,
    );
  return {
    responses: Number((await one(query, `SELECT count(*) AS n ${within(now)}`)).n),
    questions: await each(query, "question", Object.keys(columns), (question) =>
      figures(answersTo(columns[question])),
    ),
    overall: await one(query, figures(allAnswers)),
    nps: { ...(await nps(now)), previous: (await nps(before)).value },
  };
}

const STAGES = ["潜在客户", "意向客户", "报价客户", "成交客户", "已流失"] as const;

async function deals(query: Query, now: Span, before: Span) {
  const { from, to } = now;
  const listed = (stages: readonly string[]) => stages.map((stage) => `'${stage}'`).join(", ");
  const inPeriod = `FROM deals WHERE date BETWEEN ${from} AND ${to}`;
  await query(`CREATE OR REPLACE TEMP TABLE chance AS
    SELECT won, lost, won / nullif(won + lost, 0) AS w FROM (SELECT count(*) FILTER (stage = '成交客户') AS won,
      count(*) FILTER (stage = '已流失') AS lost FROM deals WHERE date <= ${to})`);
  const stage = (name: string) => {
    const place = STAGES.indexOf(name as (typeof STAGES)[number]);
    const beyond = (first: number) =>
      `(SELECT count(*) FROM deals WHERE date <= ${to}
        AND stage IN (${listed([...STAGES.slice(first, 4), ...(first === 0 ? ["已流失"] : [])])}))`;
    const open = place < 3;
    return `SELECT *, round(amount * 100 * probability) / 100 AS weighted FROM (
      SELECT count(*) AS deals, coalesce(sum(amount), 0) / 100 AS amount,
        ${place < 4 ? beyond(place) : "NULL"} AS reached,
        ${open ? `${beyond(place + 1)} / nullif(${beyond(place)}, 0)` : "NULL"} AS conversion,
        ${open ? `median(${to} - date)` : "NULL"} AS medianDays,
        ${open ? `count(*) FILTER (expectedClose < ${to})` : "0"} AS overdue,
        ${open ? `(SELECT CASE WHEN won + lost >= 10 THEN pow(w, ${3 - place} / 3) END FROM chance)` : "NULL"} AS probability
      FROM deals WHERE date <= ${to} AND stage = '${name}')`;
  };
  const reasons = (name: string) =>
    query(`
      SELECT CASE reason WHEN '' THEN '未标注' ELSE reason END AS reason, count(*) AS deals,
        coalesce(sum(amount), 0) / 100 AS amount, count(*) / sum(count(*)) OVER () AS share
      ${inPeriod} AND stage = '${name}' GROUP BY ALL ORDER BY deals DESC, 1`);
  const stages = await each(query, "stage", STAGES, stage);
  const forecast = `
    SELECT (SELECT count(*) FROM deals WHERE date <= ${to} AND stage IN (${listed(STAGES.slice(0, 3))})) AS openDeals,
      (SELECT coalesce(sum(amount), 0) / 100 FROM deals WHERE date <= ${to} AND stage IN (${listed(STAGES.slice(0, 3))}))
        AS openAmount,
      CASE WHEN won + lost >= 10 THEN (SELECT sum(weighted) FROM (${STAGES.slice(0, 3).map(stage).join(" UNION ALL ")})) END
        AS weighted, w AS winRate, won, lost FROM chance`;
  return {
    stages,
    forecast: await one(query, forecast),
    winRate: await rateOf(
      query,
      (span) => `SELECT count(*) FILTER (stage = '成交客户') AS numerator, count(*) AS denominator
        FROM deals WHERE date BETWEEN ${span.from} AND ${span.to} AND stage IN ('成交客户', '已流失')`,
      now,
      before,
    ),
    won: await reasons("成交客户"),
    lost: await reasons("已流失"),
  };
}
