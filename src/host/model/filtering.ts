// Owns which rows a filter shows. Values compare displayed text without case ([MS-XLSB] BrtFilter; ClosedXML 2238);
// custom criteria as "Filter by using advanced criteria" has them: comparisons, wildcards, = and <> for blanks.
import type { Rect } from "./address";
import { shiftIndex, type CellShift } from "./cellShift";
import type { DisplayText } from "./displayText";
import { dynamicTest } from "./dynamicFilter";
import { styleAt } from "./formatting";
import type { FilterCriteria } from "./objects";
import { HIDDEN_BY_FILTER, type Sheet } from "./sheet";
import type { Scalar } from "./values";
import type { Workbook } from "./workbook";

/** One cell of a filtered column, as a filter sees it. */
export interface FilterCell {
  value: Scalar;
  text: string;
  row: number;
}

export type RowTest = (cell: FilterCell) => boolean;

export interface FilterContext {
  workbook: Workbook;
  sheet: Sheet;
  display: DisplayText;
  /** Serial number of now, for filters like "this month". */
  now: number;
}

/**
 * Hides the rows of the body that a criterion excludes and shows the others.
 * @param criteria by column offset in the body
 */
export function applyFilter(
  context: FilterContext,
  body: Rect,
  criteria: ReadonlyMap<number, FilterCriteria>,
): void {
  const tests = [...criteria].map(([offset, criterion]) => {
    const cells = columnCells(context, body, body.left + offset);
    const test = rowTest(context, body.left + offset, criterion, cells);
    return cells.map(test);
  });
  for (let row = body.top; row <= body.bottom; row++) {
    const shown = tests.every((results) => results[row - body.top]);
    if (!shown || context.sheet.hiddenRows.has(row)) context.sheet.hideRow(row, HIDDEN_BY_FILTER, !shown);
  }
}

/** Rows whose filter goes, with the range or column that had it, are shown again. */
export function showFilteredRows(sheet: Sheet, { top, bottom }: Rect): void {
  for (const row of [...sheet.hiddenRows.keys()])
    if (row >= top && row <= bottom) sheet.hideRow(row, HIDDEN_BY_FILTER, false);
}

/**
 * The criteria of a range whose columns moved: those of deleted columns go. Where that was the last one, all rows are
 * shown. UNVERIFIED in Excel; a file could not say why they are hidden.
 * @param range before the shift
 */
export function shiftCriteria(
  sheet: Sheet,
  range: Rect,
  criteria: ReadonlyMap<number, FilterCriteria>,
  shift: CellShift,
): Map<number, FilterCriteria> {
  const moves =
    shift.axis === "columns" && shift.range.top <= range.top && shift.range.bottom >= range.bottom;
  if (!moves) return new Map(criteria);
  const start = shiftIndex(range.left, shift) ?? shift.range.left;
  const kept = [...criteria].flatMap(([offset, criterion]) => {
    const column = shiftIndex(range.left + offset, shift);
    return column === null ? [] : [[column - start, criterion] as const];
  });
  if (criteria.size > 0 && kept.length === 0) showFilteredRows(sheet, range);
  return new Map(kept);
}

function columnCells({ workbook, sheet, display }: FilterContext, body: Rect, column: number): FilterCell[] {
  const cells: FilterCell[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const value = sheet.grid.value(row, column);
    const format = workbook.styles.get(styleAt(sheet, row, column)).numberFormat;
    cells.push({ value, text: display.show(value, format), row });
  }
  return cells;
}

function rowTest(
  context: FilterContext,
  column: number,
  criterion: FilterCriteria,
  cells: readonly FilterCell[],
): RowTest {
  switch (criterion.kind) {
    case "values":
      return valuesTest(context, criterion);
    case "custom":
      return customTest(criterion);
    case "top":
      return topTest(criterion, cells);
    case "dynamic":
      return dynamicTest(criterion.criterion, cells, context.now - (context.workbook.date1904 ? 1462 : 0));
    case "color":
      return ({ row }) => {
        const style = context.workbook.styles.get(styleAt(context.sheet, row, column));
        return (
          (criterion.of === "cell" ? style.fillColor : style.fontColor).toUpperCase() ===
          criterion.color.toUpperCase()
        );
      };
  }
}

const isBlank = ({ value, text }: FilterCell): boolean => value === null || text === "";

function valuesTest(
  { workbook }: FilterContext,
  criterion: Extract<FilterCriteria, { kind: "values" }>,
): RowTest {
  const values = new Set(criterion.values.map((value) => value.toLowerCase()));
  const dates = criterion.dates.map(({ date, specificity }) => datePrefix(date, specificity));
  return (cell) => {
    if (isBlank(cell)) return criterion.blanks;
    if (values.has(cell.text.toLowerCase())) return true;
    if (dates.length === 0 || typeof cell.value !== "number") return false;
    const stamp = isoStamp(cell.value + (workbook.date1904 ? 1462 : 0));
    return dates.some((prefix) => stamp.startsWith(prefix));
  };
}

const LENGTHS = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 } as const;
const datePrefix = (date: string, specificity: keyof typeof LENGTHS): string =>
  date.replace(" ", "T").padEnd(19, "0").slice(0, LENGTHS[specificity]);

/** `2024-05-31T12:30:00` of a serial number of the 1900 system. */
function isoStamp(serial: number): string {
  const seconds = Math.round((serial - 25_569) * 86_400);
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

function customTest({
  criterion1,
  criterion2,
  operator,
}: Extract<FilterCriteria, { kind: "custom" }>): RowTest {
  const first = comparison(criterion1);
  if (criterion2 === null) return first;
  const second = comparison(criterion2);
  return operator === "And" ? (cell) => first(cell) && second(cell) : (cell) => first(cell) || second(cell);
}

function comparison(criterion: string): RowTest {
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  if (operand === "") return operator === "<>" ? (cell) => !isBlank(cell) : isBlank;
  const number = Number(operand);
  const numeric = operand.trim() !== "" && Number.isFinite(number);
  if (operator === "" || operator === "=" || operator === "<>") {
    const pattern = wildcard(operand);
    const same: RowTest = ({ value, text }) =>
      numeric && typeof value === "number" ? value === number : pattern.test(text);
    return operator === "<>" ? (cell) => !same(cell) : same;
  }
  const holds = (difference: number): boolean =>
    operator === "<"
      ? difference < 0
      : operator === "<="
        ? difference <= 0
        : operator === ">"
          ? difference > 0
          : difference >= 0;
  if (numeric) return ({ value }) => typeof value === "number" && holds(value - number);
  return ({ value, text }) =>
    typeof value === "string" && holds(text.toLowerCase().localeCompare(operand.toLowerCase()));
}

/** `*` any text, `?` any character, `~` before either to mean itself. */
function wildcard(operand: string): RegExp {
  const source = operand.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (match) =>
    match === "*" ? ".*" : match === "?" ? "." : match.startsWith("~") ? `\\${match[1]}` : `\\${match}`,
  );
  return new RegExp(`^${source}$`, "is");
}

function topTest(
  { type, count }: Extract<FilterCriteria, { kind: "top" }>,
  cells: readonly FilterCell[],
): RowTest {
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  numbers.sort((a, b) => (type.startsWith("Top") ? b - a : a - b));
  const wanted = type.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const limit = numbers[Math.min(wanted, numbers.length) - 1];
  if (limit === undefined) return () => false;
  return ({ value }) =>
    typeof value === "number" && (type.startsWith("Top") ? value >= limit : value <= limit);
}
