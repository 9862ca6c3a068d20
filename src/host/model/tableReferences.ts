// Owns what structured references become when a table or its columns are renamed, taken away or turned into plain cells.
// Meaning of the texts: support.microsoft.com "Using structured references with Excel tables".
import { parseStructRef, stringifyStructRef } from "@borgar/fx";
import { contains } from "./address";
import { changeFormulas, type FormulaPlace } from "./formulas";
import { rewrite, sameName } from "./formulaText";
import type { Table } from "./objects";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

type Reference = NonNullable<ReturnType<typeof parseStructRef>>;

export function renameTableIn(formula: string, from: string, to: string): string {
  return rewrite(formula, ({ type, value }) => {
    if (type === "range_named" && sameName(value, from)) return to;
    if (type !== "structured") return value;
    const bracket = value.indexOf("[");
    return sameName(value.slice(0, bracket), from) ? to + value.slice(bracket) : value;
  });
}

/**
 * Puts every structured reference to a table through a change, which gives its new text.
 * A reference without a table's name means the table around it.
 */
function changeReferences(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  change: (reference: Reference | null, text: string, home: Sheet | null, at: FormulaPlace | null) => string,
): void {
  changeFormulas(workbook, (formula, home, at) => {
    const inside = home === sheet && at !== null && contains(table.range, at.row, at.column);
    return rewrite(formula, ({ type, value }) => {
      if (type === "range_named" && sameName(value, table.name)) return change(null, value, home, at);
      if (type !== "structured") return value;
      const reference = parseStructRef(value);
      const own = reference && (reference.table ? sameName(reference.table, table.name) : inside);
      return reference && own ? change(reference, value, home, at) : value;
    });
  });
}

/** Gives the columns new names, in their order; references follow all at once, so that two may change places. */
export function renameColumns(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  names: readonly string[],
): void {
  const renamed = new Map<string, string>();
  table.columns.forEach((column, index) => {
    const name = names[index] ?? column.name;
    if (name !== column.name) renamed.set(column.name.toLowerCase(), name);
    column.name = name;
  });
  if (renamed.size === 0) return;
  changeReferences(workbook, sheet, table, (reference, text) => {
    if (!reference?.columns?.some((column) => renamed.has(column.toLowerCase()))) return text;
    const columns = reference.columns.map((column) => renamed.get(column.toLowerCase()) ?? column);
    return stringifyStructRef({ ...reference, columns });
  });
}

/**
 * What referred to columns that are gone is #REF!; a span of columns keeps those that are left of it.
 * @param before names of the columns before, in their order
 */
export function forgetColumns(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  before: readonly string[],
): void {
  const left = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  if (before.every((name) => left.has(name.toLowerCase()))) return;
  const places = new Map(before.map((name, index) => [name.toLowerCase(), index]));
  changeReferences(workbook, sheet, table, (reference, text) => {
    const [from, to = from] = reference?.columns?.map((name) => places.get(name.toLowerCase())) ?? [];
    if (!reference || from === undefined || to === undefined) return text;
    const span = before.slice(Math.min(from, to), Math.max(from, to) + 1);
    const kept = span.filter((name) => left.has(name.toLowerCase()));
    if (kept.length === span.length) return text;
    if (kept.length === 0) return "#REF!";
    const columns = kept.length === 1 ? kept : [kept[0], kept[kept.length - 1]];
    return stringifyStructRef({ ...reference, columns });
  });
}

/** What referred to a table that is gone is #REF!. */
export function forgetTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  changeReferences(workbook, sheet, table, () => "#REF!");
}

/** Structured references become what they are told to be, for a table that becomes a plain range. */
export function replaceReferences(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  textOf: (reference: string, home: Sheet | null, at: FormulaPlace | null) => string,
): void {
  changeReferences(workbook, sheet, table, (_, text, home, at) => textOf(text, home, at));
}
