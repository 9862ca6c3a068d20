// Owns which breakdowns of a report the panel lists, and how their entries read.
import type { Breakdown } from "../../../core/analysis/breakdownTrace";
import type { Report } from "../../../core/analysis/report";
import { breakdownFields, UNLABELLED, type BreakdownField } from "../../../core/analysis/reportValues";
import type { ListKey } from "../../../core/schema/fields";
import { listValueIn } from "../../../core/schema/lists";
import { texts } from "../../../language";
import type { Language } from "../../../language/language";
import { countText, moneyText } from "../../figureText";
import type { ShownFigure } from "./shownFigure";

export interface BreakdownList {
  readonly breakdown: Breakdown;
  readonly title: string;
  readonly entries: readonly BreakdownFigure[];
}

export interface BreakdownFigure extends ShownFigure {
  /** The label within its list; `label` names the list too. */
  readonly name: string;
}

/** key → figure, as the report has them. */
type Entry = readonly [key: string, figure: number];

const listOfField: Partial<Record<BreakdownField, ListKey>> = { industry: "industry", source: "source" };

/** The breakdowns that have an entry, in reading order; parts that were not computed are left out. */
export function breakdownFigures(report: Report, language: Language): BreakdownList[] {
  const { analysis, breakdowns: words } = texts(language);
  const { repurchase, products, maintenance, churn } = report;
  const say = {
    count: (n: number) => countText(language, n),
    money: (n: number) => moneyText(language, n, report.settings.currency),
  };
  const plain = (key: string): string => (key === "" ? analysis.emptyKey : key);
  const inList =
    (list: ListKey) =>
    (key: string): string =>
      plain(key === "" ? "" : listValueIn(list, key, language));

  const listOf = (
    breakdown: Breakdown,
    entries: readonly Entry[] | undefined,
    nameOf: (key: string) => string = plain,
    unit: keyof typeof say = "count",
  ): BreakdownList[] => {
    const { title, definition } = words[breakdown];
    // A figure of nothing has no rows behind it.
    const found = (entries ?? []).filter(([, figure]) => figure !== 0);
    if (found.length === 0) return [];
    const shown = found.map(([key, figure]): BreakdownFigure => {
      const name = nameOf(key);
      const label = words.figure(title, name);
      return { figure: { breakdown, key }, name, label, definition, value: say[unit](figure) };
    });
    return [{ breakdown, title, entries: shown }];
  };

  const reason = (key: string): string =>
    key === UNLABELLED ? analysis.churn.unlabelled : inList("lostReason")(key);
  return [
    ...listOf("product", entriesOf(products.ranking, "product", "revenue"), plain, "money"),
    ...listOf("method", entriesOf(maintenance.methods, "method", "interactions"), inList("method")),
    ...listOf("owner", entriesOf(maintenance.owners, "owner", "interactions")),
    ...listOf("lostReason", entriesOf(churn.reasons, "reason", "customers"), reason),
    ...listOf("payment", entriesOf(report.payments, "payment", "amount"), inList("payment"), "money"),
    ...listOf("aging", entriesOf(report.aging, "days", "amount"), analysis.payments.days, "money"),
    ...listOf("stage", entriesOf(report.funnel, "stage", "customers"), inList("stage")),
    ...listOf("intent", entriesOf(report.intent, "intent", "customers"), inList("intent")),
    ...listOf("segment", entriesOf(report.rfm?.segments, "segment", "customers"), segmentName(language)),
    ...listOf("tier", entriesOf(report.tiers, "tier", "customers"), tierName(language)),
    ...listOf("tag", entriesOf(report.tags?.tags, "tag", "customers")),
    ...breakdownFields.flatMap((field) => {
      const list = listOfField[field];
      const entries = entriesOf(repurchase.by[field], "key", "numerator");
      const tellsApart = entries.some(([key]) => key !== "");
      return tellsApart ? listOf(`repeat-${field}`, entries, list ? inList(list) : plain) : [];
    }),
    ...listOf("cohort", entriesOf(repurchase.cohorts, "month", "size")),
  ];
}

function entriesOf<K extends string, F extends string>(
  rows: readonly (Readonly<Record<K, string>> & Readonly<Record<F, number>>)[] | undefined,
  key: K,
  figure: F,
): Entry[] {
  return (rows ?? []).map((row): Entry => [row[key], row[figure]]);
}

const named =
  (names: Readonly<Record<string, string>>) =>
  (key: string): string =>
    names[key] ?? key;
const segmentName = (language: Language) => named(texts(language).analysis.value.segments);
const tierName = (language: Language) => named(texts(language).analysis.value.tiers);
