// Owns the contract of a worksheet section: a few elements of `<worksheet>` and the piece of the model they stand for.
// A section whose piece of the model is unchanged keeps its elements as they were read.
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { PackageDraft } from "../package/packageDraft";
import type { Relationships } from "../package/relationships";
import type { XlsxPackage } from "../package/xlsxPackage";
import type { Palette } from "../styles/colors";
import type { ReadStyles } from "../styles/stylesReader";
import type { StylesWriter } from "../styles/stylesWriter";
import type { StyleId } from "../../model/style";
import type { PersonsWriter } from "../workbook/persons";
import type { XmlElement } from "../xml";

export interface SheetReading {
  readonly package: XlsxPackage;
  readonly part: string;
  readonly relationships: Relationships;
  readonly workbook: Workbook;
  readonly styles: ReadStyles;
  readonly styleIds: readonly StyleId[];
  readonly palette: Palette;
}

export interface SheetWriting {
  readonly draft: PackageDraft;
  readonly part: string;
  readonly relationships: Relationships;
  readonly workbook: Workbook;
  readonly styles: StylesWriter;
  readonly palette: Palette;
  readonly persons: PersonsWriter;
  /** The worksheet as read, without its cells; null for a new sheet, what is copied for a copied one. */
  readonly carried: XmlElement | null;
  /** Parts that a copied sheet has copies of: part that was read → its copy. */
  readonly copies: ReadonlyMap<string, string>;
}

export interface Section {
  /** Local names of the children of `<worksheet>` that it owns. */
  readonly elements: readonly string[];
  /** URIs of the extensions in `<extLst>` that it owns. */
  readonly extensions?: readonly string[];
  read(sheet: Sheet, root: XmlElement, reading: SheetReading): void;
  /** The piece of the model that the elements say; anything that JSON can hold, with maps and sets. */
  state(sheet: Sheet, workbook: Workbook): unknown;
  /** The elements, in order; and with extensions their `ext` elements, named `ext`. */
  write(sheet: Sheet, writing: SheetWriting): XmlElement[];
}
