// Owns the plain content of a workbook, for comparing two in tests: everything but ids of objects and what the codec keeps.
import type { Sheet } from "../../../src/host/model/sheet";
import { CellError } from "../../../src/host/model/values";
import type { Workbook } from "../../../src/host/model/workbook";

type Plain = Record<string, unknown>;

export function contentOf(workbook: Workbook): Plain {
  const { date1904, protection, names, settings, customProperties, properties } = workbook;
  return plain({
    date1904,
    protection,
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings,
    customProperties,
    properties,
    active: workbook.activeSheet.name,
    sheets: workbook.sheets.map((sheet) => sheetContent(sheet, workbook)),
  }) as Plain;
}

function sheetContent(sheet: Sheet, workbook: Workbook): Plain {
  const { grid, ...rest } = sheet;
  const cells: Plain = {};
  const { lastRow, lastColumn } = grid.extent();
  for (let row = 0; row <= lastRow; row++)
    for (let column = 0; column <= lastColumn; column++) {
      const value = grid.value(row, column);
      const formula = grid.formula(row, column);
      const style = grid.style(row, column);
      if (value === null && formula === undefined && style === 0) continue;
      cells[`${row},${column}`] = {
        value: value instanceof CellError ? value.code : value,
        formula,
        style: styleOf(workbook, style),
      };
    }
  const styled = (map: ReadonlyMap<number, number>): Plain =>
    Object.fromEntries([...map].map(([key, style]) => [key, styleOf(workbook, style)]));
  return { ...rest, cells, columnStyles: styled(sheet.columnStyles), rowStyles: styled(sheet.rowStyles) };
}

function styleOf(workbook: Workbook, id: number): Plain {
  const { xf: _, ...style } = workbook.styles.get(id);
  return style;
}

function plain(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].sort().map(([key, item]) => [key, plain(item)]));
  if (value instanceof Set) return [...value].sort();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => key !== "origin" && key !== "id" && item !== undefined)
      .map(([key, item]) => [key, plain(item)]),
  );
}
