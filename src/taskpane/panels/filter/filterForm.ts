// Owns the filter as the user fills it in, what is wrong with it, and the criteria it means.
import { formatDay, parseIsoDay } from "../../../core/calendar";
import {
  type FacetKey,
  facetKeys,
  type FilterCriteria,
  noCriteria,
  type Range,
} from "../../../core/filter/criteria";
import { parseMoney } from "../../../core/values/parseMoney";
import type { PaneTexts } from "../../../language/zh-CN/pane";

export interface RangeForm {
  /** As typed; empty is open. */
  readonly from: string;
  readonly to: string;
}

export interface FilterForm {
  readonly combine: FilterCriteria["combine"];
  readonly chosen: Readonly<Partial<Record<FacetKey, ReadonlySet<string>>>>;
  readonly amount: RangeForm;
  /** `yyyy-mm-dd`. */
  readonly dates: RangeForm;
}

export interface FilterProblems {
  readonly amount: string | null;
  readonly dates: string | null;
}

/** The form that shows these criteria. */
export function formOf(criteria: FilterCriteria): FilterForm {
  const { combine, values, amount, dates } = criteria;
  const chosen: Partial<Record<FacetKey, ReadonlySet<string>>> = {};
  for (const key of facetKeys) chosen[key] = new Set(values[key] ?? []);
  const rangeForm = ({ min, max }: Range, say: (end: number) => string): RangeForm => ({
    from: min === null ? "" : say(min),
    to: max === null ? "" : say(max),
  });
  return {
    combine,
    chosen,
    amount: rangeForm(amount, (cents) => String(cents / 100)),
    dates: rangeForm(dates, formatDay),
  };
}

export const emptyForm: FilterForm = formOf(noCriteria);

/** What has to be put right before the form means anything. */
export function problemsOf(form: FilterForm, currency: string, texts: PaneTexts): FilterProblems {
  const { filter: words } = texts;
  const amount = amountRange(form.amount, currency);
  const dates = dateRange(form.dates);
  return {
    amount: amount === null ? words.amountWrong : isReversed(amount) ? words.amountOrder : null,
    dates: isReversed(dates) ? words.dateOrder : null,
  };
}

/** The criteria, or null while something is wrong. */
export function criteriaOf(form: FilterForm, currency: string): FilterCriteria | null {
  const amount = amountRange(form.amount, currency);
  const dates = dateRange(form.dates);
  if (amount === null || isReversed(amount) || isReversed(dates)) return null;
  const values: Partial<Record<FacetKey, readonly string[]>> = {};
  for (const key of facetKeys) {
    const chosen = [...(form.chosen[key] ?? [])];
    if (chosen.length > 0) values[key] = chosen;
  }
  return { combine: form.combine, values, amount, dates };
}

/** Null when an end is no amount. */
function amountRange({ from, to }: RangeForm, currency: string): Range | null {
  const [min, max] = [from, to].map((text) => parseMoney(text.trim(), currency));
  if (min === Infinity || max === Infinity || min === undefined || max === undefined) return null;
  return { min: Number.isNaN(min) ? null : min, max: Number.isNaN(max) ? null : max };
}

/** A date field gives a whole date or nothing. */
const dateRange = ({ from, to }: RangeForm): Range => ({ min: parseIsoDay(from), max: parseIsoDay(to) });

const isReversed = ({ min, max }: Range): boolean => min !== null && max !== null && min > max;
