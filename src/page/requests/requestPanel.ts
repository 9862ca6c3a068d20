// Owns the developer's panel: every request that the task pane sends through Office.js, and what the chosen one asked for.
import type { RequestLog } from "../../host/browser";
import type { Texts } from "../../language";
import { element } from "../chrome/element";
import { requestDetail } from "./requestDetail";
import { MOST_REQUESTS, RequestHistory, type RequestEntry } from "./requestHistory";

const KEPT_OPEN = "clientbook.requests";

export class RequestPanel {
  readonly element: HTMLElement;
  private readonly history: RequestHistory;
  private readonly list: HTMLElement;
  private readonly detail: HTMLElement;
  private readonly pause: HTMLButtonElement;
  private readonly rows = new Map<RequestEntry, HTMLElement>();

  /** @param toggled told whenever the panel opens or closes */
  constructor(
    log: RequestLog,
    private readonly texts: Texts["page"]["requests"],
    private readonly toggled: (open: boolean) => void,
  ) {
    const button = (label: string, run: () => void): HTMLButtonElement =>
      element("button", { type: "button", class: "tool", onclick: run }, label);
    this.pause = button(texts.pause, () => this.setPaused(!this.history.paused));
    const inner = element("input", { type: "checkbox" });
    inner.addEventListener("change", () => this.element.classList.toggle("with-inner", inner.checked));
    const bar = element(
      "header",
      {},
      element("h2", {}, texts.title),
      this.pause,
      button(texts.clear, () => this.clear()),
      element("label", {}, inner, texts.inner),
      element("span", { class: "push" }),
      button(texts.close, () => this.toggle(false)),
    );
    const names = [texts.number, texts.at, texts.what, texts.actions, texts.up, texts.down, texts.time];
    const head = element(
      "div",
      { class: "request-row request-head", "aria-hidden": "true" },
      ...names.map((name) => element("span", {}, name)),
    );
    this.list = element("div", {
      role: "listbox",
      class: "request-list",
      tabindex: 0,
      "aria-label": texts.title,
    });
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    this.detail = element("div", {
      class: "request-detail",
      tabindex: 0,
      role: "region",
      "aria-label": texts.detail,
    });
    const left = element("div", { class: "request-table" }, head, this.list);
    this.element = element(
      "section",
      { class: "requests", "aria-label": texts.title, hidden: true },
      bar,
      element("div", { class: "request-columns" }, left, this.detail),
    );
    this.history = new RequestHistory(log, (entry) => this.add(entry));
    this.showNothing();
    if (localStorage.getItem(KEPT_OPEN) === "1") this.toggle(true);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }
  toggle(open = !this.isOpen): void {
    this.element.hidden = !open;
    if (open) localStorage.setItem(KEPT_OPEN, "1");
    else localStorage.removeItem(KEPT_OPEN);
    this.toggled(open);
  }

  private setPaused(paused: boolean): void {
    this.history.paused = paused;
    this.pause.textContent = paused ? this.texts.resume : this.texts.pause;
    this.pause.classList.toggle("pressed", paused);
  }
  private clear(): void {
    this.history.clear();
    this.rows.clear();
    this.list.replaceChildren();
    this.showNothing();
  }
  private showNothing(): void {
    const hint = this.rows.size > 0 ? this.texts.choose : this.texts.none;
    this.detail.replaceChildren(element("p", { class: "faint" }, hint));
  }

  private add(entry: RequestEntry): void {
    const atEnd = this.list.scrollTop + this.list.clientHeight >= this.list.scrollHeight - 4;
    const row = this.row(entry);
    if (this.rows.size === 0)
      this.detail.replaceChildren(element("p", { class: "faint" }, this.texts.choose));
    this.rows.set(entry, row);
    this.list.append(row);
    if (this.rows.size > MOST_REQUESTS) this.dropOldest();
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }
  private dropOldest(): void {
    const [oldest] = this.rows;
    oldest[1].remove();
    this.rows.delete(oldest[0]);
  }

  private row(entry: RequestEntry): HTMLElement {
    const cells = [
      String(entry.number),
      clock(entry.at),
      summary(entry, this.texts),
      String(entry.actions),
      size(entry.requestBytes),
      size(entry.responseBytes),
      `${entry.milliseconds.toFixed(1)} ms`,
    ];
    const attributes = {
      role: "option",
      id: `request-${entry.number}`,
      class: entry.error ? "request-row failed" : "request-row",
      "aria-selected": "false",
    };
    const row = element("div", attributes, ...cells.map((text) => element("span", { title: text }, text)));
    row.addEventListener("click", () => this.choose(entry));
    return row;
  }
  private choose(entry: RequestEntry): void {
    for (const [other, row] of this.rows) row.setAttribute("aria-selected", String(other === entry));
    const row = this.rows.get(entry);
    row?.scrollIntoView({ block: "nearest" });
    if (row) this.list.setAttribute("aria-activedescendant", row.id);
    this.detail.replaceChildren(...requestDetail(entry, this.texts));
    this.detail.scrollTop = 0;
  }
  private onKey(event: KeyboardEvent): void {
    const entries = [...this.rows.keys()];
    const at = entries.findIndex((entry) => this.rows.get(entry)?.getAttribute("aria-selected") === "true");
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    const entry = target === undefined ? undefined : entries[target];
    if (!entry) return;
    event.preventDefault();
    this.choose(entry);
  }

  dispose(): void {
    this.history.dispose();
  }
}

/** What the request is about: where it failed, else the first thing it changes, else the first thing it reads. */
function summary({ text: { statements }, error }: RequestEntry, texts: Texts["page"]["requests"]): string {
  const main =
    statements.find(({ failed }) => failed) ??
    statements.find(({ kind }) => kind === "set" || kind === "call") ??
    statements.find(({ kind }) => kind === "load");
  const what = main?.text ?? (statements.length > 0 ? texts.bookkeeping : texts.nothing);
  return error ? `${error.Code}: ${what}` : what;
}

const clock = (at: Date): string =>
  `${[at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":")}.${String(at.getMilliseconds()).padStart(3, "0")}`;

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
