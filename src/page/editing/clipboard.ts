// Owns copy, cut and paste: system clipboard as text and HTML, and our own copy that keeps formulas, formats and what
// stands on the cells.
import {
  columnCount,
  copyBlock,
  findCopyProblem,
  findMoveProblem,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  moveBlock,
  moveOf,
  rect,
  type Rect,
  rowCount,
  type Sheet,
  styleAt,
} from "../../host/workbook";
import type { CellLooks } from "../look/cellLooks";
import { fromHtml, fromTsv, toHtml, toTsv, type HtmlCell } from "./clipboardFormats";
import type { Editor } from "./editor";
import { writeClipboard } from "./systemClipboard";

/** What was copied here, found again by its text when it comes back from the system clipboard. */
interface Copied {
  text: string;
  source: CopiedArea;
  cut: boolean;
}

/** Why cells cannot be put where they were to go. */
export type PasteProblem = NonNullable<ReturnType<typeof findMoveProblem>>;

/** What is shown as being on the clipboard. */
export interface CopiedArea {
  readonly sheet: Sheet;
  readonly area: Rect;
}

export class CellClipboard {
  private copied: Copied | null = null;
  /** The cells with the moving border; null when there are none. */
  marked: CopiedArea | null = null;

  constructor(
    private readonly editor: Editor,
    private readonly looks: CellLooks,
  ) {}

  /** Ends copying, as Esc and typing do; a cut is forgotten. Whether there was something to end. */
  cancel(): boolean {
    const had = this.marked !== null;
    this.marked = null;
    if (had) this.copied = null;
    return had;
  }

  /** Puts the selected cells on the clipboard; hidden rows are left out, as when Excel copies a filtered table. */
  copy(sheet: Sheet, cut: boolean): void {
    const area = this.filled(sheet, sheet.selection);
    const rows: number[] = [];
    for (let row = area.top; row <= area.bottom; row++) if (cut || !sheet.isRowHidden(row)) rows.push(row);
    const columns = Array.from({ length: columnCount(area) }, (_, index) => area.left + index);
    const cells = rows.map((row) => columns.map((column): HtmlCell => this.cell(sheet, row, column)));
    const text = toTsv(cells.map((row) => row.map((cell) => cell.text)));
    writeClipboard(text, toHtml(cells));
    const whole = rows.length === rowCount(area);
    this.copied = whole ? { text, source: { sheet, area }, cut } : null;
    this.marked = { sheet, area };
  }
  private cell(sheet: Sheet, row: number, column: number): HtmlCell {
    const { numberFormat } = this.editor.workbook.styles.get(styleAt(sheet, row, column));
    const text = this.looks.text(sheet, row, column);
    return { text, isText: numberFormat === "@" || typeof sheet.grid.value(row, column) === "string" };
  }
  /** Whole rows and columns end where the sheet's cells do. */
  private filled(sheet: Sheet, area: Rect): Rect {
    const used = sheet.grid.usedRect(false);
    const part = used && intersect(area, used);
    const whole = rowCount(area) === MAX_ROWS || columnCount(area) === MAX_COLUMNS;
    if (!whole) return area;
    return part ? { ...area, bottom: part.bottom, right: part.right } : rect(area.top, area.left);
  }

  /** The cells a paste would change, or null when it would run off the sheet or there is nothing to paste. */
  target(sheet: Sheet, data: DataTransfer): Rect | "tooBig" | null {
    const content = this.content(data);
    if (!content) return null;
    return this.fit(sheet, content.length, Math.max(...content.map((row) => row.length)));
  }
  /** A selection that is a whole multiple of what is pasted is filled with it. */
  private fit(sheet: Sheet, height: number, width: number): Rect | "tooBig" {
    const { top, left } = sheet.selection;
    const chosen = this.filled(sheet, sheet.selection);
    const times = (selected: number, size: number): number => (selected % size === 0 ? selected : size);
    const rows = times(rowCount(chosen), height);
    const columns = times(columnCount(chosen), width);
    const area = rect(top, left, top + rows - 1, left + columns - 1);
    return area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS ? "tooBig" : area;
  }

  /** Pastes at the selection. Validation is not asked: pasting bypasses it in Excel too. */
  paste(sheet: Sheet, data: DataTransfer): PasteProblem | null {
    const content = this.content(data);
    const area = this.target(sheet, data);
    if (!content || !area || area === "tooBig") return null;
    const { copied } = this;
    if (copied && data.getData("text/plain").replace(/\r?\n$/, "") === copied.text)
      return this.pasteCells(sheet, area, copied);
    this.editor.change(sheet, area, () => this.writeTexts(sheet, area, content), area);
    return null;
  }

  private content(data: DataTransfer): HtmlCell[][] | null {
    const html = data.getData("text/html");
    const table = html ? fromHtml(html) : null;
    if (table && table.length > 0) return table;
    const text = data.getData("text/plain");
    return text === ""
      ? null
      : fromTsv(text).map((row) => row.map((cell) => ({ text: cell, isText: false })));
  }

  private writeTexts(sheet: Sheet, area: Rect, content: HtmlCell[][]): void {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const line = content[(row - area.top) % content.length];
        const cell = line[(column - area.left) % Math.max(...content.map((item) => item.length))];
        if (!cell) continue;
        const written = cell.isText
          ? { value: cell.text || null }
          : this.editor.read(sheet, row, column, cell.text);
        this.editor.write(sheet, row, column, written);
      }
  }

  /** Enter pastes what is marked, and ends copying; false when nothing is. */
  get holdsCells(): boolean {
    return this.marked !== null && this.copied !== null;
  }
  /** The cells that pasting what is marked would change. */
  markedTarget(sheet: Sheet): Rect | "tooBig" | null {
    if (!this.copied) return null;
    const { area } = this.copied.source;
    return this.fit(sheet, rowCount(area), columnCount(area));
  }
  pasteMarked(sheet: Sheet, area: Rect): PasteProblem | null {
    const problem = this.copied && this.pasteCells(sheet, area, this.copied);
    if (!problem) this.cancel();
    return problem;
  }

  private pasteCells(sheet: Sheet, area: Rect, { source, cut }: Copied): PasteProblem | null {
    const { workbook } = this.editor;
    if (!workbook.sheets.includes(source.sheet)) return null;
    if (cut) {
      const problem = this.move(source.sheet, source.area, sheet, area);
      if (!problem) this.cancel();
      return problem;
    }
    const from = { sheet: source.sheet, range: source.area };
    const to = { sheet, range: area };
    const problem = findCopyProblem(from, to, ALL);
    if (!problem) this.editor.change(sheet, area, () => copyBlock(workbook, from, to, ALL), area);
    return problem;
  }

  /** Moves cells with what stands on them; what refers to them follows. */
  move(from: Sheet, source: Rect, to: Sheet, { top, left }: Rect): PasteProblem | null {
    const move = moveOf(from, source, to, top, left);
    const problem = findMoveProblem(move);
    if (problem) return problem;
    const act = (): void => {
      moveBlock(this.editor.workbook, move);
      this.editor.settle(from, source);
      this.editor.settle(to, move.target);
      to.selection = move.target;
    };
    this.editor.changeStructure(to, act, from === to ? [] : [from]);
    return null;
  }
}

/** Contents, formats, and what stands on the cells. */
const ALL = { what: "All", skipBlanks: false, transpose: false } as const;
