// Owns starting the unmodified Office.js client in Node: Excel, Office and OfficeExtension as globals, our host behind them.
/// <reference types="office-js" preserve="true" />
import "./nodeEnvironment";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { Workbook } from "../model/workbook";
import { ExcelHost, type HostOptions } from "../wire/excelHost";
import { createExternal, hostInfoQuery } from "./bridge";

export interface StartOptions extends HostOptions {
  /** The workbook to open; a new one with one empty sheet when left out. */
  workbook?: Workbook;
}

export interface RunningExcel {
  readonly host: ExcelHost;
  /** The open workbook's model. */
  readonly workbook: Workbook;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Puts another workbook in place of the open one. */
  open(workbook: Workbook): void;
  /** Takes the globals away again and lets the process end. */
  close(): void;
}

const ORIGIN = "https://embedded-host.invalid/";
const LIBRARY = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/**
 * Starts Excel's client on an embedded host. `Excel.run` then works as in an add-in.
 * Several can run in one process; the globals belong to the one started last.
 */
export async function startExcel(options: StartOptions = {}): Promise<RunningExcel> {
  const host = new ExcelHost(options.workbook ?? new Workbook(), options);
  const dom = await loadLibrary(host);
  const global = globalThis as Record<string, unknown>;
  const before = GLOBALS.map((name) => global[name]);
  for (const name of GLOBALS) global[name] = dom.window[name];
  return {
    host,
    get workbook() {
      return host.workbook;
    },
    Excel: dom.window.Excel,
    Office: dom.window.Office,
    open: (workbook) => host.open(workbook),
    close() {
      GLOBALS.forEach((name, index) => {
        if (global[name] !== dom.window[name]) return;
        if (before[index] === undefined) delete global[name];
        else global[name] = before[index];
      });
      host.close();
      dom.window.close();
    },
  };
}

async function loadLibrary(host: ExcelHost): Promise<JSDOM> {
  const problems: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => problems.push(error.message));
  const dom = new JSDOM(`<!doctype html><script src="${ORIGIN}office.js"></script>`, {
    url: `${ORIGIN}?${hostInfoQuery(host.language)}`,
    runScripts: "dangerously",
    resources: new LibraryFiles(),
    virtualConsole,
    beforeParse(window) {
      Object.defineProperty(window, "external", { value: createExternal(host), configurable: true });
      // Errors, promises and arrays from the library are then those of the code that calls it, as in a real page.
      Object.assign(window, { Error, Promise, JSON });
    },
  });
  await new Promise((loaded) => dom.window.addEventListener("load", loaded));
  if (!dom.window.Office) throw new Error(`Office.js did not load: ${problems.join("; ")}`);
  await dom.window.Office.onReady();
  return dom;
}

/** Hands every load to the npm package's files; nothing goes to the network. */
class LibraryFiles extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    if (!url.startsWith(ORIGIN)) return null;
    const file = path.join(LIBRARY, new URL(url).pathname);
    return file.startsWith(LIBRARY) ? cachedFile(file) : null;
  }
}

const cache = new Map<string, Promise<Buffer>>();

function cachedFile(file: string): Promise<Buffer> & { abort(): void } {
  let content = cache.get(file);
  // A telemetry script is asked for that the package may not have: an empty script serves.
  if (!content) cache.set(file, (content = readFile(file).catch(() => Buffer.from(""))));
  return Object.assign(content, { abort: () => undefined });
}
