// Owns what the Template panel knows and does: what the workbook has, the choices for a new one, creating.
import { createTemplate, type TemplateResult } from "../../../actions/createTemplate";
import { type TemplateView, viewTemplate } from "../../../actions/viewTemplate";
import { localDay } from "../../../core/calendar";
import type { Language } from "../../../language/language";
import type { PaneTexts } from "../../../language/zh-CN/pane";
import type { Status } from "../../components/StatusLine";
import { failureStatus } from "../../failureText";
import type { PaneBasics } from "../../paneBasics";
import { createStore, type Store } from "../../store";

interface TemplateState {
  /** Null until the workbook has been looked at. */
  readonly view: TemplateView | null;
  readonly language: Language;
  readonly sample: boolean;
  readonly status: Status | null;
}

export interface TemplateModel extends Store<TemplateState> {
  /** Looks at the workbook. */
  look(): Promise<void>;
  choose(change: Partial<Pick<TemplateState, "language" | "sample">>): void;
  create(): Promise<void>;
}

export function createTemplateModel(basics: PaneBasics): TemplateModel {
  const { texts, work } = basics;
  const store = createStore<TemplateState>({
    view: null,
    language: basics.language,
    sample: false,
    status: null,
  });

  async function look(): Promise<void> {
    const outcome = await work.runNext("look", (progress) => viewTemplate(store.get().language, progress));
    if (outcome.kind === "done") store.set({ view: outcome.value });
    if (outcome.kind === "failed") store.set({ status: failureStatus(outcome.failure, basics) });
  }

  return {
    ...store,
    look,
    choose: store.set,
    async create() {
      const { language, sample } = store.get();
      const outcome = await work.run("createTemplate", (progress) =>
        createTemplate({ language, sample, today: localDay(new Date()) }, progress),
      );
      if (outcome.kind === "refused") return;
      if (outcome.kind === "failed") return store.set({ status: failureStatus(outcome.failure, basics) });
      const wasNew = store.get().view?.isNew ?? true;
      store.set({ status: resultStatus(outcome.value, wasNew, texts), sample: false });
      await look();
    },
  };
}

function resultStatus(result: TemplateResult, wasNew: boolean, { template: words }: PaneTexts): Status {
  if (result.wasComplete) return { intent: "info", text: words.nothingToDo };
  const { sheets, columns, guarded, sampleRows } = result;
  if (!wasNew) {
    const additions = sheets.length + columns.length + guarded.length;
    return { intent: "success", text: additions > 0 ? words.completed(additions) : words.repaired };
  }
  const created = sampleRows === null ? words.created(sheets.length) : words.createdWithSample(sheets.length);
  return {
    intent: "success",
    text: `${created}\n${sampleRows === null ? words.next : words.nextWithSample}`,
  };
}
