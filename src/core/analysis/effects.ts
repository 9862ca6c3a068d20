// Owns what came of the period's interactions, grouped by one of their columns.
import type { TextColumn } from "../records/columns";
import { UNCREDITED } from "./credit";
import { median, moneyOf, ratio } from "./figures";
import { group, NO_GROUP } from "./group";
import type { Effect } from "./report";
import type { Scope } from "./scope";
import { NO_RANK, stageRanks } from "./stages";
import { wilsonInterval } from "./wilsonInterval";

type LabelledEffect = Effect & { readonly label: string };

/**
 * One effect a label that the period's interactions carry; an empty label is left out.
 *
 * Interactions of unknown customers count as interactions only. A customer's first interaction is no advance: an advance
 * ranks above the same customer's previous interaction, and those whose stage is none of the four are passed over.
 *
 * @param credit see creditPurchases
 */
export function effectsBy(
  scope: Scope,
  credit: Int32Array,
  column: TextColumn,
  baseline: number | null,
): LabelledEffect[] {
  const { labels } = column;
  const interactions = countInteractions(scope, column);
  const contacted = countContacted(scope, column);
  const results = sumResults(scope, credit, column);
  return labels.flatMap((label, code): LabelledEffect[] => {
    if (code === 0 || interactions[code] === 0) return [];
    const customers = contacted.customers[code];
    const converted = results.converted[code];
    const conversion = ratio(converted, customers);
    const interval = wilsonInterval(converted, customers);
    const days = results.days(code);
    return [
      {
        label,
        interactions: interactions[code],
        customers,
        converted,
        conversion,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        orders: days.length,
        revenue: moneyOf(results.cents[code]),
        medianDays: median(days),
        stageAdvances: contacted.advances[code],
        lift: conversion === null || baseline === null ? null : ratio(conversion, baseline),
      },
    ];
  });
}

function countInteractions({ records, period }: Scope, { codes, labels }: TextColumn): Int32Array {
  const { date } = records.interactions;
  const counts = new Int32Array(labels.length);
  for (let i = 0; i < date.length; i++)
    if (date[i] >= period.from && date[i] <= period.to) counts[codes[i]]++;
  return counts;
}

/** Distinct customers and stage advances; a customer seen with a label is marked there with its row + 1. */
function countContacted({ records, period, now }: Scope, { codes, labels }: TextColumn) {
  const { start, date, item } = now.interactions;
  const { stage } = records.interactions;
  const ranks = stageRanks(stage);
  const customers = new Int32Array(labels.length);
  const advances = new Int32Array(labels.length);
  const seen = new Int32Array(labels.length);
  for (let c = 0; c < now.exists.length; c++) {
    let previousRank = Infinity;
    for (let i = start[c]; i < start[c + 1]; i++) {
      const rank = ranks[stage.codes[item[i]]];
      if (date[i] >= period.from) {
        const code = codes[item[i]];
        if (seen[code] !== c + 1) {
          seen[code] = c + 1;
          customers[code]++;
        }
        if (rank > previousRank) advances[code]++;
      }
      if (rank !== NO_RANK) previousRank = rank;
    }
  }
  return { customers, advances };
}

/** Purchases credited to the period's interactions. */
function sumResults({ period, now }: Scope, credit: Int32Array, { codes, labels }: TextColumn) {
  const { purchases, interactions, orders } = now;
  const converted = new Int32Array(labels.length);
  const cents = new Float64Array(labels.length);
  const seen = new Int32Array(labels.length);
  const labelOf = new Int32Array(credit.length).fill(NO_GROUP);
  for (let c = 0; c < now.exists.length; c++) {
    for (let p = purchases.start[c]; p < purchases.start[c + 1]; p++) {
      const contact = credit[p];
      if (contact === UNCREDITED || interactions.date[contact] < period.from) continue;
      const code = codes[interactions.item[contact]];
      labelOf[p] = code;
      cents[code] += orders.amount[purchases.item[p]];
      if (seen[code] !== c + 1) {
        seen[code] = c + 1;
        converted[code]++;
      }
    }
  }
  const { start, item } = group(labelOf, labels.length);
  const days = (code: number): Int32Array =>
    item.slice(start[code], start[code + 1]).map((p) => purchases.date[p] - interactions.date[credit[p]]);
  return { converted, cents, days };
}
