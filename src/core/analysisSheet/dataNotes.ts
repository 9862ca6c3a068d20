// Owns 数据说明, the end of the sheet: rows left out by module and reason, settings used, general rules.
import { blockTitle, tableTitle } from "./block";
import type { SheetContext } from "./sheetContext";
import { type TableColumn, table } from "./table";

export function dataNotes(sheet: SheetContext): void {
  const { grid, texts } = sheet;
  blockTitle(sheet, texts.dataNotes.title);
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

function settingsTable(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { columns: headers, settings: labels, settingsTitle } = texts.dataNotes;
  const { lostAfterDays, attributionDays, currency } = report.settings;
  tableTitle(sheet, settingsTitle);
  const columns: TableColumn[] = [
    { header: headers.setting, style: "text", span: 3 },
    { header: headers.value, style: "setting" },
  ];
  table(grid, columns, [
    [labels.lostAfterDays, lostAfterDays],
    [labels.attributionDays, attributionDays],
    [labels.currency, currency],
  ]);
}
