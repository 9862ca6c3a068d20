// Owns the conditions of a custom filter: what "contains", "greater than" … are as the criteria that Excel keeps.
// Excel.FilterCriteria.criterion1: an operator before the operand; * and ? are wildcards.
import type { FilterCriteria } from "../../host/workbook";

export type ColumnKind = "text" | "number" | "date";

export const OPERATORS = [
  "equals",
  "notEquals",
  "greater",
  "atLeast",
  "less",
  "atMost",
  "begins",
  "notBegins",
  "ends",
  "notEnds",
  "contains",
  "notContains",
] as const;
export type FilterOperator = (typeof OPERATORS)[number];

export interface Condition {
  readonly operator: FilterOperator;
  readonly operand: string;
}

/** Criterion with `x` for the operand. */
const PATTERNS: Record<FilterOperator, readonly [string, string]> = {
  equals: ["=", ""],
  notEquals: ["<>", ""],
  greater: [">", ""],
  atLeast: [">=", ""],
  less: ["<", ""],
  atMost: ["<=", ""],
  begins: ["=", "*"],
  notBegins: ["<>", "*"],
  ends: ["=*", ""],
  notEnds: ["<>*", ""],
  contains: ["=*", "*"],
  notContains: ["<>*", "*"],
};

export function criterionOf({ operator, operand }: Condition): string {
  const [before, after] = PATTERNS[operator];
  return `${before}${operand}${after}`;
}

/** The condition that gives a criterion; the one with most of it in its operator. */
export function conditionOf(criterion: string): Condition {
  const fitting = OPERATORS.filter((operator) => {
    const [before, after] = PATTERNS[operator];
    return (
      criterion.length > before.length + after.length &&
      criterion.startsWith(before) &&
      criterion.endsWith(after)
    );
  });
  const length = (operator: FilterOperator): number => PATTERNS[operator].join("").length;
  const [operator] = fitting.sort((a, b) => length(b) - length(a));
  if (!operator) return { operator: "equals", operand: criterion.replace(/^[=<>]+/, "") };
  const [before, after] = PATTERNS[operator];
  return { operator, operand: criterion.slice(before.length, criterion.length - after.length) };
}

/** One or two conditions as a filter; those without an operand are left out, null when none is left. */
export function customFilter(
  conditions: readonly Condition[],
  operator: "And" | "Or",
): FilterCriteria | null {
  const [first, second] = conditions.filter(({ operand }) => operand.trim() !== "").map(criterionOf);
  if (first === undefined) return null;
  return { kind: "custom", criterion1: first, criterion2: second ?? null, operator };
}

/** What the menu of a column offers, as Excel's does; null is a line, names in capitals are dynamic filters. */
export const CONDITION_MENUS = {
  text: ["equals", "notEquals", null, "begins", "ends", null, "contains", "notContains", null, "custom"],
  number: [
    ...["equals", "notEquals", null, "greater", "atLeast", "less", "atMost", "between", null, "top"],
    ...["AboveAverage", "BelowAverage", null, "custom"],
  ],
  date: [
    ...["equals", "less", "greater", "between", null, "Tomorrow", "Today", "Yesterday", null],
    ...["NextWeek", "ThisWeek", "LastWeek", null, "NextMonth", "ThisMonth", "LastMonth", null],
    ...["NextQuarter", "ThisQuarter", "LastQuarter", null, "NextYear", "ThisYear", "LastYear", "YearToDate"],
    ...["period", null, "custom"],
  ],
} satisfies Record<ColumnKind, (string | null)[]>;

/** "All dates in the period": a quarter or month of whatever year (Excel.DynamicFilterCriteria, February as it spells it). */
export const PERIODS = [
  ...["Quarter1", "Quarter2", "Quarter3", "Quarter4", null],
  ...["January", "Februray", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
