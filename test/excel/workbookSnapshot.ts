// Owns a plain picture of everything a workbook's model holds, so that two states can be compared.
import type { Sheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";

/** Sheets by title with their cells, looks and objects; names; settings. Counters and ids of the host are left out. */
export function snapshotOf(workbook: Workbook): Record<string, unknown> {
  return {
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet)),
    names: workbook.names.map(({ name, formula, visible }) => ({ name, formula, visible })),
    settings: Object.fromEntries(workbook.settings),
  };
}

/** Only what a user typed or sees in cells: by sheet title and cell. */
export function cellsOf(workbook: Workbook): Record<string, Record<string, unknown>> {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, sheetCells(workbook, sheet)]));
}

function sheetSnapshot(workbook: Workbook, sheet: Sheet): Record<string, unknown> {
  const { name, visibility, tabColor, showGridlines, frozenRows, frozenColumns, merges, protection } = sheet;
  return {
    name,
    visibility,
    tabColor,
    showGridlines,
    frozenRows,
    frozenColumns,
    merges,
    protection,
    cells: sheetCells(workbook, sheet),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    columnWidths: Object.fromEntries(sheet.columnWidths),
    hiddenRows: Object.fromEntries(sheet.hiddenRows),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: table.range,
      style: table.style,
      columns: table.columns.map((column) => ({ name: column.name, formula: column.formula })),
      criteria: Object.fromEntries(table.criteria),
    })),
    validations: sheet.validations.map(({ ranges, rule, ignoreBlanks, errorAlert, prompt }) => {
      return { ranges, rule, ignoreBlanks, errorAlert, prompt };
    }),
    conditionalFormats: sheet.conditionalFormats.map(({ ranges, rule, style }) => ({ ranges, rule, style })),
    names: sheet.names.map(({ name, formula }) => ({ name, formula })),
    charts: sheet.charts.length,
    notes: sheet.notes,
  };
}

function sheetCells(workbook: Workbook, sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const { lastRow, lastColumn } = sheet.grid.extent();
  for (let row = 0; row <= lastRow; row++) {
    for (let column = 0; column <= lastColumn; column++) {
      const value = sheet.grid.formula(row, column) ?? sheet.grid.value(row, column);
      const style = sheet.grid.style(row, column);
      if (value === null && style === 0) continue;
      cells[`R${row + 1}C${column + 1}`] = style === 0 ? value : { value, ...workbook.styles.get(style) };
    }
  }
  return cells;
}
