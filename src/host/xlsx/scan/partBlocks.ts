// Owns what comes of scanning a large part: blocks of plain data that may cross from a worker to the page.
import type { ZipEntry } from "../package/unzip";

/** A large part to be unpacked and scanned. */
export type ScanRequest =
  | { readonly kind: "strings"; readonly entry: ZipEntry }
  /** Dates in ISO form become serial numbers of one of the two systems. */
  | { readonly kind: "sheet"; readonly entry: ZipEntry; readonly date1904: boolean };

/** From where to where something stands in a part's bytes in UTF-8. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A worksheet without its cells; the first block. */
export interface FrameBlock {
  readonly kind: "frame";
  /** The part's text with an empty sheetData. */
  readonly text: string;
  /** sheetData with its tags; empty when there is none. */
  readonly cells: Span;
}

/** What a cell's number stands for. */
export const IS_EMPTY = 0;
export const IS_NUMBER = 1;
/** Index of a shared string. */
export const IS_SHARED_TEXT = 2;
/** Index of one of the block's own texts. */
export const IS_OWN_TEXT = 3;
export const IS_BOOLEAN = 4;
/** Index among errorCodes. */
export const IS_ERROR = 5;

/** Some thousand cells, column-wise: the same index is the same cell. */
export interface CellBlock {
  readonly kind: "cells";
  /** Bytes of the part that are behind. */
  readonly passed: number;
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly columns: Uint16Array<ArrayBuffer>;
  /** Index among cellXfs; 0 where none is given. */
  readonly xfs: Uint32Array<ArrayBuffer>;
  /** IS_EMPTY, IS_NUMBER … */
  readonly types: Uint8Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly texts: readonly string[];
  /** Which cells have a formula, ascending, and its text in the file, shared ones moved to their cell. */
  readonly formulaCells: readonly number[];
  readonly formulas: readonly string[];
  /** By cell, ascending. */
  readonly details: readonly CellDetail[];
  readonly rowFacts: readonly RowFacts[];
}

/** What a few cells have beyond value, format and formula. */
export interface CellDetail {
  readonly cell: number;
  /** cm, vm, ph of `<c>`. */
  readonly attributes: Readonly<Record<string, string>> | null;
  /** `<f>` of an array formula or data table. */
  readonly f: { readonly attributes: Readonly<Record<string, string>>; readonly text: string } | null;
  /** What stands within `<is>` when it has runs or phonetics. */
  readonly rich: string | null;
  /** An error value that the model does not know. */
  readonly error: string | null;
}

/** A row of which the file says something. */
export interface RowFacts {
  readonly row: number;
  /** Points, or null. */
  readonly height: number | null;
  readonly customHeight: boolean;
  readonly hidden: boolean;
  /** Index among cellXfs of a row that is formatted as a whole, else null. */
  readonly xf: number | null;
  /** outlineLevel, collapsed … as written. */
  readonly attributes: Readonly<Record<string, string>> | null;
}

/** Some thousand shared strings; at least one block comes, if empty. */
export interface StringsBlock {
  readonly kind: "strings";
  readonly passed: number;
  readonly texts: readonly string[];
  /** Which of this block's texts have runs or phonetics. */
  readonly rich: readonly number[];
  /** The root from its opening tag up to its closing one, and the prefix of its elements; null for an empty one. */
  readonly inside: (Span & { readonly prefix: string }) | null;
}

export type PartBlock = FrameBlock | CellBlock | StringsBlock;

/** The buffers that go over to the receiver instead of being copied. */
export const transferable = (block: PartBlock): ArrayBuffer[] =>
  block.kind === "cells"
    ? [block.rows, block.columns, block.xfs, block.types, block.numbers].map(({ buffer }) => buffer)
    : [];
