// Owns `<cols>`: widths, hidden columns, column formats, and the groups of columns.
import { MAX_COLUMNS } from "../../model/address";
import { DEFAULT_COLUMN_WIDTH, type Sheet } from "../../model/sheet";
import { childElement, childElements, element, flag, numberOf, type XmlElement } from "../xml";
import { outlineAttributes, takeOutline } from "./outlines";
import type { Section } from "./section";
import { pointsToWidth, widthToPoints } from "./units";

/** A width of nothing but Excel's own default, when a column is listed for another reason. */
const DEFAULT_WIDTH = pointsToWidth(DEFAULT_COLUMN_WIDTH);

export const columns: Section = {
  elements: ["cols"],
  read(sheet, root, { styleIds }) {
    let next = 0;
    for (const { from, to, item } of listed(root)) {
      const width = numberOf(item, "width");
      const style = styleIds[numberOf(item, "style") ?? 0] ?? 0;
      const hidden = flag(item, "hidden", false);
      const points = width === undefined ? DEFAULT_COLUMN_WIDTH : widthToPoints(width);
      for (let column = Math.max(from, next); column <= to; column++) {
        if (points !== DEFAULT_COLUMN_WIDTH && points > 0) sheet.columnWidths.set(column, points);
        if (style !== 0) sheet.columnStyles.set(column, style);
        if (hidden || points === 0) sheet.hiddenColumns.add(column);
        takeOutline(sheet.columnOutline, column, item.attributes);
      }
      next = Math.max(next, to + 1);
    }
  },
  state: (sheet) => [
    runs(sheet.columnWidths),
    runs(sheet.columnStyles),
    sheet.hiddenColumns,
    sheet.columnOutline,
  ],
  write(sheet, { styles, workbook }): XmlElement[] {
    const used = new Set([
      ...sheet.columnWidths.keys(),
      ...sheet.columnStyles.keys(),
      ...sheet.hiddenColumns,
      ...sheet.columnOutline.keys(),
    ]);
    const items: XmlElement[] = [];
    let run: { from: number; to: number; key: string; attributes: Record<string, string | number> } | null =
      null;
    const flush = (): void => {
      if (run) items.push(element("col", { min: run.from + 1, max: run.to + 1, ...run.attributes }));
    };
    for (const column of [...used].sort((a, b) => a - b)) {
      const style = sheet.columnStyles.get(column);
      const attributes = {
        ...widthAttributes(sheet, column),
        ...(style ? { style: styles.xf(workbook.styles.get(style)) } : {}),
        ...(sheet.hiddenColumns.has(column) ? { hidden: 1 } : {}),
        ...outlineAttributes(sheet.columnOutline, column),
      };
      const key = JSON.stringify(attributes);
      if (run && run.to === column - 1 && run.key === key) run.to = column;
      else {
        flush();
        run = { from: column, to: column, key, attributes };
      }
    }
    flush();
    return items.length > 0 ? [element("cols", {}, items)] : [];
  },
};

/** Neighbours of one value told once: files often say something of all 16 384 columns. */
function runs(columns: ReadonlyMap<number, number>): number[][] {
  const found: [from: number, to: number, value: number][] = [];
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const value = columns.get(column) ?? 0;
    const last = found.at(-1);
    if (last?.[1] === column - 1 && last[2] === value) last[1] = column;
    else found.push([column, column, value]);
  }
  return found;
}

function widthAttributes(sheet: Sheet, column: number): Record<string, number> {
  const points = sheet.columnWidths.get(column);
  return points === undefined ? { width: DEFAULT_WIDTH } : { width: pointsToWidth(points), customWidth: 1 };
}

/** The listed columns in order; entries that repeat earlier columns are cut, so that hostile lists stay short. */
function* listed(root: XmlElement): Iterable<{ from: number; to: number; item: XmlElement }> {
  const parent = childElement(root, "cols");
  for (const item of parent ? childElements(parent, "col") : []) {
    const from = (numberOf(item, "min") ?? 1) - 1;
    const to = Math.min((numberOf(item, "max") ?? 0) - 1, MAX_COLUMNS - 1);
    if (Number.isInteger(from) && from >= 0 && to >= from) yield { from, to, item };
  }
}
