// Owns the menu of a filter button: sort, pick values by checkbox with search, clear; as Excel's AutoFilter menu.
import { contains, type Rect } from "../host/model/address";
import type { FilterCriteria } from "../host/model/objects";
import type { Sheet } from "../host/model/sheet";
import { element } from "./chrome/element";
import { applyFilter, passes, picked } from "./editing/filter";
import { sortRows } from "./editing/sort";
import type { GridControl } from "./gridControl";
import type { PageSession } from "./session";

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
    this.values = this.distinct();
    const current = target.criteria.get(this.offset);
    this.chosen = new Set(
      current?.kind === "values" ? this.values.filter((text) => picked(current, text)) : this.values,
    );
    this.menu = this.build();
  }
  private get offset(): number {
    return this.column - this.target.range.left;
  }

  /** Texts of the column, among rows that the other columns' filters let through. */
  private distinct(): string[] {
    const { sheet, looks } = this.session;
    const others = new Map([...this.target.criteria].filter(([offset]) => offset !== this.offset));
    const found = new Set<string>();
    const { body } = this.target;
    for (let row = body.top; row <= body.bottom; row++)
      if (passes(others, body.left, row, (r, c) => looks.text(sheet, r, c)))
        found.add(looks.text(sheet, row, this.column));
    const collator = new Intl.Collator(this.session.language, { numeric: true });
    const sorted = [...found].filter((text) => text !== "").sort(collator.compare);
    return found.has("") ? [...sorted, ""] : sorted;
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
    const menu = element(
      "dialog",
      { class: "filter-menu", "aria-label": this.session.texts.grid.filter(header) },
      command(texts.ascending, () => this.sort(false)),
      command(texts.descending, () => this.sort(true)),
      clear,
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
    if (kept.length === this.values.length) this.setCriteria(null);
    else if (kept.length > 0)
      this.setCriteria({
        kind: "values",
        values: kept.filter((text) => text !== ""),
        blanks: kept.includes(""),
        dates: [],
      });
  }
  private setCriteria(criteria: FilterCriteria | null): void {
    const { sheet, editor, looks } = this.session;
    editor.changeObjects(sheet, () => {
      if (criteria) this.target.criteria.set(this.offset, criteria);
      else this.target.criteria.delete(this.offset);
      applyFilter(sheet, this.target.body, this.target.criteria, (row, column) =>
        looks.text(sheet, row, column),
      );
    });
  }
  private sort(descending: boolean): void {
    const { sheet, editor, language } = this.session;
    const { body } = this.target;
    this.grid.guarded(body, () => sortRows(editor, sheet, body, this.column, descending, language));
  }

  private finish(act?: () => void): void {
    if (!this.menu.isConnected) return;
    this.menu.remove();
    act?.();
    this.grid.view.focus();
  }
}
