// Owns remembering what stands on a sheet besides its cells (tables, rules, charts, sizes …), to be put back by undo.
import type { Sheet } from "../../host/workbook";

/** Puts the objects, sizes and hidden rows back as they are now; can be called more than once. */
export function rememberObjects(sheet: Sheet): () => void {
  const parts = [
    rememberItems(sheet.tables, (items) => (sheet.tables = items)),
    rememberItems(sheet.validations, (items) => (sheet.validations = items)),
    rememberItems(sheet.conditionalFormats, (items) => (sheet.conditionalFormats = items)),
    rememberItems(sheet.charts, (items) => (sheet.charts = items)),
    rememberItems(sheet.notes, (items) => (sheet.notes = items)),
    rememberItems(sheet.comments, (items) => (sheet.comments = items)),
    rememberItems(sheet.hyperlinks, (items) => (sheet.hyperlinks = items)),
    rememberItems(sheet.names, (items) => (sheet.names = items)),
    rememberItems([sheet.pageLayout], ([layout]) => (sheet.pageLayout = layout)),
    ...[
      sheet.rowHeights,
      sheet.columnWidths,
      sheet.hiddenRows,
      sheet.rowStyles,
      sheet.columnStyles,
      sheet.rowOutline,
      sheet.columnOutline,
    ].map(rememberMap),
  ];
  const filter = plainCopy(sheet.autoFilter);
  const merges = plainCopy(sheet.merges);
  const breaks = [...sheet.rowBreaks];
  const hiddenColumns = [...sheet.hiddenColumns];
  // What the file codec keeps follows cells that move; each edit gives it another value.
  const { origin } = sheet;
  return () => {
    sheet.origin = origin;
    for (const restore of parts) restore();
    sheet.autoFilter = plainCopy(filter);
    sheet.merges = plainCopy(merges);
    sheet.rowBreaks = [...breaks];
    sheet.hiddenColumns.clear();
    for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
  };
}

/** The list and its items as they are now; others hold on to the items, so these stay the same objects. */
export function rememberItems<Item extends object>(
  items: readonly Item[],
  put: (items: Item[]) => void,
): () => void {
  const kept = items.map((item) => ({ item, copy: plainCopy(item) }));
  return () => put(kept.map(({ item, copy }) => overwrite(item, plainCopy(copy))));
}

function overwrite<Item extends object>(item: Item, copy: Item): Item {
  for (const name of Object.keys(item)) if (!(name in copy)) Reflect.deleteProperty(item, name);
  return Object.assign(item, copy);
}

/** Sizes and hidden rows can be many, and few steps change them: equal copies are one array. */
const lastCopies = new WeakMap<Map<number, number>, [number, number][]>();

function rememberMap(map: Map<number, number>): () => void {
  let copy = lastCopies.get(map);
  if (!copy || !isSame(copy, map)) lastCopies.set(map, (copy = [...map]));
  const entries = copy;
  return () => {
    map.clear();
    for (const [index, value] of entries) map.set(index, value);
  };
}

function isSame(copy: readonly [number, number][], map: ReadonlyMap<number, number>): boolean {
  if (copy.length !== map.size) return false;
  let at = 0;
  for (const [index, value] of map) {
    const [keptIndex, keptValue] = copy[at++];
    if (keptIndex !== index || keptValue !== value) return false;
  }
  return true;
}

/** Copies plain data; what the file codec carries along (`origin`) is passed on as it is. */
function plainCopy<T>(value: T): T {
  return copyOf(value) as T;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyOf(item)]));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    name === "origin" ? item : copyOf(item),
  ]);
  return Object.fromEntries(entries);
}
