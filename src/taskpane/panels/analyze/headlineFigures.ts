// Owns the choice and wording of the figures previewed after an analysis.
import type { Headline, Rate, Report } from "../../../core/analysis/report";
import type { Language } from "../../../language/language";
import type { PaneTexts } from "../../../language/zh-CN/pane";
import { countText, moneyText, shareText } from "../../figureText";

export interface HeadlineFigure {
  readonly key: keyof PaneTexts["analyze"]["figures"];
  readonly value: string;
  readonly change: FigureChange | null;
}

export interface FigureChange {
  readonly direction: "up" | "down" | "same";
  /** Without a sign: the direction says it. */
  readonly amount: string;
  /** Whether the change is welcome; null where neither way is. */
  readonly good: boolean | null;
}

/** What a rise means. */
type Rise = "good" | "bad" | "neither";

/** The figures of the preview, in reading order. */
export function headlineFigures(report: Report, language: Language, texts: PaneTexts): HeadlineFigure[] {
  const { overview, repurchase, churn, settings } = report;
  const none = texts.analyze.none;
  const count = (n: number) => countText(language, n);
  const money = (n: number) => moneyText(language, n, settings.currency);
  const headline = (
    key: HeadlineFigure["key"],
    figure: Headline,
    say: (n: number) => string,
    rise: Rise,
  ): HeadlineFigure => ({
    key,
    value: figure.value === null ? none : say(figure.value),
    change: figure.change === null ? null : changeOf(figure.change, rise, (n) => shareText(language, n)),
  });
  return [
    headline("revenue", overview.revenue, money, "good"),
    headline("orders", overview.orders, count, "good"),
    headline("buyers", overview.buyers, count, "good"),
    headline("averageOrder", overview.averageOrder, money, "good"),
    rateFigure("repurchaseRate", repurchase.rateInPeriod, language, texts),
    headline("newCustomers", overview.newCustomers, count, "good"),
    headline("activeCustomers", overview.activeCustomers, count, "good"),
    headline("interactions", overview.interactions, count, "good"),
    headline("lost", churn.lost, count, "bad"),
    headline("outstanding", overview.outstanding, money, "bad"),
  ];
}

/** A rate moves in percentage points, not in percent of itself. */
function rateFigure(
  key: HeadlineFigure["key"],
  rate: Rate,
  language: Language,
  texts: PaneTexts,
): HeadlineFigure {
  const { value, previous } = rate;
  const points = (n: number) => texts.analyze.points((n * 100).toFixed(1));
  return {
    key,
    value: value === null ? texts.analyze.none : shareText(language, value),
    change: value === null || previous === null ? null : changeOf(value - previous, "good", points),
  };
}

function changeOf(change: number, rise: Rise, say: (n: number) => string): FigureChange {
  const direction = Math.abs(change) < 0.0005 ? "same" : change > 0 ? "up" : "down";
  const good = direction === "same" || rise === "neither" ? null : (direction === "up") === (rise === "good");
  return { direction, amount: say(Math.abs(change)), good };
}
