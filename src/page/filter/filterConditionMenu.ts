// Owns "Number filters", "Text filters" and "Date filters" of a filter menu: their list, and the dialogs they open.
import { isDateFormat } from "numfmt";
import { coerce, type FilterCriteria, type Rect, styleAt } from "../../host/workbook";
import { element } from "../chrome/element";
import { openMenu, type MenuItem } from "../chrome/menu";
import {
  type ColumnKind,
  CONDITION_MENUS,
  type Condition,
  conditionOf,
  customFilter,
  type FilterOperator,
  OPERATORS,
  PERIODS,
} from "./filterConditions";
import type { PageSession } from "../session";

/** The kind that most of a column's values are of, as Excel chooses its menu. */
export function columnKind({ sheet, workbook }: PageSession, body: Rect, column: number): ColumnKind {
  const counts = { text: 0, number: 0, date: 0 };
  const dateStyles = new Map<number, boolean>();
  for (let row = body.top; row <= body.bottom; row++) {
    const value = sheet.grid.value(row, column);
    if (value === null) continue;
    const style = styleAt(sheet, row, column);
    let isDate = dateStyles.get(style);
    if (isDate === undefined)
      dateStyles.set(style, (isDate = isDateFormat(workbook.styles.get(style).numberFormat)));
    counts[typeof value !== "number" ? "text" : isDate ? "date" : "number"]++;
  }
  if (counts.text >= Math.max(counts.number, counts.date)) return "text";
  return counts.number >= counts.date ? "number" : "date";
}

export interface FilteredColumn {
  readonly kind: ColumnKind;
  readonly header: string;
  readonly current: FilterCriteria | undefined;
  /** Puts a filter to work. */
  filter(criteria: FilterCriteria): void;
}

export function openConditionMenu(session: PageSession, column: FilteredColumn, x: number, y: number): void {
  const { filter } = session.texts;
  const labels: Record<string, string> = {
    ...filter.commands,
    ...(column.kind === "date" && filter.dateCommands),
    ...filter.periods,
  };
  const items = CONDITION_MENUS[column.kind].map((name): MenuItem | null => {
    if (name === null) return null;
    if (name === "period")
      return { label: `${filter.allDates} ▸`, run: () => openPeriodMenu(session, column, x, y) };
    if (name in filter.periods)
      return { label: labels[name], run: () => column.filter({ kind: "dynamic", criterion: name }) };
    return { label: `${labels[name]}…`, run: () => void ask(session, column, name) };
  });
  openMenu(filter.kinds[column.kind], items, x, y);
}

function openPeriodMenu(session: PageSession, column: FilteredColumn, x: number, y: number): void {
  const { allDates, quarters, dates } = session.texts.filter;
  const labels = [...quarters, null, ...dates.months];
  const items = PERIODS.map((name, at): MenuItem | null => {
    const label = labels[at];
    if (name === null || label === null) return null;
    return {
      label,
      run: () => column.filter({ kind: "dynamic", criterion: `AllDatesInPeriod${name}` }),
    };
  });
  openMenu(allDates, items, x, y);
}

function ask(session: PageSession, column: FilteredColumn, name: string): Promise<void> {
  if (name === "top") return askTop(session, column);
  const { current } = column;
  if (name === "between") return askCustom(session, column, ["atLeast", "atMost"]);
  const operator = OPERATORS.find((item) => item === name);
  if (operator) return askCustom(session, column, [operator]);
  const kept =
    current?.kind === "custom" ? [current.criterion1, current.criterion2].flatMap((item) => item ?? []) : [];
  return askCustom(
    session,
    column,
    ["equals"],
    kept.map(conditionOf),
    current?.kind === "custom" ? current.operator : "And",
  );
}

/** Excel's "Custom AutoFilter" dialog: two conditions, joined by and or or. */
async function askCustom(
  session: PageSession,
  column: FilteredColumn,
  operators: readonly FilterOperator[],
  kept: readonly Condition[] = [],
  joined: "And" | "Or" = "And",
): Promise<void> {
  const texts = session.texts.filter;
  const lines = [0, 1].map((at) =>
    conditionLine(session, column.kind, kept[at] ?? { operator: operators[at] ?? "equals", operand: "" }),
  );
  const join = (value: "And" | "Or"): HTMLInputElement =>
    element("input", { type: "radio", name: "join", value, checked: value === joined });
  const [and, or] = [join("And"), join("Or")];
  const joins = element(
    "div",
    { class: "filter-join" },
    element("label", { class: "choice" }, and, element("span", {}, texts.and)),
    element("label", { class: "choice" }, or, element("span", {}, texts.or)),
  );
  const content = [
    element("p", {}, texts.showRows(column.header)),
    lines[0].element,
    joins,
    lines[1].element,
    element("p", { class: "filter-hint" }, texts.wildcards),
  ];
  if (!(await session.dialogs.fields(texts.custom, content))) return;
  const criteria = customFilter(
    lines.map((line) => line.read()),
    or.checked ? "Or" : "And",
  );
  if (criteria) column.filter(criteria);
}

function conditionLine(
  session: PageSession,
  kind: ColumnKind,
  { operator, operand }: Condition,
): { element: HTMLElement; read: () => Condition } {
  const texts = session.texts.filter;
  const labels = { ...texts.operators, ...(kind === "date" && texts.dateOperators) };
  const choice = element(
    "select",
    { "aria-label": texts.condition },
    ...OPERATORS.map((name) => element("option", { value: name, selected: name === operator }, labels[name])),
  );
  const isDay = kind === "date" && operand !== "" && Number.isFinite(Number(operand));
  const shown = isDay ? session.looks.show(Number(operand), "yyyy-mm-dd") : operand;
  const input = element("input", { type: "text", value: shown, "aria-label": texts.operand });
  return {
    element: element("div", { class: "filter-condition" }, choice, input),
    read: () => ({
      operator: OPERATORS.find((name) => name === choice.value) ?? "equals",
      operand: kind === "text" ? input.value : asNumber(session, input.value),
    }),
  };
}

/** `1,000`, `50%` and dates stand for their numbers, as in a cell; all else stays as typed. */
function asNumber({ editor }: PageSession, text: string): string {
  const { value } = coerce(text, "General", editor.coercion());
  return typeof value === "number" ? String(value) : text;
}

async function askTop(session: PageSession, column: FilteredColumn): Promise<void> {
  const texts = session.texts.filter;
  const { current } = column;
  const before = current?.kind === "top" ? current : { type: "TopItems", count: 10 };
  const types = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
  const choice = element(
    "select",
    { "aria-label": texts.condition },
    ...types.map((type) =>
      element("option", { value: type, selected: type === before.type }, texts.top[type]),
    ),
  );
  // Excel's dialog takes 1 to 500.
  const count = element("input", {
    type: "number",
    min: 1,
    max: 500,
    value: before.count,
    "aria-label": texts.operand,
  });
  const line = element("div", { class: "filter-condition" }, choice, count);
  const content = [element("p", {}, texts.showRows(column.header)), line];
  if (!(await session.dialogs.fields(texts.topTitle, content))) return;
  const type = types.find((name) => name === choice.value) ?? "TopItems";
  const wanted = Math.round(Number(count.value));
  if (wanted >= 1) column.filter({ kind: "top", type, count: Math.min(500, wanted) });
}
