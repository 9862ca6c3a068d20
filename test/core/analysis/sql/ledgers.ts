// Owns the ledger in SQL: what metrics.md's ground rules make of the records at the end of a day.
import type { Query } from "./database";

/** Tables of one report's day: `${t}_customers`, `_lines`, `_orders`, `_purchases` (known customers') and `_interactions`. */
export interface Span {
  readonly t: "now" | "before";
  readonly from: number;
  readonly to: number;
}

export async function createLedger(query: Query, { t, to }: Span): Promise<void> {
  await query(`CREATE OR REPLACE TEMP TABLE ${t}_customers AS
    SELECT * FROM customers
    WHERE customerId <> '' AND (firstContact IS NULL OR firstContact <= ${to})
    QUALIFY row_number() OVER (PARTITION BY customerId ORDER BY row) = 1`);
  await query(`CREATE OR REPLACE TEMP TABLE ${t}_lines AS
    SELECT *, CASE WHEN orderId = '' THEN '#' || row ELSE '=' || orderId END AS o
    FROM purchases WHERE date <= ${to}`);
  await query(`CREATE OR REPLACE TEMP TABLE ${t}_orders AS
    SELECT l.*, c.row AS customer, coalesce(l.amount, 0) > 0 AS purchase FROM (
      SELECT o, min(date) AS date, min(row) AS row, arg_min(customerId, row) AS customerId, sum(amount) AS amount
      FROM ${t}_lines GROUP BY o
    ) l LEFT JOIN ${t}_customers c USING (customerId)`);
  await query(`CREATE OR REPLACE TEMP TABLE ${t}_purchases AS
    SELECT o, row, date, amount, customer FROM ${t}_orders WHERE purchase AND customer IS NOT NULL`);
  await query(`CREATE OR REPLACE TEMP TABLE ${t}_interactions AS
    SELECT i.row, i.date, i.method, i.owner, i.stage, c.row AS customer,
      coalesce(list_position(['潜在客户', '意向客户', '成交客户', '长期合作伙伴'], i.stage), 0) AS rank
    FROM interactions i JOIN ${t}_customers c USING (customerId) WHERE i.date <= ${to}`);
}
