// Owns the menu of a filter button: sort, conditions, pick values by checkbox with search, clear; as Excel's AutoFilter menu.
import { isDateFormat } from "numfmt";
import {
  applyFilter,
  contains,
  type FilterCriteria,
  type Rect,
  type Sheet,
  sortCells,
  styleAt,
} from "../host/workbook";
import { element } from "./chrome/element";
import { columnKind, openConditionMenu } from "./filterConditionMenu";
import type { GridControl } from "./gridControl";
import { nowSerial, type PageSession } from "./session";

/** More values than this are found by searching. */
const MOST_LISTED = 1000;

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
  /** What the column shows, sorted, blanks last; with the serial day where that is a date. */
  private readonly found: Map<string, number | null>;
  private readonly values: string[];
  private readonly chosen: Set<string>;
  private readonly list = element("div", { class: "filter-values", role: "group" });
  private readonly menu: HTMLDialogElement;
  private search = "";

  constructor(
    private readonly session: PageSession,
    private readonly grid: GridControl,
    private readonly target: Target,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.texts = session.texts.filter;
    const shown = this.textsIn((row) => !session.sheet.isRowHidden(row));
    this.found = this.offered();
    this.values = this.sorted();
    this.chosen = new Set(target.criteria.has(this.offset) ? shown.keys() : this.values);
    this.menu = this.build();
  }
  private get offset(): number {
    return this.column - this.target.range.left;
  }

  private textsIn(wanted: (row: number) => boolean): Map<string, number | null> {
    const { sheet, looks, workbook } = this.session;
    const { body } = this.target;
    const found = new Map<string, number | null>();
    for (let row = body.top; row <= body.bottom; row++) {
      if (!wanted(row)) continue;
      const value = sheet.grid.value(row, this.column);
      const { numberFormat } = workbook.styles.get(styleAt(sheet, row, this.column));
      const isDate = typeof value === "number" && isDateFormat(numberFormat);
      found.set(looks.text(sheet, row, this.column), isDate ? value + (workbook.date1904 ? 1462 : 0) : null);
    }
    return found;
  }
  /** What rows have that the other columns' filters let through: those are put to work alone for a moment. */
  private offered(): Map<string, number | null> {
    const { criteria } = this.target;
    const { sheet } = this.session;
    if (!criteria.has(this.offset)) return this.textsIn((row) => !sheet.isRowHidden(row));
    this.filterBy(new Map([...criteria].filter(([offset]) => offset !== this.offset)));
    const found = this.textsIn((row) => !sheet.isRowHidden(row));
    this.filterBy(criteria);
    return found;
  }
  private filterBy(criteria: ReadonlyMap<number, FilterCriteria>): void {
    const { sheet, workbook, looks } = this.session;
    applyFilter({ workbook, sheet, display: looks.display, now: nowSerial() }, this.target.body, criteria);
  }
  private sorted(): string[] {
    const collator = new Intl.Collator(this.session.language, { numeric: true });
    return [...this.found.keys()].sort(
      (a, b) => Number(a === "") - Number(b === "") || collator.compare(a, b),
    );
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
    search.addEventListener("input", () => {
      this.search = search.value.trim().toLowerCase();
      this.showValues();
    });
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.finish(() => this.apply());
    });
    const clear = element("button", { type: "button", class: "filter-command" }, texts.clear);
    clear.disabled = !this.target.criteria.has(this.offset);
    clear.addEventListener("click", () => this.finish(() => this.setCriteria(null)));
    const kind = columnKind(this.session, this.target.body, this.column);
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
      command(texts.ascending, () => this.sort(false)),
      command(texts.descending, () => this.sort(true)),
      clear,
      conditions,
      search,
      this.list,
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
    this.showValues();
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

  private matching(): string[] {
    return this.search === ""
      ? this.values
      : this.values.filter((text) => text.toLowerCase().includes(this.search));
  }
  private showValues(): void {
    const matching = this.matching();
    const all = this.checkbox(
      this.texts.all,
      matching.every((text) => this.chosen.has(text)),
      (on) => {
        for (const text of matching) this.choose(text, on);
        this.showValues();
      },
    );
    const boxes = matching
      .slice(0, MOST_LISTED)
      .map((text) =>
        this.checkbox(text || this.texts.blanks, this.chosen.has(text), (on) => this.choose(text, on)),
      );
    const rest = matching.length - boxes.length;
    this.list.replaceChildren(all, ...boxes, ...(rest > 0 ? [element("p", {}, this.texts.more(rest))] : []));
  }
  private choose(text: string, on: boolean): void {
    if (on) this.chosen.add(text);
    else this.chosen.delete(text);
  }
  private checkbox(label: string, checked: boolean, change: (on: boolean) => void): HTMLElement {
    const box = element("input", { type: "checkbox", checked });
    box.addEventListener("change", () => change(box.checked));
    return element("label", {}, box, element("span", {}, label));
  }

  /** A search narrows what OK keeps to the values found. */
  private apply(): void {
    const kept = this.matching().filter((text) => this.chosen.has(text));
    if (kept.length === this.values.length) return this.setCriteria(null);
    if (kept.length === 0) return;
    const dates = kept.flatMap((text) => this.found.get(text) ?? []);
    this.setCriteria({
      kind: "values",
      values: kept.filter((text) => text !== "" && (this.found.get(text) ?? null) === null),
      blanks: kept.includes(""),
      dates: dates.map(dateCriterion),
    });
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

/** Excel's file format and API name the day (or second) of a date to be shown. */
function dateCriterion(serial: number): { date: string; specificity: "Day" | "Second" } {
  const stamp = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString().slice(0, 19);
  return Number.isInteger(serial)
    ? { date: stamp.slice(0, 10), specificity: "Day" }
    : { date: stamp, specificity: "Second" };
}
