// Owns the heights of rows that have none of their own: as tall as their tallest text, as Excel makes them on opening and
// after each edit ("Change the column width or row height", support.microsoft.com: AutoFit).
import {
  type CellStyle,
  contains,
  DEFAULT_ROW_HEIGHT,
  type Sheet,
  styleAt,
  type Workbook,
} from "../../host/workbook";

/** Points of a line of text at a font size: Excel's 15 for Calibri 11. */
const LINE = DEFAULT_ROW_HEIGHT / 11;
const MOST_HEIGHT = 409.5;
/** Cells that are measured at most: each one costs; rows beyond keep the usual height. */
const MOST_MEASURED = 20_000;
/** Points beside the text in a cell. */
const PADDING = 4.5;

const NONE: ReadonlyMap<number, number> = new Map();

export interface TextMeasure {
  /** Width in points. */
  width(text: string, style: CellStyle): number;
  /** What a cell shows. */
  text(sheet: Sheet, row: number, column: number): string;
}

export class RowHeights {
  private readonly kept = new Map<Sheet, ReadonlyMap<number, number>>();
  private readonly tall = new Map<number, boolean>();

  constructor(
    private readonly workbook: Workbook,
    private readonly measure: TextMeasure,
  ) {}

  /** To be called when anything changed. */
  invalidate(): void {
    this.kept.clear();
  }

  /** Points, of the rows that are to be taller than usual. */
  of(sheet: Sheet): ReadonlyMap<number, number> {
    let heights = this.kept.get(sheet);
    if (!heights) this.kept.set(sheet, (heights = this.fit(sheet)));
    return heights;
  }

  /** Whether text in a style can need more than a usual row. */
  private isTall(id: number): boolean {
    let tall = this.tall.get(id);
    if (tall === undefined) {
      const { wrapText, fontSize, rotation } = this.workbook.styles.get(id);
      this.tall.set(id, (tall = wrapText || fontSize > 11 || rotation !== 0));
    }
    return tall;
  }

  private fit(sheet: Sheet): ReadonlyMap<number, number> {
    const heights = new Map<number, number>();
    const { grid, merges } = sheet;
    let measured = 0;
    for (let column = 0; column < grid.columnLimit; column++) {
      const values = grid.columnValues(column);
      for (let row = 0; row < values.length; row++) {
        if (values[row] === null || sheet.rowHeights.has(row)) continue;
        const id = styleAt(sheet, row, column);
        if (!this.isTall(id) || sheet.isRowHidden(row)) continue;
        // Merged cells do not make their row taller.
        if (merges.some((area) => contains(area, row, column))) continue;
        if (measured++ >= MOST_MEASURED) return heights;
        const height = this.heightOf(sheet, row, column, this.workbook.styles.get(id));
        if (height > (heights.get(row) ?? DEFAULT_ROW_HEIGHT)) heights.set(row, height);
      }
    }
    return heights.size > 0 ? heights : NONE;
  }

  private heightOf(sheet: Sheet, row: number, column: number, style: CellStyle): number {
    const text = this.measure.text(sheet, row, column);
    if (text === "") return 0;
    const line = style.fontSize * LINE;
    const width = (part: string): number => this.measure.width(part, style);
    let height = line;
    if (style.rotation === 255) height = [...text].length * line;
    else if (style.rotation !== 0) {
      const angle = (Math.abs(style.rotation) * Math.PI) / 180;
      height = Math.sin(angle) * width(text) + Math.cos(angle) * line;
    } else if (style.wrapText) {
      const room = Math.max(1, sheet.columnWidth(column) - PADDING);
      height = line * text.split("\n").reduce((lines, part) => lines + wrappedLines(part, room, width), 0);
    }
    return Math.min(MOST_HEIGHT, Math.round(height * 4) / 4);
  }
}

/** Chinese breaks between any two characters, other scripts between words; a word too long for a line is broken. */
const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/g;

export function wrappedLines(text: string, room: number, width: (part: string) => number): number {
  if (width(text) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const size = width(piece.trimEnd());
    if (used > 0 && used + size > room) {
      lines++;
      used = 0;
    }
    if (size > room) lines += Math.ceil(size / room) - 1;
    used += size > room ? size % room : width(piece);
  }
  return lines;
}
