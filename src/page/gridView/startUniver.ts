// Owns starting Univer: only the sheet core, without toolbar, formula bar, tabs or menus; those are ours.
import { LocaleService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { Language } from "../../language/language";

/** Pixels at the right and bottom edge. */
export const SCROLL_BAR = 14;

export function startUniver(container: HTMLElement, language: Language): Univer {
  const univer = new Univer({
    locale: localeOf(language),
    locales: { [localeOf(language)]: {} },
    logLevel: LogLevel.ERROR,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: false,
    toolbar: false,
    footer: false,
    formulaBar: false,
    contextMenu: false,
    disableTextFormatMark: true,
    disableTextFormatAlert: true,
    sheets: { scrollConfig: { trackBackgroundColor: "#f5f5f5", barSize: SCROLL_BAR } },
    formula: { initialFormulaComputing: 2 },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  void loadTexts(univer.__getInjector().get(LocaleService), language);
  return univer;
}

/** Univer's own words are half descriptions of functions, wanted only once a formula is typed. */
async function loadTexts(service: LocaleService, language: Language): Promise<void> {
  const { default: words } = await (language === "zh-CN"
    ? import("@univerjs/preset-sheets-core/locales/zh-CN")
    : import("@univerjs/preset-sheets-core/locales/en-US"));
  service.load({ [localeOf(language)]: words });
  service.setLocale(localeOf(language));
}

const localeOf = (language: Language): LocaleType =>
  language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
