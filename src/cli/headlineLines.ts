// Owns how the headline figures read in a terminal: a line each, with the change. Names are those of the sheet.
import type { Headline, Rate, Report } from "../core/analysis/report";
import type { Subset } from "../core/analysis/subset";
import { count, headlineChange, money, rateChange, share } from "../core/analysisSheet/figureTexts";
import { periodTitle } from "../core/analysisSheet/headlineCards";
import { subsetTitle } from "../core/analysisSheet/sheetName";
import { texts } from "../language";
import type { Language } from "../language/language";

/** The period and whom it is about, then the figures in the pane's order. */
export function headlineLines(report: Report, subset: Subset, language: Language): string[] {
  const { cli, analysis } = texts(language);
  const { overview, repurchase, churn, period, settings } = report;
  const { figures } = analysis;
  const headline = (label: string, figure: Headline, say: (value: number | null) => string): string =>
    cli.analyze.figure(label, say(figure.value), headlineChange(figure, analysis));
  const rate = (label: string, figure: Rate): string =>
    cli.analyze.figure(label, share(figure.value), rateChange(figure, analysis));
  const customers = subsetTitle(subset, analysis);
  return [
    cli.analyze.previewTitle(periodTitle(report, analysis), period.from, period.to, settings.currency),
    ...(customers === null ? [] : [analysis.subset(customers)]),
    headline(figures.revenue.label, overview.revenue, money),
    headline(figures.orders.label, overview.orders, count),
    headline(figures.buyers.label, overview.buyers, count),
    headline(figures.averageOrder.label, overview.averageOrder, money),
    rate(figures.rateToDate.label, repurchase.rateToDate),
    headline(analysis.churn.lostLabel, churn.lost, count),
    headline(figures.newCustomers.label, overview.newCustomers, count),
    headline(figures.activeCustomers.label, overview.activeCustomers, count),
    headline(figures.interactions.label, overview.interactions, count),
    headline(figures.outstanding.label, overview.outstanding, money),
  ];
}
