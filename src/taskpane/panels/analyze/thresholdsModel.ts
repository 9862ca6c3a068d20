// Owns what the pane knows of the workbook's thresholds: reading, editing, saving, back to the defaults.
import { readSettings } from "../../../actions/readSettings";
import { saveSettings } from "../../../actions/saveSettings";
import type { SettingsProblem, Thresholds } from "../../../core/schema/checkSettings";
import { defaultSettings } from "../../../core/schema/settings";
import type { Status } from "../../components/StatusLine";
import { failureStatus } from "../../failureText";
import type { PaneBasics } from "../../paneBasics";
import { createStore, type Store } from "../../store";
import { type ThresholdsForm, thresholdsForm, thresholdsIn } from "./thresholdsForm";

interface ThresholdsState {
  /** Null until it was read. */
  readonly form: ThresholdsForm | null;
  /** Of the last attempt to save; one goes when its field is edited. */
  readonly problems: readonly SettingsProblem[];
  readonly status: Status | null;
}

export interface ThresholdsModel extends Store<ThresholdsState> {
  /** Reads what the workbook keeps; what is being typed gives way to it. */
  read(): Promise<void>;
  edit(change: Partial<ThresholdsForm>): void;
  save(): Promise<void>;
  restoreDefaults(): Promise<void>;
}

export function createThresholdsModel(basics: PaneBasics): ThresholdsModel {
  const { texts, work } = basics;
  const { options: words } = texts.analyze;
  const store = createStore<ThresholdsState>({ form: null, problems: [], status: null });

  async function keep(thresholds: Thresholds, done: string): Promise<void> {
    const outcome = await work.run("settings", () => saveSettings(thresholds));
    if (outcome.kind === "refused") return;
    if (outcome.kind === "failed") return store.set({ status: failureStatus(outcome.failure, basics) });
    const result = outcome.value;
    if (result.kind === "invalid") {
      return store.set({ problems: result.problems, status: { intent: "warning", text: words.invalid } });
    }
    store.set({
      form: thresholdsForm(result.settings),
      problems: [],
      status: { intent: "success", text: done },
    });
  }

  return {
    ...store,
    async read() {
      const outcome = await work.runNext("look", readSettings);
      if (outcome.kind === "refused") return;
      if (outcome.kind === "failed") return store.set({ status: failureStatus(outcome.failure, basics) });
      store.set({ form: thresholdsForm(outcome.value), problems: [], status: null });
    },
    edit(change) {
      const { form, problems } = store.get();
      if (form === null) return;
      const left = problems.filter(({ key }) => !(key in change));
      store.set({ form: { ...form, ...change }, problems: left, status: null });
    },
    async save() {
      const { form } = store.get();
      if (form !== null) await keep(thresholdsIn(form), words.saved);
    },
    restoreDefaults: () => keep(defaultSettings, words.restored),
  };
}
