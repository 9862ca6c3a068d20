// Owns the library's own errands, which are none of the workbook's: they are neither counted nor made to fail.
// Seen from office-js 1.1.110: Microsoft.InternalService.AddinInternalService says that the add-in is ready for ribbon
// commands; Microsoft.Telemetry.TelemetryService asks whether telemetry can be sent, which it cannot.
import { ActionType, PathType, type WireRequest, type WireResponse } from "./protocol";

const TELEMETRY = /^Microsoft\.Telemetry\./;

/** Whether a request speaks only to services of the library (object path type 2). */
export const isInternal = (request: WireRequest): boolean =>
  request.paths.size > 0 && [...request.paths.values()].every((path) => path.type === PathType.New);

/** Whether the library only gives references back, which it does some time after Excel.run; nobody waits for it. */
export function isRelease({ actions }: WireRequest): boolean {
  const calls = actions.filter(({ type }) => type !== ActionType.Instantiate);
  return calls.length > 0 && calls.every(({ name }) => name === "_RemoveReference");
}

export function runInternal(request: WireRequest): WireResponse {
  const [path] = request.paths.values();
  if (path && TELEMETRY.test(path.name))
    return {
      Results: [],
      Error: { Code: "ApiNotFound", Message: "No telemetry.", Location: "", ActionIndex: 0 },
    };
  return { Results: request.actions.map((action) => ({ ActionId: action.id, Value: null })) };
}
