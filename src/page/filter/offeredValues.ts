// Owns what a filter menu offers to choose from: the days of a date column by year and month, all other texts as they
// are displayed; and the criteria that a choice makes. Excel groups dates so ("Filter data in a range or table",
// support.microsoft.com); its file format and API name them by year, month or day (Excel.FilterDatetime).
import type { FilterCriteria } from "../../host/workbook";

/** One thing to tick: a day, or a text; several displayed texts can be of one day. */
export interface Leaf {
  /** `2024-05-03`, or `=` before a text; the blanks are the empty text. */
  readonly key: string;
  readonly label: string;
  /** What a search looks in. */
  readonly searched: string;
}

/** A year or a month of it. */
export interface Branch {
  /** `2024` or `2024-05`. */
  readonly key: string;
  readonly label: string;
  readonly parts: readonly (Branch | Leaf)[];
}

export type Part = Branch | Leaf;

export const isBranch = (part: Part): part is Branch => "parts" in part;

export const leavesOf = (part: Part): readonly Leaf[] =>
  isBranch(part) ? part.parts.flatMap(leavesOf) : [part];

/** A cell's displayed text, and the serial number of its day (1900 system) when it is a date. */
export interface OfferedValue {
  readonly text: string;
  readonly serial: number | null;
}

export const keyOf = ({ text, serial }: OfferedValue): string =>
  serial === null
    ? `=${text}`
    : new Date(Math.floor(serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

export interface DateLabels {
  readonly year: (year: number) => string;
  /** January first. */
  readonly months: readonly string[];
}

/** Years from the latest, then texts in the language's order, blanks last. */
export function offeredParts(values: Iterable<OfferedValue>, labels: DateLabels, language: string): Part[] {
  const days = new Map<string, Set<string>>();
  const texts = new Set<string>();
  for (const value of values) {
    if (value.serial === null) texts.add(value.text);
    else days.set(keyOf(value), (days.get(keyOf(value)) ?? new Set()).add(value.text));
  }
  const collator = new Intl.Collator(language, { numeric: true });
  const ordered = [...texts].sort((a, b) => Number(a === "") - Number(b === "") || collator.compare(a, b));
  const leaf = (text: string): Leaf => ({ key: `=${text}`, label: text, searched: text.toLowerCase() });
  return [...yearsOf(days, labels), ...ordered.map(leaf)];
}

function yearsOf(days: ReadonlyMap<string, ReadonlySet<string>>, labels: DateLabels): Branch[] {
  const years = groupBy([...days.keys()].sort(), (day) => day.slice(0, 4));
  return [...years].reverse().map(([year, ofYear]) => {
    const months = groupBy(ofYear, (day) => day.slice(0, 7));
    return {
      key: year,
      label: labels.year(Number(year)),
      parts: [...months].map(([month, ofMonth]) => ({
        key: month,
        label: labels.months[Number(month.slice(5)) - 1],
        parts: ofMonth.map((day) => ({
          key: day,
          label: day.slice(8),
          searched: [day, ...(days.get(day) ?? [])].join(" ").toLowerCase(),
        })),
      })),
    };
  });
}

function groupBy(days: readonly string[], nameOf: (day: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const day of days) {
    const group = groups.get(nameOf(day));
    if (group) group.push(day);
    else groups.set(nameOf(day), [day]);
  }
  return groups;
}

/** What is left of the parts when only some leaves are to be seen. */
export function narrowed(parts: readonly Part[], wanted: (leaf: Leaf) => boolean): Part[] {
  return parts.flatMap((part): Part[] => {
    if (!isBranch(part)) return wanted(part) ? [part] : [];
    const inside = narrowed(part.parts, wanted);
    return inside.length > 0 ? [{ ...part, parts: inside }] : [];
  });
}

const SPECIFICITIES = { 4: "Year", 7: "Month", 10: "Day" } as const;

/** The criteria that show what is chosen; whole years and months are named as such. Null when nothing is left out. */
export function criteriaOf(parts: readonly Part[], isChosen: (leaf: Leaf) => boolean): FilterCriteria | null {
  const isWhole = (part: Part): boolean => leavesOf(part).every(isChosen);
  if (parts.every(isWhole)) return null;
  const dates: string[] = [];
  const values: string[] = [];
  const take = (part: Part): void => {
    if (isBranch(part)) {
      if (isWhole(part)) dates.push(part.key);
      else part.parts.forEach(take);
    } else if (isChosen(part)) {
      if (part.key.startsWith("=")) values.push(part.key.slice(1));
      else dates.push(part.key);
    }
  };
  parts.forEach(take);
  return {
    kind: "values",
    values: values.filter((text) => text !== ""),
    blanks: values.includes(""),
    dates: dates.map((date) => ({ date, specificity: SPECIFICITIES[date.length as 4 | 7 | 10] })),
  };
}
