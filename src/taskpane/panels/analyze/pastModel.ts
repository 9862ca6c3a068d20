// Owns what the pane knows of the analyses a workbook holds: the list, opening one, comparing two of their periods.
import { compareAnalyses, type CompareOptions } from "../../../actions/compareAnalyses";
import { goToSheet } from "../../../actions/goToSheet";
import { type ListedAnalysis, listAnalyses } from "../../../actions/listAnalyses";
import type { Period } from "../../../core/period";
import type { Status } from "../../components/StatusLine";
import { failureStatus } from "../../failureText";
import type { PaneBasics } from "../../paneBasics";
import { createStore, type Store } from "../../store";
import type { Failure } from "../../work";

interface PastState {
  readonly listed: readonly ListedAnalysis[];
  /** Names of the periods to compare; null: as they stand in the list. */
  readonly first: string | null;
  readonly second: string | null;
  readonly status: Status | null;
}

export interface PastModel extends Store<PastState> {
  /** Reads the list each time the panel opens and after each new sheet. */
  read(): Promise<void>;
  open(sheetName: string): Promise<void>;
  compare(): Promise<void>;
}

/** @param choices the subset and language to compare in */
export function createPastModel(
  basics: PaneBasics,
  choices: () => Pick<CompareOptions, "subset" | "language">,
): PastModel {
  const { texts, work } = basics;
  const store = createStore<PastState>({ listed: [], first: null, second: null, status: null });
  const fail = (failure: Failure) => store.set({ status: failureStatus(failure, basics) });

  async function read(): Promise<void> {
    const outcome = await work.runNext("look", listAnalyses);
    if (outcome.kind === "done") store.set({ listed: outcome.value });
    else if (outcome.kind === "failed") fail(outcome.failure);
  }

  return {
    ...store,
    read,
    async open(sheetName) {
      const outcome = await work.run("goTo", () => goToSheet(sheetName));
      if (outcome.kind === "done") store.set({ status: null });
      else if (outcome.kind === "failed") fail(outcome.failure);
    },
    async compare() {
      const pair = pairOf(store.get());
      if (pair === null) return;
      const [{ period: first }, { period: second }] = pair;
      const outcome = await work.run("compare", (progress) =>
        compareAnalyses({ first, second, ...choices() }, progress),
      );
      if (outcome.kind === "refused") return;
      if (outcome.kind === "failed") return fail(outcome.failure);
      const { sheetName, keptSheet } = outcome.value;
      const sentences = [
        texts.analyze.past.compared(sheetName),
        ...(keptSheet === null ? [] : [texts.analyze.kept(keptSheet)]),
      ];
      store.set({ status: { intent: "success", text: sentences.join("\n") } });
      await read();
    },
  };
}

export interface NamedPeriod {
  readonly name: string;
  readonly period: Period;
}

/** The different periods of the list, in its order. */
export function periodsOf(listed: readonly ListedAnalysis[]): NamedPeriod[] {
  const byName = new Map<string, NamedPeriod>();
  for (const { periodName: name, period } of listed)
    if (name !== null && period !== null && !byName.has(name)) byName.set(name, { name, period });
  return [...byName.values()];
}

/** The two periods to compare: those chosen, else the latest and the one before. Null where they are not two. */
export function pairOf({ listed, first, second }: PastState): readonly [NamedPeriod, NamedPeriod] | null {
  const periods = periodsOf(listed);
  const one = periods.find(({ name }) => name === first) ?? periods[0];
  const other = periods.find(({ name }) => name === second) ?? periods.find((each) => each !== one);
  return one && other && one !== other ? [one, other] : null;
}
