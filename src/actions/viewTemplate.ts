// Owns looking at what a workbook has of the template; nothing is written.
import { type Progress, silentProgress } from "../core/progress";
import { type ModuleKey, moduleKeys, tableNames } from "../core/schema/fields";
import { type Additions, isComplete, missingParts } from "../core/template/additions";
import { tableIn, type TemplateState } from "../core/template/state";
import { readTemplateState } from "../excel/template/readTemplateState";
import { texts } from "../language";
import type { Language } from "../language/language";

export type PartKey = ModuleKey | "lists" | "guide";

export interface TemplatePart {
  readonly key: PartKey;
  /** Title of its sheet; the one it would get where it is missing. */
  readonly sheet: string;
  /** incomplete: it is there, but lacks columns, dropdowns or lists. */
  readonly state: "present" | "incomplete" | "missing";
}

export interface TemplateView {
  readonly parts: readonly TemplatePart[];
  readonly isComplete: boolean;
  /** Whether the workbook has no module yet, so that language and sample data are still open. */
  readonly isNew: boolean;
  /** The workbook's language; the wanted one where it has none. */
  readonly language: Language;
}

/** At most two requests. @param wanted the language of a workbook that has none yet */
export async function viewTemplate(
  wanted: Language,
  progress: Progress = silentProgress,
): Promise<TemplateView> {
  progress.report("reading", 0, 0);
  const state = await readTemplateState();
  const missing = missingParts(state, wanted);
  return {
    parts: [
      ...moduleKeys.map((module) => modulePart(module, state, missing)),
      listsPart(missing),
      guidePart(missing),
    ],
    isComplete: isComplete(missing),
    isNew: moduleKeys.every((module) => tableIn(state, tableNames[module]) === undefined),
    language: missing.language,
  };
}

function modulePart(key: ModuleKey, state: TemplateState, missing: Additions): TemplatePart {
  const table = tableIn(state, tableNames[key]);
  if (!table) return { key, sheet: sheetTitle(key, missing), state: "missing" };
  const lacks = [...missing.columns, ...missing.validations].some(({ sheet }) => sheet === table.sheet);
  return { key, sheet: table.sheet, state: lacks ? "incomplete" : "present" };
}

function listsPart(missing: Additions): TemplatePart {
  const { lists } = missing;
  const state = lists === null ? "present" : lists.isNew ? "missing" : "incomplete";
  return { key: "lists", sheet: lists?.sheet ?? sheetTitle("lists", missing), state };
}

function guidePart(missing: Additions): TemplatePart {
  const state = missing.guide === null ? "present" : "missing";
  return { key: "guide", sheet: missing.guide?.sheet ?? sheetTitle("guide", missing), state };
}

const sheetTitle = (key: PartKey, { language }: Additions): string => texts(language).workbook.sheets[key];
