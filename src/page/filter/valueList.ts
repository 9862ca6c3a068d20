// Owns the list of a filter menu: "select all", a tree of years, months and days, and texts, each with a box to tick.
import type { Texts } from "../../language";
import { element } from "../chrome/element";
import { isBranch, leavesOf, narrowed, type Branch, type Leaf, type Part } from "./offeredValues";

/** More values than this are found by searching. */
const MOST_LISTED = 1000;

export class ValueList {
  readonly element = element("div", { class: "filter-values", role: "group" });
  private readonly open = new Set<string>();
  private search = "";
  /** While searching: what was chosen before stays so besides what is found. */
  private adds = false;

  /** @param chosen keys of the leaves that are ticked, kept up to date */
  constructor(
    private readonly parts: readonly Part[],
    private readonly chosen: Set<string>,
    private readonly texts: Texts["page"]["filter"],
  ) {
    const [first, ...others] = parts;
    if (first && isBranch(first) && others.length === 0) this.open.add(first.key);
    this.draw();
  }

  searchFor(text: string): void {
    this.search = text.trim().toLowerCase();
    this.draw();
  }
  /** Whether the filter shall show a leaf: a search narrows the choice to what it finds, unless that is only added. */
  isChosen(leaf: Leaf): boolean {
    if (!this.chosen.has(leaf.key)) return false;
    return this.adds || this.finds(leaf);
  }

  private finds({ searched }: Leaf): boolean {
    return this.search === "" || searched.includes(this.search);
  }
  private draw(): void {
    const { texts } = this;
    const found = narrowed(this.parts, (leaf) => this.finds(leaf));
    const listed = found.slice(0, MOST_LISTED);
    const rest = found.length - listed.length;
    const searching = this.search !== "";
    const leaves = found.flatMap(leavesOf);
    this.element.replaceChildren(
      ...(leaves.length > 0 ? [this.box(searching ? texts.allFound : texts.all, leaves)] : []),
      ...(searching ? [this.addBox()] : []),
      ...listed.map((part) => this.row(part)),
      ...(rest > 0 ? [element("p", {}, texts.more(rest))] : []),
    );
  }
  private addBox(): HTMLElement {
    const input = element("input", { type: "checkbox", checked: this.adds });
    input.addEventListener("change", () => (this.adds = input.checked));
    return element("label", {}, input, element("span", {}, this.texts.addToFilter));
  }

  private row(part: Part): HTMLElement {
    const box = this.box(part.label || this.texts.blanks, leavesOf(part));
    return isBranch(part) ? this.branch(part, box) : element("div", { class: "filter-leaf" }, box);
  }
  /** What is inside is made only when it is opened. */
  private branch(part: Branch, box: HTMLElement): HTMLElement {
    const isOpen = this.open.has(part.key) || this.search !== "";
    const toggle = element(
      "button",
      {
        type: "button",
        class: "filter-toggle",
        "aria-expanded": String(isOpen),
        "aria-label": this.texts.expand(part.label),
      },
      isOpen ? "−" : "+",
    );
    const setOpen = (open: boolean): void => {
      if (open) this.open.add(part.key);
      else this.open.delete(part.key);
      const again = this.row(part);
      row.replaceWith(again);
      again.querySelector<HTMLElement>("input")?.focus();
    };
    toggle.addEventListener("click", () => setOpen(!isOpen));
    const head = element("div", { class: "filter-branch" }, toggle, box);
    head.addEventListener("keydown", (event) => {
      const wanted = { ArrowRight: true, ArrowLeft: false }[event.key];
      if (wanted === undefined || wanted === isOpen) return;
      event.preventDefault();
      setOpen(wanted);
    });
    const inside = isOpen ? part.parts.map((inner) => this.row(inner)) : [];
    const row: HTMLElement = element(
      "div",
      {},
      head,
      element("div", { role: "group", "aria-label": part.label, class: "filter-parts" }, ...inside),
    );
    return row;
  }

  /** A box for one leaf or all leaves of something; neither on nor off when only some are chosen. */
  private box(label: string, leaves: readonly Leaf[]): HTMLElement {
    const count = leaves.filter(({ key }) => this.chosen.has(key)).length;
    const input = element("input", { type: "checkbox", checked: count === leaves.length });
    input.indeterminate = count > 0 && count < leaves.length;
    input.addEventListener("change", () => {
      for (const { key } of leaves)
        if (input.checked) this.chosen.add(key);
        else this.chosen.delete(key);
      this.redraw(label);
    });
    return element("label", {}, input, element("span", {}, label));
  }
  /** The boxes above and below follow; scroll position and focus stay. */
  private redraw(label: string): void {
    const { scrollTop } = this.element;
    const boxes = (): HTMLElement[] => [...this.element.querySelectorAll("input")];
    const at = boxes().findIndex((box) => box === document.activeElement);
    this.draw();
    this.element.scrollTop = scrollTop;
    const again = boxes()[at];
    if (again?.parentElement?.textContent === label) again.focus();
  }
}
