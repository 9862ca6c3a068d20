// Owns writing one column's validation.
import { cellAddress, columnLetters } from "../../core/cellAddress";
import type { ColumnPlan, ValidationRule } from "../../core/template/plan";
import type { CellPosition } from "../../core/template/state";

/**
 * Queues a column's validation on its cells.
 * @param first the first of the cells, from which relative formulas count
 */
export function guardColumn(cells: Excel.Range, { validation }: ColumnPlan, first: CellPosition): void {
  const { dataValidation } = cells;
  const { prompt, alert } = validation;
  // In this order: a rule over cells with differing prompts is InvalidArgument (office-js issue 2594).
  dataValidation.clear();
  dataValidation.rule = ruleOf(validation.rule, first);
  dataValidation.errorAlert = {
    showAlert: true,
    style:
      alert.style === "stop" ? Excel.DataValidationAlertStyle.stop : Excel.DataValidationAlertStyle.warning,
    title: alert.title,
    message: alert.message,
  };
  dataValidation.prompt = { showPrompt: true, ...prompt };
  dataValidation.ignoreBlanks = true;
}

function ruleOf(rule: ValidationRule, first: CellPosition): Excel.DataValidationRule {
  const { between, greaterThan, lessThanOrEqualTo } = Excel.DataValidationOperator;
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "unique":
      return { custom: { formula: uniqueFormula(first) } };
    case "dateBetween":
      return { date: { formula1: rule.earliest, formula2: rule.latest, operator: between } };
    case "numberBetween":
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: between } };
    case "numberAbove":
      return { decimal: { formula1: rule.limit, operator: greaterThan } };
    case "textAtMost":
      return { textLength: { formula1: rule.length, operator: lessThanOrEqualTo } };
  }
}

/**
 * Over the whole column, not the table: the row typed below it is only about to join. References are relative to the
 * range's first cell, as in the sample of ExcelScript.CustomDataValidation.
 */
function uniqueFormula(first: CellPosition): string {
  const letters = columnLetters(first.column);
  return `=COUNTIF($${letters}:$${letters},${cellAddress(first)})=1`;
}
