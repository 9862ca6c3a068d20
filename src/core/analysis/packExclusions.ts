// Owns the count of rows that the figures of packs had to leave out, and why (metrics.md, packs, when present).
import { DAY_MISSING, isDay, NUMBER_UNUSABLE } from "../records/columns";
import type { Customers, DayColumn, Interactions, TextColumn } from "../records/columns";
import {
  dealStages,
  levels,
  milestones,
  needPriorities,
  needStatuses,
  needTypes,
  serviceStatuses,
  serviceTypes,
} from "../schema/packValues";
import {
  type Counts,
  countWhere,
  customerIdCounts,
  dateCounts,
  existing,
  gaps,
  isEmpty,
  isOutside,
  numberCounts,
  rowsWith,
  unusableDays,
} from "./exclusionCounts";
import { endOf, customersOf } from "./packRows";
import type { Scope } from "./scope";
import { questionColumns } from "./surveys";

/** Packs' columns of Customers. Empty ones have a meaning of their own. */
export const followUpCounts = ({ level, nextFollowUp, cadence }: Customers, exists: Uint8Array): Counts => ({
  "level-unusable": rowsWith(exists, level, isOutside(levels)),
  "nextFollowUp-unusable": unusableDays(exists, nextFollowUp),
  "cadence-unusable": countWhere(exists, (row) => cadence[row] <= 0 || cadence[row] === NUMBER_UNUSABLE),
});

/** Packs' columns of Interactions. Empty ones have a meaning of their own. */
export const nextCounts = ({ due, done, milestone, updated }: Interactions, exists: Uint8Array): Counts => ({
  "due-unusable": unusableDays(exists, due),
  "done-unusable": unusableDays(exists, done),
  "milestone-unusable": rowsWith(exists, milestone, isOutside(milestones)),
  "updated-unusable": unusableDays(exists, updated),
});

export function needCounts(scope: Scope): Counts {
  const { customerId, date, type, priority, status, due, finished } = scope.records.needs;
  const exists = existing(date, scope.period.to);
  const isClosed = status.labels.map((label) => label === "已解决" || label === "已放弃");
  const ends = endCounts(exists, date, finished, (row) => isClosed[status.codes[row]]);
  return {
    ...dateCounts(date),
    ...ownerless(scope, exists, customerId),
    "type-missing": gaps(exists, type),
    "type-unusable": rowsWith(exists, type, isOutside(needTypes)),
    "priority-missing": gaps(exists, priority),
    "priority-unusable": rowsWith(exists, priority, isOutside(needPriorities)),
    "status-missing": rowsWith(exists, status, isEmpty),
    "status-unusable": rowsWith(exists, status, isOutside(needStatuses)),
    "finished-missing": ends.missing,
    "finished-unusable": ends.unusable,
    "due-unusable": unusableDays(exists, due),
  };
}

/** 完成时间 is optional: a resolved row without one is a gap only where others have it. */
export function serviceCounts(scope: Scope): Counts {
  const { customerId, date, type, status, finished, satisfaction } = scope.records.services;
  const exists = existing(date, scope.period.to);
  const isDone = status.labels.map((label) => label === "已解决" || label === "已关闭");
  const ends = endCounts(exists, date, finished, (row) => isDone[status.codes[row]]);
  return {
    ...dateCounts(date),
    ...ownerless(scope, exists, customerId),
    "type-missing": rowsWith(exists, type, isEmpty),
    "type-unusable": rowsWith(exists, type, isOutside(serviceTypes)),
    "status-missing": rowsWith(exists, status, isEmpty),
    "status-unusable": rowsWith(exists, status, isOutside(serviceStatuses)),
    "finished-missing": ends.usable > 0 ? ends.missing : 0,
    "finished-unusable": ends.unusable,
    "rating-unusable": numberCounts(exists, satisfaction).unusable,
  };
}

export function surveyCounts(scope: Scope): Counts {
  const { surveys } = scope.records;
  const exists = existing(surveys.date, scope.period.to);
  const ratings = [...questionColumns(surveys), surveys.recommend];
  return {
    ...dateCounts(surveys.date),
    ...ownerless(scope, exists, surveys.customerId),
    "rating-unusable": countWhere(exists, (row) => ratings.some((column) => column[row] === NUMBER_UNUSABLE)),
  };
}

/** Deals stand in no figure of customers, so that their 客户编号 is not asked for. */
export function dealCounts({ records: { deals }, period }: Scope): Counts {
  const { date, stage, amount, expectedClose } = deals;
  const exists = existing(date, period.to);
  const amounts = numberCounts(exists, amount);
  return {
    ...dateCounts(date),
    "amount-missing": amounts.missing,
    "amount-unusable": amounts.unusable,
    "stage-missing": rowsWith(exists, stage, isEmpty),
    "stage-unusable": rowsWith(exists, stage, isOutside(dealStages)),
    "expectedClose-unusable": unusableDays(exists, expectedClose),
  };
}

/** Rows that risks cannot give to a customer. */
function ownerless({ records, now }: Scope, exists: Uint8Array, ids: TextColumn): Counts {
  const customerOf = customersOf(ids, records.customers, now);
  const known = Uint8Array.from(exists, (_, row) => Number(customerOf[ids.codes[row]] >= 0));
  return customerIdCounts(exists, known, ids);
}

/** Ends of rows that have come to one: a date on or after the beginning is usable. */
function endCounts(
  exists: Uint8Array,
  date: DayColumn,
  finished: DayColumn,
  hasEnded: (row: number) => boolean,
) {
  const count = (holds: (row: number) => boolean): number =>
    countWhere(exists, (row) => hasEnded(row) && holds(row));
  return {
    usable: countWhere(exists, (row) => isDay(finished[row])),
    missing: count((row) => finished[row] === DAY_MISSING),
    unusable: count((row) => finished[row] !== DAY_MISSING && endOf(date[row], finished[row]) === null),
  };
}
