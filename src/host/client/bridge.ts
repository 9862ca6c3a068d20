// Owns the object that office-js expects at `window.external` in its Win32 flavour, answered by an ExcelHost.
// The same object serves Node and the browser; only loading differs. Shape: RichClientHostController and
// OSF.InitializationHelper.getAppContext in excel-win32-16.01.debug.js of office-js 1.1.110.
import { SUCCESS } from "../wire/commonApi";
import type { ExcelHost } from "../wire/excelHost";
import type { HostLanguage } from "../wire/session";

const WORKBOOK_REQUEST = 93;
const INTERNAL_ERROR = 5001;
/** dispidDialogMessageReceivedEvent: displayDialogAsync opens a dialog by registering for its messages. None open here. */
const DIALOG_CHANNEL = 10;
/** At least 16.0.8716, below which the library drops the password of WorksheetProtection.protect. */
const HOST_VERSION = "16.0.18025.20000";

type Callback = (answer: unknown) => void;
type EventHandler = (channel: number, payload: unknown) => void;

/** Arrays cross this border as COM's safe arrays do: objects with toArray and dimensions. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}
const safeArray = (values: readonly unknown[]): SafeArray => ({
  toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
  dimensions: () => 1,
});

export interface ExternalObject {
  GetContext(): Record<string, () => unknown>;
  Execute(id: number, params: unknown, callback: Callback): void;
  RegisterEvent(id: number, target: string, handler: EventHandler, callback: Callback): void;
  UnregisterEvent(id: number, target: string, callback: Callback): void;
}

/** The query of the page's URL that makes office.js load its Win32 flavour for Excel in a language. */
export const hostInfoQuery = (language: HostLanguage): string =>
  `_host_Info=${encodeURIComponent(`Excel$Win32$16.01$${language}$telemetry$$$0`)}`;

/** @param documentUrl what Office.context.document.url says */
export function createExternal(host: ExcelHost, documentUrl = ""): ExternalObject {
  const client = host.events.connect();
  return {
    GetContext: () => appContext(host, documentUrl),
    Execute(id, params, callback) {
      const values = Array.isArray(params) ? params : [];
      const answer =
        id === WORKBOOK_REQUEST ? workbookRequest(host, values) : host.commonApi.call(id, values);
      afterTurn(() => {
        answer.then(
          (result) => callback(safeArray(result)),
          () => callback(safeArray([INTERNAL_ERROR])),
        );
      });
    },
    RegisterEvent(id, target, handler, callback) {
      if (id === DIALOG_CHANNEL) return callback(INTERNAL_ERROR);
      client.register(id, target, (channel, payload) =>
        afterTurn(() => handler(channel, Array.isArray(payload) ? safeArray(payload) : payload)),
      );
      callback(SUCCESS);
    },
    UnregisterEvent(id, target, callback) {
      client.unregister(id, target);
      callback(SUCCESS);
    },
  };
}

/** params[0] is `[customData, method, path, headers, body, permission, flags, …]` (RichApiMessageUtility). */
async function workbookRequest(host: ExcelHost, params: readonly unknown[]): Promise<readonly unknown[]> {
  const message = Array.isArray(params[0]) ? params[0] : [];
  const answer = await host.execute(String(message[4]), Number(message[6]));
  return "status" in answer ? [answer.status] : [SUCCESS, [200, "", answer.body]];
}

function appContext(host: ExcelHost, documentUrl: string): Record<string, () => unknown> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "embedded",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    // The tags that Office.context.displayLanguage and contentLanguage are documented to give.
    GetAppUILocale: () => host.language,
    GetAppDataLocale: () => host.language,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => (host.workbook.readOnly ? 0 : 1),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetHostFullVersion: () => HOST_VERSION,
    // Texts, since the number 1.1 would also stand for 1.10.
    GetSupportedMatrix: () => JSON.stringify({ excelapi: host.apiLevel, delayforcelledit: "1.1" }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => host.commonApi.readSettings(keys, values),
      Write: (keys: string[], values: string[]) => host.commonApi.writeSettings(keys, values),
    }),
  };
}

/** Answers come in a later turn of the event loop, as from another process, so that a page can paint in between. */
const afterTurn: (run: () => void) => void =
  typeof setImmediate === "function"
    ? setImmediate
    : (run) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => run();
        channel.port2.postMessage(null);
      };
