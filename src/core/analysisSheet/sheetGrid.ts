// Owns the fixed grid of the analysis sheet and the pen that fills it from top to bottom, so that no two parts overlap
// whatever they hold: column A is a margin, B takes names, C to L take figures; B is as wide as two of those.
import { heightOf, linesOf, pixelsOf, pointsOf, shownNumber, textPixels, wholePixels } from "./measure";
import { pageHeight, pageStarts } from "./page";
import type { Area, Edge, PlannedChart, PlannedLine, PlannedValue, SheetPlan } from "./plan";
import { type CellStyle, type StyleKey, colors, styles } from "./styles";

export const FIRST_COLUMN = 1;
const COLUMN_COUNT = 12;
export const FULL_WIDTH = COLUMN_COUNT - FIRST_COLUMN;
const MARGIN_CHARACTERS = 1.5;
/** Narrower, the sheet would print larger, and its first page would not take the story and the headline figures. */
const NARROWEST = 15;
/** Points of a row that nothing is said about. */
const DEFAULT_ROW = 15;
/** A step of indentation is as wide as three spaces of the default font, and a little wider elsewhere. */
const INDENT_PIXELS = 12;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly value: PlannedValue;
  readonly style: StyleKey;
}

/** How an empty figure is shown. */
export const NO_FIGURE = "—";

export class SheetGrid {
  /** The next row to fill. */
  row = 0;
  private readonly cells: Cell[] = [];
  private readonly lines: PlannedLine[] = [];
  private readonly charts: Omit<PlannedChart, "startsAtZero">[] = [];
  private readonly fixedHeights = new Map<number, number>();
  private readonly sections: { start: number; parts: number[] }[] = [{ start: 0, parts: [0] }];
  private titleRows = 0;

  /** Puts a value at a column of a row, over a number of columns; null is shown as a dash. */
  put(column: number, value: PlannedValue | null, style: StyleKey, span = 1, row = this.row): void {
    this.cells.push({ row, column, span, value: value ?? NO_FIGURE, style });
  }

  /** One text over the full width, on a row of its own. */
  textRow(text: string, style: StyleKey): void {
    this.put(FIRST_COLUMN, text, style, FULL_WIDTH);
    this.row++;
  }

  skip(rows = 1): void {
    this.row += rows;
  }

  height(points: number, row = this.row): void {
    this.fixedHeights.set(row, points);
  }

  line(area: Area, edge: Edge, weight: PlannedLine["weight"], color: string = colors.rule): void {
    // Excel has no line between the rows of a single row.
    if (edge !== "InsideHorizontal" || area.rows > 1) this.lines.push({ area, edge, weight, color });
  }

  chart(chart: Omit<PlannedChart, "startsAtZero">): void {
    this.charts.push(chart);
  }

  /** Everything so far stays in view and heads each printed page. */
  endOfTitle(): void {
    this.titleRows = this.row;
  }

  /** A block begins at the grid's row: on a page of its own where it does not fit on the one at hand. */
  beginSection(): void {
    this.sections.push({ start: this.row, parts: [this.row] });
  }

  /** A part of the block that no page should cut begins at the grid's row. */
  beginPart(): void {
    this.sections.at(-1)?.parts.push(this.row);
  }

  toPlan(): SheetPlan {
    const values = this.values();
    const unit = this.columnUnit();
    const widths = Array.from({ length: COLUMN_COUNT }, (_, column) => pixelsOf(charactersOf(column, unit)));
    const heights = this.rowHeights(widths);
    return {
      values,
      styled: styledAreas(this.cells),
      merged: joined(this.cells.filter(({ span }) => span > 1).map(areaOf)),
      lines: this.lines,
      columnWidths: widths.map(pointsOf),
      rowHeights: byHeight(heights),
      charts: this.charts.map((chart) => ({ ...chart, startsAtZero: isNeverNegative(values, chart.values) })),
      pageBreaks: this.pageBreaks(widths, heights),
      titleRows: this.titleRows,
    };
  }

  private pageBreaks(widths: readonly number[], heights: ReadonlyMap<number, number>): number[] {
    const heightOf = (from: number, to: number): number => {
      let points = 0;
      for (let row = from; row < to; row++) points += heights.get(row) ?? DEFAULT_ROW;
      return points;
    };
    const whole = pageHeight(pointsOf(widths.reduce((sum, width) => sum + width, 0)));
    const paper = { first: whole, others: whole - heightOf(0, this.titleRows) };
    return pageStarts(this.sections, this.row, heightOf, paper);
  }

  private values(): PlannedValue[][] {
    const values = Array.from({ length: this.row }, () => new Array<PlannedValue>(COLUMN_COUNT).fill(""));
    for (const { row, column, value } of this.cells) values[row][column] = value;
    return values;
  }

  /** Characters of a figure column: wide enough for the longest number, so that none turns into ####. */
  private columnUnit(): number {
    let unit = NARROWEST;
    for (const { column, span, value, style } of this.cells) {
      if (typeof value !== "number") continue;
      const { format, size, bold, indent } = styles[style];
      const units = span + (column === FIRST_COLUMN ? 1 : 0);
      const pixels = textPixels(shownNumber(value, format), size, bold) + indent * INDENT_PIXELS + 10;
      unit = Math.max(unit, pixels / 7 / units);
    }
    return Math.ceil(unit);
  }

  /** Rows with something in them; the others have the sheet's own height. */
  private rowHeights(widths: readonly number[]): Map<number, number> {
    const heights = new Map<number, number>();
    const atLeast = (row: number, height: number): void => {
      heights.set(row, Math.max(heights.get(row) ?? 0, wholePixels(height)));
    };
    for (const { row, column, span, value, style } of this.cells) {
      const width = widths.slice(column, column + span).reduce((sum, pixels) => sum + pixels, 0);
      atLeast(row, cellHeight(value, styles[style], width));
    }
    for (const [row, height] of this.fixedHeights) atLeast(row, height);
    return heights;
  }
}

function byHeight(heights: ReadonlyMap<number, number>): SheetPlan["rowHeights"] {
  const rowsOf = new Map<number, number[]>();
  for (const [row, height] of [...heights].sort(([a], [b]) => a - b)) {
    rowsOf.set(height, [...(rowsOf.get(height) ?? []), row]);
  }
  return [...rowsOf].map(([height, rows]) => ({ height, rows }));
}

const isNeverNegative = (values: SheetPlan["values"], { row, column, rows }: Area): boolean =>
  values.slice(row, row + rows).every((cells) => Number(cells[column]) >= 0);

function charactersOf(column: number, unit: number): number {
  if (column < FIRST_COLUMN) return MARGIN_CHARACTERS;
  return column === FIRST_COLUMN ? unit * 2 : unit;
}

function cellHeight(value: PlannedValue, style: CellStyle, width: number): number {
  const lines = style.wrap && typeof value === "string" ? linesOf(value, style, width) : 1;
  return heightOf(lines, style.size);
}

const areaOf = ({ row, column, span }: Cell): Area => ({ row, column, rows: 1, columns: span });

function styledAreas(cells: readonly Cell[]): SheetPlan["styled"] {
  const byStyle = new Map<StyleKey, Area[]>();
  for (const cell of cells) byStyle.set(cell.style, [...(byStyle.get(cell.style) ?? []), areaOf(cell)]);
  return [...byStyle].map(([style, areas]) => ({ style, areas: joined(beside(areas)) }));
}

/** Joins areas of one row that touch. */
function beside(areas: readonly Area[]): Area[] {
  const joinedAreas: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = joinedAreas.at(-1);
    if (last && last.row === area.row && last.column + last.columns === area.column)
      joinedAreas[joinedAreas.length - 1] = { ...last, columns: last.columns + area.columns };
    else joinedAreas.push(area);
  }
  return joinedAreas;
}

/** Joins areas of the same columns that stand directly below each other. */
function joined(areas: readonly Area[]): Area[] {
  const joinedAreas: Area[] = [];
  const open = new Map<string, number>();
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const columns = `${area.column}:${area.columns}`;
    const index = open.get(columns);
    const above = index === undefined ? undefined : joinedAreas[index];
    if (above && index !== undefined && above.row + above.rows === area.row) {
      joinedAreas[index] = { ...above, rows: above.rows + area.rows };
    } else {
      open.set(columns, joinedAreas.push(area) - 1);
    }
  }
  return joinedAreas;
}
