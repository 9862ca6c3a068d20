// Owns what a user can filter by, as plain data that a workbook keeps.

/** Properties of a customer whose values are picked from a list. */
export const facetKeys = [
  "industry",
  "source",
  "stage",
  "owner",
  "tags",
  "lostReason",
  "level",
  "region",
  "size",
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** Both ends included; null is open. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

export interface FilterCriteria {
  /** all: every condition holds. any: at least one does. */
  readonly combine: "all" | "any";
  /**
   * Picked values by facet; "" is a customer without one. One of a facet's values is enough, since a customer has
   * one industry; tags under "all" must all be there, since a customer has several.
   */
  readonly values: Readonly<Partial<Record<FacetKey, readonly string[]>>>;
  /** Cents: what the customer bought in total, refunds deducted, within the dates where there are any. */
  readonly amount: Range;
  /** Excel serials: the customer bought something on one of these days. */
  readonly dates: Range;
}

/** Where the workbook keeps the criteria that its tables are filtered by. */
export const filterKey = "clientbook.filter";

/** Where the workbook keeps that its tables show the rows behind a figure, whose name it is. */
export const traceKey = "clientbook.trace";

export const noCriteria: FilterCriteria = {
  combine: "all",
  values: {},
  amount: { min: null, max: null },
  dates: { min: null, max: null },
};

export const isOpen = ({ min, max }: Range): boolean => min === null && max === null;

/** Whether the criteria ask for anything. */
export function hasCriteria({ values, amount, dates }: FilterCriteria): boolean {
  return facetKeys.some((key) => (values[key]?.length ?? 0) > 0) || !isOpen(amount) || !isOpen(dates);
}

/** Criteria as a workbook has kept them; null when it is nothing of the kind. */
export function parseCriteria(stored: unknown): FilterCriteria | null {
  if (!isObject(stored) || (stored.combine !== "all" && stored.combine !== "any") || !isObject(stored.values))
    return null;
  const values: Partial<Record<FacetKey, readonly string[]>> = {};
  for (const key of facetKeys) {
    const picked: unknown = stored.values[key];
    if (picked === undefined) continue;
    if (!Array.isArray(picked) || !picked.every((value): value is string => typeof value === "string"))
      return null;
    values[key] = picked;
  }
  const amount = parseRange(stored.amount);
  const dates = parseRange(stored.dates);
  return amount && dates ? { combine: stored.combine, values, amount, dates } : null;
}

function parseRange(stored: unknown): Range | null {
  if (!isObject(stored)) return null;
  const { min, max } = stored;
  const isEnd = (end: unknown): end is number | null =>
    end === null || (typeof end === "number" && Number.isFinite(end));
  return isEnd(min) && isEnd(max) ? { min, max } : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
