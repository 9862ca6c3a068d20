// Owns the embedded page for one open workbook: puts the parts together and passes on what changed.
import { type Change, MAX_COLUMNS, MAX_ROWS, rect, type Workbook } from "../host/workbook";
import type { Language } from "../language/language";
import { openCellMenu } from "./cellMenu";
import { element } from "./chrome/element";
import { FormulaBar } from "./chrome/formulaBar";
import { closeMenu } from "./chrome/menu";
import { SheetTabs } from "./chrome/sheetTabs";
import { StatusBar } from "./chrome/statusBar";
import { Toolbar, type ToolbarCommands } from "./chrome/toolbar";
import { openFilterMenu } from "./filter/filterMenu";
import { GridControl } from "./gridControl";
import { gridKeys } from "./gridKeys";
import { runKey, type KeyCommands } from "./keyboard";
import { PaneFrame } from "./pane/paneFrame";
import { RequestPanel } from "./requests/requestPanel";
import { PageSession } from "./session";
import { sheetCommands } from "./sheetCommands";

export type PageCommands = Omit<ToolbarCommands, "undo" | "redo" | "sample" | "toggleRequests">;

export class Page {
  readonly session: PageSession;
  readonly pane: PaneFrame;
  readonly status: StatusBar;
  private readonly element: HTMLElement;
  private readonly toolbar: Toolbar;
  private readonly tabs: SheetTabs;
  private readonly formulaBar: FormulaBar;
  private readonly grid: GridControl;
  private readonly requests: RequestPanel;
  private readonly listening = new AbortController();
  private unsubscribe: () => void;
  /** What the next frame brings up to date. */
  private due = { cells: false, layout: false, sheets: false, sheet: false, selection: false };
  private frame = 0;

  constructor(
    root: HTMLElement,
    readonly workbook: Workbook,
    language: Language,
    private readonly commands: PageCommands & { changed(): void },
  ) {
    this.session = new PageSession(workbook, language);
    const { texts, editor, dialogs, host } = this.session;
    document.documentElement.lang = language;
    this.toolbar = new Toolbar(texts, {
      ...commands,
      undo: () => editor.undo(),
      redo: () => editor.redo(),
      sample: () => this.pane.load("sample"),
      toggleRequests: () => this.requests.toggle(),
    });
    this.requests = new RequestPanel(host.requests, texts.requests, (open) =>
      this.toolbar.showRequests(open),
    );
    this.formulaBar = new FormulaBar(texts.formulaBar, {
      goTo: (reference) => this.goTo(reference),
      mayEdit: () => this.session.typing.mayEdit(this.grid.place),
      typed: (text, move) => void this.typedInBar(text, move),
      left: () => this.grid.view.focus(),
    });
    this.tabs = new SheetTabs(texts.tabs, dialogs, sheetCommands(workbook, editor));
    this.status = new StatusBar(texts.status);
    this.pane = new PaneFrame(host, language, texts.pane, () => this.grid.view.firstDrawn);
    const gridPlace = element("main", { class: "grid-place", "aria-label": texts.grid.label });
    const book = element(
      "div",
      { class: "book" },
      this.formulaBar.element,
      gridPlace,
      this.tabs.element,
      this.status.element,
    );
    this.element = element(
      "div",
      { class: "page" },
      this.toolbar.element,
      element("div", { class: "beside" }, book, this.pane.element),
      this.requests.element,
    );
    root.append(this.element);
    // Before the grid: Univer listens on the window as well and must not see the keys and pastes that we answer.
    this.listenForKeys();
    this.grid = new GridControl(gridPlace, this.session, {
      selected: () => this.showSelection(),
      editing: (text) => this.showEditing(text),
      openFilter: (row, column) => openFilterMenu(this.session, this.grid, row, column),
      openMenu: (x, y) => openCellMenu(this.session, this.grid, x, y),
    });
    this.tabs.show(workbook);
    this.grid.showSheet();
    this.grid.overlays.refresh();
    this.unsubscribe = workbook.subscribe((change) => this.onChange(change));
    this.listen();
  }

  showName(name: string, changed: boolean): void {
    this.toolbar.showName(name || this.session.texts.untitled, changed);
  }

  private listenForKeys(): void {
    const { signal } = this.listening;
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F12" || !event.ctrlKey || !event.shiftKey) return;
        event.preventDefault();
        this.requests.toggle();
      },
      { signal },
    );
    const ours = (): boolean =>
      this.grid.hasFocus && !this.grid.view.isEditing && !this.session.dialogs.isOpen;
    window.addEventListener(
      "keydown",
      (event) => {
        if (!ours() || event.isComposing) return;
        const isPaste = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
        const handled = !isPaste && (this.grid.overlays.takesKey(event) || runKey(event, this.keys()));
        if (handled) event.preventDefault();
        if (handled || isPaste) event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
    window.addEventListener(
      "paste",
      (event) => {
        if (!ours() || !event.clipboardData) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        this.grid.paste(event.clipboardData);
      },
      { capture: true, signal },
    );
  }
  private listen(): void {
    const { signal } = this.listening;
    const { grid } = this;
    window.addEventListener("blur", () => void grid.view.endEdit(true), { signal });
    const dark = matchMedia("(prefers-color-scheme: dark)");
    grid.setDark(dark.matches);
    dark.addEventListener("change", () => grid.setDark(dark.matches), { signal });
  }
  private keys(): KeyCommands {
    const { workbook } = this;
    return {
      ...gridKeys(this.session, this.grid),
      save: this.commands.save,
      open: this.commands.open,
      nextSheet: (by) => {
        const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
        const next = visible[visible.indexOf(workbook.activeSheet) + by];
        if (next) sheetCommands(workbook, this.session.editor).activate(next);
      },
      menu: () => {
        const { row, column } = this.grid.place;
        const box = this.grid.view.box(row, column);
        const corner = this.grid.view.element.getBoundingClientRect();
        if (box)
          openCellMenu(
            this.session,
            this.grid,
            corner.left + box.left + 8,
            corner.top + box.top + box.height,
          );
      },
    };
  }

  private goTo(reference: string): boolean {
    const found = this.grid.goTo(reference);
    if (!found) void this.session.dialogs.alert(this.session.texts.formulaBar.badReference);
    return found;
  }
  private async typedInBar(text: string, move: "down" | "right" | "stay"): Promise<void> {
    const { row, column } = this.grid.place;
    await this.grid.type(this.grid.place, text);
    if (this.grid.view.isEditing || move === "stay") return;
    const next =
      move === "down"
        ? rect(Math.min(row + 1, MAX_ROWS - 1), column)
        : rect(row, Math.min(column + 1, MAX_COLUMNS - 1));
    this.grid.select(next);
  }

  private onChange(change: Change): void {
    const { workbook, session } = this;
    const ours = session.editor.isWorking;
    if (change.kind === "selection") {
      if (change.sheet === workbook.activeSheet && !this.grid.isTelling) this.due.selection = true;
    } else if (change.kind === "activated") this.due.sheet = true;
    else {
      if (!ours) session.editor.history.clear();
      session.forgetLooks();
      this.due.cells = true;
      if (change.kind === "sheet") this.due.layout ||= change.sheet === workbook.activeSheet;
      if (change.kind === "sheets") this.due.sheets = true;
      this.commands.changed();
    }
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.update());
  }
  private update(): void {
    const { due, grid, workbook } = this;
    this.frame = 0;
    this.due = { cells: false, layout: false, sheets: false, sheet: false, selection: false };
    const { editor } = this.session;
    this.toolbar.showHistory(editor.history.canUndo, editor.history.canRedo);
    if (due.sheets || due.sheet) this.tabs.show(workbook);
    if (due.sheet || (due.sheets && grid.sheetShown !== workbook.activeSheet)) grid.showSheet();
    else if (due.layout) grid.view.relayout();
    else if (due.cells) grid.view.repaint();
    if (due.selection) grid.takeSelection();
    grid.overlays.refresh();
    this.showSelection();
  }

  private showSelection(): void {
    const { sheet, row, column } = this.grid.place;
    if (!this.grid.view.isEditing)
      this.formulaBar.show(this.grid.reference, this.session.editText(sheet, row, column));
    this.status.summarize(sheet, this.grid.showNumber);
    if (!this.grid.view.isEditing) this.status.rest(sheet);
  }
  private showEditing(text: string | null): void {
    if (text === null) this.showSelection();
    else {
      this.formulaBar.mirror(text);
      this.status.say(this.session.texts.status.editing);
    }
  }

  dispose(): void {
    closeMenu();
    cancelAnimationFrame(this.frame);
    this.listening.abort();
    this.unsubscribe();
    this.grid.dispose();
    this.requests.dispose();
    this.element.remove();
  }
}
