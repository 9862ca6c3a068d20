// Owns the list dropdown at the active cell: the arrow beside it, the list of allowed values, and the choice.
import type { Texts } from "../language";
import { element } from "./chrome/element";
import type { Box } from "./gridView/gridView";

export interface DropdownSource {
  /** The active cell's box, or null when it has no list or is out of sight. */
  anchor(): Box | null;
  values(): string[];
  current(): string;
  choose(value: string): void;
  /** Gives the focus back to the grid. */
  closed(): void;
}

export class Dropdown {
  private readonly button: HTMLButtonElement;
  private list: HTMLElement | null = null;
  private typed = "";
  private typedAt = 0;

  /** @param parent the grid's element: positions are relative to it */
  constructor(
    private readonly parent: HTMLElement,
    private readonly texts: Texts["page"]["grid"],
    private readonly source: DropdownSource,
  ) {
    const attributes = {
      type: "button",
      class: "dropdown-button",
      "aria-label": texts.openList,
      "aria-haspopup": "listbox",
      hidden: true,
    };
    this.button = element("button", attributes, "▾");
    this.button.addEventListener("pointerdown", (event) => event.preventDefault());
    this.button.addEventListener("click", () => (this.list ? this.close() : this.open()));
    parent.append(this.button);
    document.addEventListener("pointerdown", this.outside, true);
  }
  private readonly outside = (event: Event): void => {
    if (
      !(event.target instanceof Node) ||
      this.button.contains(event.target) ||
      this.list?.contains(event.target)
    )
      return;
    this.close(false);
  };

  get isOpen(): boolean {
    return this.list !== null;
  }
  /** Puts the arrow beside the active cell, or away. */
  place(): void {
    const box = this.source.anchor();
    this.button.hidden = box === null;
    if (!box) return this.close(false);
    const size = Math.min(20, box.height);
    const outside = box.left + box.width + size <= this.parent.clientWidth;
    const left = box.left + box.width - (outside ? 0 : size);
    Object.assign(this.button.style, {
      left: `${left}px`,
      top: `${box.top + box.height - size}px`,
      width: `${size}px`,
      height: `${size}px`,
    });
  }

  /** Opens the list when the active cell has one; whether it has. */
  open(): boolean {
    const box = this.source.anchor();
    if (!box) return false;
    this.close(false);
    const current = this.source.current();
    const options = this.source.values().map((value, index) => {
      const attributes = {
        role: "option",
        id: `option-${index}`,
        "aria-selected": String(value === current),
      };
      const option = element("div", attributes, value);
      option.addEventListener("click", () => this.choose(option));
      return option;
    });
    const list = element(
      "div",
      { role: "listbox", class: "dropdown-list", tabindex: 0, "aria-label": this.texts.list },
      ...options,
    );
    list.addEventListener("keydown", (event) => this.onKey(event));
    this.list = list;
    this.button.setAttribute("aria-expanded", "true");
    this.parent.append(list);
    this.placeList(box, list);
    this.mark(options.find((option) => option.textContent === current) ?? options[0]);
    list.focus();
    return true;
  }
  private placeList(box: Box, list: HTMLElement): void {
    const below = this.parent.clientHeight - box.top - box.height;
    const height = Math.min(list.scrollHeight + 2, 240);
    const top = below >= height || below >= box.top ? box.top + box.height : box.top - height;
    Object.assign(list.style, {
      left: `${box.left}px`,
      top: `${top}px`,
      minWidth: `${box.width}px`,
      maxHeight: `${Math.max(80, Math.min(240, top > box.top ? below - 4 : box.top))}px`,
    });
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const options = this.options();
    const at = options.findIndex((option) => option.classList.contains("marked"));
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
    if (target !== undefined && !(event.altKey && event.key === "ArrowUp"))
      this.mark(options[Math.max(0, Math.min(options.length - 1, target))]);
    else if (event.key === "Enter" || event.key === "Tab") this.choose(options[at]);
    else if (event.key === "Escape" || event.altKey) this.close();
    else if (event.key.length === 1) this.search(event.key);
    else return;
    event.preventDefault();
  }
  private options(): HTMLElement[] {
    return [...(this.list?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
  }
  private mark(option: HTMLElement | undefined): void {
    for (const other of this.options()) other.classList.toggle("marked", other === option);
    if (!option) return;
    this.list?.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }
  private search(letter: string): void {
    const now = performance.now();
    this.typed = now - this.typedAt < 800 ? this.typed + letter : letter;
    this.typedAt = now;
    const wanted = this.typed.toLowerCase();
    this.mark(this.options().find((option) => option.textContent?.toLowerCase().startsWith(wanted)));
  }
  private choose(option: HTMLElement | undefined): void {
    const value = option?.textContent;
    this.close();
    if (value !== undefined && value !== null) this.source.choose(value);
  }
  private close(toGrid = true): void {
    if (!this.list) return;
    this.list.remove();
    this.list = null;
    this.button.removeAttribute("aria-expanded");
    if (toGrid) this.source.closed();
  }
  dispose(): void {
    document.removeEventListener("pointerdown", this.outside, true);
  }
}
