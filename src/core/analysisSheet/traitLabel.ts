// Owns how a customer trait is named. @example "行业：零售业"
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { Trait } from "../analysis/report";
import type { TraitField } from "../analysis/reportValues";
import type { ListKey } from "../schema/fields";
import { listValue } from "./figureTexts";

const lists: Record<TraitField, ListKey | null> = {
  industry: "industry",
  source: "source",
  region: null,
  size: null,
  level: null,
  owner: null,
  lastMethod: "method",
};

export function traitLabel({ field, value }: Pick<Trait, "field" | "value">, language: Language): string {
  const { analysis } = texts(language);
  return analysis.labelled(analysis.churn.fields[field], listValue(lists[field], value, language));
}
