// Owns one worksheet: its grid, its rows and columns, and the objects on it.
import { Grid } from "./grid";
import type { Rect } from "./address";
import type { CommentThread } from "./comments";
import type {
  AutoFilter,
  Carried,
  Chart,
  ConditionalFormat,
  DataValidation,
  DefinedName,
  Hyperlink,
  Note,
  PageLayout,
  SheetProtection,
  Table,
} from "./objects";
import type { StyleId } from "./style";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Why a row is not shown; a row can be hidden by both. */
export const HIDDEN_BY_USER = 1;
export const HIDDEN_BY_FILTER = 2;

/** Points, as new files of Excel say (ECMA-376-1, 18.3.1.81, sheetFormatPr, example). */
export const DEFAULT_ROW_HEIGHT = 15;
/**
 * Points: 8.43 characters ("Change the column width and row height", support.microsoft.com), which are 64 pixels in
 * Calibri 11 by the formula of ECMA-376-1, 18.3.1.13 (col, width).
 */
export const DEFAULT_COLUMN_WIDTH = 48;

export class Sheet implements Carried {
  readonly grid = new Grid();
  visibility: Visibility = "Visible";
  /** `#RRGGBB` or empty. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** Points, where they differ from the default. */
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  /** Row → HIDDEN_BY_USER | HIDDEN_BY_FILTER. */
  readonly hiddenRows = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnStyles = new Map<number, StyleId>();
  readonly rowStyles = new Map<number, StyleId>();
  /** Row or column → its place in the outline, as model/outline.ts spells it. */
  readonly rowOutline = new Map<number, number>();
  readonly columnOutline = new Map<number, number>();
  /** Where the lines stand that sum groups up: below and to the right, or above and to the left. */
  summaryBelow = true;
  summaryRight = true;
  frozenRows = 0;
  frozenColumns = 0;
  tables: Table[] = [];
  autoFilter: AutoFilter | null = null;
  validations: DataValidation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  notes: Note[] = [];
  comments: CommentThread[] = [];
  hyperlinks: Hyperlink[] = [];
  merges: Rect[] = [];
  /** How many shapes and pictures the file has on this sheet; the model knows no more of them. */
  otherDrawings = 0;
  /** Names scoped to this sheet. */
  names: DefinedName[] = [];
  protection: SheetProtection | null = null;
  /** Worksheet.customProperties: key → value. */
  readonly customProperties = new Map<string, string>();
  /** Rows that begin a printed page by order, ascending. */
  rowBreaks: number[] = [];
  pageLayout: PageLayout = {
    orientation: "Portrait",
    paperSize: 9,
    zoom: { scale: 100 },
    printArea: [],
    printTitleRows: null,
    printTitleColumns: null,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    headerFooter: { left: "", center: "", right: "", leftFooter: "", centerFooter: "", rightFooter: "" },
  };
  selection: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
  origin?: unknown;

  /** @param id stable over rename, e.g. `{00000000-0001-0000-0000-000000000000}` */
  constructor(
    readonly id: string,
    public name: string,
  ) {}

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }
  /** Adds or removes one reason for which a row is hidden. */
  hideRow(row: number, reason: number, hidden: boolean): void {
    const before = this.hiddenRows.get(row) ?? 0;
    const after = hidden ? before | reason : before & ~reason;
    if (after === 0) this.hiddenRows.delete(row);
    else this.hiddenRows.set(row, after);
  }
  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }
  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }
  /** Points that a row takes up; nothing when it is hidden. */
  shownHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : this.rowHeight(row);
  }
  shownWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : this.columnWidth(column);
  }
}
