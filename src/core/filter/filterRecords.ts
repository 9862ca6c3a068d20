// Owns deciding which customers meet the criteria and which rows of the three modules go with them.
import { isDay, type Records, type TextColumn } from "../records/columns";
import { codesIn } from "../records/customerIndex";
import type { ModuleKey } from "../schema/fields";
import { canonicalOf } from "../schema/lists";
import { matchKey } from "../values/foldText";
import { facetKeys, isOpen, type FacetKey, type FilterCriteria, type Range } from "./criteria";
import { facetColumns, type FacetColumn, type FacetColumns } from "./facets";

/** Records with their facets, made once and asked often. */
export interface FilterModel {
  readonly records: Records;
  readonly facets: FacetColumns;
}

export interface Count {
  readonly matching: number;
  readonly of: number;
}

export interface FilterResult {
  /** Ids of the customers that meet the criteria, as Records spell them; a row without an id matches nothing. */
  readonly customerIds: ReadonlySet<string>;
  /** Distinct customers. */
  readonly customers: Count;
  /** Rows of each module: a customer's own, and those with the id of a customer that matches. */
  readonly rows: Readonly<Record<ModuleKey, Count>>;
}

export function filterModel(records: Records): FilterModel {
  return { records, facets: facetColumns(records) };
}

/** Applies the criteria; without any, every customer matches. */
export function filterRecords({ records, facets }: FilterModel, criteria: FilterCriteria): FilterResult {
  const conditions = conditionsOf(records, facets, criteria);
  const holds = (at: number): boolean =>
    conditions.length === 0 ||
    (criteria.combine === "all" ? conditions.every((test) => test(at)) : conditions.some((test) => test(at)));
  const { customerId } = records.customers;
  const customerIds = new Set<string>();
  for (let at = 0; at < records.customers.length; at++) {
    const code = customerId.codes[at] ?? 0;
    if (code !== 0 && holds(at)) customerIds.add(customerId.labels[code] ?? "");
  }
  const count = (ids: TextColumn): Count => ({ matching: countRows(ids, customerIds), of: ids.codes.length });
  return {
    customerIds,
    customers: { matching: customerIds.size, of: customerId.labels.length - 1 },
    rows: {
      customers: count(customerId),
      interactions: count(records.interactions.customerId),
      purchases: count(records.purchases.customerId),
    },
  };
}

type Condition = (at: number) => boolean;

function conditionsOf(records: Records, facets: FacetColumns, criteria: FilterCriteria): Condition[] {
  const conditions: Condition[] = [];
  for (const key of facetKeys) {
    const picked = criteria.values[key] ?? [];
    if (picked.length > 0) conditions.push(facetCondition(facets[key], key, picked, criteria.combine));
  }
  if (isOpen(criteria.amount) && isOpen(criteria.dates)) return conditions;
  const bought = boughtWithin(records, criteria.dates);
  if (!isOpen(criteria.dates)) conditions.push((at) => bought.lines(at) > 0);
  if (!isOpen(criteria.amount)) conditions.push((at) => contains(criteria.amount, bought.amount(at)));
  return conditions;
}

function facetCondition(
  { keys, codes, starts }: FacetColumn,
  facet: FacetKey,
  picked: readonly string[],
  combine: FilterCriteria["combine"],
): Condition {
  const wanted = new Set(
    picked.map((value) => matchKey(facet === "stage" ? (canonicalOf("stage", value) ?? value) : value)),
  );
  const isWanted = Uint8Array.from(keys, (key) => (wanted.has(key) ? 1 : 0));
  const needed = facet === "tags" && combine === "all" ? wanted.size : 1;
  return (at) => {
    let found = 0;
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++)
      found += isWanted[codes[place] ?? 0] ?? 0;
    return found >= needed;
  };
}

/** What each customer bought on the days of a range: number of lines and their sum in cents. */
function boughtWithin({ customers, purchases }: Records, dates: Range) {
  const { labels } = purchases.customerId;
  const lines = new Int32Array(labels.length);
  const amount = new Float64Array(labels.length);
  const anyDay = isOpen(dates);
  for (let at = 0; at < purchases.length; at++) {
    const day = purchases.date[at] ?? 0;
    if (!anyDay && !(isDay(day) && contains(dates, day))) continue;
    const code = purchases.customerId.codes[at] ?? 0;
    lines[code] = (lines[code] ?? 0) + 1;
    const cents = purchases.amount[at] ?? NaN;
    if (Number.isFinite(cents)) amount[code] = (amount[code] ?? 0) + cents;
  }
  const inPurchases = codesIn(customers.customerId, purchases.customerId);
  const codeOf = (at: number): number => inPurchases[customers.customerId.codes[at] ?? 0] ?? -1;
  const read = (column: Int32Array | Float64Array) => (at: number) => column[codeOf(at)] ?? 0;
  return { lines: read(lines), amount: read(amount) };
}

const contains = ({ min, max }: Range, value: number): boolean =>
  (min === null || value >= min) && (max === null || value <= max);

function countRows({ codes, labels }: TextColumn, wanted: ReadonlySet<string>): number {
  const isWanted = Uint8Array.from(labels, (label) => (label !== "" && wanted.has(label) ? 1 : 0));
  let rows = 0;
  for (const code of codes) rows += isWanted[code] ?? 0;
  return rows;
}
