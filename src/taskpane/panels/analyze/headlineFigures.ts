// Owns the choice and wording of the figures previewed after an analysis; names and definitions are those of the sheet.
import type { Headline, Rate, Report } from "../../../core/analysis/report";
import type { TracedHeadline } from "../../../core/analysis/trace";
import { texts } from "../../../language";
import type { Language } from "../../../language/language";
import { countText, moneyText, shareText } from "../../figureText";
import type { ShownFigure } from "./shownFigure";

export interface HeadlineFigure extends ShownFigure {
  readonly change: FigureChange | null;
}

export interface FigureChange {
  readonly direction: "up" | "down" | "same";
  /** Without a sign: the direction says it. */
  readonly amount: string;
  /** Whether the change is welcome. */
  readonly good: boolean | null;
}

/** A change that would read as 0.0 %. */
const LEAST_SHOWN = 0.0005;

/** The figures of the preview, in reading order. */
export function headlineFigures(report: Report, language: Language): HeadlineFigure[] {
  const { overview, repurchase, churn, settings } = report;
  const { analysis, pane } = texts(language);
  const { figures } = analysis;
  const count = (n: number) => countText(language, n);
  const money = (n: number) => moneyText(language, n, settings.currency);
  const share = (n: number) => shareText(language, n);
  const points = (n: number) => pane.analyze.points((n * 100).toFixed(1));

  const lostName = {
    label: analysis.churn.lostLabel,
    definition: analysis.churn.lostDefinition(String(settings.lostAfterDays)),
  };
  const headline = (
    figure: TracedHeadline,
    name: FigureName,
    { value, change }: Headline,
    say: (n: number) => string,
    rise: Rise = "good",
  ): HeadlineFigure => ({
    figure,
    ...name,
    value: value === null ? pane.analyze.none : say(value),
    change: change === null ? null : changeOf(change, rise, share),
  });
  /** A rate moves in percentage points, not in percent of itself. */
  const rate = (figure: TracedHeadline, name: FigureName, { value, previous }: Rate): HeadlineFigure => ({
    figure,
    ...name,
    value: value === null ? pane.analyze.none : share(value),
    change: value === null || previous === null ? null : changeOf(value - previous, "good", points),
  });

  return [
    headline("revenue", figures.revenue, overview.revenue, money),
    headline("orders", figures.orders, overview.orders, count),
    headline("buyers", figures.buyers, overview.buyers, count),
    headline("averageOrder", figures.averageOrder, overview.averageOrder, money),
    rate("rateToDate", figures.rateToDate, repurchase.rateToDate),
    headline("lost", lostName, churn.lost, count, "bad"),
    headline("newCustomers", figures.newCustomers, overview.newCustomers, count),
    headline("activeCustomers", figures.activeCustomers, overview.activeCustomers, count),
    headline("interactions", figures.interactions, overview.interactions, count),
    headline("outstanding", figures.outstanding, overview.outstanding, money, "bad"),
  ];
}

type FigureName = Pick<HeadlineFigure, "label" | "definition">;
/** What a rise means. */
type Rise = "good" | "bad";

function changeOf(change: number, rise: Rise, say: (n: number) => string): FigureChange {
  const direction = Math.abs(change) < LEAST_SHOWN ? "same" : change > 0 ? "up" : "down";
  const good = direction === "same" ? null : (direction === "up") === (rise === "good");
  return { direction, amount: say(Math.abs(change)), good };
}
