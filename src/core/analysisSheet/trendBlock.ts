// Owns the block 走势: revenue by month as a chart, the headline figures of the last periods as a table, and the small
// charts that the cards at the top draw from it.
import type { PeriodKind } from "../period";
import type { Season, TrendPeriod } from "../analysis/report";
import { PANEL_COLUMN, keepChartRows, narrowRow, questionTitle, tableTitle } from "./block";
import type { Area, PlannedChart } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import type { StyleKey } from "./styles";
import { type TableColumn, type TableRow, columnOf, table, tableBody, tableHead } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const MONTHS_SHOWN = 12;
/** One period alone is no trend. */
export const LEAST_PERIODS = 2;

const fields = {
  months: { purchases: ["amount", "date"] },
  trend: {
    customers: ["customerId", "firstContact", "lostReason"],
    purchases: ["orderId", "customerId", "amount", "date"],
  },
} as const satisfies Record<string, UsedFields>;

type TrendFigure = Exclude<keyof TrendPeriod, "from" | "to">;

interface TrendColumn {
  readonly style: StyleKey;
  readonly kind: PlannedChart["kind"];
  readonly format: PlannedChart["format"];
}

/** Left to right, as the cards stand. Sums of a period are drawn as bars, what is counted to date as a line. */
const trendFigures: Readonly<Record<TrendFigure, TrendColumn>> = {
  revenue: { style: "money", kind: "column", format: "money" },
  orders: { style: "count", kind: "column", format: "count" },
  buyers: { style: "count", kind: "column", format: "count" },
  averageOrder: { style: "money", kind: "column", format: "money" },
  rateToDate: { style: "share", kind: "line", format: "share" },
  lost: { style: "count", kind: "line", format: "count" },
};
const trendKeys = Object.keys(trendFigures) as TrendFigure[];

/**
 * @param cards the cells that each card keeps for its small chart
 * @param withMonths whether revenue by month is shown, too
 */
export function trendBlock(sheet: SheetContext, cards: readonly Area[], withMonths: boolean): void {
  const { report, texts } = sheet;
  const months = withMonths ? (report.products.season?.months ?? []) : [];
  const { trend = [] } = report;
  if (months.length === 0 && trend.length < LEAST_PERIODS) return;
  questionTitle(sheet, texts.trend.title);
  if (months.length > 0) revenueByMonth(sheet, months);
  if (trend.length >= LEAST_PERIODS) smallCharts(sheet, cards, trendTable(sheet, trend));
}

/** A chart of the last twelve months and, beside it, the same months against those of the year before. */
function revenueByMonth(sheet: SheetContext, all: Season["months"]): void {
  const { grid, texts } = sheet;
  const shown = all.slice(-MONTHS_SHOWN);
  const columns: TableColumn[] = [
    { header: texts.headers.month, style: "text" },
    { header: texts.headers.revenue, style: "money", span: 2 },
    { header: texts.headers.yearAgo, style: "change" },
  ];
  narrowRow(sheet);
  const top = grid.row;
  tableHead(grid, columns, PANEL_COLUMN);
  const rows = shown.map(({ month, revenue }): TableRow => [month, revenue, yearOnYear(all, month, revenue)]);
  const body = tableBody(grid, columns, rows, PANEL_COLUMN);
  grid.row = top;
  const over: Area = keepChartRows(sheet, rows.length + 1);
  grid.textRow(texts.trend.monthsNote(String(shown.length)), "note");
  fieldsLine(sheet, fields.months);
  grid.chart({
    name: "Clientbook_RevenueByMonth",
    title: texts.trend.chart,
    kind: "column",
    seriesName: texts.headers.revenue,
    format: "money",
    over,
    categories: columnOf(body, PANEL_COLUMN),
    values: columnOf(body, PANEL_COLUMN + 1),
  });
}

function yearOnYear(months: Season["months"], month: string, revenue: number): number | null {
  const yearAgo = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  const before = months.find((entry) => entry.month === yearAgo)?.revenue;
  return before === undefined || before <= 0 ? null : revenue / before - 1;
}

function trendTable(sheet: SheetContext, trend: readonly TrendPeriod[]): Area {
  const { grid, report, texts } = sheet;
  tableTitle(sheet, texts.trend.tableTitle(String(trend.length), texts.trend.kinds[report.period.kind]));
  const columns: TableColumn[] = [
    { header: texts.trend.period, style: "text" },
    ...trendKeys.map((key): TableColumn => ({ header: labelOf(sheet, key), style: trendFigures[key].style })),
  ];
  const rows = trend.map((period): TableRow => [
    trendPeriodName(period, report.period.kind),
    ...trendKeys.map((key) => period[key]),
  ]);
  const body = table(grid, columns, rows);
  grid.textRow(texts.trend.note, "note");
  fieldsLine(sheet, fields.trend);
  return body;
}

const labelOf = ({ texts: { figures, churn } }: SheetContext, key: TrendFigure): string =>
  key === "lost" ? churn.lostLabel : figures[key].label;

/** @example "2026-10", "2026Q4", "2026", "2026-10-21 – 2026-10-31" */
function trendPeriodName({ from, to }: TrendPeriod, kind: PeriodKind): string {
  const [year, month] = from.split("-");
  switch (kind) {
    case "month":
      return `${year}-${month}`;
    case "quarter":
      return `${year}Q${(Number(month) + 2) / 3}`;
    case "year":
      return year;
    case "custom":
      return `${from} – ${to}`;
  }
}

function smallCharts(sheet: SheetContext, cards: readonly Area[], body: Area): void {
  trendKeys.forEach((key, index) => {
    const { kind, format } = trendFigures[key];
    const label = labelOf(sheet, key);
    sheet.grid.chart({
      name: `Clientbook_Trend_${key}`,
      title: label,
      kind,
      isSmall: true,
      seriesName: label,
      format,
      over: cards[index],
      categories: columnOf(body, FIRST_COLUMN),
      values: columnOf(body, FIRST_COLUMN + 1 + index),
    });
  });
}
