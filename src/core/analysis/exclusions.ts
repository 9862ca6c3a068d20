// Owns the count of rows that figures had to leave out, and why (metrics.md, Ground rules).
import { DAY_MISSING, DAY_UNUSABLE, isDay } from "../records/columns";
import type { DayColumn, NumberColumn, TextColumn } from "../records/columns";
import type { ModuleKey } from "../schema/fields";
import { intents, payments, stages } from "../schema/values";
import { exclusionReasons } from "./reportValues";
import type { Excluded } from "./report";
import type { ExclusionReason } from "./reportValues";
import type { Scope } from "./scope";

/**
 * Rows that miss what some figure needs, by module, then reason.
 *
 * A row without a usable date is listed for that alone; the others only when dated up to the end of the period.
 * Optional fields (owner, industry, source, level, region, size, quantity) are listed only where some row has them:
 * a column nobody fills is a choice, not a gap. An empty 复购意向 or 首次接触时间 has a meaning of its own.
 */
export function exclusions(scope: Scope): Excluded[] {
  return [
    ...listed("customers", customerCounts(scope)),
    ...listed("interactions", interactionCounts(scope)),
    ...listed("purchases", purchaseCounts(scope)),
  ];
}

type Counts = Partial<Record<ExclusionReason, number>>;

function listed(module: ModuleKey, counts: Counts): Excluded[] {
  return exclusionReasons.flatMap((reason) => {
    const rows = counts[reason] ?? 0;
    return rows === 0 ? [] : [{ module, reason, rows }];
  });
}

function customerCounts({ records: { customers }, period, now: { exists } }: Scope): Counts {
  const { length, customerId, firstContact } = customers;
  const counts = { missing: 0, duplicate: 0, unusable: 0 };
  for (let row = 0; row < length; row++) {
    if (firstContact[row] > period.to) continue;
    if (customerId.codes[row] === 0) counts.missing++;
    else if (exists[row] === 0) counts.duplicate++;
    else if (firstContact[row] === DAY_UNUSABLE) counts.unusable++;
  }
  return {
    "customerId-missing": counts.missing,
    "customerId-duplicate": counts.duplicate,
    "firstContact-unusable": counts.unusable,
    "owner-missing": gaps(exists, customers.owner),
    "industry-missing": gaps(exists, customers.industry),
    "source-missing": gaps(exists, customers.source),
    "level-missing": gaps(exists, customers.level),
    "region-missing": gaps(exists, customers.region),
    "size-missing": gaps(exists, customers.size),
  };
}

function interactionCounts({ records: { interactions }, now, period }: Scope): Counts {
  const { customerId, date, method, stage, owner } = interactions;
  const exists = existing(date, period.to);
  const known = new Uint8Array(date.length);
  for (let i = 0; i < now.interactions.item.length; i++) known[now.interactions.item[i]] = 1;
  return {
    ...dateCounts(date),
    ...customerIdCounts(exists, known, customerId),
    "method-missing": rowsWith(exists, method, isEmpty),
    "stage-missing": rowsWith(exists, stage, isEmpty),
    "stage-unusable": rowsWith(exists, stage, isOutside(stages)),
    "owner-missing": gaps(exists, owner),
  };
}

/** A line goes by its order's customer, so an id left out below the first line of an order is no gap. */
function purchaseCounts({ records: { purchases }, joins, now, period }: Scope): Counts {
  const { customerId, date, product, amount, quantity, payment, intent } = purchases;
  const exists = existing(date, period.to);
  const known = new Uint8Array(date.length);
  for (let line = 0; line < known.length; line++)
    known[line] = Number(now.orders.customer[joins.orderOf[line]] >= 0);
  const amounts = numberCounts(exists, amount);
  const quantities = numberCounts(exists, quantity);
  return {
    ...dateCounts(date),
    ...customerIdCounts(exists, known, customerId),
    "amount-missing": amounts.missing,
    "amount-unusable": amounts.unusable,
    "quantity-missing": quantities.usable > 0 ? quantities.missing : 0,
    "quantity-unusable": quantities.unusable,
    "product-missing": rowsWith(exists, product, isEmpty),
    "payment-missing": rowsWith(exists, payment, isEmpty),
    "payment-unusable": rowsWith(exists, payment, isOutside(payments)),
    "intent-unusable": rowsWith(exists, intent, isOutside(intents)),
  };
}

/** By row: 1 when it is dated up to `to`. */
function existing(date: DayColumn, to: number): Uint8Array {
  const exists = new Uint8Array(date.length);
  for (let row = 0; row < exists.length; row++) exists[row] = Number(date[row] <= to && isDay(date[row]));
  return exists;
}

function dateCounts(date: DayColumn): Counts {
  let missing = 0;
  let unusable = 0;
  for (let row = 0; row < date.length; row++) {
    if (date[row] === DAY_MISSING) missing++;
    else if (date[row] === DAY_UNUSABLE) unusable++;
  }
  return { "date-missing": missing, "date-unusable": unusable };
}

function customerIdCounts(exists: Uint8Array, known: Uint8Array, { codes }: TextColumn): Counts {
  let missing = 0;
  let unknown = 0;
  for (let row = 0; row < exists.length; row++) {
    if (exists[row] === 0 || known[row] === 1) continue;
    if (codes[row] === 0) missing++;
    else unknown++;
  }
  return { "customerId-missing": missing, "customerId-unknown": unknown };
}

function numberCounts(exists: Uint8Array, values: NumberColumn) {
  const counts = { usable: 0, missing: 0, unusable: 0 };
  for (let row = 0; row < exists.length; row++) {
    if (exists[row] === 0) continue;
    if (Number.isFinite(values[row])) counts.usable++;
    else if (Number.isNaN(values[row])) counts.missing++;
    else counts.unusable++;
  }
  return counts;
}

const isEmpty = (label: string): boolean => label === "";
const isFilled = (label: string): boolean => label !== "";
const isOutside =
  (list: readonly string[]) =>
  (label: string): boolean =>
    label !== "" && !list.includes(label);

/** Existing rows whose label passes the test, which is asked once a label. */
function rowsWith(
  exists: Uint8Array,
  { codes, labels }: TextColumn,
  test: (label: string) => boolean,
): number {
  const passes = Uint8Array.from(labels, (label) => Number(test(label)));
  let rows = 0;
  for (let row = 0; row < exists.length; row++) rows += exists[row] & passes[codes[row]];
  return rows;
}

/** Rows without a value in an optional column that others fill. */
function gaps(exists: Uint8Array, column: TextColumn): number {
  return rowsWith(exists, column, isFilled) > 0 ? rowsWith(exists, column, isEmpty) : 0;
}
