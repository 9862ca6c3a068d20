// Owns the name box and the formula bar above the grid.
import type { Texts } from "../../language";
import { element } from "./element";

export interface FormulaBarEvents {
  /** Enter in the name box; false when the text names nothing. */
  goTo(reference: string): boolean;
  /** Whether the active cell may be edited; tells the user when not. */
  mayEdit(): boolean;
  typed(text: string, move: "down" | "right" | "stay"): void;
  /** Back to the grid. */
  left(): void;
}

export class FormulaBar {
  readonly element: HTMLElement;
  private readonly nameBox: HTMLInputElement;
  private readonly formula: HTMLTextAreaElement;
  private readonly buttons: HTMLButtonElement[];
  private shown = { reference: "", text: "" };
  private open = false;

  constructor(
    texts: Texts["page"]["formulaBar"],
    private readonly events: FormulaBarEvents,
  ) {
    this.nameBox = element("input", {
      type: "text",
      class: "name-box",
      "aria-label": texts.nameBox,
      spellcheck: "false",
    });
    this.formula = element("textarea", {
      rows: 1,
      class: "formula",
      "aria-label": texts.formula,
      spellcheck: "false",
    });
    const button = (label: string, sign: string, run: () => void): HTMLButtonElement =>
      element(
        "button",
        { type: "button", "aria-label": label, title: label, disabled: true, onclick: run },
        sign,
      );
    this.buttons = [
      button(texts.cancel, "✕", () => this.cancel()),
      button(texts.enter, "✓", () => this.commit("stay")),
    ];
    this.element = element("div", { class: "formula-bar" }, this.nameBox, ...this.buttons, this.formula);
    this.listen();
  }

  /** Shows the active cell; left alone while someone types here. */
  show(reference: string, text: string): void {
    this.shown = { reference, text };
    if (document.activeElement !== this.nameBox) this.nameBox.value = reference;
    if (!this.open) this.formula.value = text;
  }
  /** Mirrors the editor in the cell. */
  mirror(text: string): void {
    if (!this.open) this.formula.value = text;
  }

  private listen(): void {
    const { nameBox, formula } = this;
    nameBox.addEventListener("focus", () => nameBox.select());
    nameBox.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.leave();
      else if (event.key === "Enter" && !event.isComposing && this.events.goTo(nameBox.value.trim()))
        this.leave();
    });
    nameBox.addEventListener("blur", () => (nameBox.value = this.shown.reference));
    formula.addEventListener("focus", () => this.begin());
    formula.addEventListener("keydown", (event) => this.onKey(event));
    formula.addEventListener("blur", (event) => {
      const toButton = this.buttons.some((button) => button === event.relatedTarget);
      if (this.open && !toButton) this.commit("stay", false);
    });
  }

  private begin(): void {
    if (this.open) return;
    if (!this.events.mayEdit()) {
      this.formula.blur();
      return;
    }
    this.setOpen(true);
  }
  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Escape") this.cancel();
    else if (event.key === "Tab") this.commit("right");
    else if (event.key === "Enter" && !event.altKey) this.commit("down");
    else if (event.key === "Enter")
      this.formula.setRangeText("\n", this.formula.selectionStart, this.formula.selectionEnd, "end");
    else return;
    event.preventDefault();
  }
  private commit(move: "down" | "right" | "stay", toGrid = true): void {
    if (!this.open) return;
    const text = this.formula.value;
    this.setOpen(false);
    if (toGrid) this.leave();
    if (text !== this.shown.text) this.events.typed(text, move);
    else if (move !== "stay") this.events.typed(text, move);
  }
  private cancel(): void {
    this.setOpen(false);
    this.formula.value = this.shown.text;
    this.leave();
  }
  private setOpen(open: boolean): void {
    this.open = open;
    for (const button of this.buttons) button.disabled = !open;
  }
  private leave(): void {
    this.nameBox.value = this.shown.reference;
    this.events.left();
  }
}
