// Owns the anatomy all blocks share: title, answer, a chart with key figures beside it, and the closing notes that say
// what the figures mean, how many records they stand on and what was left out.
import type { Excluded } from "../analysis/report";
import type { ExclusionReason } from "../analysis/reportValues";
import type { AnyModuleKey } from "../schema/packs";
import { count } from "./figureTexts";
import type { Area, PlannedValue } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN, FULL_WIDTH } from "./sheetGrid";
import type { StyleKey } from "./styles";
import { underline } from "./table";

/** Charts stand left (B to G), key figures right of them (I to L). */
const CHART_COLUMNS = 6;
const CHART_ROWS = 12;
const CHART_ROW_POINTS = 17.25;
const NARROW_ROW_POINTS = 7;
export const PANEL_COLUMN = FIRST_COLUMN + CHART_COLUMNS + 1;
const PANEL_LABEL_COLUMNS = 2;
export const PANEL_VALUE_COLUMN = PANEL_COLUMN + PANEL_LABEL_COLUMNS;
const PANEL_VALUE_COLUMNS = 2;

/** The title of a block that stands on the first page with what is above it. */
export function blockTitle(sheet: SheetContext, title: string): void {
  narrowRow(sheet);
  sheet.grid.beginPart();
  putTitle(sheet, title);
}

function putTitle({ grid }: SheetContext, title: string): void {
  grid.put(FIRST_COLUMN, title, "blockTitle", FULL_WIDTH);
  underline(grid, grid.row, FULL_WIDTH);
  grid.row++;
}

/** The title of a question's block: it begins a printed page where the block does not fit on the one at hand. */
export function questionTitle(sheet: SheetContext, title: string): void {
  sheet.grid.skip();
  sheet.grid.beginSection();
  putTitle(sheet, title);
}

/** A block with nothing to say is one line that says why. */
export function emptyBlock(sheet: SheetContext, why: string): void {
  const { grid } = sheet;
  narrowRow(sheet);
  grid.beginPart();
  grid.textRow(why, "note");
}

/** The title of a table, or of a further chart: what follows is kept together on a printed page. */
export function tableTitle({ grid }: SheetContext, title: string): void {
  grid.skip();
  grid.beginPart();
  grid.textRow(title, "tableTitle");
}

export interface KeyFigure {
  readonly label: string;
  readonly value: PlannedValue | null;
  readonly style: StyleKey;
}

/**
 * Keeps the rows for a chart and writes key figures beside it, then moves below both.
 * @returns the cells the chart may cover, and those the figures took
 */
export function chartRows(
  { grid }: SheetContext,
  figures: readonly KeyFigure[],
): { over: Area; panel: Area } {
  const first = grid.row;
  figures.forEach(({ label, value, style }, index) => {
    grid.put(PANEL_COLUMN, label, "text", PANEL_LABEL_COLUMNS, first + index);
    grid.put(PANEL_VALUE_COLUMN, value, style, PANEL_VALUE_COLUMNS, first + index);
  });
  const panel = {
    row: first,
    column: PANEL_COLUMN,
    rows: figures.length,
    columns: PANEL_LABEL_COLUMNS + PANEL_VALUE_COLUMNS,
  };
  if (figures.length > 0) {
    grid.line(panel, "InsideHorizontal", "Hairline");
    grid.line(panel, "EdgeBottom", "Thin");
  }
  const over = keepChartRows({ grid }, figures.length);
  return { over, panel };
}

/** A little air, less than an empty row. */
export function narrowRow({ grid }: Pick<SheetContext, "grid">): void {
  grid.height(NARROW_ROW_POINTS);
  grid.skip();
}

/** Moves below a chart that is as high as the figures beside it, and never lower than usual. */
export function keepChartRows({ grid }: Pick<SheetContext, "grid">, rowsBeside: number): Area {
  const rows = Math.max(CHART_ROWS, rowsBeside);
  for (let row = grid.row; row < grid.row + rows; row++) grid.height(CHART_ROW_POINTS, row);
  const over: Area = { row: grid.row, column: FIRST_COLUMN, rows, columns: CHART_COLUMNS };
  grid.row += rows;
  return over;
}

export interface BlockNotes {
  readonly definitions: readonly string[];
  readonly sample: string;
  /** Reasons for which rows are missing in this block. */
  readonly exclusions: Partial<Record<AnyModuleKey, readonly ExclusionReason[]>>;
}

/** What lets a reader trace the block's numbers. */
export function blockNotes(sheet: SheetContext, notes: BlockNotes): void {
  const { grid, texts } = sheet;
  narrowRow(sheet);
  for (const definition of notes.definitions) grid.textRow(texts.notes.definition(definition), "note");
  const { sample, lineSeparator } = texts.notes;
  grid.textRow([sample(notes.sample), leftOut(sheet, notes.exclusions)].join(lineSeparator), "note");
}

function leftOut({ report, texts, workbook }: SheetContext, reasons: BlockNotes["exclusions"]): string {
  const found = report.excluded.filter(({ module, reason }) => reasons[module]?.includes(reason));
  if (found.length === 0) return texts.notes.nothingExcluded;
  const said = ({ module, reason, rows }: Excluded): string =>
    texts.notes.leftOut(count(rows), workbook.sheets[module], texts.dataNotes.reasons[reason]);
  return texts.notes.excluded(found.map(said).join(texts.notes.partSeparator));
}
