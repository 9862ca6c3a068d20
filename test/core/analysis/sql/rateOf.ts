// A rate in SQL: the same query at both days.
import type { Rate } from "../../../../src/core/analysis/report";
import type { Query } from "./database";
import type { Span } from "./ledgers";

/** @param sql answers one row with numerator and denominator */
export async function rateOf(
  query: Query,
  sql: (span: Span) => string,
  now: Span,
  before: Span,
): Promise<Rate> {
  const one = async (span: Span) => {
    const [row] = await query(
      `SELECT numerator, denominator, numerator / nullif(denominator, 0) AS value FROM (${sql(span)})`,
    );
    return {
      numerator: Number(row.numerator),
      denominator: Number(row.denominator),
      value: row.value as number | null,
    };
  };
  return { ...(await one(now)), previous: (await one(before)).value };
}
