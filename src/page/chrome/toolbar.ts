// Owns the toolbar: file commands, sample data, undo and redo, the requests panel, the language switch.
import type { Texts } from "../../language";
import { element } from "./element";
import { icons, type IconName } from "./icons";

export interface ToolbarCommands {
  create(): void;
  open(): void;
  save(): void;
  sample(): void;
  undo(): void;
  redo(): void;
  switchLanguage(): void;
  /** Shows or hides the developer's panel. */
  toggleRequests(): void;
}

export class Toolbar {
  readonly element: HTMLElement;
  private readonly undoButton: HTMLButtonElement;
  private readonly redoButton: HTMLButtonElement;
  private readonly requestsButton: HTMLButtonElement;
  private readonly name: HTMLElement;

  constructor(texts: Texts["page"], commands: ToolbarCommands) {
    const { toolbar } = texts;
    const button = (icon: IconName, label: string, run: () => void, iconOnly = false): HTMLButtonElement =>
      element(
        "button",
        { type: "button", class: "tool", title: label, "aria-label": label, onclick: run },
        icons[icon](),
        ...(iconOnly ? [] : [element("span", {}, label)]),
      );
    this.undoButton = button("undo", toolbar.undo, commands.undo, true);
    this.redoButton = button("redo", toolbar.redo, commands.redo, true);
    this.requestsButton = button("requests", texts.requests.hint, commands.toggleRequests, true);
    this.name = element("h1", { class: "file-name" });
    const language = element(
      "button",
      { type: "button", class: "tool", title: toolbar.languageHint, onclick: commands.switchLanguage },
      toolbar.language,
    );
    this.element = element(
      "header",
      { class: "toolbar", role: "toolbar", "aria-label": toolbar.label },
      element("span", { class: "brand" }, texts.title),
      button("create", toolbar.create, commands.create),
      button("open", toolbar.open, commands.open),
      button("save", toolbar.save, commands.save),
      button("sample", toolbar.sample, commands.sample),
      element("span", { class: "gap" }),
      this.undoButton,
      this.redoButton,
      this.name,
      this.requestsButton,
      language,
    );
    this.showHistory(false, false);
    this.showRequests(false);
  }

  showName(name: string, changed: boolean): void {
    this.name.textContent = changed ? `${name} *` : name;
    document.title = `${changed ? "* " : ""}${name}`;
  }
  showRequests(open: boolean): void {
    this.requestsButton.setAttribute("aria-pressed", String(open));
  }
  showHistory(canUndo: boolean, canRedo: boolean): void {
    this.undoButton.disabled = !canUndo;
    this.redoButton.disabled = !canRedo;
  }
}
