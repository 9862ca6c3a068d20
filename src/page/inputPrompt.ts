// Owns the yellow note beside the active cell: a validation's input prompt, or why it is not calculated.
import { element } from "./chrome/element";
import type { Box } from "./gridView/gridView";

export class InputPrompt {
  private readonly box: HTMLElement;

  /** @param parent the grid's element: positions are relative to it */
  constructor(private readonly parent: HTMLElement) {
    this.box = element("div", { class: "input-prompt", role: "note", hidden: true });
    parent.append(this.box);
  }

  show(title: string, text: string, at: Box | null): void {
    const hidden = !at || (title === "" && text === "");
    this.box.hidden = hidden;
    if (hidden) return;
    const lines = text.split("\n").map((line) => element("p", {}, line));
    this.box.replaceChildren(...(title ? [element("strong", {}, title)] : []), ...lines);
    const { clientWidth, clientHeight } = this.parent;
    const left = Math.min(at.left + 12, clientWidth - this.box.offsetWidth - 6);
    const below = at.top + at.height + 10;
    const top = below + this.box.offsetHeight > clientHeight ? at.top - this.box.offsetHeight - 6 : below;
    Object.assign(this.box.style, { left: `${Math.max(0, left)}px`, top: `${Math.max(0, top)}px` });
  }
}
