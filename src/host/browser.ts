// The entry in a page: the object that Office.js finds at `window.external` of the frame it is loaded in, and the host
// behind it, with its log of requests.
export { createExternal, type ExternalObject, hostInfoQuery } from "./client/bridge";
export { ExcelHost, type HostOptions } from "./wire/excelHost";
export type { WireResponse } from "./wire/protocol";
export type { RequestLog, RequestRecord } from "./wire/requestLog";
export { RequestReader, type RequestText } from "./wire/requestText";
