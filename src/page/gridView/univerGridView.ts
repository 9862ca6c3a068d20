// Owns the Univer grid as a view of our model: it pulls looks when it paints and tells what the user did. No cell lives in it.
import {
  CommandType,
  LifecycleService,
  LifecycleStages,
  toDisposable,
  type IDisposable,
  type Injector,
  type Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  SheetsSelectionsService,
  type ISelectionWithStyle,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { MAX_COLUMNS, MAX_ROWS, rect, type Rect, type Sheet } from "../../host/workbook";
import type { Language } from "../../language/language";
import { cellMarks } from "./cellMarks";
import { focusEditor, openEditor, refreshEditor } from "./cellEditor";
import { connectCells } from "./cellPull";
import { listenToEditor } from "./editorEvents";
import { allowCommand } from "./gridCommands";
import type { Box, GridEvents, GridSource, GridView, Viewport } from "./gridView";
import { PaintedCells, type PaintedCell } from "./paintedCells";
import { outOfSight, readViewport, scrollPane, setPanes } from "./viewport";
import { shownWidth, wholeLines, withMerges } from "./selection";
import { SCROLL_BAR, startUniver } from "./startUniver";
import { univerCell, univerStyle } from "./univerCell";
import { toPixels } from "./pixels";
import { sameHeights, univerSheet, type TallRows } from "./univerSheet";

const UNIT = "workbook";

/** Univer starts once a page and language; sheets come and go in it. */
export class UniverGridView implements GridView {
  readonly element: HTMLElement;
  readonly firstDrawn: Promise<void>;
  private readonly univer: Univer;
  private readonly api: FUniver;
  private sheet: Sheet | null = null;
  private position = { row: 0, column: 0 };
  private selection: Rect = rect(0, 0);
  /** Text that the next editor opens with instead of the cell's. */
  private nextText: string | null = null;
  /** Our own doings raise Univer's events too; those are not told as the user's. */
  private silent = false;
  private relayoutAfterEdit = false;
  private tall: TallRows = new Map();
  /** Univer's first picture comes some 300 ms after it starts; before, it neither scrolls nor knows where cells are. */
  private drawn = false;
  private unitParts: IDisposable[] = [];
  private readonly scrolls = new Map<string, { x: number; y: number }>();
  private readonly painted = new PaintedCells((row, column) => this.paint(row, column));

  constructor(
    parent: HTMLElement,
    language: Language,
    private readonly source: GridSource,
    private readonly events: GridEvents,
  ) {
    this.element = document.createElement("div");
    this.element.className = "grid";
    // Univer empties the element it is given; what stands over the grid goes beside that one.
    const canvas = document.createElement("div");
    canvas.className = "grid-canvas";
    this.element.append(canvas);
    parent.append(this.element);
    this.univer = startUniver(canvas, language);
    this.api = FUniver.newAPI(this.univer);
    this.listen();
    this.firstDrawn = this.injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(
        () => this.onFirstDrawn(),
        () => undefined, // disposed before
      );
  }
  private onFirstDrawn(): void {
    this.drawn = true;
    this.connectScroll();
    requestAnimationFrame(() => this.events.scrolled());
  }

  private get injector(): Injector {
    return this.univer.__getInjector();
  }
  private get worksheet() {
    return this.api.getActiveWorkbook()?.getActiveSheet() ?? null;
  }
  get isEditing(): boolean {
    return this.api.getActiveWorkbook()?.isCellEditing() ?? false;
  }

  show(sheet: Sheet): void {
    this.rememberScroll();
    this.sheet = sheet;
    this.selection = sheet.selection;
    this.position = { row: sheet.selection.top, column: sheet.selection.left };
    this.rebuild();
  }
  relayout(): void {
    if (this.isEditing) {
      this.relayoutAfterEdit = true;
      return;
    }
    this.rememberScroll();
    this.rebuild();
  }
  repaint(): void {
    const { sheet, worksheet } = this;
    if (!sheet || !worksheet) return;
    const grown = sheet.grid.extent().lastRow >= worksheet.getMaxRows();
    if (grown || !sameHeights(this.source.rowHeights(sheet), this.tall)) this.relayout();
    else this.refresh();
  }
  private refresh(): void {
    this.painted.forget();
    const skeleton = this.worksheet?.getSkeleton();
    skeleton?.makeDirty(true);
    skeleton?.calculate();
    this.worksheet?.refreshCanvas();
    if (!this.isEditing) refreshEditor(this.injector);
  }

  select(range: Rect, row = range.top, column = range.left): void {
    this.selection = range;
    this.position = { row, column };
    if (!this.sheet || !this.worksheet) return;
    if (row >= this.worksheet.getMaxRows() || column >= this.worksheet.getMaxColumns()) this.relayout();
    else this.activate();
  }
  private activate(): void {
    const { worksheet, position } = this;
    if (!worksheet || !this.sheet) return;
    const selection = withMerges(this.selection, this.sheet.merges);
    const bottom = Math.min(selection.bottom, worksheet.getMaxRows() - 1);
    const right = Math.min(selection.right, worksheet.getMaxColumns() - 1);
    const range = worksheet.getRange(
      selection.top,
      selection.left,
      bottom - selection.top + 1,
      right - selection.left + 1,
    );
    this.quietly(() => {
      range.activate();
      if (position.row !== selection.top || position.column !== selection.left)
        worksheet.getRange(position.row, position.column).activateAsCurrentCell();
    });
  }
  reveal(row: number, column: number): void {
    const box = this.box(row, column);
    if (!box || !this.sheet) return;
    const pane = this.viewport();
    const { clientWidth, clientHeight } = this.element;
    const { frozenRows, frozenColumns } = this.sheet;
    const x =
      column < frozenColumns ? 0 : outOfSight(box.left, box.width, pane.left, clientWidth - SCROLL_BAR);
    const y = row < frozenRows ? 0 : outOfSight(box.top, box.height, pane.top, clientHeight - SCROLL_BAR);
    if (x !== 0 || y !== 0) scrollPane(this.injector, UNIT, pane.scrollX + x, pane.scrollY + y);
  }

  scrollBy(x: number, y: number): void {
    const { scrollX, scrollY } = this.viewport();
    scrollPane(this.injector, UNIT, scrollX + x, scrollY + y);
  }

  edit(row: number, column: number, text?: string): void {
    this.select(rect(row, column));
    this.focus();
    this.nextText = text ?? null;
    openEditor(this.injector, UNIT);
    this.nextText = null;
  }
  async endEdit(keep: boolean): Promise<void> {
    await this.api.getActiveWorkbook()?.endEditingAsync(keep);
  }

  box(row: number, column: number): Box | null {
    const { worksheet } = this;
    if (!worksheet || !this.drawn) return null;
    if (row >= worksheet.getMaxRows() || column >= worksheet.getMaxColumns()) return null;
    const { left, top, width, height } = worksheet.getRange(row, column).getCellRect();
    if (width <= 0 || height <= 0) return null;
    const scroll = this.scrolled(row, column);
    return { left: left - scroll.x, top: top - scroll.y, width, height };
  }
  /** How far the pane that holds a cell is scrolled; frozen panes are not. */
  private scrolled(row: number, column: number): { x: number; y: number } {
    const { scrollX, scrollY } = this.viewport();
    return {
      x: column < (this.sheet?.frozenColumns ?? 0) ? 0 : scrollX,
      y: row < (this.sheet?.frozenRows ?? 0) ? 0 : scrollY,
    };
  }
  cellAt(x: number, y: number): { row: number; column: number } | null {
    const { scrollX, scrollY, left, top, headerWidth, headerHeight } = this.viewport();
    if (!this.drawn || x < headerWidth || y < headerHeight) return null;
    const scroll = { x: x < left ? 0 : scrollX, y: y < top ? 0 : scrollY };
    return this.worksheet?.getSkeleton()?.getCellIndexByOffset(x, y, 1, 1, scroll) ?? null;
  }
  viewport(): Viewport {
    return readViewport(this.injector, UNIT, this.worksheet?.getSkeleton());
  }

  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }
  focus(): void {
    focusEditor(this.injector, UNIT, this.element);
  }
  dispose(): void {
    this.univer.dispose();
    this.element.remove();
  }

  /** Replaces Univer's sheet by a fresh one without cells: cheap, and nothing can be left over from before. */
  private rebuild(): void {
    const { sheet } = this;
    if (!sheet) return;
    this.painted.forget();
    this.unitParts.forEach((part) => part.dispose());
    this.unitParts = [];
    this.quietly(() => {
      this.api.disposeUnit(UNIT);
      this.tall = this.source.rowHeights(sheet);
      const snapshot = univerSheet(sheet, this.position, this.tall);
      this.api.createWorkbook({ id: UNIT, sheetOrder: [sheet.id], sheets: { [sheet.id]: snapshot } });
    });
    this.connect();
    this.activate();
    const scroll = this.scrolls.get(sheet.id);
    if (scroll) scrollPane(this.injector, UNIT, scroll.x, scroll.y);
    // Only when it has painted does Univer know where its panes are.
    requestAnimationFrame(() => this.events.scrolled());
  }
  private rememberScroll(): void {
    if (!this.sheet || !this.worksheet) return;
    const { scrollX: x, scrollY: y } = this.viewport();
    this.scrolls.set(this.sheet.id, { x, y });
  }

  private quietly(act: () => void): void {
    this.silent = true;
    try {
      act();
    } finally {
      this.silent = false;
    }
  }

  private connect(): void {
    const selections = this.injector.get(SheetsSelectionsService).selectionChanged$;
    this.unitParts.push(
      ...connectCells(this.injector.get(SheetInterceptorService), {
        paint: (row, column) => this.painted.at(row, column),
        emptyStyle: univerStyle(this.source.plainStyle, "left"),
        openingText: (row, column) => this.openingText(row, column),
      }),
      toDisposable(selections.subscribe((chosen) => this.onSelected(chosen?.at(-1)))),
    );
    if (this.drawn) this.connectScroll();
  }
  private connectScroll(): void {
    setPanes(this.injector, UNIT, this.sheet, () => this.position);
    const scroll = this.worksheet?.onScroll(() => this.events.scrolled());
    if (scroll) this.unitParts.push(toDisposable(scroll));
  }
  private onSelected(chosen: ISelectionWithStyle | undefined): void {
    if (this.silent || !chosen) return;
    const { range, primary } = chosen;
    this.selection = wholeLines(
      range,
      this.worksheet?.getMaxRows() ?? 0,
      this.worksheet?.getMaxColumns() ?? 0,
    );
    this.position = {
      row: primary?.actualRow ?? range.startRow,
      column: primary?.actualColumn ?? range.startColumn,
    };
    this.events.selected(this.selection, this.position.row, this.position.column);
    this.growAtEdge();
  }
  private paint(row: number, column: number): PaintedCell {
    const { sheet } = this;
    const look = sheet && this.source.look(sheet, row, column);
    if (!sheet || !look) return {};
    const marks = cellMarks(look, () => this.events.filterPressed(row, column));
    return { ...univerCell(look, toPixels(shownWidth(sheet, row, column))), customRender: marks };
  }
  private openingText(row: number, column: number): string {
    return this.nextText ?? (this.sheet ? this.source.editText(this.sheet, row, column) : "");
  }

  private listen(): void {
    const { api, events } = this;
    const { Event } = api;
    api.addEvent(Event.BeforeCommandExecute, (command) => {
      if (this.silent || command.type !== CommandType.COMMAND) return;
      if (!allowCommand(command.id, command.params, this.sheet, this.selection, events))
        command.cancel = true;
    });
    api.addEvent(Event.CellHover, ({ row, column }) => events.hovered(row, column));
    listenToEditor(api, events, this.openingText.bind(this), () => {
      if (!this.relayoutAfterEdit) return;
      this.relayoutAfterEdit = false;
      this.relayout();
    });
  }

  /** Whoever comes to the last row or column is given more. */
  private growAtEdge(): void {
    const { worksheet, position } = this;
    if (!worksheet || this.isEditing) return;
    const atEnd =
      position.row >= worksheet.getMaxRows() - 2 || position.column >= worksheet.getMaxColumns() - 2;
    if (atEnd && position.row < MAX_ROWS - 2 && position.column < MAX_COLUMNS - 2) this.relayout();
  }
}
