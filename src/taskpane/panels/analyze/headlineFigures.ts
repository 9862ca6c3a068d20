// Owns the choice and wording of the figures previewed after an analysis; names and definitions are those of the sheet.
import type { Headline, Rate, Report } from "../../../core/analysis/report";
import { texts } from "../../../language";
import type { Language } from "../../../language/language";
import { countText, moneyText, shareText } from "../../figureText";

export interface HeadlineFigure {
  readonly label: string;
  /** How it is counted; null where the sheet says it at length. */
  readonly definition: string | null;
  readonly value: string;
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

  const headline = (
    name: FigureName,
    { value, change }: Headline,
    say: (n: number) => string,
    rise: Rise = "good",
  ): HeadlineFigure => ({
    ...name,
    value: value === null ? pane.analyze.none : say(value),
    change: change === null ? null : changeOf(change, rise, share),
  });
  /** A rate moves in percentage points, not in percent of itself. */
  const rate = (name: FigureName, { value, previous }: Rate): HeadlineFigure => ({
    ...name,
    value: value === null ? pane.analyze.none : share(value),
    change: value === null || previous === null ? null : changeOf(value - previous, "good", points),
  });

  return [
    headline(figures.revenue, overview.revenue, money),
    headline(figures.orders, overview.orders, count),
    headline(figures.buyers, overview.buyers, count),
    headline(figures.averageOrder, overview.averageOrder, money),
    rate(figures.rateToDate, repurchase.rateToDate),
    headline({ label: analysis.churn.lostLabel, definition: null }, churn.lost, count, "bad"),
    headline(figures.newCustomers, overview.newCustomers, count),
    headline(figures.activeCustomers, overview.activeCustomers, count),
    headline(figures.interactions, overview.interactions, count),
    headline(figures.outstanding, overview.outstanding, money, "bad"),
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
