// Owns reaching every formula of a workbook: cells, names, validation, conditional formats, calculated columns, charts.
import type { ConditionalRule, FormatPoint, ValidationRule } from "./objects";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A cell that a formula stands in, or that it is read from. */
export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
}

/** Gives a formula's new text; `home` is the sheet it stands on, null for a name of the workbook; `at` its cell, if one. */
export type FormulaChange = (formula: string, home: Sheet | null, at: FormulaPlace | null) => string;

export function changeFormulas(workbook: Workbook, change: FormulaChange): void {
  for (const name of workbook.names) name.formula = change(name.formula, null, null);
  for (const sheet of workbook.sheets) changeSheet(sheet, change);
}

function changeSheet(sheet: Sheet, change: FormulaChange): void {
  const on = (formula: string, at: FormulaPlace | null = null): string =>
    formula.startsWith("=") ? change(formula, sheet, at) : formula;
  for (const { row, column, formula } of [...sheet.grid.formulas()]) {
    const changed = on(formula, { row, column });
    if (changed !== formula) sheet.grid.rewriteFormula(row, column, changed);
  }
  for (const name of sheet.names) name.formula = on(name.formula);
  for (const { rule } of [...sheet.validations, ...sheet.conditionalFormats]) changeRule(rule, on);
  for (const table of sheet.tables)
    table.columns.forEach((column, index) => {
      const row = table.range.top + (table.showHeaders ? 1 : 0);
      if (column.formula) column.formula = on(column.formula, { row, column: table.range.left + index });
    });
  for (const chart of sheet.charts)
    for (const series of chart.series) {
      series.name = on(series.name);
      series.values = on(series.values);
      series.categories = on(series.categories);
      if (series.bubbleSizes) series.bubbleSizes = on(series.bubbleSizes);
    }
}

/** Gives a rule's formulas new texts; what is no formula stays. */
export function changeRule(
  rule: ValidationRule | ConditionalRule,
  change: (formula: string) => string,
): void {
  const on = (text: string): string => (text.startsWith("=") ? change(text) : text);
  const points = (list: FormatPoint[]): void => list.forEach((point) => (point.formula = on(point.formula)));
  switch (rule.kind) {
    case "list":
      rule.source = on(rule.source);
      break;
    case "custom":
      rule.formula = on(rule.formula);
      break;
    case "colorScale":
    case "iconSet":
      points(rule.points);
      break;
    case "dataBar":
      points([rule.lower, rule.upper]);
      break;
    case "containsText":
    case "preset":
    case "topBottom":
    case "none":
      break;
    default:
      rule.formula1 = on(rule.formula1);
      rule.formula2 = on(rule.formula2);
  }
}
