// Owns copying a whole sheet within its workbook: cells, layout, objects, with names and references of its own.
import { copyCarried } from "./carriedAreas";
import { changeFormulas } from "./formulas";
import { renameSheetIn, sameName } from "./formulaText";
import { freeName } from "./names";
import type { DefinedName } from "./objects";
import type { Sheet } from "./sheet";
import { renameTableIn } from "./tableReferences";
import type { Workbook } from "./workbook";

/** `Name (2)`, cut so that it keeps to 31 characters. */
function copyName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!workbook.sheetNamed(candidate)) return candidate;
  }
}

/** @param at place among the sheets */
export function copySheet(workbook: Workbook, source: Sheet, at: number): Sheet {
  const copy = workbook.addSheet(copyName(workbook, source.name), at);
  copyCells(source, copy);
  copy.visibility = source.visibility;
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  copy.frozenRows = source.frozenRows;
  copy.frozenColumns = source.frozenColumns;
  for (const [row, height] of source.rowHeights) copy.rowHeights.set(row, height);
  for (const [column, width] of source.columnWidths) copy.columnWidths.set(column, width);
  for (const [row, reasons] of source.hiddenRows) copy.hiddenRows.set(row, reasons);
  for (const column of source.hiddenColumns) copy.hiddenColumns.add(column);
  for (const [column, style] of source.columnStyles) copy.columnStyles.set(column, style);
  for (const [row, style] of source.rowStyles) copy.rowStyles.set(row, style);
  copy.summaryBelow = source.summaryBelow;
  copy.summaryRight = source.summaryRight;
  for (const [row, outline] of source.rowOutline) copy.rowOutline.set(row, outline);
  for (const [column, outline] of source.columnOutline) copy.columnOutline.set(column, outline);
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
  copyObjects(workbook, source, copy);
  return copy;
}

function copyCells(source: Sheet, copy: Sheet): void {
  const used = source.grid.usedRect(false);
  if (!used) return;
  for (let column = used.left; column <= used.right; column++)
    for (let row = used.top; row <= used.bottom; row++) {
      const formula = source.grid.formula(row, column);
      const value = source.grid.value(row, column);
      if (formula !== undefined) copy.grid.setFormula(row, column, formula, value);
      else if (value !== null) copy.grid.setValue(row, column, value);
      const style = source.grid.style(row, column);
      if (style !== 0) copy.grid.setStyle(row, column, style);
    }
  for (const area of source.grid.arrays) {
    const { top, left } = area.range;
    copy.grid.setArray(area, (row, column) => source.grid.value(top + row, left + column));
  }
}

/** What the file codec carried with them belongs to the source alone. */
function clone<T extends object>(items: readonly T[]): T[] {
  return items.map((item) => {
    const { origin: _, ...rest } = item as T & { origin?: unknown };
    return structuredClone(rest) as T;
  });
}

/**
 * Names of the workbook that refer to the sheet: the copy gets them as names of its own ("When a sheet is copied, the names
 * are copied along with the sheet … prefaced with the sheet name", as a vendor of templates describes it:
 * docs.infor.com, "Making major changes to the workbook"). UNVERIFIED for Worksheet.copy.
 */
const namesOn = ({ names }: Workbook, { name, names: own }: Sheet): DefinedName[] =>
  names.filter(
    (item) =>
      renameSheetIn(item.formula, name, null) !== item.formula &&
      !own.some((other) => sameName(other.name, item.name)),
  );

function copyObjects(workbook: Workbook, source: Sheet, copy: Sheet): void {
  copy.merges = [...source.merges];
  copy.validations = clone(source.validations);
  copy.conditionalFormats = clone(source.conditionalFormats).map((item) => ({
    ...item,
    id: workbook.freshGuid(),
  }));
  copy.hyperlinks = clone(source.hyperlinks);
  copy.notes = clone(source.notes);
  copy.comments = clone(source.comments).map((thread) => ({
    ...thread,
    id: workbook.freshGuid(),
    replies: clone(thread.replies).map((reply) => ({ ...reply, id: workbook.freshGuid() })),
  }));
  copy.names = clone([...source.names, ...namesOn(workbook, source)]);
  // Of a chart the codec copies what the model does not hold: gradients, effects, error bars.
  copy.charts = source.charts.map((chart) => {
    const [twin] = clone([chart]);
    return { ...twin, id: workbook.freshGuid(), origin: chart.origin };
  });
  copyCarried(source, copy);
  copy.autoFilter = source.autoFilter
    ? { range: source.autoFilter.range, criteria: new Map(source.autoFilter.criteria) }
    : null;
  copy.protection = source.protection ? structuredClone(source.protection) : null;
  copy.pageLayout = structuredClone(source.pageLayout);
  copy.rowBreaks = [...source.rowBreaks];
  const renamed = source.tables.map((table) => {
    const stem = table.name.replace(/\d+$/, "");
    const name = freeName(
      stem,
      (taken) => workbook.tableNamed(taken) !== undefined || workbook.nameNamed(taken) !== undefined,
    );
    const [twin] = clone([table]);
    if (twin) copy.tables.push({ ...twin, id: workbook.freshId(), name });
    return [table.name, name] as const;
  });
  changeFormulas(workbook, (formula, home) => {
    if (home !== copy) return formula;
    const own = renameSheetIn(formula, source.name, copy.name);
    return renamed.reduce((text, [from, to]) => renameTableIn(text, from, to), own);
  });
}
