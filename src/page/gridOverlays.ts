// Owns what stands over the grid: the list's arrow, the input prompt, comments, the border of copied cells, the charts.
import { rect } from "../host/workbook";
import { ChartOverlay } from "./charts/chartOverlay";
import { CommentControl } from "./comments/commentControl";
import { CopyOutline } from "./copyOutline";
import { Dropdown } from "./dropdown";
import type { CellClipboard } from "./editing/clipboard";
import { validationAt, type Place } from "./editing/validation";
import type { Box, GridView } from "./gridView/gridView";
import { InputPrompt } from "./inputPrompt";
import type { PageSession } from "./session";

export class GridOverlays {
  private readonly dropdown: Dropdown;
  private readonly prompt: InputPrompt;
  private readonly outline: CopyOutline;
  private readonly charts: ChartOverlay;
  readonly comments: CommentControl;

  /**
   * @param active the active cell
   * @param choose writes what was picked from the cell's list
   */
  constructor(
    private readonly view: GridView,
    private readonly session: PageSession,
    private readonly clipboard: CellClipboard,
    private readonly active: () => Place,
    choose: (value: string) => void,
  ) {
    this.charts = new ChartOverlay(view, session);
    this.outline = new CopyOutline(view);
    this.prompt = new InputPrompt(view.element);
    this.comments = new CommentControl(view, session, active, (cell) => this.visibleBox(cell));
    this.dropdown = new Dropdown(view.element, session.texts.grid, {
      anchor: () => this.listAnchor(),
      values: () => this.listValues(),
      current: () => {
        const { sheet, row, column } = this.active();
        return session.looks.text(sheet, row, column);
      },
      choose,
      closed: () => view.focus(),
    });
  }

  get isListOpen(): boolean {
    return this.dropdown.isOpen;
  }
  /** Opens the list of the active cell; false when it has none. */
  openList(): boolean {
    return this.dropdown.open();
  }
  /** After the workbook changed. */
  refresh(): void {
    this.charts.refresh();
    this.comments.refresh();
    this.place();
  }
  /** After cells moved on the screen, or another one is active. */
  place(): void {
    this.dropdown.place();
    this.charts.place();
    this.comments.place();
    this.placePrompt();
    this.placeOutline();
  }
  placeOutline(): void {
    const { marked } = this.clipboard;
    const { sheet } = this.session;
    this.outline.place(sheet, marked?.sheet === sheet ? marked.area : null);
  }
  hidePrompt(): void {
    this.prompt.show("", "", null);
  }
  setDark(dark: boolean): void {
    this.charts.setDark(dark);
  }
  /** The chart that is selected takes the key, such as Delete or an arrow. */
  takesKey(event: KeyboardEvent): boolean {
    return this.charts.takesKey(event);
  }

  private placePrompt(): void {
    const { sheet, row, column } = this.active();
    const rule = validationAt(this.active());
    const prompt = rule?.prompt.showPrompt ? rule.prompt : null;
    const why = this.session.looks.whyUncalculated(sheet, row, column);
    const box = prompt || why ? this.visibleBox(this.active()) : null;
    const { uncalculated } = this.session.texts.grid;
    if (why) this.prompt.show(uncalculated.title, uncalculated.reason(why), box);
    else this.prompt.show(prompt?.title ?? "", prompt?.message ?? "", box);
  }
  private listAnchor(): Box | null {
    const active = this.active();
    const rule = validationAt(active);
    if (rule?.rule.kind !== "list" || !rule.rule.inCellDropDown || this.view.isEditing) return null;
    if (this.session.editor.refusal(active.sheet, rect(active.row, active.column))) return null;
    return this.visibleBox(active);
  }
  /** A cell's box unless it is scrolled out of sight. */
  private visibleBox({ row, column }: { row: number; column: number }): Box | null {
    const { sheet } = this.session;
    const box = this.view.box(row, column);
    const pane = this.view.viewport();
    const hidden =
      !box ||
      (row >= sheet.frozenRows && box.top < pane.top - 1) ||
      (column >= sheet.frozenColumns && box.left + box.width <= pane.left) ||
      box.top + box.height > this.view.element.clientHeight ||
      box.left > this.view.element.clientWidth;
    return hidden ? null : box;
  }
  private listValues(): string[] {
    const rule = validationAt(this.active());
    const list = rule && this.session.validation.list(rule, this.active());
    return list?.filter((value) => value !== "") ?? [];
  }

  dispose(): void {
    this.charts.dispose();
    this.comments.dispose();
    this.dropdown.dispose();
  }
}
