// Owns the whole template of a language as data. The guide and the defined names depend on where things stand in a
// workbook and are worked out beside what it lacks.
import type { Language } from "../../language/language";
import { texts } from "../../language";
import { moduleKeys } from "../schema/fields";
import { defaultSettings } from "../schema/settings";
import { listKeys, listPlan } from "./listTable";
import { modulePlan } from "./moduleTable";
import { settingKeys } from "./names";
import { type TemplatePlan, templateVersion } from "./plan";

/** The template of a language, without sample rows. */
export function templatePlan(language: Language): TemplatePlan {
  return {
    language,
    modules: moduleKeys.map((module) => modulePlan(module, language)),
    listsSheet: texts(language).workbook.sheets.lists,
    lists: listKeys.map((list) => listPlan(list, language)),
    settings: [
      { key: settingKeys.version, value: templateVersion },
      { key: settingKeys.language, value: language },
      { key: settingKeys.settings, value: defaultSettings },
    ],
  };
}
