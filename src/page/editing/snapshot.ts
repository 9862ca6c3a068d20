// Owns remembering a part of a sheet as it was: its cells, and the objects that follow an edit (tables, rules, sizes).
import type { Rect } from "../../host/model/address";
import type { Sheet } from "../../host/model/sheet";
import type { StyleId } from "../../host/model/style";
import type { Scalar } from "../../host/model/values";

interface Cell {
  value: Scalar;
  formula: string | undefined;
  style: StyleId;
}

export interface Snapshot {
  readonly sheet: Sheet;
  readonly area: Rect;
  /** Row by row. */
  readonly cells: readonly Cell[];
  /** Puts the objects back. */
  readonly restoreObjects: () => void;
}

export function cellAt({ grid }: Sheet, row: number, column: number): Cell {
  return {
    value: grid.value(row, column),
    formula: grid.formula(row, column),
    style: grid.style(row, column),
  };
}

export function putCell({ grid }: Sheet, row: number, column: number, { value, formula, style }: Cell): void {
  if (formula === undefined) grid.setValue(row, column, value);
  else grid.setFormula(row, column, formula, value);
  grid.setStyle(row, column, style);
}

export function takeSnapshot(sheet: Sheet, area: Rect): Snapshot {
  const cells: Cell[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) cells.push(cellAt(sheet, row, column));
  return { sheet, area, cells, restoreObjects: rememberObjects(sheet) };
}

export function restoreSnapshot({ sheet, area, cells, restoreObjects }: Snapshot): void {
  let next = 0;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) putCell(sheet, row, column, cells[next++]);
  restoreObjects();
}

function rememberObjects(sheet: Sheet): () => void {
  const tables = sheet.tables.map((table) => ({
    table,
    range: table.range,
    columns: table.columns.map((column) => ({ ...column })),
    criteria: new Map(table.criteria),
  }));
  const rules = [...sheet.validations, ...sheet.conditionalFormats].map((rule) => ({
    rule,
    ranges: rule.ranges,
  }));
  const filter = sheet.autoFilter && { ...sheet.autoFilter, criteria: new Map(sheet.autoFilter.criteria) };
  const maps = [sheet.rowHeights, sheet.columnWidths, sheet.hiddenRows].map((map) => ({
    map,
    entries: [...map],
  }));
  const hiddenColumns = [...sheet.hiddenColumns];
  const merges = [...sheet.merges];
  return () => {
    for (const { table, ...kept } of tables)
      Object.assign(table, {
        ...kept,
        columns: kept.columns.map((column) => ({ ...column })),
        criteria: new Map(kept.criteria),
      });
    for (const { rule, ranges } of rules) rule.ranges = ranges;
    sheet.autoFilter = filter && { ...filter, criteria: new Map(filter.criteria) };
    for (const { map, entries } of maps) {
      map.clear();
      for (const [key, value] of entries) map.set(key, value);
    }
    sheet.hiddenColumns.clear();
    for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
    sheet.merges = [...merges];
  };
}
