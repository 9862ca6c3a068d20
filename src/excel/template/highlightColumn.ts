// Owns writing one column's conditional formats.
import { type ColumnPlan, type HighlightPlan, toneColors } from "../../core/template/plan";

/** Queues a column's highlights on its cells. */
export function highlightColumn(cells: Excel.Range, { highlights }: ColumnPlan): void {
  for (const highlight of highlights) {
    const format = formatFor(cells.conditionalFormats, highlight);
    const { fill, font } = toneColors[highlight.tone];
    format.fill.color = fill;
    format.font.color = font;
  }
}

function formatFor(
  formats: Excel.ConditionalFormatCollection,
  highlight: HighlightPlan,
): Excel.ConditionalRangeFormat {
  switch (highlight.kind) {
    case "duplicates": {
      const { preset } = formats.add(Excel.ConditionalFormatType.presetCriteria);
      preset.rule = { criterion: Excel.ConditionalFormatPresetCriterion.duplicateValues };
      return preset.format;
    }
    case "equals": {
      const { cellValue } = formats.add(Excel.ConditionalFormatType.cellValue);
      cellValue.rule = {
        formula1: `="${highlight.value.replace(/"/g, '""')}"`,
        operator: Excel.ConditionalCellValueOperator.equalTo,
      };
      return cellValue.format;
    }
  }
}
