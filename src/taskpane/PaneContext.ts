// Owns how components reach the pane: the basics and one model for each panel.
import { createContext, useContext } from "react";
import { createPaneBasics, type PaneBasics } from "./paneBasics";
import type { Language } from "../language/language";
import { type AnalyzeModel, createAnalyzeModel } from "./panels/analyze/analyzeModel";
import { type CheckModel, createCheckModel } from "./panels/check/checkModel";
import { createFilterModel, type FilterModel } from "./panels/filter/filterModel";
import { createTemplateModel, type TemplateModel } from "./panels/template/templateModel";

export interface Pane extends PaneBasics {
  readonly template: TemplateModel;
  readonly filter: FilterModel;
  readonly check: CheckModel;
  readonly analyze: AnalyzeModel;
}

export function createPane(language: Language): Pane {
  const basics = createPaneBasics(language);
  return {
    ...basics,
    template: createTemplateModel(basics),
    filter: createFilterModel(basics),
    check: createCheckModel(basics),
    analyze: createAnalyzeModel(basics),
  };
}

export const PaneContext = createContext<Pane | null>(null);

/** @throws Error outside a PaneContext, which is a bug */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("usePane needs a PaneContext around it");
  return pane;
}
