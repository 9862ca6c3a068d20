// Owns whether a customer's satisfaction is falling: the last two ratings of surveys, and of services (metrics.md, risks).
import type { DayColumn, NumberColumn, Records, TextColumn } from "../records/columns";
import { existsAt, meanOf } from "./packRows";
import { questionColumns } from "./surveys";

const LEAST_FALL = 0.5;
const RATING_DAYS = 365;

/** Ratings from 1 to 5: the latest, and the one before it. */
export interface Fall {
  readonly score: number;
  readonly before: number;
}

/**
 * By customer row, whose latest rating is recent and clearly below the one before it. Surveys are compared with surveys
 * (mean of the four questions), services with services; the larger fall is given, surveys where they are equal.
 * @param rowsOf the customer row of each label of a column of ids, negative for none
 */
export function satisfactionFalls(
  { surveys, services }: Records,
  rowsOf: (ids: TextColumn) => Int32Array,
  to: number,
): Map<number, Fall> {
  const questions = questionColumns(surveys);
  const means = Float64Array.from({ length: surveys.length }, (_, row) => {
    const given = questions.map((column) => column[row]).filter(Number.isFinite);
    return meanOf(given) ?? NaN;
  });
  const falls = latestFalls(rowsOf, surveys.customerId, surveys.date, means, to);
  const served = latestFalls(rowsOf, services.customerId, services.date, services.satisfaction, to);
  for (const [customer, fall] of served) {
    const known = falls.get(customer);
    if (!known || fall.before - fall.score > known.before - known.score) falls.set(customer, fall);
  }
  return falls;
}

function latestFalls(
  rowsOf: (ids: TextColumn) => Int32Array,
  ids: TextColumn,
  date: DayColumn,
  score: NumberColumn,
  to: number,
): Map<number, Fall> {
  const customerOf = rowsOf(ids);
  const rows = Array.from(score.keys()).filter(
    (row) => existsAt(date[row], to) && Number.isFinite(score[row]),
  );
  rows.sort((a, b) => date[a] - date[b] || a - b);
  const latest = new Map<number, { last: number; before: number | null }>();
  for (const row of rows) {
    const customer = customerOf[ids.codes[row]];
    if (customer >= 0) latest.set(customer, { last: row, before: latest.get(customer)?.last ?? null });
  }
  const falls = new Map<number, Fall>();
  for (const [customer, { last, before }] of latest) {
    if (before === null || to - date[last] > RATING_DAYS) continue;
    if (score[before] - score[last] >= LEAST_FALL)
      falls.set(customer, { score: score[last], before: score[before] });
  }
  return falls;
}
