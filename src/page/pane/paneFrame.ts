// Owns the task pane beside the grid: the pane's own build in a frame, answered by our host, in the page's language.
import { createExternal, type ExcelHost, type ExternalObject, hostInfoQuery } from "../../host/browser";
import type { Texts } from "../../language";
import type { Language } from "../../language/language";
import { element } from "../chrome/element";
import { splitter } from "./splitter";

declare global {
  interface Window {
    /** The pane's page puts this at its own `window.external` before Office.js runs. */
    clientbookExternal?: ExternalObject;
  }
}

export class PaneFrame {
  readonly element: HTMLElement;
  private readonly place: HTMLElement;
  private frame: HTMLIFrameElement | null = null;

  constructor(
    private readonly host: ExcelHost,
    private readonly language: Language,
    private readonly texts: Texts["page"]["pane"],
    /** The pane waits until the cells are drawn: both run on one thread, and the grid is there first. */
    private readonly gridDrawn: () => Promise<void>,
  ) {
    this.place = element("div", { class: "pane-frame" });
    this.element = element("aside", { class: "pane", "aria-label": texts.title }, this.place);
    this.element.prepend(splitter(this.element, texts.resize));
  }

  /**
   * Loads the pane anew, as Excel does when a workbook is opened.
   * @param action something the pane does by itself once it is ready, as if its user had asked for it
   */
  load(action?: "sample"): void {
    this.host.events.clear();
    window.clientbookExternal = createExternal(this.host);
    const address = `taskpane.html?${hostInfoQuery(this.language)}${action ? `&action=${action}` : ""}`;
    const frame = (this.frame = element("iframe", { src: address, title: this.texts.title }));
    frame.addEventListener("load", () => passOn(frame.contentWindow));
    void this.gridDrawn().then(() => {
      if (this.frame === frame) this.place.replaceChildren(frame);
    });
  }
}

/** Events of a frame do not reach the page; what concerns the page is raised there again. */
function passOn(frame: Window | null): void {
  frame?.addEventListener("keydown", (event) => {
    const { key, ctrlKey, shiftKey } = event;
    if (key !== "F12" || !ctrlKey || !shiftKey) return;
    event.preventDefault();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, shiftKey, bubbles: true }));
  });
  // A file that comes in over the pane: the page lays its cover over both, and takes the drop.
  frame?.addEventListener("dragenter", ({ dataTransfer }) =>
    window.dispatchEvent(new DragEvent("dragenter", { dataTransfer })),
  );
}
