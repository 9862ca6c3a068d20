// Owns what every panel's model is given: language, texts, the one work queue, the open tab.
import { type Texts, texts } from "../language";
import type { Language } from "../language/language";
import type { PaneTexts } from "../language/zh-CN/pane";
import { createStore, type Store } from "./store";
import { createWork, type Work } from "./work";

export const tabKeys = ["template", "filter", "check", "analyze"] as const;
export type TabKey = (typeof tabKeys)[number];

export interface PaneBasics {
  readonly language: Language;
  /** What the pane itself says. */
  readonly texts: PaneTexts;
  /** Sentences of findings, problems and filters, which other layers share. */
  readonly allTexts: Texts;
  readonly work: Work;
  readonly tab: Store<{ readonly open: TabKey }>;
}

export function createPaneBasics(language: Language): PaneBasics {
  return {
    language,
    texts: texts(language).pane,
    allTexts: texts(language),
    work: createWork(),
    tab: createStore<{ readonly open: TabKey }>({ open: "template" }),
  };
}
