// Owns the guide sheet: its rows from top to bottom, in the workbook's language.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { ModuleKey } from "../schema/fields";
import type { GuidePlan, GuideRow, GuideStyle } from "./plan";

/** Points: sheet, purpose, who, how often. */
const widths = [120, 330, 130, 250];

/** @param sheets the titles the module and lists sheets really have, which differ where a title was taken */
export function guidePlan(language: Language, sheets: Record<ModuleKey | "lists", string>): GuidePlan {
  const { guide, sheets: titles } = texts(language).workbook;
  const rows: GuideRow[] = [
    row("title", guide.title),
    row("text", guide.intro),
    row("heading", guide.modulesTitle),
    row("tableHeader", ...guide.moduleHeaders),
    ...(["customers", "interactions", "purchases", "lists"] as const).map((key) =>
      row("tableRow", sheets[key], ...guide.modules[key]),
    ),
    ...section(guide.stepsTitle, guide.steps),
    ...section(guide.rulesTitle, guide.rules),
    ...section(guide.privacyTitle, guide.privacy),
  ];
  return { sheet: titles.guide, rows, widths };
}

const row = (style: GuideStyle, ...cells: string[]): GuideRow => ({ style, cells });

const section = (title: string, lines: readonly string[]): GuideRow[] => [
  row("heading", title),
  ...lines.map((line) => row("text", line)),
];
