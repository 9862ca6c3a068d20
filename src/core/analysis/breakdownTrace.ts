// Owns which rows stand behind one entry of a breakdown: a product, a contact method, a stage, a segment, a tag …
import { formatDay } from "../calendar";
import { isDay } from "../records/columns";
import type { TextColumn } from "../records/columns";
import { intents, stages } from "../schema/values";
import { splitTags } from "../values/splitTags";
import { lostAt } from "./churn";
import { latestIntents } from "./intent";
import { purchaseCount } from "./ledger";
import { bucketOf } from "./payments";
import { agingBuckets, rfmSegments, UNLABELLED, valueTiers } from "./reportValues";
import type { BreakdownField } from "./reportValues";
import { scoreBuyers } from "./rfm";
import type { Scope } from "./scope";
import { latestRanks } from "./stages";
import { tierPositions } from "./tiers";
import { yearOfBuying } from "./yearOfBuying";

const purchaseBreakdowns = ["product", "payment", "aging"] as const;
const interactionBreakdowns = ["method", "owner"] as const;
const customerBreakdowns = ["lostReason", "stage", "intent", "segment", "tier", "tag", "cohort"] as const;
/** Customers with two purchases or more, by one of their fields. */
const repeatBreakdowns = ["repeat-industry", "repeat-source", "repeat-level", "repeat-owner"] as const;

export const breakdowns = [
  ...purchaseBreakdowns,
  ...interactionBreakdowns,
  ...customerBreakdowns,
  ...repeatBreakdowns,
] as const;
export type Breakdown = (typeof breakdowns)[number];

/** One row of a breakdown's table; `key` as it stands in the report. */
export interface BreakdownEntry {
  readonly breakdown: Breakdown;
  readonly key: string;
}

export type RowTest = (row: number) => boolean;

/** Whose rows the entries of a breakdown are. */
export function breakdownModule(breakdown: Breakdown): "customers" | "interactions" | "purchases" {
  if (purchaseBreakdowns.some((each) => each === breakdown)) return "purchases";
  return interactionBreakdowns.some((each) => each === breakdown) ? "interactions" : "customers";
}

/** Whether a row of the breakdown's module is counted or summed for the entry in the report of the same scope. */
export function breakdownTest(scope: Scope, { breakdown, key }: BreakdownEntry): RowTest {
  const { records, now } = scope;
  const { customers, interactions, purchases } = records;
  switch (breakdown) {
    case "product":
      return both(lineInPeriod(scope), carries(purchases.product, key));
    case "payment":
      return both(lineInPeriod(scope), carries(purchases.payment, key));
    case "aging":
      return unpaidInBucket(scope, key);
    case "method":
      return both(interactionInPeriod(scope), carries(interactions.method, key));
    case "owner":
      return both(interactionInPeriod(scope), carries(interactions.owner, key));
    case "lostReason": {
      const lost = lostAt(customers, now, scope.settings.lostAfterDays);
      return both((c) => lost[c] === 1, carries(customers.lostReason, key, UNLABELLED));
    }
    case "stage":
      return atPosition(latestRanks(interactions, now), stages, key, 1);
    case "intent":
      return atPosition(latestIntents(scope), intents, key);
    case "segment":
      return atPosition(segmentPositions(scope), rfmSegments, key);
    case "tier":
      return atPosition(tierPositions(scope, yearOfBuying(now).cents), valueTiers, key);
    case "tag":
      return carriesTag(scope, key);
    case "cohort":
      return firstBoughtIn(scope, key);
    case "repeat-industry":
      return repeatBuyersWith(scope, "industry", key);
    case "repeat-source":
      return repeatBuyersWith(scope, "source", key);
    case "repeat-level":
      return repeatBuyersWith(scope, "level", key);
    case "repeat-owner":
      return repeatBuyersWith(scope, "owner", key);
  }
}

const both =
  (first: RowTest, second: RowTest): RowTest =>
  (row) =>
    first(row) && second(row);

/** @param blank what an empty cell counts as */
function carries({ codes, labels }: TextColumn, key: string, blank = ""): RowTest {
  const isKey = labels.map((label) => (label || blank) === key);
  return (row) => isKey[codes[row]];
}

/** @param first the position's number of the first of the names */
function atPosition(positions: ArrayLike<number>, names: readonly string[], key: string, first = 0): RowTest {
  const position = names.indexOf(key) + first;
  return (row) => names.includes(key) && positions[row] === position;
}

/** Lines that make the revenue of the period. */
export function lineInPeriod({ records, period }: Scope): RowTest {
  const { date, amount } = records.purchases;
  return (line) => date[line] >= period.from && date[line] <= period.to && Number.isFinite(amount[line]);
}

export function interactionInPeriod({ records, period }: Scope): RowTest {
  const { date } = records.interactions;
  return (i) => date[i] >= period.from && date[i] <= period.to;
}

function unpaidInBucket({ records, period: { to } }: Scope, key: string): RowTest {
  const { date, amount, payment } = records.purchases;
  const unpaid = payment.labels.map((label) => label === "待付款" || label === "部分付款");
  return (line) => {
    const counts = isDay(date[line]) && date[line] <= to && Number.isFinite(amount[line]);
    return counts && unpaid[payment.codes[line]] && agingBuckets[bucketOf(to - date[line])] === key;
  };
}

function segmentPositions({ now }: Scope): Int8Array {
  const { buyers, segments } = scoreBuyers(yearOfBuying(now));
  const positions = new Int8Array(now.exists.length).fill(-1);
  buyers.forEach((c, i) => (positions[c] = segments[i]));
  return positions;
}

function carriesTag({ records, now }: Scope, tag: string): RowTest {
  const { codes, labels } = records.customers.tags;
  const has = labels.map((cell) => splitTags(cell).includes(tag));
  return (c) => now.exists[c] === 1 && has[codes[c]];
}

/** @param month `yyyy-mm` */
function firstBoughtIn({ now: { purchases } }: Scope, month: string): RowTest {
  const { start, date } = purchases;
  return (c) => start[c + 1] > start[c] && formatDay(date[start[c]]).startsWith(month);
}

function repeatBuyersWith({ records, now }: Scope, field: BreakdownField, key: string): RowTest {
  return both((c) => purchaseCount(now, c) >= 2, carries(records.customers[field], key));
}
