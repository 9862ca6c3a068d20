// Owns the top of the sheet: title, period, six headline cards with room for a small chart, and the findings.
import { dateOf, parseIsoDay } from "../calendar";
import type { Headline, Rate, Report } from "../analysis/report";
import { texts } from "../../language";
import type { AnalysisTexts } from "../../language/zh-CN/analysis";
import { narrowRow } from "./block";
import { headlineChange, rateChange } from "./figureTexts";
import { findings } from "./findings";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN, FULL_WIDTH } from "./sheetGrid";
import { subsetTitle } from "./sheetName";
import { type StyleKey, colors } from "./styles";
import { LEAST_PERIODS } from "./trendBlock";

/** What the reader calls the period. @example "2024 年 5 月" */
export function periodTitle({ period: { kind, from, to } }: Report, { period }: AnalysisTexts): string {
  const { year, month } = dateOf(parseIsoDay(from) ?? 0);
  switch (kind) {
    case "month":
      return period.month(year, month);
    case "quarter":
      return period.quarter(year, (month + 2) / 3);
    case "year":
      return period.year(year);
    case "custom":
      return period.custom(from, to);
  }
}

export function titleRows({ grid, report, subset, texts }: SheetContext): void {
  const { period, previous, settings } = report;
  grid.height(28.5);
  grid.textRow(texts.title(periodTitle(report, texts)), "title");
  const dates = { from: period.from, to: period.to, previousFrom: previous.from, previousTo: previous.to };
  grid.textRow(texts.subtitle(dates, settings.currency), "subtitle");
  const customers = subsetTitle(subset, texts);
  if (customers !== null) grid.textRow(texts.subset(customers), "subtitle");
  grid.endOfTitle();
}

interface Card {
  readonly label: string;
  readonly value: number | null;
  readonly style: StyleKey;
  readonly change: string;
}

function cards({ report: { overview, repurchase, churn }, texts }: SheetContext): Card[] {
  const headline = (label: string, figure: Headline, style: StyleKey): Card => ({
    label,
    value: figure.value,
    style,
    change: headlineChange(figure, texts),
  });
  const rate = (label: string, figure: Rate): Card => ({
    label,
    value: figure.value,
    style: "cardShare",
    change: rateChange(figure, texts),
  });
  const { figures } = texts;
  // In the order of trendFigures.
  return [
    headline(figures.revenue.label, overview.revenue, "cardMoney"),
    headline(figures.orders.label, overview.orders, "cardCount"),
    headline(figures.buyers.label, overview.buyers, "cardCount"),
    headline(figures.averageOrder.label, overview.averageOrder, "cardMoney"),
    rate(figures.rateToDate.label, repurchase.rateToDate),
    headline(texts.churn.lostLabel, churn.lost, "cardCount"),
  ];
}

const LABEL_ROW_POINTS = 18;
const FIGURE_ROW_POINTS = 28.5;
const CHART_ROW_POINTS = 36;

/**
 * Six cards side by side, each as wide as two figure columns.
 * @returns the cells each card keeps for a small chart, in the order of trendFigures; none with fewer than two periods
 */
export function headlineCards(sheet: SheetContext): Area[] {
  const { grid, report } = sheet;
  const hasCharts = (report.trend ?? []).length >= LEAST_PERIODS;
  narrowRow(sheet);
  const top = grid.row;
  const rows = hasCharts ? 4 : 3;
  const charts: Area[] = [];
  let column = FIRST_COLUMN;
  for (const { label, value, style, change } of cards(sheet)) {
    const span = column === FIRST_COLUMN ? 1 : 2;
    grid.put(column, label, "cardLabel", span, top);
    grid.put(column, value, style, span, top + 1);
    grid.put(column, change, "cardChange", span, top + 2);
    grid.line({ row: top, column, rows, columns: span }, "EdgeLeft", "Thick", colors.accent);
    // An empty cell in the card's colour behind the chart.
    if (hasCharts) grid.put(column, "", "cardLabel", span, top + 3);
    if (hasCharts) charts.push({ row: top + 3, column, rows: 1, columns: span });
    column += span;
  }
  grid.height(LABEL_ROW_POINTS, top);
  grid.height(FIGURE_ROW_POINTS, top + 1);
  grid.height(LABEL_ROW_POINTS, top + 2);
  if (hasCharts) grid.height(CHART_ROW_POINTS, top + 3);
  grid.row = top + rows;
  return charts;
}

/** The story in three to five sentences. */
export function findingRows(sheet: SheetContext): void {
  const { grid, report, language } = sheet;
  narrowRow(sheet);
  grid.textRow(texts(language).findings.title, "tableTitle");
  findings(report, language).forEach((sentence, index) => {
    grid.textRow(`${index + 1}. ${sentence}`, "finding");
  });
  grid.line(
    { row: grid.row - 1, column: FIRST_COLUMN, rows: 1, columns: FULL_WIDTH },
    "EdgeBottom",
    "Hairline",
  );
}
