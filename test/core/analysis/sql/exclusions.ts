// The rows left out, in SQL.
import type { Query } from "./database";
import type { Span } from "./ledgers";
import { followUpCounts, nextCounts, packCounts } from "./packExclusions";

export const optional = (column: string) =>
  `CASE WHEN count(*) FILTER (${column} <> '') > 0 THEN count(*) FILTER (${column} = '') ELSE 0 END`;
export const outside = (column: string, values: readonly string[]) =>
  `count(*) FILTER (${column} <> '' AND ${column} NOT IN (${values.map((value) => `'${value}'`).join(", ")}))`;

export type Counts = Readonly<Record<string, string>>;

const customers = ({ t, to }: Span): Counts => ({
  "customerId-missing": `SELECT count(*) FROM customers WHERE customerId = '' AND coalesce(firstContact, 0) <= ${to}`,
  "customerId-duplicate": `SELECT count(*) FROM customers WHERE customerId <> '' AND coalesce(firstContact, 0) <= ${to}
    AND row NOT IN (SELECT row FROM ${t}_customers)`,
  "firstContact-unusable": `SELECT count(*) FROM ${t}_customers WHERE firstContactBad`,
  ...Object.fromEntries(
    ["owner", "industry", "source", "level", "region", "size"].map((field) => [
      `${field}-missing`,
      `SELECT ${optional(field)} FROM ${t}_customers`,
    ]),
  ),
  ...followUpCounts(t),
});

const interactions = ({ t, to }: Span): Counts => {
  const dated = `FROM interactions WHERE date <= ${to}`;
  const unknown = `${dated} AND row NOT IN (SELECT row FROM ${t}_interactions)`;
  return {
    "customerId-missing": `SELECT count(*) ${unknown} AND customerId = ''`,
    "customerId-unknown": `SELECT count(*) ${unknown} AND customerId <> ''`,
    "date-missing": "SELECT count(*) FROM interactions WHERE date IS NULL AND NOT dateBad",
    "date-unusable": "SELECT count(*) FROM interactions WHERE dateBad",
    "method-missing": `SELECT count(*) ${dated} AND method = ''`,
    "stage-missing": `SELECT count(*) ${dated} AND stage = ''`,
    "stage-unusable": `SELECT ${outside("stage", ["潜在客户", "意向客户", "成交客户", "长期合作伙伴"])} ${dated}`,
    "owner-missing": `SELECT ${optional("owner")} ${dated}`,
    ...nextCounts(to),
  };
};

const purchases = ({ t }: Span): Counts => {
  const unknown = `FROM ${t}_lines l JOIN ${t}_orders o USING (o) WHERE o.customer IS NULL`;
  return {
    "customerId-missing": `SELECT count(*) ${unknown} AND l.customerId = ''`,
    "customerId-unknown": `SELECT count(*) ${unknown} AND l.customerId <> ''`,
    "date-missing": "SELECT count(*) FROM purchases WHERE date IS NULL AND NOT dateBad",
    "date-unusable": "SELECT count(*) FROM purchases WHERE dateBad",
    "amount-missing": `SELECT count(*) FROM ${t}_lines WHERE amount IS NULL AND NOT amountBad`,
    "amount-unusable": `SELECT count(*) FROM ${t}_lines WHERE amountBad`,
    "quantity-missing": `SELECT CASE WHEN count(quantity) > 0 THEN count(*) FILTER (quantity IS NULL AND NOT quantityBad)
      ELSE 0 END FROM ${t}_lines`,
    "quantity-unusable": `SELECT count(*) FROM ${t}_lines WHERE quantityBad`,
    "product-missing": `SELECT count(*) FROM ${t}_lines WHERE product = ''`,
    "payment-missing": `SELECT count(*) FROM ${t}_lines WHERE payment = ''`,
    "payment-unusable": `SELECT ${outside("payment", ["已付款", "部分付款", "待付款"])} FROM ${t}_lines`,
    "intent-unusable": `SELECT ${outside("intent", ["高意向", "低意向", "不确定"])} FROM ${t}_lines`,
  };
};

/** In no particular order. */
export async function sqlExclusions(query: Query, now: Span) {
  const modules = {
    customers: customers(now),
    interactions: interactions(now),
    purchases: purchases(now),
    ...packCounts(now),
  };
  const counts = Object.entries(modules).flatMap(([module, reasons]) =>
    Object.entries(reasons).map(
      ([reason, sql]) => `SELECT '${module}' AS module, '${reason}' AS reason, (${sql}) AS rows`,
    ),
  );
  return query(`SELECT * FROM (${counts.join(" UNION ALL ")}) WHERE rows > 0`);
}
