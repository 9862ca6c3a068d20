// Owns reading what a chart's series refer to: names, values and category texts from visible cells.
import {
  type Calculation,
  type Chart,
  type ChartSeries,
  type Sheet,
  styleAt,
  type Workbook,
} from "../../host/workbook";
import type { CellLooks } from "../look/cellLooks";

export interface SeriesData {
  readonly series: ChartSeries;
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Format of the first value's cell: what an axis linked to its source shows. */
  readonly numberFormat: string;
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

interface Cell {
  sheet: Sheet;
  row: number;
  column: number;
}

export class ChartReader {
  constructor(
    private readonly workbook: Workbook,
    private readonly calculator: () => Calculation,
    private readonly looks: CellLooks,
  ) {}

  /** Hidden rows and columns are not plotted, as Excel does unless told otherwise. */
  read(sheet: Sheet, chart: Chart): ChartData {
    const series = chart.series.map((item): SeriesData => {
      const cells = this.cells(sheet, item.values);
      const first = cells[0];
      return {
        series: item,
        name: this.text(sheet, item.name),
        values: cells.map((cell) => numberOf(cell.sheet.grid.value(cell.row, cell.column))),
        numberFormat: first ? this.formatOf(first) : "General",
      };
    });
    const length = Math.max(0, ...series.map((item) => item.values.length));
    const source = chart.series.find((item) => item.categories !== "")?.categories ?? "";
    const labels = this.cells(sheet, source).map((cell) =>
      this.looks.text(cell.sheet, cell.row, cell.column),
    );
    const categories = Array.from({ length }, (_, index) => labels[index] ?? String(index + 1));
    return { categories, series };
  }

  /** A literal text, or the text of the cell that a formula points at. */
  text(sheet: Sheet, source: string): string {
    if (!source.startsWith("=")) return source;
    const [cell] = this.cells(sheet, source);
    return cell ? this.looks.text(cell.sheet, cell.row, cell.column) : "";
  }

  private cells(sheet: Sheet, formula: string): Cell[] {
    if (!formula) return [];
    const reference = this.calculator().reference(formula.startsWith("=") ? formula : `=${formula}`, {
      sheet,
      row: 0,
      column: 0,
    });
    if (!reference) return [];
    const cells: Cell[] = [];
    const { range } = reference;
    for (let row = range.top; row <= range.bottom; row++) {
      if (reference.sheet.isRowHidden(row)) continue;
      for (let column = range.left; column <= range.right; column++)
        if (!reference.sheet.hiddenColumns.has(column)) cells.push({ sheet: reference.sheet, row, column });
    }
    return cells;
  }
  private formatOf({ sheet, row, column }: Cell): string {
    return this.workbook.styles.get(styleAt(sheet, row, column)).numberFormat;
  }
}

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);
