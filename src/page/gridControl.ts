// Owns the grid's part of the page: what the user does in the grid becomes edits of the workbook, and the other way round.
import {
  contains,
  formatCell,
  formatRect,
  HIDDEN_BY_USER,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
  type Rect,
  type Sheet,
  styleAt,
} from "../host/workbook";
import { CellClipboard, type PasteProblem } from "./editing/clipboard";
import { fillSeries } from "./editing/fill";
import { extend, farCorner, type Cell } from "./editing/navigation";
import { findPlace } from "./editing/findPlace";
import { putCell } from "./editing/snapshot";
import type { Place } from "./editing/validation";
import { GridOverlays } from "./gridOverlays";
import type { GridEvents, GridView } from "./gridView/gridView";
import { toPoints } from "./gridView/pixels";
import { UniverGridView } from "./gridView/univerGridView";
import type { PageSession } from "./session";

export interface GridControlEvents {
  selected(): void;
  /** Text of the open cell editor, null when it closes. */
  editing(text: string | null): void;
  openFilter(row: number, column: number): void;
  openMenu(x: number, y: number): void;
}

export class GridControl {
  readonly view: GridView;
  readonly clipboard: CellClipboard;
  readonly overlays: GridOverlays;
  active: Cell = { row: 0, column: 0 };
  private shown: Sheet;
  private telling = false;

  constructor(
    parent: HTMLElement,
    private readonly session: PageSession,
    private readonly events: GridControlEvents,
  ) {
    const { workbook, looks, editor } = session;
    this.clipboard = new CellClipboard(editor, looks);
    this.view = new UniverGridView(parent, session.language, this.gridSource(), this.gridEvents());
    const choose = (value: string): void => void this.type(this.place, value);
    this.overlays = new GridOverlays(this.view, session, this.clipboard, () => this.place, choose);
    this.shown = workbook.activeSheet;
    this.view.element.addEventListener("pointerleave", () => this.overlays.comments.hover(null));
    this.view.element.addEventListener("click", (event) => this.tellClick(event));
    this.view.element.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      if (!this.view.isEditing) this.openMenuAt(event.clientX, event.clientY);
    });
  }

  /** A press outside the selection selects its cell first. */
  private openMenuAt(x: number, y: number): void {
    const { left, top } = this.view.element.getBoundingClientRect();
    const cell = this.view.cellAt(x - left, y - top);
    if (cell && !contains(this.session.sheet.selection, cell.row, cell.column))
      this.select(rect(cell.row, cell.column));
    this.events.openMenu(x, y);
  }

  /** Excel.Worksheet.onSingleClicked: the cell, and how far in it was clicked. */
  private tellClick({ target, clientX, clientY }: MouseEvent): void {
    if (!(target instanceof HTMLCanvasElement)) return;
    const { left, top } = this.view.element.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const cell = this.view.cellAt(x, y);
    const box = cell && this.view.box(cell.row, cell.column);
    if (!cell || !box) return;
    const offset = { x: toPoints(x - box.left), y: toPoints(y - box.top) };
    this.session.host.click(this.session.sheet, cell.row, cell.column, offset);
  }

  /** The active cell. */
  get place(): Place {
    return { sheet: this.session.sheet, ...this.active };
  }
  get sheetShown(): Sheet {
    return this.shown;
  }
  /** Whether a change of selection that the workbook tells of comes from here. */
  get isTelling(): boolean {
    return this.telling;
  }
  /** Shows the active sheet. */
  showSheet(): void {
    this.shown = this.session.sheet;
    this.view.show(this.shown);
    this.takeSelection();
  }
  get hasFocus(): boolean {
    return this.view.element.contains(document.activeElement) && !this.overlays.isListOpen;
  }

  private gridSource() {
    const { session } = this;
    return {
      look: session.looks.look.bind(session.looks),
      rowHeights: session.rowHeights.of.bind(session.rowHeights),
      plainStyle: session.workbook.styles.get(0),
      editText: session.editText.bind(session),
    };
  }
  private gridEvents(): GridEvents {
    const { session } = this;
    const { editor } = session;
    return {
      selected: (range, row, column) => this.onSelected(range, { row, column }),
      typed: (row, column, text) => void this.type({ sheet: session.sheet, row, column }, text),
      editing: (text) => {
        session.host.cellEditMode = text !== null;
        this.overlays.hidePrompt();
        if (text !== null) this.stopCopying();
        this.events.editing(text);
      },
      mayEdit: (row, column) => session.typing.mayEdit({ sheet: session.sheet, row, column }),
      filled: (source, target) =>
        this.guarded(target, () => fillSeries(editor, session.sheet, source, target)),
      moved: (source, target) => this.move(source, target),
      columnsResized: (left, right, width) =>
        editor.changeObjects(session.sheet, () => {
          for (let column = left; column <= right; column++) this.setColumnWidth(column, width);
        }),
      rowsResized: (top, bottom, height) =>
        editor.changeObjects(session.sheet, () => {
          for (let row = top; row <= bottom; row++) this.setRowHeight(row, height);
        }),
      hovered: (row, column) => this.overlays.comments.hover({ row, column }),
      filterPressed: (row, column) => {
        this.select(rect(row, column));
        this.events.openFilter(row, column);
      },
      scrolled: () => this.overlays.place(),
    };
  }
  /** A width of nothing hides the column, as dragging its border to nothing does in Excel. */
  private setColumnWidth(column: number, width: number): void {
    const { sheet } = this.session;
    if (width === 0) sheet.hiddenColumns.add(column);
    else {
      sheet.hiddenColumns.delete(column);
      sheet.columnWidths.set(column, width);
    }
  }
  private setRowHeight(row: number, height: number): void {
    const { sheet } = this.session;
    sheet.hideRow(row, HIDDEN_BY_USER, height === 0);
    if (height > 0) sheet.rowHeights.set(row, height);
  }

  private onSelected(range: Rect, active: Cell): void {
    const { workbook, sheet } = this.session;
    sheet.selection = range;
    this.active = active;
    this.telling = true;
    workbook.notify({ kind: "selection", sheet });
    this.telling = false;
    this.overlays.place();
    this.events.selected();
  }

  /** Writes a typed text. A question about it is asked at its cell; then the user is where Excel would have him. */
  async type(at: Place, text: string): Promise<void> {
    if (text === this.session.editText(at.sheet, at.row, at.column)) return;
    let moved: (() => void) | null = null;
    const outcome = await this.session.typing.type(at, text, async () => {
      // Enter and Tab move on only after the grid has told what was typed.
      await new Promise((resolve) => setTimeout(resolve));
      const { active } = this;
      const { selection } = at.sheet;
      moved = () => this.select(selection, active);
      this.select(rect(at.row, at.column));
    });
    if (outcome === "again") return this.view.edit(at.row, at.column, text);
    if (outcome === "written") (moved as (() => void) | null)?.();
    this.view.focus();
  }

  select(range: Rect, active: Cell = { row: range.top, column: range.left }): void {
    this.view.select(range, active.row, active.column);
    const focus = farCorner(range, active);
    this.view.reveal(Math.min(focus.row, MAX_ROWS - 1), Math.min(focus.column, MAX_COLUMNS - 1));
    this.onSelected(range, active);
  }
  /** Shows the selection that the workbook has, after someone else set it. */
  takeSelection(): void {
    const { selection } = this.session.sheet;
    this.active = { row: selection.top, column: selection.left };
    this.view.select(selection);
    this.overlays.place();
    this.events.selected();
  }
  /** Goes to `B5`, `Sheet1!A1:C9`, `3:4`, a table or a defined name; false when it names nothing that is visible. */
  goTo(text: string): boolean {
    const { workbook } = this.session;
    const found = findPlace(workbook, this.session.calculator(), this.place, text);
    if (!found || found.sheet.visibility !== "Visible") return false;
    if (found.sheet !== workbook.activeSheet) {
      workbook.activeSheet = found.sheet;
      found.sheet.selection = found.range;
      workbook.notify({ kind: "activated", sheet: found.sheet });
    } else this.select(found.range);
    return true;
  }
  /** `B5`, or the name that stands for exactly the selection. */
  get reference(): string {
    const { selection } = this.session.sheet;
    const wide =
      selection.bottom - selection.top + 1 === MAX_ROWS ||
      selection.right - selection.left + 1 === MAX_COLUMNS;
    return wide ? formatRect(selection) : formatCell(this.active.row, this.active.column);
  }

  /** Runs a change of cells unless they are protected; tells why not. */
  guarded(area: Rect, change: () => void): void {
    const refusal = this.session.editor.refusal(this.session.sheet, area);
    if (refusal) void this.session.dialogs.alert(this.session.texts.edit[refusal]);
    else change();
  }
  private move(source: Rect, target: Rect): void {
    const { sheet } = this.session;
    this.guarded(source, () =>
      this.guarded(target, () => this.tell(this.clipboard.move(sheet, source, sheet, target))),
    );
  }
  /** What was put down is selected, or why it could not be is said. */
  private tell(problem: PasteProblem | null): void {
    const { dialogs, texts } = this.session;
    if (problem) void dialogs.alert(texts.edit.pasteProblems[problem]);
    else this.takeSelection();
  }
  copy(cut: boolean): void {
    this.clipboard.copy(this.session.sheet, cut);
    this.overlays.placeOutline();
    this.view.focus();
  }
  /** Takes the border of copied cells away; whether there was one. */
  stopCopying(): boolean {
    const had = this.clipboard.cancel();
    if (had) this.overlays.placeOutline();
    return had;
  }
  paste(data: DataTransfer): void {
    const { sheet } = this.session;
    this.pasteAt(this.clipboard.target(sheet, data), () => this.clipboard.paste(sheet, data));
  }
  /** Enter pastes what was copied here; false when nothing is. */
  pasteCopied(): boolean {
    const { clipboard } = this;
    const { sheet } = this.session;
    if (!clipboard.holdsCells) return false;
    this.pasteAt(clipboard.markedTarget(sheet), (area) => clipboard.pasteMarked(sheet, area));
    return true;
  }
  private pasteAt(target: Rect | "tooBig" | null, paste: (area: Rect) => PasteProblem | null): void {
    const { texts, dialogs } = this.session;
    if (target === "tooBig") void dialogs.alert(texts.edit.tooBig);
    else if (target) this.guarded(target, () => this.tell(paste(target)));
    this.overlays.placeOutline();
  }
  clear(): void {
    const { sheet, editor } = this.session;
    const used = sheet.grid.usedRect(true);
    const area = used && intersect(sheet.selection, used);
    if (!area) return;
    this.guarded(area, () =>
      editor.change(sheet, area, () => {
        for (let row = area.top; row <= area.bottom; row++)
          for (let column = area.left; column <= area.right; column++)
            putCell(sheet, row, column, {
              value: null,
              formula: undefined,
              style: sheet.grid.style(row, column),
            });
      }),
    );
  }

  goToCell(to: Cell, extending: boolean): void {
    this.select(extending ? extend(this.active, to) : rect(to.row, to.column), extending ? this.active : to);
  }

  setDark(dark: boolean): void {
    this.view.setDark(dark);
    this.overlays.setDark(dark);
  }
  openFilter(row: number, column: number): void {
    this.events.openFilter(row, column);
  }

  /** Shows a number as the active cell would. */
  readonly showNumber = (value: number): string => {
    const { sheet, row, column } = this.place;
    const { numberFormat } = this.session.workbook.styles.get(styleAt(sheet, row, column));
    return this.session.looks.show(value, numberFormat);
  };

  dispose(): void {
    this.overlays.dispose();
    this.view.dispose();
  }
}
