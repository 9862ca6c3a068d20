// Owns what the codec keeps with a workbook and its sheets between reading and saving.
import type { Sheet } from "../../model/sheet";
import type { CarriedCells } from "../cells/carriedCells";
import type { SharedStrings } from "../cells/stringItems";
import type { XlsxPackage } from "../package/xlsxPackage";
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
    readonly cells: CarriedCells,
    readonly name: string,
    /** `<sheet>` of the workbook part. */
    readonly item: XmlElement,
    readonly gridRevision: number,
  ) {}
}

export const workbookOrigin = (workbook: { origin?: unknown }): WorkbookOrigin | null =>
  workbook.origin instanceof WorkbookOrigin ? workbook.origin : null;
export const sheetOrigin = (sheet: Sheet): SheetOrigin | null =>
  sheet.origin instanceof SheetOrigin ? sheet.origin : null;
