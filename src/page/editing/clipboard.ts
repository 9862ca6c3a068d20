// Owns copy, cut and paste: system clipboard as text and HTML, and our own copy that keeps formulas and formats.
import { styleAt } from "../../host/model/formatting";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  columnCount,
  intersect,
  rect,
  rowCount,
  type Rect,
} from "../../host/model/address";
import type { Sheet } from "../../host/model/sheet";
import { formulaAt } from "../look/relativeFormula";
import type { CellLooks } from "../look/cellLooks";
import { fromHtml, fromTsv, toHtml, toTsv, type HtmlCell } from "./clipboardFormats";
import type { Editor } from "./editor";
import { putCell, takeSnapshot, type Snapshot } from "./snapshot";
import { writeClipboard } from "./systemClipboard";

/** What was copied here, found again by its text when it comes back from the system clipboard. */
interface Copied {
  text: string;
  snapshot: Snapshot;
  cut: boolean;
}

export class CellClipboard {
  private copied: Copied | null = null;

  constructor(
    private readonly editor: Editor,
    private readonly looks: CellLooks,
  ) {}

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
    this.copied = whole ? { text, snapshot: takeSnapshot(sheet, area), cut } : null;
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
    const { top, left } = sheet.selection;
    const { rows, columns } = this.repeats(sheet, content);
    const area = rect(top, left, top + rows - 1, left + columns - 1);
    return area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS ? "tooBig" : area;
  }

  /** Pastes at the selection. Validation is not asked: pasting bypasses it in Excel too. */
  paste(sheet: Sheet, data: DataTransfer): void {
    const content = this.content(data);
    const area = this.target(sheet, data);
    if (!content || !area || area === "tooBig") return;
    const { copied } = this;
    if (copied && data.getData("text/plain").replace(/\r?\n$/, "") === copied.text)
      this.pasteCells(sheet, area, copied);
    else this.editor.change(sheet, area, () => this.writeTexts(sheet, area, content), area);
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

  /** A selection that is a whole multiple of what is pasted is filled with it. */
  private repeats(sheet: Sheet, content: HtmlCell[][]): { rows: number; columns: number } {
    const height = content.length;
    const width = Math.max(...content.map((row) => row.length));
    const chosen = this.filled(sheet, sheet.selection);
    const times = (selected: number, size: number): number => (selected % size === 0 ? selected : size);
    return { rows: times(rowCount(chosen), height), columns: times(columnCount(chosen), width) };
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

  private pasteCells(sheet: Sheet, area: Rect, copied: Copied): void {
    const { snapshot, cut } = copied;
    if (cut) {
      this.copied = null;
      this.move(snapshot.sheet, snapshot.area, sheet, area);
      return;
    }
    this.editor.change(sheet, area, () => putCopies(sheet, area, snapshot), area);
  }

  /** Moves cells; formulas in them keep what they refer to. */
  move(from: Sheet, source: Rect, to: Sheet, target: Rect): void {
    const snapshot = takeSnapshot(from, source);
    const area = rect(
      target.top,
      target.left,
      target.top + rowCount(source) - 1,
      target.left + columnCount(source) - 1,
    );
    const clear = (): void => {
      for (let row = source.top; row <= source.bottom; row++)
        for (let column = source.left; column <= source.right; column++)
          putCell(from, row, column, { value: null, formula: undefined, style: 0 });
    };
    const put = (): void => {
      let next = 0;
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++)
          putCell(to, row, column, snapshot.cells[next++]);
    };
    if (from !== to) this.editor.change(from, source, clear, from.selection);
    const reach = from === to ? around(source, area) : area;
    const both = (): void => {
      clear();
      put();
    };
    this.editor.change(to, reach, from === to ? both : put, area);
  }
}

const around = (a: Rect, b: Rect): Rect =>
  rect(
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
  );

/** Repeats copied cells over an area; relative references move along. */
export function putCopies(sheet: Sheet, area: Rect, { area: source, cells }: Snapshot): void {
  const height = rowCount(source);
  const width = columnCount(source);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const from = {
        row: source.top + ((row - area.top) % height),
        column: source.left + ((column - area.left) % width),
      };
      const cell = cells[(from.row - source.top) * width + (from.column - source.left)];
      const formula = cell.formula && formulaAt(cell.formula, from, { row, column });
      putCell(sheet, row, column, { ...cell, formula });
    }
}
