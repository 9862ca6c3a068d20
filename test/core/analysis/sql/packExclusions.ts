// The rows of packs left out, in SQL.
import { optional, outside, type Counts } from "./exclusions";
import type { Span } from "./ledgers";

export const followUpCounts = (t: string): Counts => ({
  "level-unusable": `SELECT ${outside("level", ["A", "B", "C"])} FROM ${t}_customers`,
  "nextFollowUp-unusable": `SELECT count(*) FROM ${t}_customers WHERE nextFollowUpBad`,
  "cadence-unusable": `SELECT count(*) FROM ${t}_customers WHERE cadenceBad OR cadence <= 0`,
});

export const nextCounts = (to: number): Counts => {
  const rows = `FROM interactions WHERE date <= ${to}`;
  return {
    "due-unusable": `SELECT count(*) ${rows} AND dueBad`,
    "done-unusable": `SELECT count(*) ${rows} AND doneBad`,
    "milestone-unusable": `SELECT ${outside("milestone", ["签单", "续费", "投诉", "推荐新客户"])} ${rows}`,
    "updated-unusable": `SELECT count(*) ${rows} AND updatedBad`,
  };
};

export function packCounts({ t, to }: Span): Record<"needs" | "services" | "surveys" | "deals", Counts> {
  const dates = (table: string): Counts => ({
    "date-missing": `SELECT count(*) FROM ${table} WHERE date IS NULL AND NOT dateBad`,
    "date-unusable": `SELECT count(*) FROM ${table} WHERE dateBad`,
  });
  const owned = (table: string): Counts => {
    const unknown = `FROM ${table} WHERE date <= ${to} AND customerId NOT IN (SELECT customerId FROM ${t}_customers)`;
    return {
      "customerId-missing": `SELECT count(*) ${unknown} AND customerId = ''`,
      "customerId-unknown": `SELECT count(*) ${unknown} AND customerId <> ''`,
    };
  };
  const ended = (table: string, statuses: string) => ({
    missing: `SELECT count(*) FROM ${table} WHERE date <= ${to} AND status IN (${statuses})
      AND finished IS NULL AND NOT finishedBad`,
    unusable: `SELECT count(*) FROM ${table} WHERE date <= ${to} AND status IN (${statuses})
      AND (finishedBad OR finished < date)`,
  });
  const needs = "FROM needs WHERE date <= " + to;
  const services = "FROM services WHERE date <= " + to;
  const deals = "FROM deals WHERE date <= " + to;
  const needEnds = ended("needs", "'已解决', '已放弃'");
  const serviceEnds = ended("services", "'已解决', '已关闭'");
  return {
    needs: {
      ...dates("needs"),
      ...owned("needs"),
      "type-missing": `SELECT ${optional("type")} ${needs}`,
      "type-unusable": `SELECT ${outside("type", ["当前需求", "潜在需求"])} ${needs}`,
      "priority-missing": `SELECT ${optional("priority")} ${needs}`,
      "priority-unusable": `SELECT ${outside("priority", ["高", "中", "低"])} ${needs}`,
      "status-missing": `SELECT count(*) ${needs} AND status = ''`,
      "status-unusable": `SELECT ${outside("status", ["未跟进", "跟进中", "已解决", "已放弃"])} ${needs}`,
      "finished-missing": needEnds.missing,
      "finished-unusable": needEnds.unusable,
      "due-unusable": `SELECT count(*) ${needs} AND dueBad`,
    },
    services: {
      ...dates("services"),
      ...owned("services"),
      "type-missing": `SELECT count(*) ${services} AND type = ''`,
      "type-unusable": `SELECT ${outside("type", ["咨询", "投诉", "反馈", "售后"])} ${services}`,
      "status-missing": `SELECT count(*) ${services} AND status = ''`,
      "status-unusable": `SELECT ${outside("status", ["待处理", "处理中", "已解决", "已关闭"])} ${services}`,
      "finished-missing": `SELECT CASE WHEN EXISTS (SELECT 1 ${services} AND finished IS NOT NULL)
        THEN (${serviceEnds.missing}) ELSE 0 END`,
      "finished-unusable": serviceEnds.unusable,
      "rating-unusable": `SELECT count(*) ${services} AND satisfactionBad`,
    },
    surveys: {
      ...dates("surveys"),
      ...owned("surveys"),
      "rating-unusable": `SELECT count(*) FROM surveys WHERE date <= ${to}
        AND (qualityBad OR attitudeBad OR responseBad OR afterSalesBad OR recommendBad)`,
    },
    deals: {
      ...dates("deals"),
      "amount-missing": `SELECT count(*) ${deals} AND amount IS NULL AND NOT amountBad`,
      "amount-unusable": `SELECT count(*) ${deals} AND amountBad`,
      "stage-missing": `SELECT count(*) ${deals} AND stage = ''`,
      "stage-unusable": `SELECT ${outside("stage", [
        "潜在客户",
        "意向客户",
        "报价客户",
        "成交客户",
        "已流失",
      ])} ${deals}`,
      "expectedClose-unusable": `SELECT count(*) ${deals} AND expectedCloseBad`,
    },
  };
}
