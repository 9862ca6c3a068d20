// Owns running one snippet as Script Lab does: its html in a page of its own, its script against the globals of Office.js,
// its buttons pressed one by one. What the script writes to the console is kept; console.error counts as a failure.
import { JSDOM } from "jsdom";
import ts from "typescript";
import type { RunningExcel } from "../../../src/host/client/startExcel";
import type { Snippet } from "./snippetFiles";

type Listener = (event: Event) => unknown;

const GLOBALS = ["FileReader", "Blob", "File", "btoa", "atob", "localStorage", "HTMLInputElement"] as const;
/** How long nothing may be asked of the host before a click counts as done, in milliseconds. */
const QUIET = 12;
const LONGEST = 20_000;

export class SnippetPage {
  readonly errors: string[] = [];
  readonly log: string[] = [];
  readonly document: Document;
  private readonly dom: JSDOM;
  private readonly listeners: { target: EventTarget; type: string; listener: Listener }[] = [];

  constructor(
    readonly snippet: Snippet,
    readonly excel: RunningExcel,
  ) {
    this.dom = new JSDOM(`<!doctype html><body>${snippet.html}</body>`, {
      url: "https://snippet.invalid/",
      pretendToBeVisual: true,
    });
    this.document = this.dom.window.document;
    this.keepListeners();
  }

  /** Runs the script; what it throws at once is an error as any other. */
  async start(): Promise<void> {
    const { outputText } = ts.transpileModule(this.snippet.script, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
    });
    const { window } = this.dom;
    const given: Record<string, unknown> = {
      window,
      document: window.document,
      console: this.console(),
      Excel: this.recordingExcel(),
      Office: this.excel.Office,
      OfficeExtension,
      ...Object.fromEntries(GLOBALS.map((name) => [name, window[name]])),
    };
    try {
      const run = new Function(...Object.keys(given), outputText) as (...values: unknown[]) => unknown;
      run(...Object.values(given));
    } catch (error) {
      this.errors.push(describe(error));
    }
    await this.settle();
  }

  /**
   * Excel whose `run` notes what it fails with and goes on: several samples do not wait for what they start, and a
   * rejection that nobody takes would end the test run.
   */
  private recordingExcel(): object {
    const { Excel: library } = this.excel;
    const noting =
      <A extends unknown[]>(call: (...args: A) => Promise<unknown>) =>
      async (...args: A): Promise<unknown> => {
        try {
          return await call(...args);
        } catch (error) {
          this.errors.push(describe(error));
          return undefined;
        }
      };
    const noted: Record<PropertyKey, unknown> = {
      run: noting(library.run),
      createWorkbook: noting(library.createWorkbook),
    };
    return new Proxy(library, {
      get: (target, name) => noted[name] ?? (Reflect.get(target, name) as unknown),
    });
  }

  /** Ids of the page's buttons in their order, those for setting up first. */
  get buttons(): string[] {
    const ids = [...this.document.querySelectorAll("button")]
      .map((button) => button.id)
      .filter((id) => id !== "");
    return [...ids.filter((id) => id.startsWith("setup")), ...ids.filter((id) => !id.startsWith("setup"))];
  }

  /** Presses a button and waits until its work is done. */
  async click(id: string): Promise<void> {
    const button = this.document.getElementById(id);
    if (!button) throw new Error(`${this.snippet.path} has no button ${id}.`);
    await this.fire(button, "click");
  }
  /** Fills in an input. */
  async type(id: string, value: string): Promise<void> {
    const input = this.document.getElementById(id);
    if (!input || !("value" in input)) throw new Error(`${this.snippet.path} has no input ${id}.`);
    input.value = value;
    await this.fire(input, "change");
  }
  async fire(target: EventTarget, type: string): Promise<void> {
    const event = new this.dom.window.Event(type);
    for (const { listener } of this.listeners.filter(
      (item) => item.target === target && item.type === type,
    )) {
      try {
        await listener.call(target, event);
      } catch (error) {
        this.errors.push(describe(error));
      }
    }
    await this.settle();
  }

  /** Waits until the host has been quiet for a while: events are answered by handlers that ask again. */
  async settle(): Promise<void> {
    const { requests } = this.excel.host;
    const started = Date.now();
    for (let quiet = 0; quiet < 2 && Date.now() - started < LONGEST;) {
      const before = requests.count;
      await new Promise((done) => setTimeout(done, QUIET));
      quiet = requests.count === before ? quiet + 1 : 0;
    }
  }
  close(): void {
    this.dom.window.close();
  }

  private keepListeners(): void {
    const { EventTarget: Target } = this.dom.window;
    const { listeners } = this;
    const original = Target.prototype.addEventListener;
    Target.prototype.addEventListener = function (
      this: EventTarget,
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | AddEventListenerOptions,
    ): void {
      if (typeof listener === "function") listeners.push({ target: this, type, listener });
      original.call(this, type, listener, options);
    };
  }
  private console(): Record<string, (...values: unknown[]) => void> {
    const say = (...values: unknown[]): void => void this.log.push(values.map(describe).join(" "));
    return {
      log: say,
      info: say,
      warn: say,
      table: say,
      error: (...values) => void this.errors.push(values.map(describe).join(" ")),
    };
  }
}

function describe(value: unknown): string {
  if (value instanceof OfficeExtension.Error) {
    const place = value.debugInfo?.errorLocation;
    return `${value.code}: ${value.message}${place ? ` (${place})` : ""}`;
  }
  if (value instanceof Error || (typeof value === "object" && value !== null && "stack" in value))
    return String(value);
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}
