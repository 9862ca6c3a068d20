// Owns writing one worksheet part with what hangs on it: sections that changed are made anew, the rest stays.
import type { Sheet } from "../../model/sheet";
import { CarriedCells } from "../cells/carriedCells";
import type { SharedStringWriter } from "../cells/sharedStringWriter";
import { writeSheetData } from "../cells/sheetDataWriter";
import { MAIN, RELATIONSHIPS, STRICT_MAIN, STRICT_RELATIONSHIPS } from "../package/namespaces";
import type { NewPart } from "../package/packageDraft";
import type { SaveProgress } from "../saveProgress";
import { sliceOf } from "../scan/partSlice";
import type { CellMetadataWriter } from "../workbook/cellMetadata";
import type { SheetOrigin } from "../workbook/workbookOrigin";
import {
  childElement,
  childElements,
  element,
  formatElement,
  formatXml,
  mergeChildren,
  prefixedAttribute,
  withAttributes,
  type XmlElement,
} from "../xml";
import { writeCharts } from "../charts/drawings";
import { mergeExtensions } from "./extensions";
import { writeNotes } from "./notes";
import { formatRange } from "./ranges";
import type { SheetWriting } from "./section";
import { sections, WORKSHEET_ORDER } from "./sections";
import { tableParts, writeTables, type TableIds } from "./tables";
import { writeThreads } from "./threads";
import { sheetPrints, tableNameAt } from "./worksheetReader";

export interface WorksheetWriting extends SheetWriting {
  readonly origin: SheetOrigin | null;
  /** Where they stand now. */
  readonly carriedCells: CarriedCells | null;
  readonly strings: SharedStringWriter;
  readonly tableIds: TableIds;
  readonly progress: SaveProgress;
  readonly metadata: CellMetadataWriter;
}

export interface WorksheetResult {
  /** The part to be packed, or null when it is copied as it was. */
  readonly part: NewPart | null;
  /** What writing its cells counts for in the save's progress. */
  readonly units: number;
  readonly cellsChanged: boolean;
  readonly formulasChanged: boolean;
}

export function writeWorksheet(sheet: Sheet, writing: WorksheetWriting): WorksheetResult {
  const { origin, workbook, part } = writing;
  const prints = sheetPrints(sheet, workbook);
  const changed = (key: string): boolean => !origin || origin.prints[key] !== prints[key];
  const cellsChanged =
    !origin || origin.gridRevision !== sheet.grid.revision || changed("rows") || changed("tableNames");
  const made = new Map<string, XmlElement[]>();
  const extensions: { uris: string[]; items: XmlElement[] } = { uris: [], items: [] };
  for (const section of sections) {
    if (!changed(section.elements[0])) continue;
    const items = section.write(sheet, writing);
    for (const local of section.elements)
      made.set(
        local,
        items.filter((item) => item.local === local),
      );
    extensions.uris.push(...(section.extensions ?? []));
    extensions.items.push(...items.filter((item) => item.local === "ext"));
  }
  putReference(made, writing.carried, tableParts(writeTables(sheet, writing, writing.tableIds)));
  const drawing = writeCharts(sheet, writing);
  if (drawing !== undefined)
    putReference(made, writing.carried, [element("drawing", { "r:id": drawing })], "drawing");
  const hasNotes = sheet.notes.length > 0 || sheet.comments.length > 0;
  if (changed("comments")) writeThreads(sheet, writing);
  if ((changed("notes") || changed("comments")) && (origin || hasNotes)) {
    const boxes = writeNotes(sheet, writing);
    putReference(
      made,
      writing.carried,
      boxes === null ? [] : [element("legacyDrawing", { "r:id": boxes })],
      "legacyDrawing",
    );
  }
  if (extensions.uris.length > 0)
    made.set("extLst", mergeExtensions(writing.carried, extensions.uris, extensions.items));
  if (cellsChanged) made.set("dimension", dimension(sheet));
  const formulasChanged = changed("formulas");
  if (made.size === 0 && !hasMoved(writing)) return { part: null, units: 0, cellsChanged, formulasChanged };
  const root = makeRoot(made, writing);
  const units = cellsChanged ? rowUnits(sheet) * (sheet.grid.extent().lastRow + 1) : 0;
  const pieces = (): Iterable<Uint8Array> =>
    framed(root, cellsChanged ? newCells(sheet, writing) : oldCells(writing));
  return { part: { name: part, pieces }, units, cellsChanged, formulasChanged };
}

/** What is carried follows sheets renamed elsewhere although nothing of this sheet's own changed. */
const hasMoved = ({ carried, origin }: WorksheetWriting): boolean =>
  carried !== null &&
  origin !== null &&
  carried !== origin.root &&
  formatElement(carried) !== formatElement(origin.root);

/** An element that lists relationships counts as changed only when it lists others than before, in whatever order. */
function putReference(
  made: Map<string, XmlElement[]>,
  carried: XmlElement | null,
  items: XmlElement[],
  local = "tableParts",
): void {
  const ids = (list: readonly XmlElement[]): string =>
    list
      .flatMap((item) => [item, ...childElements(item)].map((one) => prefixedAttribute(one, "id") ?? ""))
      .sort()
      .join();
  const before = carried ? childElements(carried, local) : [];
  if (ids(before) !== ids(items)) made.set(local, items);
}

function dimension(sheet: Sheet): XmlElement[] {
  const used = sheet.grid.usedRect(false);
  return [element("dimension", { ref: used ? formatRange(used) : "A1" })];
}

function makeRoot(
  made: ReadonlyMap<string, readonly XmlElement[]>,
  { carried, draft }: WorksheetWriting,
): XmlElement {
  const base = carried ?? element("worksheet", {}, [element("sheetData")]);
  const children = mergeChildren(base.children, made, WORKSHEET_ORDER);
  const whole = children.some((item) => item.local === "sheetData")
    ? children
    : mergeChildren(children, new Map([["sheetData", [element("sheetData")]]]), WORKSHEET_ORDER);
  return withAttributes(
    { ...base, name: "worksheet", children: whole },
    {
      xmlns: draft.strict ? STRICT_MAIN : MAIN,
      "xmlns:r": draft.strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS,
    },
  );
}

/** The frame's text around the cells. */
function* framed(root: XmlElement, cells: Iterable<Uint8Array>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  const place = childElement(root, "sheetData");
  const at = place ? root.children.indexOf(place) : root.children.length;
  // A text that no part holds marks the place while the frame is formatted.
  const marker = "\uE000sheetData\uE000";
  const children = [...root.children.slice(0, at), marker, ...root.children.slice(at + 1)];
  const text = formatXml({ ...root, children });
  const cut = text.indexOf(marker);
  yield encoder.encode(text.slice(0, cut));
  yield* cells;
  yield encoder.encode(text.slice(cut + marker.length));
}

/** About how long a row takes: as long as it has columns. */
const rowUnits = (sheet: Sheet): number => Math.max(1, sheet.grid.columnLimit);

const NOTHING = new Uint8Array(0);

/** Between pieces the page gets a turn; also where the work makes none. */
function* newCells(
  sheet: Sheet,
  { carriedCells, workbook, styles, strings, progress, metadata }: WorksheetWriting,
): Iterable<Uint8Array> {
  for (const _ of strings.prepare()) yield NOTHING;
  const units = rowUnits(sheet);
  yield* writeSheetData({
    sheet,
    carried: carriedCells ?? new CarriedCells(),
    stringIndex: (text) => strings.indexOf(text),
    xf: (style) => styles.xf(workbook.styles.get(style)),
    tableAt: tableNameAt(sheet),
    passed: (rows) => progress.pass(rows * units),
    dynamicArrayMark: () => metadata.mark(),
  });
}

function* oldCells({ draft, part, origin }: WorksheetWriting): Iterable<Uint8Array> {
  const entry = draft.origin?.entry(part);
  if (entry && origin && origin.cellsAt.end > origin.cellsAt.start) yield* sliceOf(entry, origin.cellsAt);
  else yield new TextEncoder().encode("<sheetData/>");
}
