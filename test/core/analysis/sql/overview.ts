// The headline figures in SQL, one query a figure.
import { changeFrom } from "../../../../src/core/analysis/figures";
import type { Headline, Overview } from "../../../../src/core/analysis/report";
import type { Query } from "./database";
import type { Span } from "./ledgers";

const queries: Record<keyof Overview, (span: Span) => string> = {
  customers: ({ t }) => `SELECT count(*) AS v FROM ${t}_customers`,
  newCustomers: ({ t, from, to }) =>
    `SELECT count(*) AS v FROM ${t}_customers WHERE firstContact BETWEEN ${from} AND ${to}`,
  activeCustomers: ({ t, from, to }) => `SELECT count(*) AS v FROM (
    SELECT customer FROM ${t}_purchases WHERE date BETWEEN ${from} AND ${to}
    UNION SELECT customer FROM ${t}_interactions WHERE date BETWEEN ${from} AND ${to})`,
  interactions: ({ from, to }) =>
    `SELECT count(*) AS v FROM interactions WHERE date BETWEEN ${from} AND ${to}`,
  orders: ({ t, from, to }) =>
    `SELECT count(*) AS v FROM ${t}_orders WHERE purchase AND date BETWEEN ${from} AND ${to}`,
  buyers: ({ t, from, to }) =>
    `SELECT count(DISTINCT customer) AS v FROM ${t}_purchases WHERE date BETWEEN ${from} AND ${to}`,
  revenue: ({ from, to }) =>
    `SELECT coalesce(sum(amount), 0) / 100 AS v FROM purchases WHERE date BETWEEN ${from} AND ${to}`,
  averageOrder: ({ t, from, to }) => `SELECT round(sum(amount) / count(*)) / 100 AS v FROM ${t}_orders
    WHERE purchase AND date BETWEEN ${from} AND ${to}`,
  outstanding: ({ to }) =>
    `SELECT coalesce(sum(amount), 0) / 100 AS v FROM purchases WHERE date <= ${to} AND payment = '待付款'`,
  partlyPaid: ({ to }) =>
    `SELECT coalesce(sum(amount), 0) / 100 AS v FROM purchases WHERE date <= ${to} AND payment = '部分付款'`,
};

export async function sqlOverview(query: Query, now: Span, before: Span): Promise<Overview> {
  const figure = async (key: keyof Overview): Promise<Headline> => {
    const value = (await query(queries[key](now)))[0].v as number | null;
    const previous = (await query(queries[key](before)))[0].v as number | null;
    return { value, previous, change: changeFrom(value, previous) };
  };
  return {
    customers: await figure("customers"),
    newCustomers: await figure("newCustomers"),
    activeCustomers: await figure("activeCustomers"),
    interactions: await figure("interactions"),
    orders: await figure("orders"),
    buyers: await figure("buyers"),
    revenue: await figure("revenue"),
    averageOrder: await figure("averageOrder"),
    outstanding: await figure("outstanding"),
    partlyPaid: await figure("partlyPaid"),
  };
}
