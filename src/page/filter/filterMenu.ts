// Owns the menu of a filter button: sort, conditions, pick values from a list with search, clear; as Excel's AutoFilter menu.
import { isDateFormat } from "numfmt";
import {
  applyFilter,
  contains,
  type FilterCriteria,
  type Rect,
  type Sheet,
  sortCells,
  styleAt,
} from "../../host/workbook";
import { element } from "../chrome/element";
import { columnKind, openConditionMenu } from "./filterConditionMenu";
import type { ColumnKind } from "./filterConditions";
import type { GridControl } from "../gridControl";
import { nowSerial, type PageSession } from "../session";
import {
  criteriaOf,
  keyOf,
  leavesOf,
  offeredParts,
  type Leaf,
  type OfferedValue,
  type Part,
} from "./offeredValues";
import { ValueList } from "./valueList";

interface Target {
  /** With the header row. */
  range: Rect;
  /** Rows below the header, without totals. */
  body: Rect;
  criteria: Map<number, FilterCriteria>;
}

export function filterTarget(sheet: Sheet, row: number, column: number): Target | null {
  const table = sheet.tables.find(({ range }) => contains(range, row, column));
  if (table) {
    const bottom = table.range.bottom - (table.showTotals ? 1 : 0);
    return {
      range: table.range,
      body: { ...table.range, top: table.range.top + 1, bottom },
      criteria: table.criteria,
    };
  }
  const { autoFilter } = sheet;
  if (!autoFilter || !contains(autoFilter.range, row, column)) return null;
  return {
    range: autoFilter.range,
    body: { ...autoFilter.range, top: autoFilter.range.top + 1 },
    criteria: autoFilter.criteria,
  };
}

export function openFilterMenu(session: PageSession, grid: GridControl, row: number, column: number): void {
  const target = filterTarget(session.sheet, row, column);
  if (!target) return;
  if (session.sheet.protection && !session.sheet.protection.options.allowAutoFilter)
    return void session.dialogs.alert(session.texts.edit.protected);
  new FilterMenu(session, grid, target, row, column).open();
}

class FilterMenu {
  private readonly texts;
  private readonly kind: ColumnKind;
  private readonly parts: readonly Part[];
  private readonly list: ValueList;
  private readonly menu: HTMLDialogElement;

  constructor(
    private readonly session: PageSession,
    private readonly grid: GridControl,
    private readonly target: Target,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.texts = session.texts.filter;
    this.kind = columnKind(session, target.body, column);
    const shown = this.valuesIn((row) => !session.sheet.isRowHidden(row));
    this.parts = offeredParts(this.offered(), this.texts.dates, session.language);
    const all = target.criteria.has(this.offset)
      ? shown.map(keyOf)
      : this.parts.flatMap(leavesOf).map(({ key }) => key);
    this.list = new ValueList(this.parts, new Set(all), this.texts);
    this.menu = this.build();
  }
  private get offset(): number {
    return this.column - this.target.range.left;
  }

  /** Times of day alone are no dates: they are offered as they are displayed. */
  private valuesIn(wanted: (row: number) => boolean): OfferedValue[] {
    const { sheet, looks, workbook } = this.session;
    const { body } = this.target;
    const found = new Map<string, OfferedValue>();
    for (let row = body.top; row <= body.bottom; row++) {
      if (!wanted(row)) continue;
      const value = sheet.grid.value(row, this.column);
      const { numberFormat } = workbook.styles.get(styleAt(sheet, row, this.column));
      const isDate = typeof value === "number" && value >= 1 && isDateFormat(numberFormat);
      const serial = isDate ? value + (workbook.date1904 ? 1462 : 0) : null;
      const text = looks.text(sheet, row, this.column);
      found.set(serial === null ? `=${text}` : `${Math.floor(serial)} ${text}`, { text, serial });
    }
    return [...found.values()];
  }
  /** What rows have that the other columns' filters let through: those are put to work alone for a moment. */
  private offered(): OfferedValue[] {
    const { criteria } = this.target;
    const isSeen = (row: number): boolean => !this.session.sheet.isRowHidden(row);
    if (!criteria.has(this.offset)) return this.valuesIn(isSeen);
    this.filterBy(new Map([...criteria].filter(([offset]) => offset !== this.offset)));
    const found = this.valuesIn(isSeen);
    this.filterBy(criteria);
    return found;
  }
  private filterBy(criteria: ReadonlyMap<number, FilterCriteria>): void {
    const { sheet, workbook, looks } = this.session;
    applyFilter({ workbook, sheet, display: looks.display, now: nowSerial() }, this.target.body, criteria);
  }

  private build(): HTMLDialogElement {
    const { texts } = this;
    const header = this.session.looks.text(this.session.sheet, this.row, this.column);
    const command = (label: string, run: () => void): HTMLElement =>
      element("button", { type: "button", class: "filter-command", onclick: () => this.finish(run) }, label);
    const search = element("input", {
      type: "search",
      placeholder: texts.search,
      "aria-label": texts.search,
    });
    search.addEventListener("input", () => this.list.searchFor(search.value));
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.finish(() => this.apply());
    });
    const clear = element("button", { type: "button", class: "filter-command" }, texts.clear(header));
    clear.disabled = !this.target.criteria.has(this.offset);
    clear.addEventListener("click", () => this.finish(() => this.setCriteria(null)));
    const { kind } = this;
    const conditions = element(
      "button",
      { type: "button", class: "filter-command", "aria-haspopup": "menu" },
      texts.kinds[kind],
    );
    conditions.addEventListener("click", () => {
      const { left, bottom } = conditions.getBoundingClientRect();
      this.finish();
      const filter = (criteria: FilterCriteria): void => this.setCriteria(criteria);
      const current = this.target.criteria.get(this.offset);
      openConditionMenu(this.session, { kind, header, current, filter }, left, bottom);
    });
    const menu = element(
      "dialog",
      { class: "filter-menu", "aria-label": this.session.texts.grid.filter(header) },
      command(texts.ascending[kind], () => this.sort(false)),
      command(texts.descending[kind], () => this.sort(true)),
      clear,
      conditions,
      search,
      this.list.element,
      element(
        "div",
        { class: "dialog-buttons" },
        element(
          "button",
          { type: "button", class: "primary", onclick: () => this.finish(() => this.apply()) },
          texts.apply,
        ),
        element("button", { type: "button", onclick: () => this.finish() }, texts.cancel),
      ),
    );
    menu.addEventListener("click", (event) => {
      if (event.target === menu) this.finish();
    });
    menu.addEventListener("close", () => this.finish());
    return menu;
  }

  open(): void {
    document.body.append(this.menu);
    this.menu.showModal();
    const box = this.grid.view.box(this.row, this.column);
    const corner = this.grid.view.element.getBoundingClientRect();
    const { width, height } = this.menu.getBoundingClientRect();
    const left = corner.left + (box ? box.left + box.width : 0) - width;
    const top = corner.top + (box ? box.top + box.height : 0);
    this.menu.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
    this.menu.style.top = `${Math.max(4, Math.min(top, innerHeight - height - 4))}px`;
    this.menu.querySelector<HTMLElement>("input[type=search]")?.focus();
  }

  private apply(): void {
    const isChosen = (leaf: Leaf): boolean => this.list.isChosen(leaf);
    if (this.parts.flatMap(leavesOf).some(isChosen)) this.setCriteria(criteriaOf(this.parts, isChosen));
  }
  private setCriteria(criteria: FilterCriteria | null): void {
    this.session.editor.changeObjects(this.session.sheet, () => {
      if (criteria) this.target.criteria.set(this.offset, criteria);
      else this.target.criteria.delete(this.offset);
      this.filterBy(this.target.criteria);
    });
  }
  private sort(descending: boolean): void {
    const { sheet, editor } = this.session;
    const { body } = this.target;
    const keys = [{ offset: this.offset, descending }];
    this.grid.guarded(body, () =>
      editor.change(sheet, body, () => {
        sortCells(sheet, body, keys, { matchCase: false, method: "PinYin", orientation: "rows" });
        this.filterBy(this.target.criteria);
      }),
    );
  }

  private finish(act?: () => void): void {
    if (!this.menu.isConnected) return;
    this.menu.remove();
    act?.();
    this.grid.view.focus();
  }
}
