// Owns pop-up menus: a list of commands at a point, driven by mouse or arrow keys, closed by Esc or a click elsewhere.
import { element } from "./element";

export interface MenuItem {
  label: string;
  run: () => void;
  disabled?: boolean;
  /** A colour shown before the label. */
  swatch?: string;
}

let close: (() => void) | null = null;

export function closeMenu(): void {
  close?.();
}

/** Opens a menu with its corner at a point of the window; null stands for a line between items. */
export function openMenu(label: string, items: readonly (MenuItem | null)[], x: number, y: number): void {
  closeMenu();
  const before = document.activeElement;
  const menu = element("div", { role: "menu", class: "menu", "aria-label": label });
  const dismiss = (): void => {
    close = null;
    document.removeEventListener("pointerdown", outside, true);
    menu.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const outside = (event: Event): void => {
    if (!(event.target instanceof Node && menu.contains(event.target))) dismiss();
  };
  menu.append(
    ...items.map((item) => (item ? menuItem(item, dismiss) : element("div", { role: "separator" }))),
  );
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") dismiss();
    else if (!moveFocus(menu, event.key)) return;
    event.preventDefault();
  });
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(x, innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(0, y + height > innerHeight ? y - height : y)}px`;
  document.addEventListener("pointerdown", outside, true);
  close = dismiss;
  menu.querySelector<HTMLElement>("[role=menuitem]:not([disabled])")?.focus();
}

function menuItem({ label, run, disabled, swatch }: MenuItem, dismiss: () => void): HTMLElement {
  const item = element("button", { type: "button", role: "menuitem", tabindex: -1, disabled }, label);
  if (swatch !== undefined) {
    const square = element("span", { class: "swatch", "aria-hidden": "true" });
    square.style.background = swatch || "transparent";
    item.prepend(square);
  }
  item.addEventListener("click", () => {
    dismiss();
    run();
  });
  return item;
}

/** Moves the focus among a menu's items; whether the key was one of those that do. */
function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>("[role=menuitem]:not([disabled])")];
  const at = items.findIndex((item) => item === document.activeElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
  if (target === undefined) return false;
  items[(target + items.length) % items.length]?.focus();
  return true;
}
