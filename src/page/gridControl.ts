// Owns the grid's part of the page: what the user does in the grid becomes edits of the workbook, and the other way round.
import { styleAt } from "../host/model/formatting";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  formatCell,
  formatRect,
  intersect,
  rect,
  type Rect,
} from "../host/model/address";
import { HIDDEN_BY_USER, type Sheet } from "../host/model/sheet";
import { ChartOverlay } from "./charts/chartOverlay";
import { Dropdown } from "./dropdown";
import { CellClipboard } from "./editing/clipboard";
import { fillSeries } from "./editing/fill";
import { extend, farCorner, type Cell } from "./editing/navigation";
import { findPlace } from "./editing/findPlace";
import { putCell } from "./editing/snapshot";
import { validationAt, type Place } from "./editing/validation";
import type { GridEvents, GridView } from "./gridView/gridView";
import { UniverGridView } from "./gridView/univerGridView";
import { InputPrompt } from "./inputPrompt";
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
  private readonly dropdown: Dropdown;
  private readonly prompt: InputPrompt;
  private readonly charts: ChartOverlay;
  active: Cell = { row: 0, column: 0 };
  private shown: Sheet;
  private telling = false;

  constructor(
    parent: HTMLElement,
    private readonly session: PageSession,
    private readonly events: GridControlEvents,
  ) {
    const { workbook, looks, editor, texts } = session;
    this.clipboard = new CellClipboard(editor, looks);
    this.view = new UniverGridView(parent, session.language, this.gridSource(), this.gridEvents());
    this.charts = new ChartOverlay(this.view, session);
    this.prompt = new InputPrompt(this.view.element);
    this.dropdown = new Dropdown(this.view.element, texts.grid, {
      anchor: () => this.listAnchor(),
      values: () => this.listValues(),
      current: () => looks.text(this.place.sheet, this.active.row, this.active.column),
      choose: (value) => void this.type(this.place, value),
      closed: () => this.view.focus(),
    });
    this.shown = workbook.activeSheet;
    this.view.element.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      if (!this.view.isEditing) events.openMenu(event.clientX, event.clientY);
    });
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
    return this.view.element.contains(document.activeElement) && !this.dropdown.isOpen;
  }

  private gridSource() {
    const { session } = this;
    return {
      look: session.looks.look.bind(session.looks),
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
        this.prompt.show("", "", null);
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
      filterPressed: (row, column) => {
        this.select(rect(row, column));
        this.events.openFilter(row, column);
      },
      scrolled: () => this.placeOverlays(),
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
    this.placeOverlays();
    this.events.selected();
  }

  /** Writes a typed text; puts the user back into the cell where Excel would. */
  async type(at: Place, text: string): Promise<void> {
    if (text === this.session.editText(at.sheet, at.row, at.column)) return;
    const outcome = await this.session.typing.type(at, text);
    if (outcome !== "again") return this.view.focus();
    this.select(rect(at.row, at.column));
    this.view.edit(at.row, at.column, text);
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
    this.placeOverlays();
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
    this.guarded(source, () => this.guarded(target, () => this.clipboard.move(sheet, source, sheet, target)));
  }
  copy(cut: boolean): void {
    this.clipboard.copy(this.session.sheet, cut);
    this.view.focus();
  }
  paste(data: DataTransfer): void {
    const { sheet, texts, dialogs } = this.session;
    const target = this.clipboard.target(sheet, data);
    if (target === "tooBig") void dialogs.alert(texts.edit.tooBig);
    else if (target) this.guarded(target, () => this.clipboard.paste(sheet, data));
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
    this.charts.setDark(dark);
  }
  /** Opens the list of the active cell; false when it has none. */
  openList(): boolean {
    return this.dropdown.open();
  }
  openFilter(row: number, column: number): void {
    this.events.openFilter(row, column);
  }

  /** After the workbook changed: what stands over the grid follows. */
  refreshOverlays(): void {
    this.charts.refresh();
    this.placeOverlays();
  }
  private placeOverlays(): void {
    this.dropdown.place();
    this.charts.place();
    this.placePrompt();
  }
  private placePrompt(): void {
    const { sheet, row, column } = this.place;
    const rule = validationAt(this.place);
    const note = sheet.notes.find((item) => item.row === row && item.column === column);
    const prompt = rule?.prompt.showPrompt ? rule.prompt : null;
    if (prompt) this.prompt.show(prompt.title, prompt.message, this.view.box(row, column));
    else this.prompt.show(note?.author ?? "", note?.text ?? "", note ? this.view.box(row, column) : null);
  }
  private listAnchor() {
    const rule = validationAt(this.place);
    if (rule?.rule.kind !== "list" || !rule.rule.inCellDropDown || this.view.isEditing) return null;
    if (this.session.editor.refusal(this.place.sheet, rect(this.active.row, this.active.column))) return null;
    const box = this.view.box(this.active.row, this.active.column);
    const pane = this.view.viewport();
    const { frozenRows, frozenColumns } = this.place.sheet;
    const hidden =
      !box ||
      (this.active.row >= frozenRows && box.top < pane.top - 1) ||
      (this.active.column >= frozenColumns && box.left + box.width < pane.left) ||
      box.top + box.height > this.view.element.clientHeight ||
      box.left > this.view.element.clientWidth;
    return hidden ? null : box;
  }
  private listValues(): string[] {
    const rule = validationAt(this.place);
    return (rule && this.session.validation.list(rule, this.place))?.filter((value) => value !== "") ?? [];
  }
  /** Shows a number as the active cell would. */
  readonly showNumber = (value: number): string => {
    const { sheet, row, column } = this.place;
    const { numberFormat } = this.session.workbook.styles.get(styleAt(sheet, row, column));
    return this.session.looks.show(value, numberFormat);
  };

  dispose(): void {
    this.charts.dispose();
    this.dropdown.dispose();
    this.view.dispose();
  }
}
