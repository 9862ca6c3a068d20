// Owns 数据说明, the end of the sheet: rows left out by module and reason, settings used, general rules.
import type { Settings } from "../schema/settings";
import { questionTitle, tableTitle } from "./block";
import type { PlannedValue } from "./plan";
import type { SheetContext } from "./sheetContext";
import type { StyleKey } from "./styles";
import { type TableColumn, table, tableBody, tableHead } from "./table";

export function dataNotes(sheet: SheetContext): void {
  const { grid, texts } = sheet;
  questionTitle(sheet, texts.dataNotes.title);
  grid.textRow(texts.dataNotes.rules, "note");
  excludedTable(sheet);
  settingsTable(sheet);
}

function excludedTable(sheet: SheetContext): void {
  const { grid, report, texts, workbook } = sheet;
  const { columns: headers, reasons, excludedTitle, excludedIntro, nothingExcluded } = texts.dataNotes;
  tableTitle(sheet, excludedTitle);
  if (report.excluded.length === 0) {
    grid.textRow(nothingExcluded, "note");
    return;
  }
  grid.textRow(excludedIntro, "note");
  const columns: TableColumn[] = [
    { header: headers.module, style: "text" },
    { header: headers.reason, style: "text", span: 3 },
    { header: headers.rows, style: "count" },
  ];
  const rows = report.excluded.map(({ module, reason, rows: left }) => [
    workbook.sheets[module],
    reasons[reason],
    left,
  ]);
  table(grid, columns, rows);
}

/** Settings that no figure of the report reads: the check of long texts. */
type Unused = "contentMax";
type SettingRow = readonly [name: string, value: PlannedValue, style: StyleKey];

function settingsTable(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { columns: headers, settingsTitle } = texts.dataNotes;
  tableTitle(sheet, settingsTitle);
  const columns = (style: StyleKey): TableColumn[] => [
    { header: headers.setting, style: "text", span: 3 },
    { header: headers.value, style },
  ];
  tableHead(grid, columns("setting"));
  for (const [name, value, style] of Object.values(settingRows(sheet, report.settings)).flat())
    tableBody(grid, columns(style), [[name, value]]);
}

/** A row or more a setting; a setting that is added has to be named here. */
function settingRows(
  { texts: { dataNotes } }: SheetContext,
  settings: Settings,
): Record<Exclude<keyof Settings, Unused>, SettingRow[]> {
  const { settings: say } = dataNotes;
  const { valueTiers, cadence } = settings;
  const levels = ["A", "B", "C"] as const;
  return {
    lostAfterDays: [[say.lostAfterDays, settings.lostAfterDays, "setting"]],
    attributionDays: [[say.attributionDays, settings.attributionDays, "setting"]],
    valueTiers: [
      [say.highValue, valueTiers.high, "money"],
      [say.mediumValue, valueTiers.medium, "money"],
    ],
    maxTags: [[say.maxTags, settings.maxTags, "setting"]],
    rareTagShare: [[say.rareTagShare, settings.rareTagShare, "share"]],
    cadence: levels.map((level): SettingRow => [say.cadence(level), cadence[level], "setting"]),
    staleDays: [[say.staleDays, settings.staleDays, "setting"]],
    currency: [[say.currency, settings.currency, "setting"]],
    firstMonthOfYear: [[say.firstMonthOfYear, settings.firstMonthOfYear, "setting"]],
  };
}
