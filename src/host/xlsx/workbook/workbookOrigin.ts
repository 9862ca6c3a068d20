// Owns what the codec keeps with a workbook and its sheets between reading and saving.
import type { Rect } from "../../model/address";
import { shiftRect, type CellShift } from "../../model/cellShift";
import type { Sheet } from "../../model/sheet";
import type { CarriedCells } from "../cells/carriedCells";
import type { SharedStrings } from "../cells/stringItems";
import type { XlsxPackage } from "../package/xlsxPackage";
import type { Span } from "../scan/partBlocks";
import type { Palette } from "../styles/colors";
import type { ReadStyles } from "../styles/stylesReader";
import type { XmlElement } from "../xml";
import type { CarriedName } from "./definedNames";
import type { CarriedSheet } from "./sheetList";

export class WorkbookOrigin {
  constructor(
    readonly source: XlsxPackage,
    readonly root: XmlElement,
    readonly styles: ReadStyles,
    readonly palette: Palette,
    readonly strings: SharedStrings,
    readonly names: readonly CarriedName[],
    readonly carriedSheets: readonly CarriedSheet[],
    readonly sheets: readonly Sheet[],
    /** Fingerprints by what they cover. */
    readonly prints: Readonly<Record<string, string>>,
  ) {}
}

export class SheetOrigin {
  /** By the section's first element, and `rows`, `formulas`, `tableNames`; set when the whole workbook is read. */
  prints: Readonly<Record<string, string>> = {};

  constructor(
    readonly part: string,
    /** The worksheet with an empty sheetData. */
    readonly root: XmlElement,
    /** Where sheetData stands in the part. */
    readonly cellsAt: Span,
    readonly cells: CarriedCells,
    readonly name: string,
    /** `<sheet>` of the workbook part. */
    readonly item: XmlElement,
    readonly gridRevision: number,
    /** How many pictures and shapes go with a copy. */
    readonly copiedDrawings: number,
    /** Where no cells can be inserted or deleted: pivot tables. */
    readonly fixedAreas: readonly Rect[] = [],
    /** Cells inserted and deleted since, in order; what the codec carries follows on saving. */
    readonly shifts: readonly CellShift[] = [],
  ) {}

  /** The model has moved cells. A value of its own, so that undo can put the one before back. */
  shifted(shift: CellShift): SheetOrigin {
    const { part, root, cellsAt, cells, name, item, gridRevision, copiedDrawings } = this;
    const moved = new SheetOrigin(
      part,
      root,
      cellsAt,
      cells,
      name,
      item,
      gridRevision,
      copiedDrawings,
      this.fixedAreas.flatMap((area) => shiftRect(area, shift) ?? []),
      [...this.shifts, shift],
    );
    moved.prints = this.prints;
    return moved;
  }

  /** For a copy of the sheet: what is carried is copied on saving, all but what cannot move. */
  copied(): SheetOrigin {
    const { part, root, cellsAt, cells, name, item, gridRevision, copiedDrawings, shifts } = this;
    return new SheetOrigin(part, root, cellsAt, cells, name, item, gridRevision, copiedDrawings, [], shifts);
  }
}

export const workbookOrigin = (workbook: { origin?: unknown }): WorkbookOrigin | null =>
  workbook.origin instanceof WorkbookOrigin ? workbook.origin : null;
export const sheetOrigin = (sheet: Sheet): SheetOrigin | null =>
  sheet.origin instanceof SheetOrigin ? sheet.origin : null;
