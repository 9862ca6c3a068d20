// Owns what every part of the analysis is given: the records, the period and the one before, and both days' ledgers.
import type { Period } from "../period";
import { previousPeriod } from "../period";
import type { Progress } from "../progress";
import type { Records } from "../records/columns";
import type { Settings } from "../schema/settings";
import { joinRecords } from "./joins";
import type { Joins } from "./joins";
import { ledgerAt } from "./ledger";
import type { Ledger } from "./ledger";

export interface Scope {
  readonly records: Records;
  readonly settings: Settings;
  readonly period: Period;
  readonly previous: Period;
  readonly joins: Joins;
  /** The records at the end of the period. */
  readonly now: Ledger;
  /** The records at the end of the previous period. */
  readonly before: Ledger;
  readonly progress: Progress;
}

/** Builds the shared index, letting the event loop run between its steps. */
export async function openScope(
  records: Records,
  period: Period,
  settings: Settings,
  progress: Progress,
): Promise<Scope> {
  const previous = previousPeriod(period);
  const joins = joinRecords(records);
  await progress.pause();
  const now = await ledgerAt(records, joins, period.to, progress);
  await progress.pause();
  const before = await ledgerAt(records, joins, previous.to, progress);
  return { records, settings, period, previous, joins, now, before, progress };
}
