// Owns the top of the sheet: title, period, six headline cards and the findings.
import { dateOf, parseIsoDay } from "../calendar";
import type { Headline, Rate, Report } from "../analysis/report";
import { texts } from "../../language";
import type { AnalysisTexts } from "../../language/zh-CN/analysis";
import { headlineChange, rateChange } from "./figureTexts";
import { findings } from "./findings";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN, FULL_WIDTH } from "./sheetGrid";
import { subsetTitle } from "./sheetName";
import { type StyleKey, colors } from "./styles";

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
  grid.height(32);
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
  return [
    headline(figures.revenue.label, overview.revenue, "cardMoney"),
    headline(figures.orders.label, overview.orders, "cardCount"),
    headline(figures.buyers.label, overview.buyers, "cardCount"),
    headline(figures.averageOrder.label, overview.averageOrder, "cardMoney"),
    rate(figures.rateToDate.label, repurchase.rateToDate),
    headline(texts.churn.lostLabel, churn.lost, "cardCount"),
  ];
}

/** Six cards side by side, each as wide as two figure columns. */
export function headlineCards(sheet: SheetContext): void {
  const { grid } = sheet;
  grid.skip();
  const top = grid.row;
  let column = FIRST_COLUMN;
  for (const { label, value, style, change } of cards(sheet)) {
    const span = column === FIRST_COLUMN ? 1 : 2;
    grid.put(column, label, "cardLabel", span, top);
    grid.put(column, value, style, span, top + 1);
    grid.put(column, change, "cardChange", span, top + 2);
    grid.line({ row: top, column, rows: 3, columns: span }, "EdgeLeft", "Thick", colors.accent);
    column += span;
  }
  grid.height(20, top);
  grid.height(30, top + 1);
  grid.height(20, top + 2);
  grid.row = top + 3;
}

/** The story in three to five sentences. */
export function findingRows({ grid, report, language }: SheetContext): void {
  grid.skip();
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
