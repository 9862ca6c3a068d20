// Owns reading one worksheet part with what hangs on it into a sheet of the model.
import { contains, type Rect } from "../../model/address";
import { DEFAULT_ROW_HEIGHT, HIDDEN_BY_FILTER, HIDDEN_BY_USER, type Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { CarriedCells } from "../cells/carriedCells";
import { CellFiller, type SlotBudget } from "../cells/cellFiller";
import type { SharedStrings } from "../cells/stringItems";
import { UnreadableFile } from "../errors";
import { NEXT_BLOCK, type Reading } from "../reading";
import { fingerprint, formulasPrint } from "../fingerprint";
import { SheetOrigin } from "../workbook/workbookOrigin";
import { readCharts } from "../charts/drawings";
import { childElement, numberOf, type XmlElement } from "../xml";
import { notesPrint, readNotes } from "./notes";
import { parseRanges } from "./ranges";
import type { SheetReading } from "./section";
import { sections } from "./sections";
import { readTables } from "./tables";
import { readThreads, threadsPrint } from "./threads";
import { parseFrame } from "./worksheetFrame";

export interface WorksheetSource extends SheetReading {
  readonly sheetItem: XmlElement;
  readonly strings: SharedStrings;
  readonly budget: SlotBudget;
  /** Values of `cm` that mean a dynamic array. */
  readonly dynamicArrays: ReadonlySet<string>;
}

/** Fills the sheet; its origin is set, the fingerprints follow when the whole workbook is read. */
export function* readWorksheet(sheet: Sheet, source: WorksheetSource): Reading<void> {
  const { part, workbook } = source;
  const { date1904 } = workbook;
  yield { kind: "scan", request: { kind: "sheet", entry: source.package.present(part), date1904 } };
  const frame = yield NEXT_BLOCK;
  if (frame?.kind !== "frame") throw new UnreadableFile("damaged", part);
  const root = parseFrame(frame, part);
  for (const section of sections) section.read(sheet, root, source);
  readTables(sheet, source);
  const carried = new CarriedCells();
  const filler = new CellFiller({
    part,
    sheet,
    carried,
    strings: source.strings,
    styles: source.styleIds,
    tableAt: tableNameAt(sheet),
    hideRow: (row) => sheet.hideRow(row, isFilteredRow(sheet, row) ? HIDDEN_BY_FILTER : HIDDEN_BY_USER, true),
    budget: source.budget,
    otherDefaultHeight: defaultHeight(root) !== DEFAULT_ROW_HEIGHT,
    dynamicArrays: source.dynamicArrays,
  });
  for (let block = yield NEXT_BLOCK; block?.kind === "cells"; block = yield NEXT_BLOCK) filler.take(block);
  filler.finish();
  const copiedDrawings = readCharts(sheet, root, source);
  readNotes(sheet, source);
  readThreads(sheet, source);
  sheet.origin = new SheetOrigin(
    part,
    root,
    frame.cells,
    carried,
    sheet.name,
    source.sheetItem,
    sheet.grid.revision,
    copiedDrawings,
    pivotAreas(source),
  );
}

/** Where pivot tables stand, with their page fields above (ECMA-376-1, 18.10.1.49): Excel moves them only as a whole. */
function pivotAreas({ relationships, package: source }: WorksheetSource): Rect[] {
  return relationships.all("pivotTable").flatMap(({ target }) => {
    const location = source.has(target) ? childElement(source.xml(target), "location") : undefined;
    const [area] = parseRanges(location?.attributes.ref);
    const pages = numberOf(location, "rowPageCount") ?? 0;
    return area ? [{ ...area, top: Math.max(0, area.top - (pages > 0 ? pages + 1 : 0)) }] : [];
  });
}

const defaultHeight = (root: XmlElement): number =>
  numberOf(childElement(root, "sheetFormatPr"), "defaultRowHeight") ?? DEFAULT_ROW_HEIGHT;

/** The file does not say why a row is hidden; within a range that is being filtered the filter did it. */
function isFilteredRow(sheet: Sheet, row: number): boolean {
  const within = ({ top, bottom }: { top: number; bottom: number }): boolean => row > top && row <= bottom;
  if (sheet.autoFilter && sheet.autoFilter.criteria.size > 0 && within(sheet.autoFilter.range)) return true;
  return sheet.tables.some((table) => table.criteria.size > 0 && within(table.range));
}

/** Looks up the table around a cell. */
export function tableNameAt(sheet: Sheet): (row: number, column: number) => string | null {
  return (row, column) => sheet.tables.find((table) => contains(table.range, row, column))?.name ?? null;
}

/** What the sheet's parts say, by section; compared on saving with what was read. */
export function sheetPrints(sheet: Sheet, workbook: Workbook): Record<string, string> {
  const prints: Record<string, string> = {};
  for (const section of sections) prints[section.elements[0]] = fingerprint(section.state(sheet, workbook));
  prints.rows = fingerprint([
    sheet.rowHeights,
    [...sheet.hiddenRows.keys()],
    sheet.rowStyles,
    sheet.rowOutline,
  ]);
  prints.notes = notesPrint(sheet);
  prints.comments = threadsPrint(sheet);
  prints.formulas = formulasPrint(sheet.grid);
  // Formulas name tables in the file where the model leaves their own out.
  prints.tableNames =
    sheet.grid.formulaCount === 0 ? "" : fingerprint(sheet.tables.map(({ name, range }) => [name, range]));
  return prints;
}
