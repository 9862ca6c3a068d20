// Owns what the template needs to know of a workbook before it adds anything to it.
import type { CellValue } from "./plan";

export interface TemplateState {
  /** All worksheets, hidden ones too. */
  readonly sheets: readonly SheetState[];
  /** The title of the only sheet, when nothing at all is on it and nothing else in the workbook. */
  readonly blankSheet: string | null;
  readonly tables: readonly TableState[];
  /** The first column, counted from 0, that is right of everything on the sheet of the lists; 0 without one. */
  readonly listsEnd: number;
  /** Names of workbook scope. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** The add-in's own settings in the file. */
  readonly settings: ReadonlyMap<string, unknown>;
  readonly readOnly: boolean;
  /** Whether sheets cannot be added. */
  readonly structureProtected: boolean;
}

export interface SheetState {
  readonly title: string;
  readonly isProtected: boolean;
}

export interface TableState {
  readonly name: string;
  readonly sheet: string;
  /** Where the body's first cell stands on the sheet, counted from 0. */
  readonly first: CellPosition;
  /** The formulas and blanks in the one row of a table without records; null when it has records. */
  readonly emptyRow: readonly CellValue[] | null;
  readonly columns: readonly ColumnState[];
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface ColumnState {
  readonly header: string;
  /** Whether its cells have a validation of any kind. */
  readonly validated: boolean;
}

/** Excel compares the names of tables and defined names without case. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const tableIn = (state: TemplateState, name: string): TableState | undefined =>
  state.tables.find((table) => sameName(table.name, name));

/** Present and pointing somewhere: deleting what a name refers to leaves it with #REF!. */
export const isNameSound = (state: TemplateState, name: string): boolean =>
  state.names.some((item) => sameName(item.name, name) && !item.formula.includes("#REF!"));

export const isNameTaken = (state: TemplateState, name: string): boolean =>
  state.names.some((item) => sameName(item.name, name));
