// Owns the plain content of a workbook, for comparing two in tests: everything but ids of objects and what the codec keeps.
import { types } from "node:util";
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
  const styleOf = styleTexts(workbook);
  // Column by column to its own end: a sheet with one cell in its far corner is not walked as a whole.
  for (let column = 0; column < grid.columnLimit; column++)
    for (let row = 0; row < rowsOf(sheet, column); row++) {
      const value = grid.value(row, column);
      const formula = grid.formula(row, column);
      const style = grid.style(row, column);
      if (value === null && formula === undefined && style === 0) continue;
      cells[`${row},${column}`] = {
        value: value instanceof CellError ? value.code : value,
        formula,
        style: styleOf(style),
      };
    }
  const styled = (map: ReadonlyMap<number, number>): unknown => runs(map, styleOf);
  const names = [...sheet.names].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    ...rest,
    conditionalFormats: [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority),
    names,
    cells,
    columnWidths: runs(sheet.columnWidths, (width) => width),
    columnStyles: styled(sheet.columnStyles),
    rowStyles: styled(sheet.rowStyles),
  };
}

/** Neighbours of one value together: files say something of all columns or rows. */
function runs<T>(map: ReadonlyMap<number, number>, of: (value: number) => T): Record<string, T> {
  const found: { from: number; to: number; value: number }[] = [];
  for (const [key, value] of [...map].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last?.to === key - 1 && last.value === value) last.to = key;
    else found.push({ from: key, to: key, value });
  }
  return Object.fromEntries(found.map(({ from, to, value }) => [`${from}-${to}`, of(value)]));
}

const rowsOf = ({ grid }: Sheet, column: number): number =>
  Math.max(grid.columnValues(column).length, grid.columnStyles(column)?.length ?? 0);

/** Each style as text, made once: sheets have many cells of few styles. */
function styleTexts({ styles }: Workbook): (id: number) => string {
  const texts = new Map<number, string>();
  return (id) => {
    let text = texts.get(id);
    if (text === undefined) {
      const { xf: _, ...style } = styles.get(id);
      texts.set(id, (text = JSON.stringify(Object.entries(style).sort())));
    }
    return text;
  };
}

function plain(value: unknown): unknown {
  if (types.isMap(value))
    return Object.fromEntries(
      [...value].sort(([a], [b]) => order(a, b)).map(([key, item]) => [key, plain(item)]),
    );
  // Of any realm: structuredClone in Jest's sandbox gives those of the outer one.
  if (types.isSet(value)) return [...value].sort();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => key !== "origin" && key !== "id" && item !== undefined)
      .map(([key, item]) => [key, plain(item)]),
  );
}

/** Spelled out, as the order of texts that arrays are turned into is slow for thousands of columns. */
const order = (a: unknown, b: unknown): number =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : 1;
