// Owns what the Analyze panel knows and does: the period form, the run, what came out of it.
import { analyze } from "../../../actions/analyze";
import { goToSheet } from "../../../actions/goToSheet";
import { clearFilters } from "../../../actions/clearFilters";
import { previewAnalysis } from "../../../actions/previewAnalysis";
import { readFacets } from "../../../actions/readFacets";
import { showRows } from "../../../actions/showRows";
import { localDay } from "../../../core/calendar";
import type { Report } from "../../../core/analysis/report";
import { figureId } from "../../../core/analysis/trace";
import type { Subset } from "../../../core/analysis/subset";
import type { Facet } from "../../../core/filter/facets";
import type { Period } from "../../../core/period";
import type { Status } from "../../components/StatusLine";
import { failureStatus } from "../../failureText";
import type { PaneBasics } from "../../paneBasics";
import { createStore, type Store } from "../../store";

import { breakdownFigures, type BreakdownList } from "./breakdownFigures";
import { headlineFigures, type HeadlineFigure } from "./headlineFigures";
import {
  initialOptionsForm,
  isUsable,
  offeredOnly,
  optionsOf,
  subsetOf,
  type OptionsForm,
} from "./optionsForm";
import { initialPeriodForm, type PeriodForm, periodOf } from "./periodForm";
import { createPastModel, type PastModel } from "./pastModel";
import type { ShownFigure } from "./shownFigure";
import { shownStatus } from "./shownStatus";
import { createThresholdsModel, type ThresholdsModel } from "./thresholdsModel";

interface AnalyzeState {
  readonly form: PeriodForm;
  readonly options: OptionsForm;
  /** What the workbook offers to pick customers by; null until the options were opened. */
  readonly facets: readonly Facet[] | null;
  readonly status: Status | null;
  readonly result: AnalyzeResult | null;
  /** What came of showing the rows behind a figure; null before. */
  readonly traced: Traced | null;
}

interface AnalyzeResult {
  /** Null after a preview. */
  readonly sheetName: string | null;
  /** What was analyzed, whatever the form says by now. */
  readonly period: Period;
  readonly subset: Subset;
  readonly figures: readonly HeadlineFigure[];
  readonly breakdowns: readonly BreakdownList[];
  readonly note: string | null;
}

export interface Traced {
  /** The figure's, see figureId. */
  readonly id: string;
  readonly status: Status;
  /** Whether the tables are filtered to the figure's rows. */
  readonly isFiltered: boolean;
}

export interface AnalyzeModel extends Store<AnalyzeState> {
  readonly thresholds: ThresholdsModel;
  readonly past: PastModel;
  /** The period the form means now; null while it is incomplete. */
  period(): Period | null;
  edit(change: Partial<PeriodForm>): void;
  choose(change: Partial<OptionsForm>): void;
  /** Reads what the options show of the workbook. */
  readChoices(): Promise<void>;
  /** Shows a sentence left by a run outside the pane. */
  warn(sentence: string): void;
  run(): Promise<void>;
  /** The headline figures without a sheet. */
  preview(): Promise<void>;
  openSheet(): Promise<void>;
  /** Filters the tables to the rows behind a figure of the result. */
  showRows(shown: ShownFigure): Promise<void>;
  clearRows(): Promise<void>;
}

export function createAnalyzeModel(basics: PaneBasics): AnalyzeModel {
  const { language, texts, work } = basics;
  // The clock enters here.
  const today = () => localDay(new Date());
  const thresholds = createThresholdsModel(basics);
  const store = createStore<AnalyzeState>({
    form: initialPeriodForm(today()),
    options: initialOptionsForm,
    facets: null,
    status: null,
    result: null,
    traced: null,
  });
  const past = createPastModel(basics, () => {
    const { subset, language: chosen } = optionsOf(store.get().options);
    return { ...(subset ? { subset } : {}), ...(chosen ? { language: chosen } : {}) };
  });
  const period = () => periodOf(store.get().form, today());

  return {
    ...store,
    thresholds,
    past,
    period,
    edit: (change) => store.set({ form: { ...store.get().form, ...change } }),
    choose: (change) => store.set({ options: { ...store.get().options, ...change } }),

    async readChoices() {
      const reading = thresholds.read();
      const outcome = await work.runNext("readFacets", readFacets);
      await reading;
      if (outcome.kind === "done") {
        const { facets } = outcome.value;
        store.set({ facets, options: offeredOnly(store.get().options, facets) });
      }
      if (outcome.kind === "failed") store.set({ status: failureStatus(outcome.failure, basics) });
    },

    warn: (text) => store.set({ status: { intent: "warning", text } }),

    async run() {
      const chosen = period();
      const { options } = store.get();
      if (chosen === null || !isUsable(options)) return;
      const outcome = await work.run("analyze", (progress) =>
        analyze({ period: chosen, today: today(), ...optionsOf(options) }, progress),
      );
      if (outcome.kind === "refused") return;
      if (outcome.kind === "failed") {
        return store.set({ status: failureStatus(outcome.failure, basics), result: null, traced: null });
      }
      const { report, sheetName, keptSheet } = outcome.value;
      const isEmpty = hasNothing(report);
      const sentences = [
        texts.analyze.done(sheetName),
        ...(isEmpty ? [texts.analyze.noData] : []),
        ...(keptSheet === null ? [] : [texts.analyze.kept(keptSheet)]),
      ];
      store.set({
        status: { intent: isEmpty ? "warning" : "success", text: sentences.join("\n") },
        traced: null,
        result: {
          sheetName,
          period: chosen,
          subset: subsetOf(options),
          figures: headlineFigures(report, language),
          breakdowns: breakdownFigures(report, language),
          note: report.excluded.length > 0 ? texts.analyze.excluded : null,
        },
      });
      await past.read();
    },

    async preview() {
      const chosen = period();
      if (chosen === null) return;
      const subset = subsetOf(store.get().options);
      const outcome = await work.run("preview", (progress) =>
        previewAnalysis({ period: chosen, subset, today: today() }, progress),
      );
      if (outcome.kind === "refused") return;
      if (outcome.kind === "failed") {
        return store.set({ status: failureStatus(outcome.failure, basics), result: null, traced: null });
      }
      const report = outcome.value;
      const sentences = [texts.analyze.previewed, ...(hasNothing(report) ? [texts.analyze.noData] : [])];
      store.set({
        status: { intent: hasNothing(report) ? "warning" : "info", text: sentences.join("\n") },
        traced: null,
        result: {
          sheetName: null,
          period: chosen,
          subset,
          figures: headlineFigures(report, language),
          breakdowns: breakdownFigures(report, language),
          note: null,
        },
      });
    },

    async openSheet() {
      const sheetName = store.get().result?.sheetName;
      if (!sheetName) return;
      const outcome = await work.run("goTo", () => goToSheet(sheetName));
      if (outcome.kind === "failed") store.set({ status: failureStatus(outcome.failure, basics) });
    },

    async showRows({ figure, label }) {
      const { result } = store.get();
      if (!result) return;
      const { period: analyzed, subset } = result;
      const outcome = await work.run("showRows", (progress) =>
        showRows({ figure, period: analyzed, subset, today: today() }, progress),
      );
      if (outcome.kind === "refused") return;
      const isFiltered = outcome.kind === "done" && outcome.value.count.behind > 0;
      const status =
        outcome.kind === "done"
          ? shownStatus(label, outcome.value, texts)
          : failureStatus(outcome.failure, basics);
      store.set({ traced: { id: figureId(figure), status, isFiltered } });
    },

    async clearRows() {
      const { traced } = store.get();
      if (!traced) return;
      const outcome = await work.run("clear", clearFilters);
      if (outcome.kind === "refused") return;
      if (outcome.kind === "done") return store.set({ traced: null });
      store.set({ traced: { ...traced, status: failureStatus(outcome.failure, basics) } });
    },
  };
}

const hasNothing = ({ overview }: Report): boolean =>
  overview.orders.value === 0 && overview.interactions.value === 0;
