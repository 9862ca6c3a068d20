// Owns the host's side of `window.external`: workbook requests, Common API calls, events, and the tools tests use on them.
import { formatRect, rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { Calculator } from "../formula/calculator";
import type { Calculation } from "./calculation";
import { CommonApi, type DocumentCopy } from "./commonApi";
import { EventChannel } from "./eventChannel";
import { DISCONNECTED, Faults } from "./faults";
import { HostError } from "./hostError";
import { type ActionFaults, runRequest } from "./interpreter";
import { isInternal, runInternal } from "./internalServices";
import { parseRequest, type WireRequest, type WireResponse } from "./protocol";
import { RequestLog } from "./requestLog";
import { Session, type HostLanguage, type HostUser } from "./session";
import { surface } from "./surface";

export interface HostOptions {
  language?: HostLanguage;
  /** Highest ExcelApi set that is claimed and answered, e.g. `1.9`. */
  apiLevel?: string;
  /** On the web, requests and answers above 5 MB are refused (docs/excel/performance.md of office-js-docs-pr). */
  platform?: "web" | "desktop";
  calculator?: (workbook: Workbook, now: () => number) => Calculation;
  /** Date and time as a serial number of the 1900 system; the computer's local time when left out. */
  now?: () => number;
  /** Who writes comments; "User" without an address when left out. */
  user?: HostUser;
  /** What RAND and RANDBETWEEN draw from, from 0 to below 1; chance when left out. */
  random?: () => number;
  /** Bytes of the workbook as .xlsx, for Office.context.document.getFileAsync. */
  documentCopy?: DocumentCopy;
}

/** In JavaScript nobody else says so: what is mistyped would be another Excel in silence. */
function checkOptions({ language = "zh-CN", apiLevel = "1.17", platform = "desktop" }: HostOptions): void {
  if (language !== "zh-CN" && language !== "en-US")
    throw new RangeError(`The embedded host speaks zh-CN and en-US, not ${String(language)}.`);
  if (!/^1\.\d+$/.test(apiLevel))
    throw new RangeError(`"${apiLevel}" is no requirement set of ExcelApi; one is written as "1.9".`);
  if (platform !== "web" && platform !== "desktop")
    throw new RangeError(`A platform is "web" or "desktop", not ${String(platform)}.`);
}

const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** The flag that Excel.run({delayForCellEdit: true}) adds (measured: flags 17 become 81). */
const DELAY_FOR_CELL_EDIT = 64;

/** Status codes of a refused request, from RichApiMessageUtility.OfficeJsErrorCode_* in office-js. */
const STATUS: Partial<Record<string, number>> = {
  [DISCONNECTED]: 5001,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** Stands for a request that was refused before it was read. */
const NOT_READ: WireRequest = { actions: [], paths: new Map() };

/** What a request is answered with: a body, or the status of one that was refused as a whole. */
export type Answer = { body: string } | { status: number };

export class ExcelHost {
  readonly requests = new RequestLog();
  readonly faults = new Faults();
  readonly events = new EventChannel();
  readonly commonApi: CommonApi;
  readonly language: HostLanguage;
  readonly apiLevel: string;
  private current: Session;
  private editing = false;
  private inBatch = false;
  private waiting: (() => void)[] = [];
  private unsubscribe: () => void;

  constructor(
    workbook: Workbook,
    private readonly options: HostOptions = {},
  ) {
    checkOptions(options);
    this.language = options.language ?? "zh-CN";
    this.apiLevel = options.apiLevel ?? "1.17";
    this.commonApi = new CommonApi(() => this.current, options.documentCopy);
    this.current = this.openSession(workbook);
    this.unsubscribe = this.follow(workbook);
  }

  get workbook(): Workbook {
    return this.current.workbook;
  }
  get session(): Session {
    return this.current;
  }
  /** Puts another workbook in place of the open one; what a client still holds of the old one is invalid. */
  open(workbook: Workbook): void {
    this.unsubscribe();
    this.current = this.openSession(workbook);
    this.unsubscribe = this.follow(workbook);
  }
  /** Stops listening to the workbook and to the client. */
  close(): void {
    this.unsubscribe();
    this.events.clear();
  }
  /** A cell is being edited: requests fail with InvalidOperationInCellEditMode, or wait if they asked to. */
  get cellEditMode(): boolean {
    return this.editing;
  }
  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const resume of this.waiting.splice(0)) resume();
  }
  /** The n-th request from now fails as a whole; with `afterEffect` it was carried out and only the answer is lost. */
  failRequest(n: number, code: string, afterEffect = false): void {
    this.faults.failRequest(n, code, afterEffect);
  }
  /** The n-th action from now fails, before or after it took effect. */
  failAction(n: number, code: string, afterEffect = false): void {
    this.faults.failAction(n, code, afterEffect);
  }

  /** The user clicks a cell. @param offset points from the cell's top left corner */
  click(sheet: Sheet, row: number, column: number, offset = { x: 0, y: 0 }): void {
    const session = this.current;
    const address = formatRect(rect(row, column));
    session.raiseSheetEvent("singleClicked", sheet, { address, offsetX: offset.x, offsetY: offset.y });
    this.events.send(session.takeEvents(), session, "Unknown");
  }

  /** Answers one workbook request. */
  async execute(body: string, flags: number): Promise<Answer> {
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0)
      await new Promise<void>((resume) => this.waiting.push(resume));
    const started = performance.now();
    const requestBytes = byteLength(body);
    if (this.tooLarge(requestBytes)) {
      this.requests.add(
        { actions: 0, requestBytes, responseBytes: 0, milliseconds: 0 },
        { request: NOT_READ, results: [], error: refused("RequestPayloadSizeLimitExceeded").Error ?? null },
      );
      return { status: STATUS.RequestPayloadSizeLimitExceeded ?? 0 };
    }
    const request = parseRequest(body);
    if (isInternal(request)) return { body: JSON.stringify(runInternal(request)) };
    await this.faults.letOthersAct(request);
    const { due: fault, around } = this.faults.nextRequest(request);
    const response = fault && !fault.afterEffect ? refused(fault.code) : this.run(request, around);
    const given = fault ? refused(fault.code) : response;
    const answer = JSON.stringify(given);
    const responseBytes = byteLength(answer);
    const milliseconds = performance.now() - started;
    const tooLarge = this.tooLarge(responseBytes);
    const { Error: error = null } = tooLarge ? refused("ResponsePayloadSizeLimitExceeded") : given;
    this.requests.add(
      { actions: request.actions.length, requestBytes, responseBytes, milliseconds },
      { request, results: given.Results, error },
    );
    if (tooLarge) return { status: STATUS.ResponsePayloadSizeLimitExceeded ?? 0 };
    const status = fault ? STATUS[fault.code] : undefined;
    return status === undefined ? { body: answer } : { status };
  }

  private run(request: WireRequest, around: ActionFaults | null): WireResponse {
    if (this.editing) return refused("InvalidOperationInCellEditMode");
    const session = this.current;
    this.inBatch = true;
    try {
      const response = runRequest(request, session, surface, this.apiLevel, around);
      const { remote } = this.faults;
      this.events.send(
        session.finishBatch(),
        session,
        remote ? "Unknown" : "ThisLocalAddin",
        remote ? "Remote" : "Local",
      );
      return response;
    } finally {
      this.inBatch = false;
    }
  }

  /** What a view of the model edits is calculated and raised as events, like a user's typing. */
  private follow(workbook: Workbook): () => void {
    return workbook.subscribe((change) => {
      if (this.inBatch) return;
      if (change.kind === "cells") {
        this.current.calculate();
        this.events.send(
          [{ kind: "changed", sheet: change.sheet, range: change.range, changeType: "RangeEdited" }],
          this.current,
          "Unknown",
        );
      } else if (change.kind === "selection")
        this.events.send(
          [{ kind: "selectionChanged", sheet: change.sheet, range: change.sheet.selection }],
          this.current,
          "Unknown",
        );
    });
  }

  private openSession(workbook: Workbook): Session {
    const now = this.options.now ?? localNow;
    const calculator =
      this.options.calculator?.(workbook, now) ?? new Calculator(workbook, now, this.options.random);
    const session = new Session(workbook, calculator, this.language, now);
    if (this.options.user) session.user = this.options.user;
    return session;
  }
  private tooLarge(bytes: number): boolean {
    return this.options.platform === "web" && bytes > PAYLOAD_LIMIT;
  }
}

function refused(code: string): WireResponse {
  const { message } = new HostError(code as ConstructorParameters<typeof HostError>[0]);
  return { Results: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0 } };
}

function localNow(): number {
  const now = new Date();
  return 25_569 + (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000;
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;
