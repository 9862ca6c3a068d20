// Owns the anatomy all blocks share: title, answer, a chart with key figures beside it, and the closing notes that say
// what the figures mean, how many records they stand on, where they come from and what was left out.
import type { Excluded } from "../analysis/report";
import type { ExclusionReason } from "../analysis/reportValues";
import { type FieldKey, type ModuleKey, moduleKeys } from "../schema/fields";
import { count } from "./figureTexts";
import type { Area, PlannedValue } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN, FULL_WIDTH } from "./sheetGrid";
import type { StyleKey } from "./styles";
import { underline } from "./table";

/** Charts stand left (B to G), key figures right of them (I to L). */
const CHART_COLUMNS = 6;
const CHART_ROWS = 13;
const CHART_ROW_POINTS = 18;
const NARROW_ROW_POINTS = 7;
export const PANEL_COLUMN = FIRST_COLUMN + CHART_COLUMNS + 1;
const PANEL_LABEL_COLUMNS = 2;
export const PANEL_VALUE_COLUMN = PANEL_COLUMN + PANEL_LABEL_COLUMNS;
const PANEL_VALUE_COLUMNS = 2;

export function blockTitle(sheet: SheetContext, title: string): void {
  sheet.grid.skip();
  putTitle(sheet, title);
}

function putTitle({ grid }: SheetContext, title: string): void {
  grid.put(FIRST_COLUMN, title, "blockTitle", FULL_WIDTH);
  underline(grid, grid.row, FULL_WIDTH);
  grid.row++;
}

/** The title of a question's block: it begins a printed page, so that no chart is cut in two. */
export function questionTitle(sheet: SheetContext, title: string): void {
  sheet.grid.skip();
  sheet.grid.beginPage();
  putTitle(sheet, title);
}

/** The title of a further chart's part of a block: it begins a printed page, too. */
export function pageTitle({ grid }: SheetContext, title: string): void {
  grid.skip();
  grid.beginPage();
  grid.textRow(title, "tableTitle");
}

/** A block with nothing to say is one line that says why. */
export function emptyBlock({ grid }: SheetContext, why: string): void {
  grid.skip();
  grid.textRow(why, "note");
}

export function tableTitle({ grid }: SheetContext, title: string): void {
  grid.skip();
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
  /** The fields the block reads. */
  readonly fields: Partial<Record<ModuleKey, readonly FieldKey[]>>;
  /** Reasons for which rows are missing in this block. */
  readonly exclusions: Partial<Record<ModuleKey, readonly ExclusionReason[]>>;
}

/** What lets a reader trace the block's numbers. */
export function blockNotes(sheet: SheetContext, notes: BlockNotes): void {
  const { grid, texts } = sheet;
  narrowRow(sheet);
  for (const definition of notes.definitions) grid.textRow(texts.notes.definition(definition), "note");
  const closing = [
    texts.notes.sample(notes.sample),
    texts.notes.fields(fieldNames(sheet, notes.fields)),
    leftOut(sheet, notes.exclusions),
  ];
  for (const line of closing) grid.textRow(line, "note");
}

function fieldNames({ texts, workbook }: SheetContext, fields: BlockNotes["fields"]): string {
  return moduleKeys
    .flatMap((module) => {
      const headers: Partial<Record<FieldKey, string>> = workbook.headers[module];
      const names = (fields[module] ?? []).map((field) => headers[field] ?? field);
      return names.length === 0
        ? []
        : [texts.notes.fieldsOf(workbook.sheets[module], names.join(texts.notes.listSeparator))];
    })
    .join(texts.notes.partSeparator);
}

function leftOut({ report, texts, workbook }: SheetContext, reasons: BlockNotes["exclusions"]): string {
  const found = report.excluded.filter(({ module, reason }) => reasons[module]?.includes(reason));
  if (found.length === 0) return texts.notes.nothingExcluded;
  const said = ({ module, reason, rows }: Excluded): string =>
    texts.notes.leftOut(count(rows), workbook.sheets[module], texts.dataNotes.reasons[reason]);
  return texts.notes.excluded(found.map(said).join(texts.notes.partSeparator));
}
