// Owns the seam to the grid component: what a grid pulls from the page, what it tells the page, and what it can do.
import type { CellStyle, Rect, Sheet } from "../../host/workbook";
import type { CellLook } from "../look/cellLook";

/** What the grid asks for, cell by cell, when it paints or edits. */
export interface GridSource {
  look(sheet: Sheet, row: number, column: number): CellLook | null;
  /** Points of rows that have no height of their own but need more than the usual. */
  rowHeights(sheet: Sheet): ReadonlyMap<number, number>;
  /** Of cells without a format of their own. */
  readonly plainStyle: CellStyle;
  /** What F2 puts into the editor: the formula, or the value as one would type it. */
  editText(sheet: Sheet, row: number, column: number): string;
}

export interface GridEvents {
  selected(range: Rect, row: number, column: number): void;
  /** The editor closed with Enter, Tab or a click elsewhere. */
  typed(row: number, column: number, text: string): void;
  /** The text in the open editor; null when it closed. */
  editing(text: string | null): void;
  /** Before the editor opens; false keeps it shut. */
  mayEdit(row: number, column: number): boolean;
  filled(source: Rect, target: Rect): void;
  moved(source: Rect, target: Rect): void;
  /** Points. */
  columnsResized(left: number, right: number, width: number): void;
  rowsResized(top: number, bottom: number, height: number): void;
  /** The pointer came to a cell. */
  hovered(row: number, column: number): void;
  filterPressed(row: number, column: number): void;
  /** Cells moved on the screen. */
  scrolled(): void;
}

/** Pixels from the top left corner of the grid's element. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pane that scrolls, in pixels. */
export interface Viewport {
  /** How far it is scrolled. */
  readonly scrollX: number;
  readonly scrollY: number;
  /** Where it begins: after the headings and frozen panes. */
  readonly left: number;
  readonly top: number;
  readonly headerWidth: number;
  readonly headerHeight: number;
}

export interface GridView {
  /** The element to measure against and to listen for keys on. */
  readonly element: HTMLElement;
  readonly isEditing: boolean;
  /** Settled when the first picture is there. */
  readonly firstDrawn: Promise<void>;
  show(sheet: Sheet): void;
  /** Values or looks changed. */
  repaint(): void;
  /** Widths, heights, hidden rows, merges or frozen panes changed. */
  relayout(): void;
  select(range: Rect, row?: number, column?: number): void;
  /** Pixels. */
  scrollBy(x: number, y: number): void;
  reveal(row: number, column: number): void;
  /** Opens the editor with a text of ours instead of the cell's. */
  edit(row: number, column: number, text?: string): void;
  /** Closes the editor, keeping what was typed unless told otherwise. */
  endEdit(keep: boolean): Promise<void>;
  /** Where a cell is on screen, also when scrolled out of sight; null for a hidden one. */
  box(row: number, column: number): Box | null;
  /** The cell at a place in the grid's element; null on the headings. */
  cellAt(x: number, y: number): { row: number; column: number } | null;
  viewport(): Viewport;
  setDark(dark: boolean): void;
  focus(): void;
  dispose(): void;
}
